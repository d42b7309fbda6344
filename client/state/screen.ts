import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { NodeRef, Tie, ClaimDetail } from '../../model/api/answers'
import type { RouteAnswer } from '../../model/api/routes'
import type { Filters } from '../../picture/scene/lens'
import type { Scene } from '../../picture/scene/scene'
import type { Selection } from '../../picture/scene/selection'
import type { Loaded } from './load'
import type { Question } from './use-asked'
import type { CampsShown, ViewState } from './url-state'

/** What is on the screen and why. */
export interface OnScreen {
  view: ViewState
  scene: Scene
  loaded: Pick<Loaded, 'data' | 'positions' | 'focus'> | null
}

export type NodeAnswer = Omit<RouteAnswer<'node'>, 'counts'>
export type Hit = NodeRef & { matched: string | null; ties: number }
export interface TieAnswer {
  tie: Omit<Tie, 'sentence' | 'family' | 'sign' | 'holding' | 'holdingReason'> | null
  claims: readonly ClaimDetail[]
}

/** Who answers: the explorer's server, or the file that a page of an export carries. */
export interface Answers {
  node(id: string): Question<NodeAnswer>
  /** The claims behind a tie, for and against. */
  tie(id: string): Question<TieAnswer>
  /** Nodes by name, best first. */
  search(text: string): Question<readonly Hit[]>
}

/** What the reader can do with what is on the screen. */
export interface Acts {
  /** Picks something out; the keyboard's focus goes to its card. Null: nothing. */
  select(selection: Selection | null): void
  /** Whether a node can be picked out; one that is only named has no card. */
  canSelect(node: string): boolean
  /** Ties of a node that opening it would bring. */
  openable(node: string): number
  filter(change: (filters: Filters) => Filters): void
  clearFilters(): void
  /** Sets the as-of date; `replace` for what the back button should not step through. */
  setDate(date: string | null, how: 'push' | 'replace'): void
  /** Colours and numbers nodes by their camps; null: no more. */
  drawCamps(camps: CampsShown | null): void
  /** Draws hulls behind the camps, or not. */
  outlineCamps(hulls: boolean): void
  /** Shows the Cypher of a search; null where no Cypher ran. */
  showSearch: ((text: string) => void) | null
}

/** What cards, legend, list and search rest on: the explorer and the page of an export each provide one. */
export interface Screen {
  store: Pick<StoreApi<OnScreen>, 'getState' | 'getInitialState' | 'subscribe'>
  answers: Answers
  acts: Acts
  /** The whole address under which a view is found again. */
  addressOf(view: ViewState): string
  /** The filters that the reader has changed nothing of. */
  usual: Filters
}

const ScreenContext = createContext<Screen | null>(null)

export const ScreenProvider = ScreenContext.Provider

/** The screen that a component is on. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext)
  if (!screen) throw new Error('No ScreenProvider around this component.')
  return screen
}

/** What a component needs of what is shown; it is drawn again when that changes. */
export function useOnScreen<T>(pick: (shown: OnScreen) => T): T {
  return useStore(useScreen().store, pick)
}

export const useActs = (): Acts => useScreen().acts
