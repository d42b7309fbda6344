import { busiestNodes } from '../../cypher/nodes/busiest-nodes'
import { dossierNodes } from '../../cypher/views/dossier-nodes'
import { dossierTies } from '../../cypher/views/dossier-ties'
import { importBusiest } from '../../cypher/imports/import-busiest'
import { importSize } from '../../cypher/imports/import-size'
import { tiesAmong } from '../../cypher/ties/ties-among'
import { tiesOfNodes } from '../../cypher/ties/ties-of-nodes'
import type { Lens } from '../../model/api/lens'
import type { RouteQuery } from '../../model/api/routes'
import type { GraphColumns } from '../../model/columns'
import type { GraphStore } from '../store/contract'
import { graphColumns } from './columns'
import { claimReader, filterOf, judgedAfter, throughLens, type ClaimReader, type SeenTie } from './lens'
import { countsOf, dossierOf } from './meta'
import { byId } from './ties'
import { adjacency, reach } from './walk'

/** Ties an answer carries at most for each node that its limit allows. */
const TIES_PER_NODE = 10
/** Ties read at most in one layer of a walk, per base label and direction. */
const LAYER = 50_000

/** A dossier, what lies within some hops of given nodes, or as much of the whole graph as the limit allows: its busiest nodes. */
export async function subgraphAnswer(store: GraphStore, query: RouteQuery<'subgraph'>): Promise<GraphColumns> {
  const { dossier, ids, hops, limit, ...lens } = query
  const claims = claimReader(store)
  if (dossier !== undefined) return dossierGraph(store, dossier, lens, limit, claims)
  if (ids !== undefined) return around(store, ids, hops, lens, limit, claims)
  const rows = (await store.read(busiestNodes, { limit: limit + 1 })).sort((a, b) => b.degree - a.degree || byId(a, b))
  const nodes = rows.slice(0, limit).map((row) => row.id)
  const ties = await among(store, nodes, [], lens, claims)
  const left = rows.length > limit ? (await countsOf(store)).nodes - nodes.length : 0
  return cut(store, nodes, ties, limit, left, claims)
}

async function dossierGraph(store: GraphStore, dossier: string, lens: Lens, limit: number, claims: ClaimReader): Promise<GraphColumns> {
  const { kind } = await dossierOf(store, dossier)
  if (kind === 'import') return importGraph(store, dossier, lens, limit, claims)
  const [rows, nodes] = await Promise.all([
    store.read(dossierTies, { dossier, exempt: [], ...filterOf(lens) }),
    store.read(dossierNodes, { dossier, labels: lens.labels ?? null }),
  ])
  const ids = [...new Set(nodes.map(({ id }) => id))].sort()
  const kept = ids.slice(0, limit)
  return cut(store, kept, await throughLens(store, rows, lens, claims), limit, ids.length - kept.length, claims)
}

/** What an import brought: where the limit cuts, its busiest nodes. */
async function importGraph(store: GraphStore, id: string, lens: Lens, limit: number, claims: ClaimReader): Promise<GraphColumns> {
  const wanted = { id, labels: lens.labels ?? null }
  const rows = (await store.read(importBusiest, { ...wanted, limit: limit + 1 })).sort((a, b) => b.degree - a.degree || byId(a, b))
  const nodes = rows.slice(0, limit).map((row) => row.id)
  const size = async () => (await store.read(importSize, wanted)).reduce((sum, row) => sum + row.nodes, 0)
  const left = rows.length > limit ? (await size()) - nodes.length : 0
  return cut(store, nodes, await among(store, nodes, [], lens, claims), limit, left, claims)
}

/** What lies within some hops of given nodes, nearest first where the limit cuts. */
async function around(
  store: GraphStore,
  ids: readonly string[],
  hops: number,
  lens: Lens,
  limit: number,
  claims: ClaimReader,
): Promise<GraphColumns> {
  const nodes = new Set(ids)
  let left = 0
  for (let hop = 0, frontier = [...nodes]; hop < hops && frontier.length > 0 && left === 0; hop++) {
    const rows = await store.read(tiesOfNodes, { ids: frontier, limit: LAYER, exempt: [...ids], ...filterOf(lens) })
    const reached = [...new Set(rows.flatMap((tie) => [tie.subject, tie.object]))].filter((id) => !nodes.has(id)).sort()
    frontier = reached.slice(0, Math.max(0, limit - nodes.size))
    // A layer that met its bound left out some that nobody counted.
    left = Math.max(reached.length - frontier.length, rows.length >= LAYER ? 1 : 0)
    for (const id of frontier) nodes.add(id)
  }
  const ties = await among(store, [...nodes], ids, lens, claims)
  if (!judgedAfter(lens)) return cut(store, [...nodes], ties, limit, left, claims)
  // The walk followed ties that leaving claims out has removed since: nodes reached only by such ties are dropped.
  const near = reach(adjacency(ties), ids, hops)
  return cut(
    store,
    [...nodes].filter((id) => near.has(id) || ids.includes(id)),
    ties,
    limit,
    left,
    claims,
  )
}

async function among(
  store: GraphStore,
  nodes: readonly string[],
  exempt: readonly string[],
  lens: Lens,
  claims: ClaimReader,
): Promise<SeenTie[]> {
  const wanted = Object.fromEntries(nodes.map((id) => [id, true] as const))
  return throughLens(store, await store.read(tiesAmong, { ids: [...nodes], wanted, exempt: [...exempt], ...filterOf(lens) }), lens, claims)
}

/** The answer with these nodes and the ties among them, which says what the limit left out. */
async function cut(
  store: GraphStore,
  nodes: readonly string[],
  ties: readonly SeenTie[],
  limit: number,
  left: number,
  claims: ClaimReader,
): Promise<GraphColumns> {
  const kept = new Set(nodes)
  const inside = ties
    .filter((tie) => kept.has(tie.subject) && kept.has(tie.object))
    .sort(byId)
    .slice(0, limit * TIES_PER_NODE)
  const relationships = ties.length - inside.length
  return graphColumns(store, nodes, inside, claims, left > 0 || relationships > 0 ? { limit, nodes: left, relationships } : undefined)
}
