import { blocksOf, localGraph } from './blocks'
import { ambivalentPairs, goesAgainst, partsOf, seeded, type Division, type Search } from './division'
import { Ways } from './cycles'
import { edgesOf, incidence, type SignedEdge, type SignedGraph } from './signed-graph'
import { Solver, type Limits, type Program, type Row } from './solver'

/** What is known of one block: the side of each of its nodes, 0 or 1. */
interface Sides {
  side: number[]
  violations: number
  lowerBound: number
  unique: boolean | null
  moving: number[]
}

/**
 * The frustration index of a signed graph: the least number of pairs that go against a division of the nodes into two
 * camps (Abelson & Rosenberg 1958; Harary 1959), each ambivalent pair counted once. Exact by a mixed-integer program with
 * a cut for every unbalanced triad (Aref, Mason & Wilson, A modeling and computational study of the frustration index
 * in signed networks, Networks 75, 2020), block by block; beyond `limits.seconds` the best found with a proven lower bound.
 */
export function frustration(graph: SignedGraph, limits: Limits | Solver = {}, search: Search = {}): Promise<Division> {
  return Solver.with(limits, (solver) => twoCamps(graph, solver, search))
}

async function twoCamps(graph: SignedGraph, solver: Solver, { from, leastOnly = false }: Search): Promise<Division> {
  const edges = edgesOf(graph)
  const size = graph.nodes.length
  const solved: { nodes: readonly number[]; edges: readonly SignedEdge[]; sides: Sides }[] = []
  for (const block of blocksOf(size, edges)) {
    const local = localGraph(edges, block)
    // The camp of a node holds its side in its last bit: see `joined`.
    const start = from && local.nodes.map((node) => (from.get(graph.nodes[node]!) ?? 0) & 1)
    solved.push({ ...local, sides: await sidesOf(local.nodes.length, local.edges, solver, leastOnly, start) })
  }
  const sum = (of: (sides: Sides) => number) => solved.reduce((total, { sides }) => total + of(sides), ambivalentPairs(graph))
  const [violations, lowerBound] = [sum((s) => s.violations), sum((s) => s.lowerBound)]
  const known = solved.every(({ sides }) => sides.unique !== null)
  return {
    violations,
    lowerBound,
    proven: violations === lowerBound,
    unique: solved.some(({ sides }) => sides.unique === false) ? false : known ? true : null,
    moving: [...new Set(solved.flatMap(({ nodes, sides }) => sides.moving.map((i) => nodes[i]!)))].sort((a, b) => a - b),
    campOf: joined(size, edges, solved),
  }
}

/** The sides of all nodes: blocks share a node each, and a block is turned round where that node's side differs. */
function joined(size: number, edges: readonly SignedEdge[], blocks: readonly { nodes: readonly number[]; sides: Sides }[]): number[] {
  const side = new Array<number>(size).fill(-1)
  const blocksAt: number[][] = Array.from({ length: size }, () => [])
  blocks.forEach(({ nodes }, i) => nodes.forEach((node) => blocksAt[node]!.push(i)))
  const done = new Set<number>()
  for (let root = 0; root < size; root++) {
    if (side[root] !== -1) continue
    side[root] = 0
    for (const stack = [root]; stack.length > 0;) {
      const at = stack.pop()!
      for (const i of blocksAt[at]!) {
        if (done.has(i)) continue
        done.add(i)
        const { nodes, sides } = blocks[i]!
        const turn = sides.side[nodes.indexOf(at)] === side[at] ? 0 : 1
        nodes.forEach((node, k) => {
          if (side[node] !== -1) return
          side[node] = sides.side[k]! ^ turn
          stack.push(node)
        })
      }
    }
  }
  const part = partsOf(size, edges)
  return side.map((s, i) => 2 * part[i]! + s)
}

