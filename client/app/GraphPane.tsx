import { useEffect, useRef, useState } from 'react'
import { createGraphView, type GraphView } from '../graph-view'
import { PALETTES } from '../../picture/palette'
import { count } from '../../picture/words'
import { hover, select, showAll, toggle, useExplorer } from './store'
import { useTheme } from './theme'

/** The picture, its zoom buttons, and a line that says how much of it is on the screen. */
export function GraphPane() {
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<GraphView | null>(null)
  useEffect(() => {
    if (!host.current) return
    const made = createGraphView(host.current, {
      node: (id) => void select({ kind: 'node', id }),
      tie: (id) => void select({ kind: 'tie', id }),
      background: () => useExplorer.getState().view.selection && void select(null),
      open: toggle,
      hover,
      drawn: firstPicture,
    }, PALETTES[useTheme.getState().theme])
    setView(made)
    return () => made.kill()
  }, [])
  useShown(view)
  return (
    <>
      <div className="graph" ref={host} role="application" aria-roledescription="graph" tabIndex={0}
        aria-label="Graph. Arrow keys move it, plus and minus zoom, 0 shows all. The list in the panel holds the same nodes and ties." onKeyDown={(event) => keys(event, view)} />
      <div className="foot-bar">
        <Tally />
        <div className="zoom" role="group" aria-label="Zoom">
          <button type="button" className="icon-button" aria-label="Zoom in" title="Zoom in" onClick={() => view?.zoom(1.5)}>+</button>
          <button type="button" className="icon-button" aria-label="Zoom out" title="Zoom out" onClick={() => view?.zoom(1 / 1.5)}>−</button>
          <button type="button" className="icon-button" aria-label="Show all" title="Show all" onClick={() => view?.look()}>
            <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" /></svg>
          </button>
        </div>
      </div>
    </>
  )
}

/** The first picture is on the screen; the mark is for whoever measures how long that took. */
function firstPicture(): void {
  if (useExplorer.getState().drawn) return
  performance.mark('allegiance:first-picture')
  useExplorer.setState({ drawn: true })
}

function keys(event: React.KeyboardEvent, view: GraphView | null): void {
  const acts: Record<string, () => void> = {
    '+': () => view?.zoom(1.3), '=': () => view?.zoom(1.3), '-': () => view?.zoom(1 / 1.3), 0: () => view?.look(),
    ArrowLeft: () => view?.pan(-60, 0), ArrowRight: () => view?.pan(60, 0), ArrowUp: () => view?.pan(0, -60), ArrowDown: () => view?.pan(0, 60),
    Escape: () => void select(null),
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
}

/** Keeps the view at the state: picture, colours, and what is selected in sight. */
function useShown(view: GraphView | null): void {
  const picture = useExplorer((s) => s.picture)
  const loaded = useExplorer((s) => s.loaded)
  const selection = useExplorer((s) => s.view.selection)
  const theme = useTheme((s) => s.theme)
  const base = loaded?.base
  const focus = loaded?.focus ?? null
  useEffect(() => {
    const state = useExplorer.getState().loaded
    if (!view || !state) return
    view.frame(state.base.flatMap((id) => state.positions.get(id) ?? []), focus === null ? null : state.positions.get(focus) ?? null)
    view.home()
    // Home is the dossier's own: what is opened beside it does not move it.
  }, [view, base, focus])
  useEffect(() => view?.show(picture), [view, picture])
  useEffect(() => view?.paint(PALETTES[theme]), [view, theme])
  useEffect(() => {
    const state = useExplorer.getState().loaded
    if (!view || !state || !selection) return
    const tie = selection.kind === 'tie' ? state.data.ties.get(selection.id) : undefined
    const ids = tie ? [tie.source, tie.target] : [selection.id]
    view.reveal(ids.flatMap((id) => state.positions.get(id) ?? []))
  }, [view, selection])
}

function Tally() {
  const scene = useExplorer((s) => s.scene)
  const loaded = useExplorer((s) => s.loaded)
  const busy = useExplorer((s) => s.busy)
  if (!loaded) return <p className="tally">{busy ? 'Loading the dossier …' : ''}</p>
  const less = scene.nodes.length < scene.present.nodes || scene.ties.length < scene.present.ties
  return (
    <p className="tally">
      {less ? `${scene.nodes.length} of ${count(scene.present.nodes, 'node')}, ${scene.ties.length} of ${count(scene.present.ties, 'tie')}` : `${count(scene.nodes.length, 'node')}, ${count(scene.ties.length, 'tie')}`}
      {less && <button type="button" className="link-button" onClick={showAll}>Show all</button>}
      {loaded.leftOut > 0 && ` · ${count(loaded.leftOut, 'node')} left out by the limit: search finds them`}
    </p>
  )
}
