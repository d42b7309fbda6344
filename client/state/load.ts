import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'
import { areNext } from '../../picture/scene/selection'
import type { Opening } from '../../picture/layout/arrange'
import { FIRST_LAYOUT, type LayoutId } from '../../model/layouts'
import type { Point } from '../../picture/layout/layout'
import { t } from '../../model/words/english/problems'
import { declareTypes } from '../../picture/words'
import type { Result, ViewState } from './url-state'
import { askFirst, firstOf, type DossierAnswer } from './ask-dossier'

export type Dossier = NonNullable<DossierAnswer['dossier']>

/** What came beside the dossier: an opening, with all that it holds, what was there already too. */
export interface Brought extends Opening {
  holds: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> }
}

/** A dossier and what the reader has opened beside it, laid out. */
export interface Loaded {
  /** What the picture began with, as `firstKey` writes it. */
  asked: string
  dossier: Dossier | null
  /** The focus that the dossier comes with. */
  home: string | null
  focus: string | null
  /** How the dossier's nodes were placed. */
  layout: LayoutId
  data: GraphData
  base: readonly string[]
  openings: readonly Brought[]
  /** Ties that came with the dossier itself. */
  baseTies: ReadonlySet<string>
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
const layout = () => import('../../picture/layout/arrange')
const api = () => import('./api')

/** The dossier of a view, laid out around the view's focus. */
export async function loadDossier(
  view: ViewState,
  { dossier, graph, focus: home, positions, declaredTypes }: DossierAnswer,
): Promise<Loaded> {
  declareTypes(declaredTypes)
  const data = merge(NO_DATA, graph)
  const base = graph.nodes.id
  const focus = view.focus && data.nodes.has(view.focus) ? view.focus : home
  return {
    asked: firstKey(view),
    dossier,
    home,
    focus,
    layout: view.layout,
    data,
    base,
    openings: [],
    baseTies: new Set(data.ties.keys()),
    leftOut: graph.truncated?.nodes ?? 0,
    positions:
      positions && focus === home && view.layout === FIRST_LAYOUT
        ? new Map(base.map((id, i) => [id, { x: positions.x[i]!, y: positions.y[i]! }]))
        : (await layout()).arrange(data, base, focus, view.layout),
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
  const standing = standingIn(loaded)
  const opening: Brought = {
    id: resultId(result),
    pages: 1,
    nodes: graph.nodes.id.filter((id) => !standing.has(id)),
    more: false,
    holds: { nodes: new Set(graph.nodes.id), ties: new Set(graph.relationships.id) },
  }
  return {
    ...loaded,
    data,
    openings: [...loaded.openings, opening],
    positions: arrangeOpening(loaded.positions, data, opening, loaded.focus),
  }
}

/** The id under which a chain is kept among the openings; no node and no result has such a one. */
export function chainId(chain: readonly string[]): string {
  return `\nchain\n${JSON.stringify(chain)}`
}

/**
 * Adds a chain: its nodes and the ties from each to the next; nothing that stands moves. All of these ties
 * are asked for, whatever the filters leave out, so that a filter changed later finds what it shows.
 */
export async function loadChain(loaded: Loaded, chain: readonly string[], signal: AbortSignal): Promise<Loaded> {
  const [{ ask }, { arrangeOpening }] = await Promise.all([api(), layout()])
  const graph = await ask('subgraph', {}, { ids: chain.join(','), hops: 0, statuses: STATUSES }, signal)
  const along = (subject: string, object: string) => areNext(chain, subject, object)
  const { ties } = merge(NO_DATA, graph, along)
  const isWhole = chain.every((id, i) => i === 0 || [...ties.values()].some((tie) => areNext([chain[i - 1]!, id], tie.subject, tie.object)))
  if (!isWhole) throw new Error(t('pathGone'))
  const data = merge(loaded.data, graph, along)
  const standing = standingIn(loaded)
  const opening: Brought = {
    id: chainId(chain),
    pages: 1,
    nodes: chain.filter((id) => !standing.has(id)),
    more: false,
    holds: { nodes: new Set(chain), ties: new Set(ties.keys()) },
  }
  return {
    ...loaded,
    data,
    openings: [...loaded.openings, opening],
    positions: arrangeOpening(loaded.positions, data, opening, loaded.focus),
  }
}

function standingIn({ base, openings }: Pick<Loaded, 'base' | 'openings'>): Set<string> {
  return new Set([...base, ...openings.flatMap((opening) => opening.nodes)])
}

/** The same dossier around another node, or placed in another way; what was opened is placed anew. */
export async function layOut(loaded: Loaded, focus: string | null, how: LayoutId): Promise<Loaded> {
  const { arrange, arrangeOpening } = await layout()
  let positions: ReadonlyMap<string, Point> = arrange(loaded.data, loaded.base, focus, how)
  for (const opening of loaded.openings) positions = arrangeOpening(positions, loaded.data, opening, focus)
  return { ...loaded, focus, layout: how, positions }
}

/** Opens a node: its neighbours, page by page, and the ties that those who are new have with what is on the screen. Between what stood there already no tie appears unasked. */
export async function loadOpening(loaded: Loaded, id: string, pages: number, signal: AbortSignal): Promise<Loaded> {
  const [{ ask }, { arrangeOpening }] = await Promise.all([api(), layout()])
  let data = loaded.data
  const ties = new Set<string>()
  const nodes = new Set<string>([id])
  const take = (graph: Parameters<typeof merge>[1], wanted?: Parameters<typeof merge>[2]) => {
    data = merge(data, graph, wanted)
    for (const tie of merge(NO_DATA, graph, wanted).ties.keys()) ties.add(tie)
  }
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) {
    const answer = await ask('neighbours', { id }, { limit: PAGE, cursor, statuses: STATUSES }, signal)
    take(answer.graph)
    for (const other of answer.graph.nodes.id) nodes.add(other)
    cursor = answer.next ?? undefined
    if (!cursor) break
  }
  const others = loaded.openings.filter((opening) => opening.id !== id)
  const standing = standingIn({ base: loaded.base, openings: others })
  const fresh = [...nodes].filter((node) => !standing.has(node))
  const isNew = new Set(fresh)
  const between = await Promise.all(
    requestsBetween(fresh, [...standing], MOST_IDS).map((ids) =>
      ask('subgraph', {}, { ids: ids.join(','), hops: 0, statuses: STATUSES }, signal),
    ),
  )
  for (const graph of between) take(graph, (subject, object) => isNew.has(subject) || isNew.has(object))
  const opening: Brought = { id, pages, nodes: fresh, more: cursor !== undefined, holds: { nodes, ties } }
  return { ...loaded, data, openings: [...others, opening], positions: arrangeOpening(loaded.positions, data, opening, loaded.focus) }
}

/**
 * Lists of at most `most` ids, so that each new node is in one list with each other new one and with each that stood there: asked for
 * what holds between them, they answer every tie that is new.
 */
export function requestsBetween(fresh: readonly string[], standing: readonly string[], most: number): string[][] {
  const half = Math.floor(most / 2)
  const chunks = (ids: readonly string[], size: number) =>
    Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ids.slice(i * size, (i + 1) * size))
  return chunks(fresh, half).flatMap((some, i, all) => {
    const rest = [...all.slice(i + 1).flat(), ...standing]
    return rest.length === 0 ? [[...some]] : chunks(rest, most - some.length).map((others) => [...some, ...others])
  })
}

/** Takes an opening back: what it alone held leaves; what another holds too passes to that one. */
export function dropOpening(loaded: Loaded, id: string): Loaded {
  const dropped = loaded.openings.find((opening) => opening.id === id)
  if (!dropped) return loaded
  const others = loaded.openings.filter((opening) => opening !== dropped)
  const heir = (node: string) => others.find(({ holds }) => holds.nodes.has(node))
  const openings = others.map((opening) => ({
    ...opening,
    nodes: [...opening.nodes, ...dropped.nodes.filter((node) => heir(node) === opening)],
  }))
  const stays = standingIn({ base: loaded.base, openings })
  const isLeft = (tie: string) =>
    !dropped.holds.ties.has(tie) || loaded.baseTies.has(tie) || openings.some(({ holds }) => holds.ties.has(tie))
  const data = { ...loaded.data, ties: new Map([...loaded.data.ties].filter(([tie]) => isLeft(tie))) }
  return { ...loaded, data, openings, positions: new Map([...loaded.positions].filter(([node]) => stays.has(node))) }
}
