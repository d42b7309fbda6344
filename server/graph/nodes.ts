import type { z } from 'zod'
import { nodeById } from '../../cypher/nodes/node-by-id'
import { nodeClaims } from '../../cypher/claims/node-claims'
import { nodeSources } from '../../cypher/sources/node-sources'
import type { countsAnswerSchema, NodeRef, nodeAnswerSchema, neighboursAnswerSchema } from '../../model/api/answers'
import type { Lens } from '../../model/api/lens'
import type { RouteQuery } from '../../model/api/routes'
import { AppError } from '../../model/app-error'
import { aboutNode } from '../../model/api/claim-detail'
import type { GraphStore } from '../store/contract'
import { graphColumns } from './columns'
import { readClaims } from './evidence'
import { claimReader, knowledgeOf } from './lens'
import { sourceTable } from './source-table'
import { countTies, tiePage } from './ties'
import { sourceCounts } from '../../model/derive'

/** Estimates and attributes on a node's card; far more than any one node has had. */
const CARD_CLAIMS = 1000

/** A node of the graph. Throws `not-found`. */
export async function findNode(store: GraphStore, id: string): Promise<NodeRef & { properties: Record<string, unknown> }> {
  const [row] = await store.read(nodeById, { id })
  if (!row) throw new AppError('not-found', `No node has the id ${JSON.stringify(id)}. /api/search finds nodes by name.`)
  const { name, abbreviation } = row.properties
  return {
    id,
    name: typeof name === 'string' ? name : id,
    abbreviation: typeof abbreviation === 'string' ? abbreviation : null,
    labels: [...row.labels].sort(),
    properties: Object.fromEntries(Object.entries(row.properties).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** A node's card: names, estimates side by side, how many ties of what kind, who speaks of it. */
export async function nodeAnswer(store: GraphStore, id: string, lens: Lens): Promise<z.infer<typeof nodeAnswerSchema>> {
  const node = await findNode(store, id)
  const knowledge = knowledgeOf(lens)
  const [ids, counts, speaking, sources] = await Promise.all([
    store.read(nodeClaims, { id, kinds: ['quantity', 'attribute'], roles: ['SUBJECT'], after: '', limit: CARD_CLAIMS }),
    countTies(store, id, lens, claimReader(store)),
    store.read(nodeSources, { id }),
    sourceTable(store),
  ])
  const claims = await readClaims(
    store,
    ids.map((row) => row.id),
    { asOf: lens.asOf, knowledge },
  )
  const claimsOf = new Map<string, number>()
  for (const row of speaking) claimsOf.set(row.source, row.claims + (claimsOf.get(row.source) ?? 0))
  return {
    node,
    ...aboutNode(claims),
    counts,
    sources: [...claimsOf]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([source, count]) => {
        const known = sources.get(source)
        return known && (!knowledge || sourceCounts(known.record, knowledge)) ? { ...known.summary, claims: count } : []
      }),
    importedFrom: sources.get(String(node.properties.importId))?.summary ?? null,
  }
}

export async function countsAnswer(store: GraphStore, id: string, lens: Lens): Promise<z.infer<typeof countsAnswerSchema>> {
  await findNode(store, id)
  const counts = await countTies(store, id, lens, claimReader(store))
  return { total: counts.reduce((sum, row) => sum + row.count, 0), counts }
}

/** A page of a node's neighbours with the ties to them, and how many ties there are in all. */
export async function neighboursAnswer(
  store: GraphStore,
  id: string,
  query: RouteQuery<'neighbours'>,
): Promise<z.infer<typeof neighboursAnswerSchema>> {
  await findNode(store, id)
  const { direction, limit, cursor, ...lens } = query
  const claims = claimReader(store)
  const [{ ties, next }, counts] = await Promise.all([
    tiePage(store, id, lens, { direction, after: cursor ?? '', limit }, claims),
    countTies(store, id, lens, claims),
  ])
  const counted = counts.filter((row) => direction === 'both' || row.direction === direction || row.direction === 'both')
  return { total: counted.reduce((sum, row) => sum + row.count, 0), graph: await graphColumns(store, [id], ties, claims), next }
}
