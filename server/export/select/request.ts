import type { ExportRequest } from '../../../model/api/export-request'
import { exportFormat } from '../../../model/exports'
import type { GraphStore } from '../../store/contract'
import type { DrawingOptions } from '../../formats/writing/writer'
import { analysed } from '../analysed'
import { select, type Selected } from './select'
import type { Scope } from './scope'

/** Selects what a request asks for, with what it says about the drawing. Throws as `select` does. */
export async function selectWanted(
  store: GraphStore,
  { format, scope, asOf, knownBy, without, full, maxMarking, drawing, analysis }: ExportRequest,
  signal?: AbortSignal,
): Promise<Selected> {
  const selected = await select(
    store,
    {
      scope: scopeOf(scope),
      full: full || exportFormat(format).evidence,
      ...(maxMarking && { maxMarking }),
      lens: {
        ...(asOf !== undefined && { asOf }),
        ...(knownBy !== undefined && { knownBy }),
        ...(without && without.length > 0 && { without }),
      },
    },
    signal,
  )
  const { analysis: analyses } = exportFormat(format)
  const chosen = Object.fromEntries(Object.entries(drawing ?? {}).filter(([, value]) => value !== undefined)) as Partial<DrawingOptions>
  return {
    ...selected,
    graph: {
      ...(analysis && analyses ? analysed(selected.graph, analyses, signal) : selected.graph),
      drawing: chosen,
      ...(scope.kind === 'view' && scope.focus !== undefined && { focus: scope.focus }),
    },
  }
}

function scopeOf(scope: ExportRequest['scope']): Scope {
  if (scope.kind !== 'view') return scope
  const { kind, title, nodes, relationships, positions, colours } = scope
  return {
    kind,
    title,
    nodes,
    relationships,
    view: {
      positions: new Map(Object.entries(positions).map(([id, [x, y]]) => [id, { x, y }])),
      colours: new Map(Object.entries(colours)),
    },
  }
}
