import { blocksOf, localGraph, type LocalGraph } from './blocks'
import { BranchAndCut } from './branch-and-cut'
import { disjointConflicts, searching, violationsOf, type CampRule } from './camp-rule'
import { ambivalentPairs, partsOf, type Division, type Search } from './division'
import { edgesOf, incidence, type SignedEdge, type SignedGraph } from './signed-graph'
import type { Solver } from './solver'

/** What is known of one block. */
interface Divided {
  camp: readonly number[]
  violations: number
  lowerBound: number
  unique: boolean | null
  /** Nodes of the block. */
  moving: readonly number[]
}

/** Blocks of more nodes are searched and bounded by their triads, but not given to the solver: their linear programs would take longer than anybody waits. */
const MOST_NODES = 1500

/**
 * The best division of a graph by a rule, block by block, the smallest first: what one takes of the time the others lack.
 */
export async function divided(graph: SignedGraph, rule: CampRule, solver: Solver, { from, leastOnly = false }: Search): Promise<Division> {
  const edges = edgesOf(graph)
  const ambivalent = ambivalentPairs(graph)
  const isCut = new Array<boolean>(edges.length).fill(false)
  const moving = new Set<number>()
  const all: Divided[] = []
  for (const block of blocksOf(graph.nodes.length, edges).sort((p, q) => p.length - q.length)) {
    const { nodes, graph: local } = localGraph(edges, block)
    // The camp of a node holds its side in its last bit: see `sides`.
    const start = from && nodes.map((node) => sideIn(from.get(graph.nodes[node]!) ?? -2 - 2 * node, rule))
    const one = await blockDivided(local, rule, solver, leastOnly, start)
    local.edges.forEach(({ a, b }, i) => (isCut[block[i]!] = one.camp[a] !== one.camp[b]))
    for (const i of one.moving) moving.add(nodes[i]!)
    all.push(one)
  }
  const sum = (key: 'violations' | 'lowerBound') => all.reduce((total, one) => total + one[key], ambivalent)
  return {
    violations: sum('violations'),
    lowerBound: sum('lowerBound'),
    proven: sum('violations') === sum('lowerBound'),
    unique: all.some(({ unique }) => unique === false) ? false : all.some(({ unique }) => unique === null) ? null : true,
    moving: [...moving].sort((a, b) => a - b),
    campOf: rule.isTwo
      ? sides(graph.nodes.length, edges, isCut)
      : partsOf(
          graph.nodes.length,
          edges.filter((_, i) => !isCut[i]),
        ),
  }
}

function sideIn(camp: number, { isTwo }: CampRule): number {
  return isTwo ? camp & 1 : camp
}

async function blockDivided(
  graph: LocalGraph,
  rule: CampRule,
  solver: Solver,
  leastOnly: boolean,
  start?: readonly number[],
): Promise<Divided> {
  let found: readonly number[] = []
  for (found of searching(graph, rule, 'thorough', start)) {
    await solver.turn()
    if (solver.left() <= 0) break
  }
  const violations = violationsOf(graph, found)
  if (violations === 0) return { camp: found, violations, lowerBound: 0, unique: true, moving: [] }
  const bound = disjointConflicts(graph, rule)
  if (graph.size > MOST_NODES) return { camp: found, violations, lowerBound: bound, unique: null, moving: [] }
  const search = await BranchAndCut.of(solver, graph, rule)
  const { camp, lowerBound } = await search.least(found, bound)
  const least = violationsOf(graph, camp)
  if (lowerBound < least || leastOnly) return { camp, violations: least, lowerBound, unique: null, moving: [] }
  const { edges, complete } = await search.unsettled(camp)
  return {
    camp,
    violations: least,
    lowerBound,
    unique: edges.size > 0 ? false : complete ? true : null,
    moving: movedBy(graph, edges),
  }
}

/** Of the ends of edges that can lie otherwise, those of which more edges can than cannot, or else all. */
function movedBy({ edges, at }: LocalGraph, unsettled: ReadonlySet<number>): number[] {
  const ends = [...new Set([...unsettled].flatMap((i) => [edges[i]!.a, edges[i]!.b]))]
  const most = ends.filter((node) => 2 * at[node]!.filter(({ edge }) => unsettled.has(edge)).length > at[node]!.length)
  return most.length > 0 ? most : ends
}

/** Two sides of each connected part, as two numbers, from which edges lie between them: no cycle holds an odd number of those. */
function sides(size: number, edges: readonly SignedEdge[], isCut: readonly boolean[]): number[] {
  const at = incidence(size, edges)
  const part = partsOf(size, edges)
  const campOf = new Array<number>(size).fill(-1)
  for (let root = 0; root < size; root++) {
    if (campOf[root] !== -1) continue
    campOf[root] = 2 * part[root]!
    for (const stack = [root]; stack.length > 0;) {
      const node = stack.pop()!
      for (const { edge, other } of at[node]!) {
        if (campOf[other] !== -1) continue
        campOf[other] = isCut[edge] ? campOf[node]! ^ 1 : campOf[node]!
        stack.push(other)
      }
    }
  }
  return campOf
}
