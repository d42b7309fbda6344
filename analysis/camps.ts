import { blocksOf, localGraph } from './blocks'
import { ambivalentPairs, goesAgainst, partsOf, seeded, type Division, type Search } from './division'
import { Ways } from './cycles'
import { edgesOf, incidence, type SignedEdge, type SignedGraph } from './signed-graph'
import { Solver, type Limits, type Row } from './solver'

/** What is known of one block: which of its edges lie between two camps. */
interface Cut {
  cut: boolean[]
  violations: number
  lowerBound: number
  unique: boolean | null
  moving: number[]
}

/**
 * The division of the nodes into any number of camps that fewest pairs go against: weak balance (Davis, Human Relations
 * 20, 1967) as correlation clustering (Bansal, Blum & Chawla, Machine Learning 56, 2004). Each ambivalent pair counts once.
 * Exact by a mixed-integer program over the edges, with the cycle inequalities of multicuts added as they are violated
 * (Chopra & Rao, Mathematical Programming 59, 1993), block by block; beyond `limits.seconds` the best found with a proven
 * lower bound. A camp holds together by positive pairs within it, so that nodes that nothing joins are never of one camp.
 */
export function camps(graph: SignedGraph, limits: Limits | Solver = {}, search: Search = {}): Promise<Division> {
  return Solver.with(limits, (solver) => anyCamps(graph, solver, search))
}

async function anyCamps(graph: SignedGraph, solver: Solver, { from, leastOnly = false }: Search): Promise<Division> {
  const edges = edgesOf(graph)
  const isCut = new Array<boolean>(edges.length).fill(false)
  let violations = ambivalentPairs(graph)
  let lowerBound = violations
  let unique: boolean | null = true
  const moving = new Set<number>()
  for (const block of blocksOf(graph.nodes.length, edges)) {
    const local = localGraph(edges, block)
    const start = from && local.nodes.map((node) => from.get(graph.nodes[node]!) ?? -1 - node)
    const found = await cutOf(local.nodes.length, local.edges, solver, leastOnly, start)
    block.forEach((edge, i) => {
      isCut[edge] = found.cut[i]!
    })
    violations += found.violations
    lowerBound += found.lowerBound
    if (found.unique === false || unique === true) unique = unique === false ? false : found.unique
    for (const i of found.moving) moving.add(local.nodes[i]!)
  }
  return {
    violations,
    lowerBound,
    proven: violations === lowerBound,
    unique,
    moving: [...moving].sort((a, b) => a - b),
    campOf: partsOf(
      graph.nodes.length,
      edges.filter((_, i) => !isCut[i]),
    ),
  }
}

async function cutOf(
  size: number,
  edges: readonly SignedEdge[],
  solver: Solver,
  leastOnly: boolean,
  start?: readonly number[],
): Promise<Cut> {
  const found = searched(size, edges, start)
  const violations = edges.filter((edge) => goesAgainst(edge, found)).length
  const cut = edges.map(({ a, b }) => found[a] !== found[b])
  if (violations === 0) return { cut, violations, lowerBound: 0, unique: true, moving: [] }
  await solver.open({ cost: edges.map(({ sign }) => sign), whole: edges.map(() => true), rows: [] })
  const search = new CutSearch(solver, size, edges)
  const best = await search.least(cut, violations)
  if (best.lowerBound < best.violations) return { ...best, unique: null, moving: [] }
  const moving = leastOnly ? null : await search.moving(best.cut, best.violations)
  return { ...best, unique: moving === null ? null : moving.length === 0, moving: moving ?? [] }
}

/** A program over the edges of one block, 1 for one between two camps, that grows by the inequalities that its answers break. */
class CutSearch {
  private readonly ways: Ways
  private readonly known = new Set<string>()
  private readonly negatives: number

  constructor(
    private readonly solver: Solver,
    private readonly size: number,
    private readonly edges: readonly SignedEdge[],
  ) {
    this.ways = new Ways(size, edges)
    this.negatives = edges.filter(({ sign }) => sign < 0).length
  }

  /** The cut with fewest violations, or the one given where none better is found in the time, with a proven bound. */
  async least(cut: boolean[], violations: number): Promise<Pick<Cut, 'cut' | 'violations' | 'lowerBound'>> {
    let lowerBound = 0
    for (let added = 1; added > 0 && lowerBound < violations && this.solver.left() > 0;) {
      const { x, bound } = await this.solver.relaxed()
      if (!x) break
      lowerBound = Math.max(lowerBound, Math.ceil(bound + this.negatives - 1e-6))
      added = await this.addBroken(x)
    }
    if (lowerBound >= violations) return { cut, violations, lowerBound: violations }
    const { x, bound } = await this.whole()
    if (!x) return { cut, violations, lowerBound: Math.min(violations, Math.max(lowerBound, Math.ceil(bound + this.negatives - 1e-6))) }
    const better = x.map((value) => value > 0.5)
    const least = this.edges.filter(({ sign }, i) => sign > 0 === better[i]).length
    return least < violations ? { cut: better, violations: least, lowerBound: least } : { cut, violations, lowerBound: violations }
  }

