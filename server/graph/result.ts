import type { z } from 'zod'
import type { dossierAnswerSchema } from '../../model/api/answers'
import type { RouteQuery } from '../../model/api/routes'
import { STATUSES } from '../../model/claim'
import { AppError } from '../../model/app-error'
import type { GraphStore } from '../store/contract'
import { graphColumns } from './columns'
import { entitiesIn } from './entities'
import { layOut } from './laid-out'
import { claimReader, tiesNamed } from './lens'
import { declaredTypesOf } from './relationship-types'

/** A statement's limits: what it gives is held in memory. */
const RUN = { timeoutMs: 30_000, maxRows: 10_000 }
/** Nodes drawn at most. */
const LIMIT = 2000

/**
 * Of what a reading statement returns, the nodes that people browse and the ties, laid out; nothing else between them.
 * Throws `bad-request` where there is none of these, and what a statement throws.
 */
export async function resultAnswer(
  store: GraphStore,
  { statement, parameters }: RouteQuery<'result'>,
  asker: { signal?: AbortSignal; client?: string } = {},
): Promise<z.infer<typeof dossierAnswerSchema>> {
  const [{ rows, truncated }, declaredTypes] = await Promise.all([
    store.free(statement, parameters, { ...RUN, ...asker }),
    declaredTypesOf(store),
  ])
  const { nodes, relationships } = entitiesIn(rows)
  const claims = claimReader(store)
  const kept = new Set([...nodes].sort().slice(0, LIMIT))
  const named = [...relationships.values()]
  const inside = named.filter(({ subject, object }) => kept.has(subject) && kept.has(object))
  const left = { limit: LIMIT, nodes: nodes.size - kept.size, relationships: named.length - inside.length }
  const ties = await tiesNamed(store, inside, { statuses: [...STATUSES] }, claims)
  const graph = await graphColumns(store, [...kept], ties, claims, truncated || left.nodes > 0 ? left : undefined)
  if (graph.nodes.id.length === 0)
    throw new AppError(
      'bad-request',
      'The statement returns no actors, places, events or themes, so there is nothing to draw. Return the nodes and relationships themselves: MATCH (a)-[r]->(b) RETURN a, r, b.',
    )
  return { dossier: null, ...layOut(graph, undefined), declaredTypes }
}
