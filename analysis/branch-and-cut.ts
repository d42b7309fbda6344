import type { LocalGraph } from './blocks'
import { violationsOf, type CampRule } from './camp-rule'
import { contracted } from './contraction'
import type { Row, Solver } from './solver'

/** What is open of a search: for each edge whether it is to lie between camps (1), within one (0), or either; no division of these does better than `bound`. */
interface Subproblem {
  low: Uint8Array
  high: Uint8Array
  bound: number
}

/** An answer of the linear program: a least cost that need not be that of a division, and how it comes about. */
interface Relaxed {
  bound: number
  x: readonly number[]
  reduced: readonly number[]
}

/** Bounds are taken to be whole numbers above what they are by more than this. */
const ROUNDING = 1e-5
/** Rounds of inequalities that have to raise the bound by a little together for more to be looked for. */
const PATIENCE = 6
const LITTLE = 0.03
/** Edges that are tried before one is branched on, each once. */
const MOST_TRIALS = 6
/** What outweighs all that a program says of an edge: that it is fixed. */
const FIXED = 1e6

/**
 * Looks for the division of a block that fewest edges go against, by branch and cut: a linear program over the edges, 1 for one
 * between camps, that grows by the inequalities of `rule` that its answers break; where none is left, an edge is set to 0 and to 1
 * in turn. The edge is that whose two settings raise the bound most, as trials say (Achterberg, Koch & Martin, Branching rules
 * revisited, Operations Research Letters 33, 2005), and edges are fixed that by their reduced costs cannot be otherwise in a better
 * division.
 */
export class BranchAndCut {
  private readonly breaking: ReturnType<CampRule['breaking']>
  private readonly negatives: number
  /** How much fixing an edge raised the bound when that was tried, for each unit that it moved. */
  private readonly rises = new Map<number, Record<'zero' | 'one', number>>()

  private constructor(
    private readonly solver: Solver,
    private readonly graph: LocalGraph,
    private readonly rule: CampRule,
  ) {
    this.breaking = rule.breaking(graph)
    this.negatives = graph.edges.filter(({ sign }) => sign < 0).length
  }

  static async of(solver: Solver, graph: LocalGraph, rule: CampRule): Promise<BranchAndCut> {
    await solver.open(graph.edges.map(({ sign }) => sign))
    return new BranchAndCut(solver, graph, rule)
  }

  /** The best division, or the best found in the time; no division has fewer violations than `lowerBound`, nor than `known`, which was proven before. */
  async least(start: readonly number[], known: number): Promise<{ camp: readonly number[]; lowerBound: number }> {
    let camp = start
    let violations = violationsOf(this.graph, camp)
    const lowerBound = await this.search(
      { ...this.whole(), bound: known },
      () => violations,
      (x) => {
        const found = this.rule.improved(
          this.graph,
          contracted(
            this.graph,
            x.map((value) => 1 - 2 * value),
            this.rule.isTwo,
          ),
          'short',
        )
        const count = violationsOf(this.graph, found)
        if (count < violations) [camp, violations] = [found, count]
        return true
      },
    )
    return { camp, lowerBound }
  }

  /**
   * The edges that in some division with as many violations as `camp`, which are the least, do not lie as they do in it; and
   * whether these are all: the time may not suffice.
   */
  async unsettled(camp: readonly number[]): Promise<{ edges: ReadonlySet<number>; complete: boolean }> {
    const { edges } = this.graph
    const least = violationsOf(this.graph, camp)
    const cut = edges.map(({ a, b }) => camp[a] !== camp[b])
    const found = new Set(edgesThatMove(this.graph, this.rule, camp))
    const note = (other: readonly number[]) => edges.forEach(({ a, b }, i) => (other[a] !== other[b]) !== cut[i] && found.add(i))
    const root = await this.relaxed(this.whole(), () => least + 1)
    if (!root) return { edges: found, complete: this.solver.left() > 0 }
    const priceOf = (edge: number) => Math.abs(root.reduced[edge]!)
    for (const edge of edges.map((_, i) => i).sort((p, q) => priceOf(p) - priceOf(q) || p - q)) {
      if (found.has(edge) || atLeast(root.bound + (isAt(root.x[edge]!, cut[edge]!) ? priceOf(edge) : 0)) > least) continue
      const { low, high, bound } = this.whole()
      low[edge] = high[edge] = cut[edge] ? 0 : 1
      let isFound = false
      const settled = await this.search(
        { low, high, bound },
        () => least + 1,
        (x, sub) => {
          const weights = x.map((value, i) => (sub.low[i] === sub.high[i] ? FIXED * (1 - 2 * sub.low[i]!) : 1 - 2 * value))
          const other = contracted(this.graph, weights, this.rule.isTwo)
          if (violationsOf(this.graph, other) > least) return true
          note(other)
          isFound = found.has(edge)
          return !isFound
        },
      )
      if (!isFound && settled <= least) return { edges: found, complete: false }
    }
    return { edges: found, complete: true }
  }

  private whole(): Subproblem {
    const { length } = this.graph.edges
    return { low: new Uint8Array(length), high: new Uint8Array(length).fill(1), bound: 0 }
  }

