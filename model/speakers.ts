/** Speakers in turns, nearest to the source first: those of one order speak jointly. */
export function turns<T extends { order: number }>(speakers: readonly T[]): T[][] {
  const groups = new Map<number, T[]>()
  for (const speaker of [...speakers].sort((a, b) => a.order - b.order)) {
    const group = groups.get(speaker.order)
    if (group) group.push(speaker)
    else groups.set(speaker.order, [speaker])
  }
  return [...groups.values()]
}

/** `UN` for `United Nations`: the first letters of the words with a capital. */
export function initials(name: string): string {
  return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('')
}

/** A name as it stands in a sentence: `the United States`, `the Government of …`, `China`. */
export function withArticle(name: string): string {
  return ARTICLED.test(name) ? `the ${name}` : name
}
const ARTICLED =
  /^(United (States|Nations|Kingdom|Arab Emirates)|Afghan Taliban|Taliban|Governments? of |Member states of )|^[^’']*(Council|Team|Committee|Ministry|Organisation|Union|Movement|Structure)$/
