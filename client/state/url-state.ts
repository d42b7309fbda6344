import { isDate } from '../../model/dates'
import { FACETS, NO_FILTERS, type Facet, type Filters } from '../../picture/scene/lens'
import type { Selection } from '../../picture/scene/selection'
import { FIRST_LAYOUT, isLayout, type LayoutId } from '../../model/layouts'
import { readCounted, USUALLY_COUNTED, writeCounted, type Counted } from './counted'

/** What is on the screen, as far as a link must say it. Everything else follows from it. */
export interface ViewState {
  /** The dossier laid out, or null for the store's first one. */
  dossier: string | null
  /** Statements whose results are drawn: beside the dossier, or, with `only`, the first of them in its place. */
  results: readonly Result[]
  only: boolean
  /** The node at the centre, or null for the dossier's own. */
  focus: string | null
  /** How the nodes are placed. */
  layout: LayoutId
  /** `claim` is one of those on its card, which a link brings into sight. */
  selection: (Selection & { claim?: string }) | null
  /** Nodes whose neighbours the reader has opened, in that order, with how many pages of them. */
  opened: readonly { id: string; pages: number }[]
  /** Nodes whose hanging neighbours the reader has closed. */
  closed: readonly string[]
  /** Nodes that the reader has hidden, by id, each once. */
  hidden: readonly string[]
  /** Of the dossier, the only nodes that the reader has kept; null: all. */
  keeping: readonly string[] | null
  asOf: string | null
  filters: Filters
  /** The question how two nodes connect, as far as it is put. */
  paths: Paths | null
  /** Which division of the nodes is drawn: into two camps or into any number; null: none. */
  camps: CampsShown | null
  /** Whether camps that are drawn have hulls. */
  hulls: boolean
  /** What an analysis counts. */
  counted: Counted
}

export type CampsShown = 'two' | 'any'

/** A statement whose result is drawn; parameters as a JSON object. */
export interface Result {
  statement: string
  parameters: string
}

/** How a node connects to another, which may still have to be named; `via` are the nodes between them of the chain that is drawn. */
export interface Paths {
  from: string
  to: string | null
  steps: number
  via: readonly string[] | null
}

/** Steps of a chain: at most, and unless the reader says otherwise. */
export const STEPS = { most: 6, usual: 4 }

export const FIRST_VIEW: ViewState = {
  dossier: null,
  results: [],
  only: false,
  focus: null,
  layout: FIRST_LAYOUT,
  selection: null,
  opened: [],
  closed: [],
  hidden: [],
  keeping: null,
  asOf: null,
  filters: NO_FILTERS,
  paths: null,
  camps: null,
  hulls: true,
  counted: USUALLY_COUNTED,
}

const PARAMETER: Record<Facet, string> = {
  family: 'no-family',
  type: 'no-type',
  label: 'no-label',
  modality: 'no-modality',
  status: 'no-status',
  holding: 'no-holding',
  source: 'no-source',
}
/** Stands for "nothing left out", where something is left out by default. */
const NOTHING = '-'

/** The query string of a view, beginning with `?`, or empty for the first view. */
export function writeView(view: ViewState): string {
  const search = new URLSearchParams()
  if (view.dossier) search.set('dossier', view.dossier)
  for (const { statement, parameters } of view.results) {
    search.append('cypher', statement)
    search.append('with', parameters)
  }
  if (view.only && view.results.length > 0) search.set('only', '')
  if (view.focus) search.set('focus', view.focus)
  if (view.layout !== FIRST_LAYOUT) search.set('layout', view.layout)
  if (view.selection) search.set(view.selection.kind, view.selection.id)
  if (view.selection?.claim) search.set('claim', view.selection.claim)
  if (view.opened.length > 0) search.set('open', view.opened.map(({ id, pages }) => (pages > 1 ? `${id}~${pages}` : id)).join(','))
  if (view.closed.length > 0) search.set('close', view.closed.join(','))
  if (view.hidden.length > 0) search.set('hide', [...view.hidden].sort().join(','))
  if (view.keeping) search.set('keep', [...view.keeping].sort().join(','))
  if (view.asOf) search.set('as-of', view.asOf)
  for (const facet of FACETS) {
    const hidden = [...view.filters.hidden[facet]].sort()
    const usual = [...NO_FILTERS.hidden[facet]].sort()
    if (hidden.join() !== usual.join()) search.set(PARAMETER[facet], hidden.join(',') || NOTHING)
  }
  if (view.filters.knownBy) search.set('known-by', view.filters.knownBy)
  if (view.filters.possiblyKnown) search.set('possibly-known', '')
  if (view.filters.reliability) search.set('reliability', view.filters.reliability)
  if (view.filters.credibility) search.set('credibility', String(view.filters.credibility))
  if (view.paths) {
    const { from, to, steps, via } = view.paths
    search.set('from', from)
    if (to) search.set('to', to)
    if (steps !== STEPS.usual) search.set('steps', String(steps))
    // A chain with nothing between its ends still has to say that it is drawn.
    for (const id of via?.length === 0 ? [''] : (via ?? [])) search.append('via', id)
  }
  if (view.camps) search.set('camps', view.camps)
  if (!view.hulls) search.set('no-hulls', '')
  const counted = writeCounted(view.counted)
  if (counted) search.set('count', counted)
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';').replaceAll('%7C', '|')
  return text && `?${text}`
}

