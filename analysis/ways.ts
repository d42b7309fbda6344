import type { LocalGraph } from './blocks'
import { Heap } from './heap'

/** Ways must be at least this much shorter than the limit, so that rounding adds no inequality twice. */
const MARGIN = 1e-4
/** Each edge costs a trifle of itself, so that among ways alike the one of fewest edges is taken. */
const TRIFLE = 1e-7

/** An edge of a way; crossing over, from one copy of the graph to the other, or not. */
export interface Step {
  edge: number
  crosses: boolean
}

/** Shortest ways through a graph whose edges have lengths x between 0 and 1. Dijkstra's algorithm. */
export class Ways {
  private readonly far: Float64Array
  private readonly via: Int32Array
  private readonly before: Int32Array
  private readonly open = new Heap()

  constructor(private readonly graph: LocalGraph) {
    this.far = new Float64Array(2 * graph.size)
    this.via = new Int32Array(2 * graph.size)
    this.before = new Int32Array(2 * graph.size)
  }

  /**
   * The shortest way through two copies of the graph from a node to its own copy: an edge of length x leads on in the same copy, and
   * to the other at the length 1 − x. Null where none is shorter than `limit`, or it uses an edge twice. Since the copies are
   * alike, it is enough to go half the way: what is as far from the node as its copy is from the goal.
   */
  round(node: number, x: ArrayLike<number>, limit: number): Step[] | null {
    const { far, open } = this
    const [start, goal] = [2 * node, 2 * node + 1]
    let least = limit - MARGIN
    let meeting: { from: number; edge: number; to: number } | null = null
    this.begin(start, least / 2)
    while (2 * open.least < least) {
      const key = open.least
      const at = open.pop()
      if (key > far[at]!) continue
      for (const { edge, other } of this.graph.at[at >> 1]!) {
        const straight = Math.min(1, Math.max(0, x[edge]!))
        for (let crosses = 0; crosses < 2; crosses++) {
          const state = 2 * other + ((at & 1) ^ crosses)
          const length = (crosses === 0 ? straight : 1 - straight) + TRIFLE
          const whole = key + length + far[state ^ 1]!
          if (whole < least && this.before[state ^ 1]! >= 0) {
            least = whole
            meeting = { from: at, edge, to: state }
          }
          this.reach(state, key + length, edge, at)
        }
      }
    }
    if (!meeting) return null
    const { from, edge, to } = meeting
    // What leads to the copy of a state leads from it to the goal, the copies changed.
    const way = [
      ...this.wayBack(start, from),
      { edge, crosses: ((from ^ to) & 1) === 1 },
      ...(to === goal ? [] : this.wayBack(start, to ^ 1)),
    ]
    return new Set(way.map((step) => step.edge)).size === way.length ? way : null
  }

  /** The edges of the shortest way from one node to another, without one edge; null where none is shorter than `limit`. */
  between(from: number, to: number, without: number, x: ArrayLike<number>, limit: number): number[] | null {
    const { far, open } = this
    const [start, goal] = [2 * from, 2 * to]
    this.begin(start, limit - MARGIN)
    while (open.least < limit) {
      const key = open.least
      const at = open.pop()
      if (key > far[at]!) continue
      if (at === goal) return this.wayBack(start, goal).map(({ edge }) => edge)
      for (const { edge, other } of this.graph.at[at >> 1]!)
        if (edge !== without) this.reach(2 * other, key + Math.max(0, x[edge]!) + TRIFLE, edge, at)
    }
    return null
  }

  private begin(start: number, limit: number): void {
    this.far.fill(limit)
    this.before.fill(-1)
    this.open.clear()
    this.far[start] = 0
    this.before[start] = start
    this.open.push(0, start)
  }

  private reach(state: number, length: number, edge: number, from: number): void {
    if (length >= this.far[state]!) return
    this.far[state] = length
    this.via[state] = edge
    this.before[state] = from
    this.open.push(length, state)
  }

  private wayBack(start: number, state: number): Step[] {
    const way: Step[] = []
    for (let at = state; at !== start; at = this.before[at]!)
      way.push({ edge: this.via[at]!, crosses: ((at ^ this.before[at]!) & 1) === 1 })
    return way
  }
}
