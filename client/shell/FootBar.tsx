import { readHoldings } from '../../model/holding-words'
import { countHoldings } from '../../picture/scene/scene'
import { count } from '../../picture/words'
import { openExport } from '../state/export-door'
import { graphView } from './stage'
import { chainOf } from '../state/url-state'
import { askPaths, showAll, undraw } from '../state/acts'
import { useExplorer } from '../state/use-explorer'

/** How much is on the screen, taking it away, and the zoom buttons. */
export function FootBar() {
  return (
    <>
      <Tally />
      <div className="zoom" role="group" aria-label="Picture">
        <button type="button" className="link-button export-button" aria-haspopup="dialog" onClick={openExport}>
          Export
        </button>
        <button type="button" className="icon-button" aria-label="Zoom in" title="Zoom in" onClick={() => graphView()?.zoom(1.5)}>
          +
        </button>
        <button type="button" className="icon-button" aria-label="Zoom out" title="Zoom out" onClick={() => graphView()?.zoom(1 / 1.5)}>
          −
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Fit the picture to the window"
          title="Fit the picture to the window"
          onClick={() => graphView()?.look()}
        >
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path
              d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.7"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </button>
      </div>
    </>
  )
}

function Tally() {
  const scene = useExplorer((s) => s.scene)
  const loaded = useExplorer((s) => s.loaded)
  const view = useExplorer((s) => s.view)
  const {
    results: { length: results },
    only,
  } = view
  if (!loaded) return <p className="tally" />
  const chain = chainOf(view)
  const atDate = scene.holding && readHoldings(countHoldings(scene.holding.values()))
  const less = scene.nodes.length < scene.present.nodes || scene.ties.length < scene.present.ties
  return (
    <p className="tally">
      {less
        ? `${scene.nodes.length} of ${count(scene.present.nodes, 'node')}, ${scene.ties.length} of ${count(scene.present.ties, 'tie')}`
        : `${count(scene.nodes.length, 'node')}, ${count(scene.ties.length, 'tie')}`}
      {atDate && `: ${atDate}`}
      {less && (
        <button type="button" className="link-button" onClick={showAll}>
          Show what is left out
        </button>
      )}
      {results > 0 && (
        <>
          {` · ${only ? 'what a statement returns' : `with what ${results === 1 ? 'a statement returns' : `${results} statements return`}`}`}
          <button type="button" className="link-button" onClick={undraw}>
            {only ? 'Back to the dossier' : 'Take it away'}
          </button>
        </>
      )}
      {chain && (
        <>
          {` · with a chain of ${count(chain.length - 1, 'step')}`}
          <button type="button" className="link-button" onClick={() => void askPaths(null)}>
            Take the chain away
          </button>
        </>
      )}
      {loaded.leftOut > 0 && ` · ${count(loaded.leftOut, 'node')} left out by the limit: search finds them`}
    </p>
  )
}
