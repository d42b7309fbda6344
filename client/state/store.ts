import { createStore } from 'zustand/vanilla'
import type { t } from '../../model/words/english/announcements'
import type { counts } from '../../model/words/english/counts'
import { drawPicture, type Picture } from '../../picture/scene/picture'
import { buildScene, EMPTY_SCENE, type Request, type Scene } from '../../picture/scene/scene'
import type { Selection } from '../../picture/scene/selection'
import { chainOf, FIRST_VIEW, writeView, type ViewState } from './url-state'
import type { Loaded } from './load'
import { record } from './undo-log'
import type { PanelTab } from './panel-tabs'

export interface Explorer {
  view: ViewState
  /** What is wrong, in a sentence, when the page cannot show its graph. */
  problem: string | null
  busy: boolean
  /** Whether the first picture stands on the screen. */
  drawn: boolean
  loaded: Loaded | null
  scene: Scene
  picture: Picture
  hovered: Selection | null
  /** Nodes that stand out with the ties from each to the next, until something is picked out; null: none. */
  marked: readonly string[] | null
  /** The camp of each node that is drawn with one, by number; null: none are drawn, or they are not known yet. */
  camps: ReadonlyMap<string, number> | null
  /** The tab of the panel that is up. */
  tab: PanelTab
  /** Grows when the panel's heading should take the keyboard's focus. */
  panelFocus: number
  /** Ids of sources that the link leaves out and the store does not have. */
  ignoredSources: readonly string[]
  /** Told to screen readers. */
  announcement: Announcement
}

/** A sentence, or what makes it of the catalogue: acts run before the catalogue is there. */
export type Announcement = string | ((say: typeof t, many: typeof counts) => string)

const EMPTY_PICTURE: Picture = { nodes: [], ties: [], hulls: [] }

/** The explorer's state: the view of the address bar, what was loaded for it, and what follows. */
export const explorer = createStore<Explorer>()(() => ({
  view: FIRST_VIEW,
  problem: null,
  busy: true,
  drawn: false,
  loaded: null,
  scene: EMPTY_SCENE,
  picture: EMPTY_PICTURE,
  hovered: null,
  marked: null,
  camps: null,
  tab: 'details',
  panelFocus: 0,
  ignoredSources: [],
  announcement: '',
}))

const { setState: set, getState: get } = explorer
let running = new AbortController()

/** Changes the view and the address bar with it; `replace` for what the back button should not step through. */
export function go(change: Partial<ViewState>, how: 'push' | 'replace' = 'push', rest: Partial<Explorer> = {}): void {
  const view = { ...get().view, ...change }
  record(get().view, view, how)
  const address = writeView(view)
  if (address !== location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address || location.pathname)
  settle({ ...rest, view, ...('selection' in change && { marked: null }) })
}

export function say(announcement: Announcement): void {
  set({ announcement })
}

export const nameOf = (id: string) => get().loaded?.data.nodes.get(id)?.name ?? id

/** Nodes that stay on the screen whatever is left out. */
export function kept(view: ViewState, loaded: Loaded | null): Set<string> {
  const tie = view.selection?.kind === 'tie' ? loaded?.data.ties.get(view.selection.id) : undefined
  return new Set(
    [
      loaded?.focus,
      view.selection?.kind === 'node' ? view.selection.id : undefined,
      tie?.subject,
      tie?.object,
      ...view.opened.map((o) => o.id),
      ...view.closed,
      ...(chainOf(view) ?? []),
    ].filter((id) => id != null),
  )
}

/** Nodes that the reader has hidden one by one or by keeping others; what was expanded since stays. */
export function hiddenNow({ hidden, keeping }: ViewState, { base }: Pick<Loaded, 'base'>): Set<string> {
  const kept = keeping && new Set(keeping)
  return new Set([...hidden, ...(kept ? base.filter((id) => !kept.has(id)) : [])])
}

/** Sets a change and works out what follows from it: the scene only when something it rests on changed. */
export function settle(change: Partial<Explorer>): void {
  const before = get()
  const state = { ...before, ...change }
  const { view, loaded, hovered, marked, camps } = state
  if (!loaded) return set(change)
  const request: Request = {
    base: loaded.base,
    brought: loaded.openings.flatMap((o) => o.nodes),
    closed: view.closed,
    hidden: hiddenNow(view, loaded),
    kept: kept(view, loaded),
    filters: view.filters,
    asOf: view.asOf,
  }
  const scene = loaded === before.loaded && view === before.view ? before.scene : buildScene(loaded.data, request)
  set({
    ...change,
    scene,
    picture: drawPicture(
      scene,
      loaded.positions,
      loaded.focus,
      marked ? { kind: 'chain', nodes: marked } : standsOut(view),
      hovered,
      camps,
      view.hulls,
    ),
  })
}

/** On the card that a chain was asked for it stands out as a whole. */
function standsOut(view: ViewState): Parameters<typeof drawPicture>[3] {
  const nodes = chainOf(view)
  return nodes && view.selection?.kind === 'node' && view.selection.id === view.paths?.from ? { kind: 'chain', nodes } : view.selection
}

/** Runs something that asks the server; a newer one takes over. */
export async function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  running.abort()
  running = new AbortController()
  const { signal } = running
  set({ busy: true })
  try {
    await work(signal)
    set({ busy: false, problem: null })
  } catch (error) {
    if (signal.aborted) return
    const problem = error instanceof Error ? error.message : String(error)
    set({ busy: false, ...(get().loaded ? {} : { problem }) })
    say(problem)
  }
}
