import { PALETTES } from '../../picture/palette'
import { createGraphView, type GraphView } from '../graph-view'
import { explorer, hover, select, toggle, type Explorer } from './store'
import { theme } from './theme'
import { chainOf } from '../url-state'

let view: GraphView | null = null

/** The picture on the screen, for what moves it from outside. */
export const graphView = (): GraphView | null => view

/** Draws the explorer's state into an element, and keeps it drawn: picture, colours, and what is selected in sight. */
export function startStage(element: HTMLElement): void {
  const made = view = createGraphView(element, {
    node: (id) => void select({ kind: 'node', id }),
    tie: (id) => void select({ kind: 'tie', id }),
    background: () => explorer.getState().view.selection && void select(null),
    open: toggle,
    hover,
    drawn: firstPicture,
  }, PALETTES[theme.getState().theme])
  element.addEventListener('keydown', (event) => keys(event, made))
  explorer.subscribe((state, before) => follow(made, state, before))
  theme.subscribe((state) => made.paint(PALETTES[state.theme]))
}

function follow(view: GraphView, state: Explorer, before: Explorer): void {
  const { loaded, picture } = state
  if (!loaded) return
  const { base, focus, positions } = loaded
  const points = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? [])
  // Home is the dossier's own: what is opened beside it does not move it.
  if (base !== before.loaded?.base || focus !== before.loaded.focus) {
    view.frame(points(base), focus === null ? null : positions.get(focus) ?? null)
    view.home()
  }
  if (picture !== before.picture) view.show(picture)
  const { selection } = state.view
  const chain = chainOf(state.view)
  if (chain && chain.join() !== chainOf(before.view)?.join()) return view.reveal(points(chain))
  if (!selection || selection === before.view.selection) return
  const tie = selection.kind === 'tie' ? loaded.data.ties.get(selection.id) : undefined
  view.reveal(points(tie ? [tie.source, tie.target] : [selection.id]))
}

/** The first picture is on the screen; the mark is for whoever measures how long that took. */
function firstPicture(): void {
  if (explorer.getState().drawn) return
  performance.mark('allegiance:first-picture')
  explorer.setState({ drawn: true })
}

function keys(event: KeyboardEvent, view: GraphView): void {
  const acts: Record<string, () => void> = {
    '+': () => view.zoom(1.3), '=': () => view.zoom(1.3), '-': () => view.zoom(1 / 1.3), 0: () => view.look(),
    ArrowLeft: () => view.pan(-60, 0), ArrowRight: () => view.pan(60, 0), ArrowUp: () => view.pan(0, -60), ArrowDown: () => view.pan(0, 60),
    Escape: () => void select(null),
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
}