async function sidesOf(
  size: number,
  edges: readonly SignedEdge[],
  solver: Solver,
  leastOnly: boolean,
  start?: readonly number[],
): Promise<Sides> {
  const found = searched(size, edges, start)
  const violations = count(edges, found)
  if (violations === 0) return { side: found, violations, lowerBound: 0, unique: true, moving: [] }
  await solver.open(programOf(size, edges))
  const relaxed = await cutNegativeCycles(solver, size, edges)
  if (relaxed >= violations) return withMoving(found, violations)
  const best = await solver.whole([...found, ...edges.map((edge) => (goesAgainst(edge, found) ? 1 : 0))])
  const better = best.x?.slice(0, size).map(Math.round)
  const side = better && count(edges, better) < violations ? better : found
  const least = count(edges, side)
  const lowerBound = best.proven ? least : Math.max(relaxed, Math.min(least, Math.ceil(best.bound - 1e-6)))
  return lowerBound < least ? { side, violations: least, lowerBound, unique: null, moving: [] } : withMoving(side, least)

  async function withMoving(of: number[], value: number): Promise<Sides> {
    const moving = leastOnly ? null : await movingNodes(solver, edges, of, value)
    return { side: of, violations: value, lowerBound: value, unique: moving === null ? null : moving.length === 0, moving: moving ?? [] }
  }
}

/** Variables: a side for each node, then for each edge whether it goes against the sides. */
function programOf(size: number, edges: readonly SignedEdge[]): Program {
  const rows: Row[] = edges.flatMap(({ a, b, sign }, i) => {
    const f = size + i
    return sign > 0
      ? [
          { indexes: [f, a, b], values: [1, -1, 1], low: 0 },
          { indexes: [f, a, b], values: [1, 1, -1], low: 0 },
        ]
      : [
          { indexes: [f, a, b], values: [1, -1, -1], low: -1 },
          { indexes: [f, a, b], values: [1, 1, 1], low: 1 },
        ]
  })
  // Which side is which means nothing: that of the node with most edges is fixed, and the others are measured from it.
  rows.push({ indexes: [anchorOf(size, edges)], values: [1], high: 0 }, ...unbalancedTriads(size, edges))
  return {
    cost: [...new Array<number>(size).fill(0), ...edges.map(() => 1)],
    whole: [...new Array<boolean>(size).fill(true), ...edges.map(() => false)],
    rows,
  }
}

/** Blocks of more nodes are given to the solver as they are: looking for cycles would take longer than it saves. */
const MOST_NODES_CUT = 1500

/** Rounds of cuts after which little more is won. */
const MOST_ROUNDS = 60

/** Adds what negative cycles demand, that one edge of each goes against the sides, as long as the relaxed program breaks it. Gives the bound so proven. */
async function cutNegativeCycles(solver: Solver, size: number, edges: readonly SignedEdge[]): Promise<number> {
  const ways = new Ways(size, edges)
  const known = new Set<string>()
  let bound = 0
  if (size > MOST_NODES_CUT) return bound
  for (let round = 0; round < MOST_ROUNDS && solver.left() > 0; round++) {
    const { x, bound: value } = await solver.relaxed()
    if (!x) break
    bound = Math.max(bound, Math.ceil(value - 1e-6))
    const broken = x.slice(size)
    const rows: Row[] = []
    for (let node = 0; node < size; node++) {
      const cycle = ways.negativeCycle(node, broken, 1)?.sort((p, q) => p - q)
      if (!cycle || known.has(cycle.join())) continue
      known.add(cycle.join())
      rows.push({ indexes: cycle.map((edge) => size + edge), values: cycle.map(() => 1), low: 1 })
    }
    if (rows.length === 0) break
    await solver.add(rows)
  }
  return bound
}

/** Of the edges of an unbalanced triad at least one goes against any sides. */
function unbalancedTriads(size: number, edges: readonly SignedEdge[]): Row[] {
  const edgeTo = incidence(size, edges).map((around) => new Map(around.map(({ other, edge }) => [other, edge])))
  return edges.flatMap(({ a, b, sign }, i) =>
    [...edgeTo[b]!].flatMap(([c, second]): Row[] => {
      const third = c > Math.max(a, b) ? edgeTo[a]!.get(c) : undefined
      if (third === undefined || sign * edges[second]!.sign * edges[third]!.sign > 0) return []
      return [{ indexes: [i, second, third].map((e) => size + e), values: [1, 1, 1], low: 1 }]
    }),
  )
}

/**
 * Nodes whose side differs in some other division that does as well; null when the time did not suffice. Each round
 * asks for a division in which as many as possible differ that did in none so far.
 */
