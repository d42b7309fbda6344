import type { LayoutNode, Link } from './layout'

/** Two nodes with at least one tie between them, `a` before `b`, with how many draw them together, set them apart, or do neither. */
export interface Pair {
  a: string
  b: string
  positive: number
  negative: number
  neutral: number
}

/** The pairs of nodes that links join, in order of their ids, whatever the order of the links. */
export function pairsOf(nodes: readonly LayoutNode[], links: readonly Link[]): Pair[] {
  const known = new Set(nodes.map(({ id }) => id))
  const pairs = new Map<string, Pair>()
  for (const { subject, object, sign } of links) {
    if (subject === object || !known.has(subject) || !known.has(object)) continue
    const [a, b] = subject < object ? [subject, object] : [object, subject]
    const key = `${a} ${b}`
    const pair = pairs.get(key) ?? { a, b, positive: 0, negative: 0, neutral: 0 }
    pair[sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral']++
    pairs.set(key, pair)
  }
  return [...pairs].sort(([p], [q]) => (p < q ? -1 : 1)).map(([, pair]) => pair)
}

/** Whether a pair's ties draw it together (1), set it apart (-1), do both or neither (0). */
export function leaning({ positive, negative }: Pair): -1 | 0 | 1 {
  return positive > 0 && negative === 0 ? 1 : negative > 0 && positive === 0 ? -1 : 0
}

/** Ids at the other ends of each node's pairs, in order of the pairs. */
export function partnersOf(nodes: readonly LayoutNode[], pairs: readonly Pair[]): Map<string, string[]> {
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { a, b } of pairs) {
    near.get(a)!.push(b)
    near.get(b)!.push(a)
  }
  return near
}

/** Hops from the focus (from the node with most partners where it is not there); what is not reached is missing. */
export function hopsFrom(near: ReadonlyMap<string, readonly string[]>, focus: string | null): Map<string, number> {
  const start =
    focus !== null && near.has(focus) ? focus : [...near].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  const found = new Map<string, number>(start === undefined ? [] : [[start, 0]])
  for (const [id, hops] of found) for (const next of near.get(id)!) if (!found.has(next)) found.set(next, hops + 1)
  return found
}
