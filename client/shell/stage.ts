import type { Point } from '../../picture/layout/layout'
import { PALETTES } from '../../picture/look/palette'
import type { CreateGraphView, GraphView } from '../graph-view'
import { preview } from '../graph-view/preview'
import type { Loaded } from '../state/load'
import { hover, select, toggle } from '../state/acts'
import { explorer, settle, type Explorer } from '../state/store'
import { theme } from '../state/theme'
import { chainOf } from '../state/url-state'

let view: GraphView | null = null

/** The picture on the screen, for what moves it from outside; null until it can be moved. */
export const graphView = (): GraphView | null => view

/** Draws the explorer's state into an element as soon as there is something to draw, and keeps it drawn: picture, colours, and what is selected in sight. */
export function startStage(element: HTMLElement): void {
  const stop = explorer.subscribe(({ loaded }) => {
    if (!loaded) return
    stop()
    void drawFirst(element, loaded)
  })
}

/** Shows the first picture before what moves it is there, and then that in its place. */
async function drawFirst(element: HTMLElement, loaded: Loaded): Promise<void> {
  const first = preview(element, explorer.getState().picture, frameOf(loaded))
  const draw = () => first?.show(explorer.getState().picture, PALETTES[theme.getState().theme])
  draw()
  const stops = [explorer.subscribe(({ picture }, before) => picture !== before.picture && draw()), theme.subscribe(draw)]
  if (first) {
    await painted()
    stands('allegiance:first-picture')
  }
  const { createGraphView } = await import('../graph-view')
  keepDrawn(element, createGraphView, () => {
    for (const end of stops.splice(0)) end()
    first?.remove()
    stands('allegiance:graph-view')
  })
}

function keepDrawn(element: HTMLElement, create: CreateGraphView, drawn: () => void): void {
  const made = (view = create(
    element,
    {
      node: (id) => void select({ kind: 'node', id }),
      tie: (id) => void select({ kind: 'tie', id }),
      background: () => {
        const { view, marked } = explorer.getState()
        if (view.selection) void select(null)
        else if (marked) settle({ marked: null })
      },
      open: toggle,
      hover,
      drawn,
    },
    PALETTES[theme.getState().theme],
  ))
  element.addEventListener('keydown', (event) => keys(event, made))
  follow(made, explorer.getState(), null)
  explorer.subscribe((state, before) => follow(made, state, before))
  theme.subscribe((state) => made.paint(PALETTES[state.theme]))
}

/** Brings the view from one state to the next; from nothing (null) to the first. */
function follow(view: GraphView, state: Explorer, before: Explorer | null): void {
  const { loaded, picture } = state
  if (!loaded) return
  const { base, focus, layout, positions } = loaded
  const points = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? [])
  // Home is the dossier's own: what is opened beside it does not move it.
  if (base !== before?.loaded?.base || focus !== before.loaded.focus || layout !== before.loaded.layout) {
    const frame = frameOf(loaded)
    view.frame(frame.points, frame.middle)
    view.home()
  }
  if (picture !== before?.picture) view.show(picture)
  const { selection } = state.view
  if (state.marked && state.marked !== before?.marked) return view.reveal(points(state.marked))
  const chain = chainOf(state.view)
  if (chain && chain.join() !== (before && chainOf(before.view)?.join())) return view.reveal(points(chain))
  if (!selection || selection === before?.view.selection) return
  const tie = selection.kind === 'tie' ? loaded.data.ties.get(selection.id) : undefined
  view.reveal(points(tie ? [tie.subject, tie.object] : [selection.id]))
}

/** What is home: the dossier's own nodes, around the one in the middle. */
function frameOf({ base, focus, positions }: Loaded): { points: Point[]; middle: Point | null } {
  return { points: base.flatMap((id) => positions.get(id) ?? []), middle: focus === null ? null : (positions.get(focus) ?? null) }
}

/** Resolves when what was drawn last is on the screen; on a page that nobody looks at, at once. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve()
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** Something to see is on the screen: the first picture, or the view that moves it. The marks are for whoever measures how long that took. */
function stands(mark: 'allegiance:first-picture' | 'allegiance:graph-view'): void {
  if (performance.getEntriesByName(mark).length > 0) return
  performance.mark(mark)
  explorer.setState({ drawn: true })
}

function keys(event: KeyboardEvent, view: GraphView): void {
  const acts: Record<string, () => void> = {
    '+': () => view.zoom(1.3),
    '=': () => view.zoom(1.3),
    '-': () => view.zoom(1 / 1.3),
    0: () => view.look(),
    ArrowLeft: () => view.pan(-60, 0),
    ArrowRight: () => view.pan(60, 0),
    ArrowUp: () => view.pan(0, -60),
    ArrowDown: () => view.pan(0, 60),
    Escape: () => void select(null),
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
}