async function movingNodes(solver: Solver, edges: readonly SignedEdge[], side: readonly number[], least: number): Promise<number[] | null> {
  const moving = new Set<number>()
  const size = side.length
  await solver.add([{ indexes: edges.map((_, i) => size + i), values: edges.map(() => 1), high: least + 0.5 }])
  for (;;) {
    await solver.setCost([...side.map((s, i) => (moving.has(i) ? 0 : s === 0 ? -1 : 1)), ...edges.map(() => 0)])
    const { proven, x } = await solver.whole()
    if (!proven || !x) return null
    const differ = side.flatMap((s, i) => (Math.round(x[i]!) !== s && !moving.has(i) ? [i] : []))
    if (differ.length === 0) return [...moving].sort((p, q) => p - q)
    for (const node of differ) moving.add(node)
  }
}

/** How many pairs go against the best sides that a short search finds: not proven to be the least. */
export function leastFound(size: number, edges: readonly SignedEdge[]): number {
  return count(edges, turning(size, edges, spanned(size, edges), 200 + 10 * size))
}

/** The node with most edges, the first of these. */
function anchorOf(size: number, edges: readonly SignedEdge[]): number {
  const degrees = incidence(size, edges).map((around) => around.length)
  return degrees.indexOf(Math.max(...degrees))
}

function count(edges: readonly SignedEdge[], side: readonly number[]): number {
  return edges.filter((edge) => goesAgainst(edge, side)).length
}

/** Turns of single nodes that the search makes at most, and that it makes near where it is told to begin. */
const TURNS = 20_000
const TURNS_NEAR = 500

/**
 * Good sides, found by turning at each step the node that helps most or harms least and was not turned just before (tabu
 * search; Glover, ORSA Journal on Computing 1, 1989). The anchor's side is 0. What is found near `start` is kept unless
 * something better is found from a spanning tree.
 */
function searched(size: number, edges: readonly SignedEdge[], start?: readonly number[]): number[] {
  const near = start && turning(size, edges, [...start], TURNS_NEAR)
  const far = turning(size, edges, spanned(size, edges), TURNS)
  const best = near && count(edges, near) <= count(edges, far) ? near : far
  const turned = best[anchorOf(size, edges)]!
  return best.map((s) => s ^ turned)
}

function turning(size: number, edges: readonly SignedEdge[], side: number[], turns: number): number[] {
  const at = incidence(size, edges)
  const random = seeded(1)
  const gain = side.map((_, node) => at[node]!.reduce((sum, { edge }) => sum + (goesAgainst(edges[edge]!, side) ? 1 : -1), 0))
  const freeAt = new Array<number>(size).fill(0)
  let now = count(edges, side)
  let [best, least] = [[...side], now]
  for (let turn = 1; turn <= turns && least > 0; turn++) {
    let node = -1
    for (let i = 0; i < size; i++) {
      if (freeAt[i]! > turn && now - gain[i]! >= least) continue
      if (node < 0 || gain[i]! > gain[node]! || (gain[i] === gain[node] && random() < 0.5)) node = i
    }
    if (node < 0) continue
    now -= gain[node]!
    side[node] = 1 - side[node]!
    gain[node] = -gain[node]!
    for (const { edge, other } of at[node]!) gain[other]! += goesAgainst(edges[edge]!, side) ? 2 : -2
    freeAt[node] = turn + 1 + Math.floor(random() * Math.min(10, size / 2))
    if (now < least) [best, least] = [[...side], now]
  }
  return best
}

/** Sides that fit every edge of a spanning tree: all edges, where the graph is balanced. */
function spanned(size: number, edges: readonly SignedEdge[]): number[] {
  const at = incidence(size, edges)
  const side = new Array<number>(size).fill(-1)
  for (let root = 0; root < size; root++) {
    if (side[root] !== -1) continue
    side[root] = 0
    for (const stack = [root]; stack.length > 0;) {
      const node = stack.pop()!
      for (const { edge, other } of at[node]!) {
        if (side[other] !== -1) continue
        side[other] = edges[edge]!.sign > 0 ? side[node]! : 1 - side[node]!
        stack.push(other)
      }
    }
  }
  return side
}
