import { createStore } from 'zustand/vanilla'
import { campsDrawn, type DivisionOfExport } from '../../model/analysed'
import type { PageData } from '../../model/api/page'
import { campNumbers } from '../../model/camp-numbers'
import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'
import { NO_FILTERS } from '../../picture/scene/lens'
import { drawPicture, type Picture } from '../../picture/scene/picture'
import { buildScene } from '../../picture/scene/scene'
import type { Selection } from '../../picture/scene/selection'
import { t } from '../../model/words/english/announcements'
import { counts } from '../../model/words/english/counts'
import { declareTypes } from '../../picture/words'
import type { PageTab } from '../state/panel-tabs'
import type { OnScreen, Screen } from '../state/screen'
import { FIRST_VIEW, readView, writeView, type ViewState } from '../state/url-state'
import { fileAnswers } from './file-answers'

export interface PageState extends OnScreen {
  loaded: NonNullable<OnScreen['loaded']>
  hovered: Selection | null
  picture: Picture
  /** The tab of the panel that is up. */
  tab: PageTab
  /** Grows when the heading of what is picked out should take the keyboard's focus. */
  panelFocus: number
  /** Told to screen readers. */
  announcement: string
}

/** The state of a page, and what its components rest on. */
export interface PageScreen extends Screen {
  store: ReturnType<typeof storeOf>
  hover(hovered: Selection | null): void
  /** Picks something out in the picture, which keeps the keyboard's focus. */
  pick(selection: Selection | null): void
  show(tab: PageTab): void
}

/** A screen whose answers are in the file. Its view stands in the address behind the `#`, so that going back and reloading find it again. */
export function pageScreen(page: PageData): PageScreen {
  declareTypes(page.declaredTypes)
  const data = merge(NO_DATA, page.graph)
  const first: ViewState = {
    ...FIRST_VIEW,
    asOf: page.asOf,
    filters: page.denied ? { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set<string>() } } : NO_FILTERS,
  }
  const addressed = () => (location.hash.length > 1 ? readView(location.hash.slice(1)) : first)
  const store = storeOf(page, data, addressed())
  const { getState: get, setState: set } = store
  const go = (change: Partial<ViewState>, how: 'push' | 'replace' = 'push', rest: Partial<PageState> = {}) => {
    const view = { ...get().view, ...change }
    try {
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', `#${writeView(view) || '?'}`)
    } catch {
      // A page shown inside another one may have no address of its own to change.
    }
    set({ ...following(page, get().loaded, view, get().hovered), ...rest })
  }
  addEventListener('popstate', () => set(following(page, get().loaded, addressed(), null)))
  const filter: Screen['acts']['filter'] = (change) => {
    go({ filters: change(get().view.filters) })
    const { nodes, ties } = get().scene
    set({ announcement: t('remain', { nodes: counts('nodes', { count: nodes.length }), ties: counts('ties', { count: ties.length }) }) })
  }
  const pick = (selection: Selection | null, rest: Partial<PageState> = {}) =>
    go({ selection }, 'push', { tab: 'details', hovered: null, ...rest })
  return {
    store,
    answers: fileAnswers(page, data),
    acts: {
      select: (selection) => pick(selection, { panelFocus: get().panelFocus + 1 }),
      canSelect: (id) => data.nodes.has(id),
      openable: () => 0,
      filter,
      clearFilters: () => filter(() => first.filters),
      setDate: (asOf, how) => go({ asOf }, how),
      drawCamps: (camps) => go({ camps }, 'push', { announcement: campsDrawn(camps) }),
      outlineCamps: (hulls) => go({ hulls }),
      showSearch: null,
    },
    addressOf: (view) => `${location.href.split('#')[0]}#${writeView(view) || '?'}`,
    usual: first.filters,
    hover(hovered) {
      const { hovered: before, scene, view } = get()
      if (before?.id === hovered?.id && before?.kind === hovered?.kind) return
      set({
        hovered,
        picture: drawPicture(scene, get().loaded.positions, page.focus, view.selection, hovered, campsOf(page, view), view.hulls),
      })
    },
    pick: (selection) => pick(selection),
    show: (tab) => set({ tab }),
  }
}

function storeOf(page: PageData, data: GraphData, view: ViewState) {
  const positions = new Map(page.graph.nodes.id.map((id, i) => [id, { x: page.positions.x[i]!, y: page.positions.y[i]! }]))
  const loaded = { data, positions, focus: page.focus }
  return createStore<PageState>()(() => ({
    ...following(page, loaded, view, null),
    loaded,
    tab: 'details',
    panelFocus: 0,
    announcement: '',
  }))
}

/** What follows from a view. What is selected stays on the screen whatever is left out. */
function following(
  page: PageData,
  { data, positions }: PageState['loaded'],
  view: ViewState,
  hovered: Selection | null,
): Pick<PageState, 'view' | 'hovered' | 'scene' | 'picture'> {
  const { selection } = view
  const tie = selection?.kind === 'tie' ? data.ties.get(selection.id) : undefined
  const kept = new Set([page.focus, selection?.kind === 'node' ? selection.id : null, tie?.subject, tie?.object].filter((id) => id != null))
  const scene = buildScene(data, { base: page.graph.nodes.id, brought: [], closed: [], kept, filters: view.filters, asOf: view.asOf })
  return { view, hovered, scene, picture: drawPicture(scene, positions, page.focus, selection, hovered, campsOf(page, view), view.hulls) }
}

const numbersOf = new WeakMap<DivisionOfExport, ReadonlyMap<string, number>>()

/** The camps that a view draws, where the file has them: of each node the number. */
function campsOf({ analysis }: PageData, { camps }: ViewState): ReadonlyMap<string, number> | null {
  if (!camps || !analysis) return null
  const known = numbersOf.get(analysis[camps]) ?? campNumbers(analysis[camps])
  numbersOf.set(analysis[camps], known)
  return known
}
