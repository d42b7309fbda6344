import type { z } from 'zod'
import type { dossierAnswerSchema } from '../../model/api/answers'
import type { GraphColumns } from '../../model/columns'
import { arrange, focusOf } from '../../picture/layout/arrange'
import { merge, NO_DATA } from '../../picture/scene/graph-data'

/** A graph with the places of its nodes, as the explorer draws it at first. */
export type LaidOut = Pick<z.infer<typeof dossierAnswerSchema>, 'graph' | 'focus' | 'positions'>

/** A graph with more nodes is laid out where it is looked at: here the work would hold up everybody's requests. */
const MOST_LAID_OUT = 400

/** Lays a graph out around a node, or around its busiest where that is not in it. */
export function layOut(graph: GraphColumns, wanted: string | undefined): LaidOut {
  const data = merge(NO_DATA, graph)
  const { id: ids } = graph.nodes
  const focus = focusOf(data, wanted)
  return { graph, focus, positions: ids.length > MOST_LAID_OUT ? null : positionsOf(arrange(data, ids, focus), ids) }
}

function positionsOf(positions: ReturnType<typeof arrange>, ids: readonly string[]): NonNullable<LaidOut['positions']> {
  const points = ids.map((id) => positions.get(id)!)
  return { x: points.map((p) => p.x), y: points.map((p) => p.y) }
}