/** The view a query string asks for; what it does not say, or says wrongly, is as in the first view. */
export function readView(query: string): ViewState {
  const search = new URLSearchParams(query)
  const list = (name: string) => (search.get(name) ?? '').split(',').filter((part) => part !== '')
  const node = search.get('node')
  const tie = search.get('tie')
  const claim = search.get('claim')
  const selection: Selection | null = tie ? { kind: 'tie', id: tie } : node ? { kind: 'node', id: node } : null
  const date = (name: string) => {
    const day = search.get(name)
    return day && isDate(day) ? day : null
  }
  const hidden = Object.fromEntries(
    FACETS.map((facet) => {
      const listed = search.get(PARAMETER[facet])
      return [facet, listed === null ? NO_FILTERS.hidden[facet] : new Set(listed === NOTHING ? [] : list(PARAMETER[facet]))]
    }),
  ) as Filters['hidden']
  const reliability = search.get('reliability')
  const credibility = Number(search.get('credibility'))
  const camps = search.get('camps')
  const layout = search.get('layout')
  return {
    dossier: search.get('dossier') || null,
    results: readResults(search),
    only: search.has('only') && search.has('cypher'),
    focus: search.get('focus') || null,
    layout: isLayout(layout) ? layout : FIRST_LAYOUT,
    selection: selection && claim ? { ...selection, claim } : selection,
    opened: list('open').flatMap((part) => {
      const [id = '', pages] = part.split('~')
      return id ? [{ id, pages: Math.min(20, Math.max(1, Math.trunc(Number(pages)) || 1)) }] : []
    }),
    closed: list('close'),
    hidden: list('hide').sort(),
    keeping: search.has('keep') ? list('keep').sort() : null,
    asOf: date('as-of'),
    filters: {
      hidden,
      knownBy: date('known-by'),
      possiblyKnown: search.has('possibly-known'),
      reliability: reliability && /^[A-F]$/.test(reliability) ? reliability : null,
      credibility: credibility >= 1 && credibility <= 6 ? Math.trunc(credibility) : null,
    },
    paths: readPaths(search),
    camps: camps === 'two' || camps === 'any' ? camps : null,
    hulls: !search.has('no-hulls'),
    counted: readCounted(search.get('count')),
  }
}

function readPaths(search: URLSearchParams): Paths | null {
  const from = search.get('from')
  if (!from) return null
  const named = search.get('to')
  const to = named && named !== from ? named : null
  const steps = Math.trunc(Number(search.get('steps')))
  return {
    from,
    to,
    steps: steps >= 1 && steps <= STEPS.most ? steps : STEPS.usual,
    via:
      to && search.has('via')
        ? search
            .getAll('via')
            .filter((id) => id !== '')
            .slice(0, STEPS.most - 1)
        : null,
  }
}

/** The nodes of the chain that a view draws, from end to end; null when it draws none. */
export function chainOf({ paths }: Pick<ViewState, 'paths'>): string[] | null {
  return paths?.to && paths.via ? [paths.from, ...paths.via, paths.to] : null
}

/** The statements that a query string names. */
export function readResults(search: URLSearchParams): Result[] {
  const parameters = search.getAll('with')
  return search
    .getAll('cypher')
    .flatMap((statement, i) => (statement.trim() === '' ? [] : [{ statement, parameters: parameters[i] || '{}' }]))
}
