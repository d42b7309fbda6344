import { incidence, type SignedEdge } from './signed-graph'

/** A part of a graph that no single node holds together: every cycle lies within one block. Indexes into the graph's edges. */
export type Block = readonly number[]

/**
 * The biconnected components of a graph, each as the indexes of its edges. What a division of the nodes must violate adds
 * up over them, since every cycle lies within one. Hopcroft & Tarjan, Algorithm 447 (CACM 16, 1973), without recursion.
 */
export function blocksOf(size: number, edges: readonly SignedEdge[]): Block[] {
  const at = incidence(size, edges)
  const found: number[][] = []
  const reached = new Int32Array(size)
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const via = new Int32Array(size).fill(-1)
  const waiting: number[] = []
  let clock = 0
  for (let root = 0; root < size; root++) {
    if (reached[root]! > 0) continue
    reached[root] = low[root] = ++clock
    const stack = [root]
    while (stack.length > 0) {
      const node = stack[stack.length - 1]!
      const step = at[node]![next[node]!++]
      if (step) {
        const { edge, other } = step
        if (edge === via[node]) continue
        if (reached[other] === 0) {
          waiting.push(edge)
          via[other] = edge
          reached[other] = low[other] = ++clock
          stack.push(other)
        } else if (reached[other]! < reached[node]!) {
          waiting.push(edge)
          low[node] = Math.min(low[node]!, reached[other]!)
        }
        continue
      }
      stack.pop()
      const parent = stack[stack.length - 1]
      if (parent === undefined) continue
      low[parent] = Math.min(low[parent]!, low[node]!)
      if (low[node]! >= reached[parent]!) found.push(waiting.splice(waiting.lastIndexOf(via[node]!)))
    }
  }
  return found
}

/** A graph whose nodes are numbers below `size`, with the edges of each. */
export interface LocalGraph {
  size: number
  edges: readonly SignedEdge[]
  at: readonly (readonly { edge: number; other: number }[])[]
}

/** A block as a graph of its own: its nodes renumbered from 0, `nodes` saying which they were. */
export function localGraph(edges: readonly SignedEdge[], block: Block): { nodes: number[]; graph: LocalGraph } {
  const nodes = [...new Set(block.flatMap((i) => [edges[i]!.a, edges[i]!.b]))].sort((a, b) => a - b)
  const local = new Map(nodes.map((node, i) => [node, i]))
  const own = block.map((i) => ({ a: local.get(edges[i]!.a)!, b: local.get(edges[i]!.b)!, sign: edges[i]!.sign }))
  return { nodes, graph: graphOf(nodes.length, own) }
}

export function graphOf(size: number, edges: readonly SignedEdge[]): LocalGraph {
  return { size, edges, at: incidence(size, edges) }
}
