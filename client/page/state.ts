import { createStore } from 'zustand/vanilla'
import { NO_FILTERS, sameFilters, type Filters } from '../../picture/scene/lens'
import { drawPicture, type Picture } from '../../picture/scene/picture'
import { buildScene, type Scene } from '../../picture/scene/scene'
import type { Selection } from '../../picture/scene/selection'
import { count } from '../../picture/words'
import { FIRST_VIEW, readView, writeView, type ViewState } from '../state/url-state'
import { graph, page, positions } from './data'

export type Side = 'details' | 'list' | 'legend'

export interface State {
  view: ViewState
  hovered: Selection | null
  scene: Scene
  picture: Picture
  /** Which side of the panel is up. */
  side: Side
  /** Told to screen readers. */
  said: string
}

/** The view the file was made of: its date, and denied ties where they were among what was exported. */
const FIRST: ViewState = {
  ...FIRST_VIEW,
  asOf: page.asOf,
  filters: page.denied ? { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set<string>() } } : NO_FILTERS,
}

export const state = createStore<State>()(() => ({ ...shown(addressed(), null), side: 'details', said: '' }))

const { getState: get, setState: set } = state

/** Changes the view, and the address behind its `#` with it, so that going back and reloading find it again. */
export function go(change: Partial<ViewState>, how: 'push' | 'replace' = 'push', rest: Partial<State> = {}): void {
  const view = { ...get().view, ...change }
  try {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', `#${writeView(view) || '?'}`)
  } catch {
    // A page shown inside another one may have no address of its own to change.
  }
  set({ ...shown(view, get().hovered), ...rest })
}

addEventListener('popstate', () => set(shown(addressed(), null)))

export function select(selection: Selection | null): void {
  go({ selection }, 'push', { side: 'details', hovered: null })
}

export function filter(change: (filters: Filters) => Filters): void {
  go({ filters: change(get().view.filters) })
  const { nodes, ties } = get().scene
  set({ said: `${count(nodes.length, 'node')} and ${count(ties.length, 'tie')} remain.` })
}

export const clearFilters = () => filter(() => FIRST.filters)

/** Whether the reader has left anything out of what the file was made with. */
export const filtered = () => !sameFilters(get().view.filters, FIRST.filters)

export function hover(hovered: Selection | null): void {
  const { hovered: before, scene, view } = get()
  if (before?.id === hovered?.id && before?.kind === hovered?.kind) return
  set({ hovered, picture: drawPicture(scene, positions, page.focus, view.selection, hovered) })
}

function addressed(): ViewState {
  return location.hash.length > 1 ? readView(location.hash.slice(1)) : FIRST
}

/** What follows from a view. What is selected stays on the screen whatever is left out. */
function shown(view: ViewState, hovered: Selection | null): Pick<State, 'view' | 'hovered' | 'scene' | 'picture'> {
  const { selection } = view
  const tie = selection?.kind === 'tie' ? graph.ties.get(selection.id) : undefined
  const kept = new Set([page.focus, selection?.kind === 'node' ? selection.id : null, tie?.subject, tie?.object].filter((id) => id != null))
  const scene = buildScene(graph, { base: page.graph.nodes.id, brought: [], closed: [], kept, filters: view.filters, asOf: view.asOf })
  return { view, hovered, scene, picture: drawPicture(scene, positions, page.focus, selection, hovered) }
}
