import { merge, NO_DATA, type GraphData } from '../../picture/graph-data'
import type { Opening } from '../../picture/arrange'
import type { Point } from '../../picture/layout'
import { declareTypes } from '../../picture/words'
import type { Result, ViewState } from '../url-state'
import { askFirst, firstOf, type DossierAnswer } from './ask-dossier'

export type Dossier = NonNullable<DossierAnswer['dossier']>

/** A dossier and what the reader has opened beside it, laid out. */
export interface Loaded {
  /** What the picture began with, as `firstKey` writes it. */
  asked: string
  dossier: Dossier | null
  /** The focus that the dossier comes with. */
  home: string | null
  focus: string | null
  data: GraphData
  base: readonly string[]
  openings: readonly Opening[]
  positions: ReadonlyMap<string, Point>
  /** How many nodes a limit left out of the first answer. */
  leftOut: number
}

/** Denied ties are loaded too, so that asking for them takes no time; the filters hide them at first. */
export const STATUSES = 'stated,reported,denied'
/** Ties that one page of an opening brings. */
export const PAGE = 60
/** Ids that fit into one request for what holds between them. */
const MOST_IDS = 350

// The first picture comes laid out: what lays out anew, and what asks for more, is fetched once it is needed.
const layout = () => import('../../picture/arrange')
const api = () => import('../api')

/** The dossier of a view, laid out around the view's focus. */
export async function loadDossier(view: ViewState, { dossier, graph, focus: home, positions, declaredTypes }: DossierAnswer): Promise<Loaded> {
  declareTypes(declaredTypes)
  const data = merge(NO_DATA, graph)
  const base = graph.nodes.id
  const focus = view.focus && data.nodes.has(view.focus) ? view.focus : home
  return {
    asked: firstKey(view), dossier, home, focus, data, base, openings: [], leftOut: graph.truncated?.nodes ?? 0,
    positions: positions && focus === home ? new Map(base.map((id, i) => [id, { x: positions.x[i]!, y: positions.y[i]! }])) : (await layout()).arrange(data, base, focus),
  }
}

/** What a view's picture begins with, as a text to compare. */
export function firstKey(view: ViewState): string {
  return JSON.stringify(firstOf(view))
}

/** The id under which what a statement brought is kept among the openings; no node has such a one. */
export function resultId({ statement, parameters }: Result): string {
  return `\n${statement}\n${parameters}`
}

/** Adds what a statement returns; nothing that stands moves. */
export async function loadResult(loaded: Loaded, result: Result, signal: AbortSignal): Promise<Loaded> {
  const [{ graph, declaredTypes }, { arrangeOpening }] = await Promise.all([askFirst(result, signal), layout()])
  declareTypes(declaredTypes)
  const data = merge(loaded.data, graph)
  const standing = new Set([...loaded.base, ...loaded.openings.flatMap((opening) => opening.nodes)])
  const opening: Opening = { id: resultId(result), pages: 1, nodes: graph.nodes.id.filter((id) => !standing.has(id)), more: false }
  return { ...loaded, data, openings: [...loaded.openings, opening], positions: arrangeOpening(loaded.positions, data, opening, loaded.focus) }
}

/** The same dossier around another node; what was opened is placed anew. */
export async function refocus(loaded: Loaded, focus: string): Promise<Loaded> {
  const { arrange, arrangeOpening } = await layout()
  let positions: ReadonlyMap<string, Point> = arrange(loaded.data, loaded.base, focus)
  for (const opening of loaded.openings) positions = arrangeOpening(positions, loaded.data, opening, focus)
  return { ...loaded, focus, positions }
}

/** Opens a node: its neighbours, page by page, and the ties that those who are new have with what is on the screen. Between what stood there already no tie appears unasked. */
export async function loadOpening(loaded: Loaded, id: string, pages: number, signal: AbortSignal): Promise<Loaded> {
  const [{ ask }, { arrangeOpening }] = await Promise.all([api(), layout()])
  let data = loaded.data
  const nodes = new Set<string>([id])
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) {
    const answer = await ask('neighbours', { id }, { limit: PAGE, cursor, statuses: STATUSES }, signal)
    data = merge(data, answer.graph)
    for (const other of answer.graph.nodes.id) nodes.add(other)
    cursor = answer.next ?? undefined
    if (!cursor) break
  }
  const others = loaded.openings.filter((opening) => opening.id !== id)
  const standing = new Set([...loaded.base, ...others.flatMap((opening) => opening.nodes)])
  const fresh = [...nodes].filter((node) => !standing.has(node))
  if (fresh.length > 0) {
    const ids = [...fresh, ...standing].slice(0, MOST_IDS)
    const isNew = new Set(fresh)
    data = merge(data, await ask('subgraph', {}, { ids: ids.join(','), hops: 0, statuses: STATUSES }, signal), (source, target) => isNew.has(source) || isNew.has(target))
  }
  const opening: Opening = { id, pages, nodes: fresh, more: cursor !== undefined }
  return { ...loaded, data, openings: [...others, opening], positions: arrangeOpening(loaded.positions, data, opening, loaded.focus) }
}

/** Takes an opening back: what it alone brought loses its place. */
export function dropOpening(loaded: Loaded, id: string): Loaded {
  const openings = loaded.openings.filter((opening) => opening.id !== id)
  const stays = new Set([...loaded.base, ...openings.flatMap((opening) => opening.nodes)])
  return { ...loaded, openings, positions: new Map([...loaded.positions].filter(([node]) => stays.has(node))) }
}