  /**
   * Goes through what is open, the least bound first, until no division of it has fewer violations than `cutoff`, or `visit`, which
   * is shown what the program answers, says to stop, or the time is over. Gives how many violations a division has at least.
   */
  private async search(from: Subproblem, cutoff: () => number, visit: (x: readonly number[], sub: Subproblem) => boolean): Promise<number> {
    const open = [from]
    while (open.length > 0) {
      const next = open.reduce((best, { bound }, i) => (bound <= open[best]!.bound ? i : best), 0)
      const sub = open[next]!
      if (atLeast(sub.bound) >= cutoff()) break
      if (this.solver.left() <= 0) return atLeast(sub.bound)
      open.splice(next, 1)
      let goesOn = true
      const answer = await this.relaxed(sub, cutoff, (x) => {
        goesOn &&= visit(x, sub)
      })
      if (!goesOn) break
      // What the program answers may break inequalities that there was no time to look for.
      if (this.solver.left() <= 0) return Math.min(cutoff(), ...[sub, ...open].map(({ bound }) => atLeast(bound)))
      if (answer && atLeast(sub.bound) < cutoff()) open.push(...(await this.parted(sub, answer, cutoff())))
    }
    return cutoff()
  }

  /** The least cost of a subproblem with the inequalities it breaks, or null where no division of it is below the cutoff, or the time is over. */
  private async relaxed(sub: Subproblem, cutoff: () => number, shown: (x: readonly number[]) => void = () => {}): Promise<Relaxed | null> {
    await this.solver.bound(sub.low, sub.high)
    const bounds: number[] = []
    for (;;) {
      const least = await this.solver.least()
      const bound = least.bound + this.negatives
      sub.bound = Math.max(sub.bound, bound)
      if (bound === Number.NEGATIVE_INFINITY || atLeast(bound) >= cutoff()) return null
      const rows = await this.broken(least.x)
      const isWhole = least.x.every((value) => isAt(value, value > 0.5))
      bounds.push(bound)
      const slow = bounds.length > PATIENCE && bound - bounds[bounds.length - 1 - PATIENCE]! < LITTLE
      const isLast = rows.length === 0 || (slow && !isWhole) || this.solver.left() <= 0
      if (isLast || bounds.length % 4 === 0) shown(least.x)
      if (isLast) return atLeast(bound) >= cutoff() ? null : { bound, x: least.x, reduced: least.reduced }
      await this.solver.add(rows)
    }
  }

  /** Inequalities that x breaks: those that are found in the time. */
  private async broken(x: readonly number[]): Promise<Row[]> {
    const rows: Row[] = []
    for (const row of this.breaking(x)) {
      if (row) rows.push(row)
      await this.solver.turn()
      if (this.solver.left() <= 0) break
    }
    return rows
  }

  /** The two halves of a subproblem, or the one of which there may be a better division. */
  private async parted(sub: Subproblem, { bound, x, reduced }: Relaxed, cutoff: number): Promise<Subproblem[]> {
    const low = sub.low.slice()
    const high = sub.high.slice()
    x.forEach((value, i) => {
      if (atLeast(bound + Math.abs(reduced[i]!)) < cutoff) return
      if (isAt(value, false)) high[i] = 0
      else if (isAt(value, true)) low[i] = 1
    })
    const off = (edge: number) => Math.min(x[edge]!, 1 - x[edge]!)
    const open = this.graph.edges.map((_, i) => i).filter((i) => off(i) > ROUNDING && low[i] !== high[i])
    if (open.length === 0) return []
    const untried = open
      .filter((i) => !this.rises.has(i))
      .sort((p, q) => off(q) - off(p) || p - q)
      .slice(0, MOST_TRIALS)
    const trials = new Map((await this.solver.trials(untried)).map((trial, i) => [untried[i]!, trial]))
    for (const [edge, { zero, one }] of trials) {
      const rise = (told: number) => Math.max(0, Math.min(told + this.negatives, cutoff) - bound)
      this.rises.set(edge, { zero: rise(zero.bound) / x[edge]!, one: rise(one.bound) / (1 - x[edge]!) })
    }
    const promise = (edge: number) => {
      const { zero, one } = this.rises.get(edge) ?? { zero: 0, one: 0 }
      return Math.max(1e-4, zero * x[edge]!) * Math.max(1e-4, one * (1 - x[edge]!))
    }
    const edge = open.reduce((p, q) => (promise(q) > promise(p) ? q : p))
    const halves = (['zero', 'one'] as const).map((half, value): Subproblem => {
      const trial = trials.get(edge)?.[half]
      const [l, h] = [low.slice(), high.slice()]
      l[edge] = h[edge] = value
      return { low: l, high: h, bound: trial?.isSure ? Math.max(bound, trial.bound + this.negatives) : bound }
    })
    return halves.filter((half) => atLeast(half.bound) < cutoff)
  }
}

/** Edges that lie otherwise once a node has moved by itself to another camp in which as few of its edges go against it. */
function edgesThatMove(graph: LocalGraph, rule: CampRule, camp: readonly number[]): number[] {
  return graph.at.flatMap((around, node) => {
    const weight = (of: number) => around.reduce((sum, { edge, other }) => sum + (camp[other] === of ? graph.edges[edge]!.sign : 0), 0)
    return rule
      .elsewhere(graph, camp, node)
      .filter((to) => weight(to) === weight(camp[node]!))
      .flatMap((to) => around.filter(({ other }) => (camp[other] === to) !== (camp[other] === camp[node])).map(({ edge }) => edge))
  })
}

/** The least whole number of violations that a bound leaves. */
function atLeast(bound: number): number {
  return Math.ceil(bound - ROUNDING)
}

function isAt(value: number, one: boolean): boolean {
  return Math.abs(value - (one ? 1 : 0)) < ROUNDING
}
