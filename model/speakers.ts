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

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function inRow(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
