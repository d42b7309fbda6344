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

/**
 * Whether a source's term for a speaker is a name for the same voice, or for an organ of it: `Tajik authorities` of Tajikistan,
 * `a UN panel` of the United Nations. The members of an organisation are others, whom it cites.
 */
export function inVoices(name: string, term: string): boolean {
  if (/\bmember states\b/i.test(term)) return name.toLowerCase() === term.toLowerCase()
  const short = initials(name)
  if (short.length > 1 && new RegExp(`\\b${short}\\b`).test(term)) return true
  if ((ORGANS[name] ?? []).some((organ) => term.includes(organ))) return true
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3 && !COMMON.has(word.toLowerCase()))
  return words.some((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.slice(0, 4)}`, 'iu').test(term))
}
const COMMON: ReadonlySet<string> = new Set(['united', 'government', 'state', 'states', 'national', 'republic', 'islamic', 'with'])
/** Organs that are known by a name without that of their state. */
const ORGANS: Readonly<Record<string, readonly string[]>> = {
  'United States': ['Pentagon', 'State Department', 'White House', 'Central Command'],
  Russia: ['Kremlin'],
  'United Nations': ['Security Council', 'Monitoring Team'],
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

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function inRow(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
