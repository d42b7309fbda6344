/** A tie with a sign, as analysis takes it: `subject` and `object` are node ids, direction counts for nothing. */
export interface SignedTie {
  id: string
  subject: string
  object: string
  sign: 1 | -1
}

/** All that ties two nodes, which are indexes into the graph's `nodes`, `a` the smaller. */
export interface Pair {
  a: number
  b: number
  /** Ids of the ties of each sign. Where there are some of both the pair is ambivalent: it counts as one positive and one negative pair. */
  positive: readonly string[]
  negative: readonly string[]
}

/**
 * A signed graph: each pair of nodes counts once for each sign that a tie of theirs has, however many ties say so.
 * Ties of a node with itself have no meaning here and are left out.
 */
export interface SignedGraph {
  /** Ids, sorted: every node that some tie with a sign has at an end. */
  nodes: readonly string[]
  /** Sorted by `a`, then `b`. */
  pairs: readonly Pair[]
}

/** The signed graph of ties; the same whatever the order of the ties. */
export function signedGraph(ties: readonly SignedTie[]): SignedGraph {
  const between = ties.filter(({ subject, object }) => subject !== object)
  const nodes = [...new Set(between.flatMap(({ subject, object }) => [subject, object]))].sort()
  const index = new Map(nodes.map((id, i) => [id, i]))
  const pairs = new Map<string, { a: number; b: number; positive: string[]; negative: string[] }>()
  for (const { id, subject, object, sign } of [...between].sort((x, y) => (x.id < y.id ? -1 : 1))) {
    const [a, b] = [index.get(subject)!, index.get(object)!].sort((x, y) => x - y) as [number, number]
    const key = `${a} ${b}`
    const pair = pairs.get(key) ?? { a, b, positive: [], negative: [] }
    pair[sign > 0 ? 'positive' : 'negative'].push(id)
    pairs.set(key, pair)
  }
  return { nodes, pairs: [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b) }
}

/** Whether ties of both signs join the pair, so that it fits no division of the nodes. */
export function isAmbivalent({ positive, negative }: Pair): boolean {
  return positive.length > 0 && negative.length > 0
}

/** One sign between two nodes: what a division of the nodes is measured on, ambivalent pairs set aside. */
export interface SignedEdge {
  a: number
  b: number
  sign: 1 | -1
}

/** The pairs whose ties are of one sign, as edges. */
export function edgesOf({ pairs }: SignedGraph): SignedEdge[] {
  return pairs.filter((pair) => !isAmbivalent(pair)).map(({ a, b, positive }) => ({ a, b, sign: positive.length > 0 ? 1 : -1 }))
}

/** For each of `size` nodes, its edges with the node at their other end. */
export function incidence(size: number, edges: readonly SignedEdge[]): { edge: number; other: number }[][] {
  const at: { edge: number; other: number }[][] = Array.from({ length: size }, () => [])
  edges.forEach(({ a, b }, edge) => {
    at[a]!.push({ edge, other: b })
    at[b]!.push({ edge, other: a })
  })
  return at
}
