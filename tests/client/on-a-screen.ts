import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createStore } from 'zustand/vanilla'
import { ScreenProvider, type Answers, type OnScreen, type Screen } from '../../client/state/screen'
import { FIRST_VIEW, writeView, type ViewState } from '../../client/state/url-state'
import type { GraphData } from '../../picture/scene/graph-data'
import { NO_FILTERS } from '../../picture/scene/lens'
import { buildScene } from '../../picture/scene/scene'

const nothing = () => {}

/** A screen with everything of a graph on it, as of a date. */
export function screenOf(graph: GraphData, answers: Answers, view: ViewState = FIRST_VIEW, asOf: string | null = null): Screen {
  const everything = {
    base: [...graph.nodes.keys()],
    brought: [],
    closed: [],
    kept: new Set<string>(),
    filters: { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set<string>() } },
    asOf,
  }
  const loaded = { data: graph, positions: new Map(), focus: null }
  const store = createStore<OnScreen>()(() => ({ view, scene: buildScene(graph, everything), loaded }))
  const acts = {
    select: nothing,
    canSelect: () => true,
    openable: () => 0,
    filter: nothing,
    clearFilters: nothing,
    setDate: nothing,
    drawCamps: nothing,
    outlineCamps: nothing,
    showSearch: null,
  }
  return { store, answers, acts, addressOf: (shown) => `/${writeView(shown)}`, usual: NO_FILTERS }
}

/** A card as HTML. */
export const markup = (screen: Screen, card: ReactElement) => renderToStaticMarkup(createElement(ScreenProvider, { value: screen }, card))

/** What a reader reads: the text, a line each element. */
export const read = (screen: Screen, card: ReactElement) =>
  markup(screen, card)
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\n+/g, '\n')
