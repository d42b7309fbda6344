/** Letters that differ at most, as a part of the longer name, for two names to be taken for one and the same misspelt. */
const MOST = 0.34

/** The name most like one that there is not; null where none is like it. Case and what joins words do not count. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const sought = plain(name)
  let best: { name: string; far: number } | null = null
  for (const candidate of names) {
    const other = plain(candidate)
    const far = distance(sought, other)
    if (far <= MOST * Math.max(sought.length, other.length) && (!best || far < best.far)) best = { name: candidate, far }
  }
  return best?.name ?? null
}

const plain = (name: string) => name.toLowerCase().replace(/[_\s-]/g, '')

/** How many letters have to be put in, left out, changed or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before![j - 2]! + 1)
    }
    [before, last] = [last, row]
  }
  return last![b.length]!
}
