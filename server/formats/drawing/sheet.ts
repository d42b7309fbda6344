import { arrange, focusOf } from '../../../picture/layout/arrange'
import { citation } from '../../../picture/scene/citation'
import { merge, NO_DATA, type GraphData } from '../../../picture/scene/graph-data'
import type { Point } from '../../../picture/layout/layout'
import { NO_FILTERS } from '../../../picture/scene/lens'
import { drawPicture } from '../../../picture/scene/picture'
import { buildScene } from '../../../picture/scene/scene'
import type { Sheet } from '../../../picture/svg'
import { declareTypes } from '../../../picture/words'
import type { ExportGraph } from '../writing/writer'
import { gather, type Gathered } from './gather'

/** An export as a sheet to draw. */
export async function sheetOf(graph: ExportGraph): Promise<Sheet> {
  const gathered = await gather(graph)
  declareTypes(gathered.declaredTypes)
  const data = merge(NO_DATA, gathered.columns)
  const focus = focusOf(data, graph.focus)
  const base = [...data.nodes.keys()]
  // What stands in a view was chosen one by one; elsewhere denied ties are shown only to who asks for them.
  const filters = graph.view ? { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set<string>() } } : NO_FILTERS
  const scene = buildScene(data, { base, brought: [], closed: [], kept: new Set(base), filters, asOf: graph.asOf })
  return {
    scene,
    picture: drawPicture(scene, positionsOf(graph, data, focus), focus, null, null),
    data,
    focus,
    title: graph.title,
    asOf: graph.asOf,
    knownBy: graph.knownBy,
    without: graph.without,
    marking: graph.marking,
    citations: citationsOf(gathered),
    numbers: graph.drawing?.numbered ? numbersOf(gathered) : null,
    theme: graph.drawing?.theme ?? 'light',
  }
}

/** Where nodes stand: as in the view it was exported from, or laid out around the focus. */
export function positionsOf({ view, drawing }: ExportGraph, data: GraphData, focus: string | null): ReadonlyMap<string, Point> {
  const ids = [...data.nodes.keys()]
  return view && ids.every((id) => view.positions.has(id)) ? view.positions : arrange(data, ids, focus, drawing?.layout)
}

function citationsOf({ table }: Gathered): Map<string, string> {
  return new Map([...table].map(([id, { summary }]) => [id, citation(summary)]))
}

/** The numbers that ties bear in the annex of evidence: from 1 in order of their ids, denied ones apart. */
function numbersOf({ ties }: Gathered): Map<string, number> {
  return new Map(ties.filter(({ properties }) => properties.status !== 'denied').map(({ id }, i) => [id, i + 1]))
}