  /** Nodes that stand in another camp in some other cut that costs no more; null when the time did not suffice. */
  async moving(cut: readonly boolean[], least: number): Promise<number[] | null> {
    await this.solver.add([
      { indexes: this.edges.map((_, i) => i), values: this.edges.map(({ sign }) => sign), high: least - this.negatives + 0.5 },
    ])
    const differing = new Set<number>()
    for (;;) {
      await this.solver.setCost(cut.map((isCut, i) => (differing.has(i) ? 0 : isCut ? 1 : -1)))
      const { x } = await this.whole()
      if (!x) return null
      const differ = x.flatMap((value, i) => (value > 0.5 !== cut[i] && !differing.has(i) ? [i] : []))
      if (differ.length === 0) return this.movedBy(differing)
      for (const edge of differ) differing.add(edge)
    }
  }

  /** Of the ends of edges that differ, those that differ in more of their edges than they keep, or else all. */
  private movedBy(differing: ReadonlySet<number>): number[] {
    const at = incidence(this.size, this.edges)
    const ends = [...new Set([...differing].flatMap((i) => [this.edges[i]!.a, this.edges[i]!.b]))].sort((p, q) => p - q)
    const most = ends.filter((node) => 2 * at[node]!.filter(({ edge }) => differing.has(edge)).length > at[node]!.length)
    return most.length > 0 ? most : ends
  }

  /** Solves for whole numbers until no cycle is broken; `x` is null when the time is over before. */
  private async whole(): Promise<{ x: readonly number[] | null; bound: number }> {
    let best = Number.NEGATIVE_INFINITY
    while (this.solver.left() > 0) {
      const { proven, x, bound } = await this.solver.whole()
      best = Math.max(best, bound)
      if (!proven || !x) break
      if ((await this.addBroken(x)) === 0) return { x, bound: best }
    }
    return { x: null, bound: best }
  }

  /**
   * Adds, for each negative edge, what `x` breaks most of: if its ends are in different camps, some edge of the way between
   * them that `x` makes shortest lies between camps too. A positive edge lies between camps only where it must, since it
   * costs. Gives how many were added.
   */
  private async addBroken(x: readonly number[]): Promise<number> {
    const rows = this.edges.flatMap(({ a, b, sign }, i): Row[] => {
      const way = sign < 0 ? this.ways.between(a, b, i, x, x[i]!) : null
      const key = way && `${i}|${[...way].sort((p, q) => p - q).join()}`
      if (!way || !key || this.known.has(key)) return []
      this.known.add(key)
      return [{ indexes: [...way, i], values: [...way.map(() => 1), -1], low: 0 }]
    })
    await this.solver.add(rows)
    return rows.length
  }
}

/** How often the search begins anew, with the nodes in an order drawn by chance. */
const STARTS = 50

/** Camps that a short search finds, any number of them: not proven to be those that fewest pairs go against. */
export function campsFound(size: number, edges: readonly SignedEdge[]): number[] {
  return searched(size, edges, undefined, 6)
}

/** Good camps, found by moving single nodes to the camp that suits them best, as long as that helps; the first time from `given`. */
function searched(size: number, edges: readonly SignedEdge[], given?: readonly number[], most = STARTS): number[] {
  const at = incidence(size, edges)
  const random = seeded(1)
  const alone = Array.from({ length: size }, (_, i) => i)
  const allied = partsOf(
    size,
    edges.filter(({ sign }) => sign > 0),
  )
  const starts = [...(given ? [distinct(given)] : []), allied, ...new Array<number[]>(most - 1).fill(alone)]
  let best: number[] = []
  let least = Number.POSITIVE_INFINITY
  for (const from of starts) {
    if (least === 0) break
    const camp = [...from]
    const order = alone
      .map((i) => ({ i, key: random() }))
      .sort((p, q) => p.key - q.key)
      .map(({ i }) => i)
    for (let moved = true; moved;) {
      moved = false
      for (const node of order) {
        const pull = new Map<number, number>([[size + node, 0]])
        for (const { edge, other } of at[node]!) pull.set(camp[other]!, (pull.get(camp[other]!) ?? 0) + edges[edge]!.sign)
        const now = pull.get(camp[node]!) ?? 0
        const [to, most] = [...pull].reduce((p, q) => (q[1] > p[1] ? q : p))
        if (most <= now) continue
        camp[node] = to
        moved = true
      }
    }
    const violations = edges.filter((edge) => goesAgainst(edge, camp)).length
    if (violations < least) [best, least] = [camp, violations]
  }
  return best
}

/** The same camps under numbers below how many nodes there are. */
function distinct(camps: readonly number[]): number[] {
  const numbers = new Map([...new Set(camps)].map((camp, i) => [camp, i]))
  return camps.map((camp) => numbers.get(camp)!)
}
