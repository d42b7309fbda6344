import { edgesOf, incidence, type SignedGraph } from './signed-graph'

/** How a node stands between others. */
export interface Broker {
  node: number
  /**
   * How many shortest ways between two others lead over it, each pair's ways counted as 1 together: along every tie, whatever
   * its sign. Freeman, Sociometry 40, 1977; computed as Brandes, Journal of Mathematical Sociology 25, 2001.
   */
  betweenness: number
  /** Pairs of its friends (positive ties) that are of different camps or at odds with each other: it could mediate. */
  bridges: readonly (readonly [number, number])[]
  positive: number
  negative: number
}

/** Every node with its standing between others, the one with most bridges first, then by betweenness. `campOf` as a division gives it. */
export function brokers(graph: SignedGraph, campOf: readonly number[]): Broker[] {
  const edges = edgesOf(graph)
  const at = incidence(graph.nodes.length, edges)
  const signOf = new Map(edges.map(({ a, b, sign }) => [`${a} ${b}`, sign]))
  const betweenness = betweennessOf(graph)
  return graph.nodes
    .map((_, node): Broker => {
      const friends = at[node]!.filter(({ edge }) => edges[edge]!.sign > 0).map(({ other }) => other)
      const bridges = friends.flatMap((p) =>
        friends.flatMap((q): (readonly [number, number])[] => {
          const sign = p < q ? signOf.get(`${p} ${q}`) : undefined
          return p < q && (sign === -1 || (sign === undefined && campOf[p] !== campOf[q])) ? [[p, q]] : []
        }),
      )
      return { node, betweenness: betweenness[node]!, bridges, positive: friends.length, negative: at[node]!.length - friends.length }
    })
    .sort((p, q) => q.bridges.length - p.bridges.length || q.betweenness - p.betweenness || p.node - q.node)
}

/** Betweenness of each node in the graph without signs, ambivalent pairs in it; each pair of nodes counted once. */
export function betweennessOf({ nodes, pairs }: SignedGraph): number[] {
  const neighbours: number[][] = nodes.map(() => [])
  for (const { a, b } of pairs) {
    neighbours[a]!.push(b)
    neighbours[b]!.push(a)
  }
  const between = new Array<number>(nodes.length).fill(0)
  for (let start = 0; start < nodes.length; start++) {
    const order: number[] = [start]
    const before: number[][] = nodes.map(() => [])
    const ways = new Array<number>(nodes.length).fill(0)
    const far = new Array<number>(nodes.length).fill(-1)
    ways[start] = 1
    far[start] = 0
    for (let k = 0; k < order.length; k++) {
      const node = order[k]!
      for (const next of neighbours[node]!) {
        if (far[next] === -1) {
          far[next] = far[node]! + 1
          order.push(next)
        }
        if (far[next] !== far[node]! + 1) continue
        ways[next]! += ways[node]!
        before[next]!.push(node)
      }
    }
    const share = new Array<number>(nodes.length).fill(0)
    for (const node of order.reverse()) {
      for (const previous of before[node]!) share[previous]! += (ways[previous]! / ways[node]!) * (1 + share[node]!)
      if (node !== start) between[node]! += share[node]! / 2
    }
  }
  return between
}
