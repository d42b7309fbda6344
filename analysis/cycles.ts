import { incidence, type SignedEdge } from './signed-graph'

/** Ways at least this much shorter than the limit count as shorter, so that rounding adds no cut twice. */
const MARGIN = 1e-4
/** Each edge costs a trifle of itself, so that among ways alike the one of fewest edges is taken. */
const TRIFLE = 1e-7

/**
 * Shortest ways through a signed graph of `size` nodes whose edges have lengths, told apart by whether they hold an odd
 * number of negative edges. Dijkstra's algorithm over two copies of each node, one for each parity.
 */
export class Ways {
  private readonly at
  private readonly negative: readonly (0 | 1)[]

  constructor(
    private readonly size: number,
    edges: readonly SignedEdge[],
  ) {
    this.at = incidence(size, edges)
    this.negative = edges.map(({ sign }) => (sign < 0 ? 1 : 0))
  }

  /**
   * A negative cycle (an odd number of negative edges) through `node` shorter than `limit`, as its edges, or null. It may
   * be a walk that uses an edge twice: then it is none.
   */
  negativeCycle(node: number, lengths: readonly number[], limit: number): number[] | null {
    const way = this.search(2 * node, 2 * node + 1, lengths, limit, (at, edge) => at ^ this.negative[edge]!)
    return way && new Set(way).size === way.length ? way : null
  }

  /** The shortest way from one node to another that is shorter than `limit` and without one edge, whatever its signs, or null. */
  between(from: number, to: number, without: number, lengths: readonly number[], limit: number): number[] | null {
    return this.search(2 * from, 2 * to, lengths, limit, (parity) => parity, without)
  }

  private search(
    start: number,
    goal: number,
    lengths: readonly number[],
    limit: number,
    parity: (now: number, edge: number) => number,
    without = -1,
  ): number[] | null {
    const far = new Float64Array(2 * this.size).fill(limit - MARGIN)
    const via = new Int32Array(2 * this.size).fill(-1)
    const before = new Int32Array(2 * this.size).fill(-1)
    const done = new Uint8Array(2 * this.size)
    const open = new Set([start])
    far[start] = 0
    while (open.size > 0) {
      let at = -1
      for (const state of open) if (at < 0 || far[state]! < far[at]!) at = state
      if (at === goal) return wayBack(start, goal, via, before)
      open.delete(at)
      done[at] = 1
      for (const { edge, other } of this.at[at >> 1]!) {
        const state = 2 * other + parity(at & 1, edge)
        const length = far[at]! + Math.max(0, lengths[edge]!) + TRIFLE
        if (edge === without || done[state] || length >= far[state]!) continue
        far[state] = length
        via[state] = edge
        before[state] = at
        open.add(state)
      }
    }
    return null
  }
}

function wayBack(start: number, goal: number, via: Int32Array, before: Int32Array): number[] {
  const way: number[] = []
  for (let state = goal; state !== start; state = before[state]!) way.push(via[state]!)
  return way
}
