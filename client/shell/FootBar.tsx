import { LayoutMenu } from '../parts/LayoutMenu'
import { useStore } from 'zustand'
import { LineIcon } from '../parts/LineIcon'
import { readHoldings } from '../../model/holding-words'
import { countHoldings } from '../../picture/scene/scene'
import { exportDoor } from '../state/dialog-door'
import { graphView } from './stage'
import { chainOf } from '../state/url-state'
import { askPaths, hiddenCount, showAll, showHidden, undo, undraw } from '../state/acts'
import { undoLog } from '../state/undo-log'
import { useExplorer } from '../state/use-explorer'
import { t } from '../../model/words/english/shell'
import { listAnd } from '../../model/words/locale'
import { counts } from '../../model/words/english/counts'

/** How much is on the screen, taking it away, and the zoom buttons. */
export function FootBar() {
  return (
    <>
      <Tally />
      <div className="zoom" role="group" aria-label={t('picture')}>
        <UndoButton direction="undo" path="M7.500 5 3.500 9l4 4M3.500 9H12a4 4 0 0 1 0 8H9" />
        <UndoButton direction="redo" path="M12.500 5l4 4-4 4M16.500 9H8a4 4 0 0 0 0 8h3" />
        <LayoutMenu />
        <button type="button" className="link-button export-button" aria-haspopup="dialog" onClick={exportDoor.open}>
          {t('export')}
        </button>
        <button type="button" className="icon-button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => graphView()?.zoom(1.5)}>
          +
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('zoomOut')}
          title={t('zoomOut')}
          onClick={() => graphView()?.zoom(1 / 1.5)}
        >
          −
        </button>
        <button type="button" className="icon-button" aria-label={t('fit')} title={t('fit')} onClick={() => graphView()?.look()}>
          <LineIcon path="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" size={16} width={1.7} />
        </button>
      </div>
    </>
  )
}

function UndoButton({ direction, path }: { direction: 'undo' | 'redo'; path: string }) {
  const none = useStore(undoLog, (log) => (direction === 'undo' ? log.past : log.future).length === 0)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t(direction)}
      title={direction === 'undo' ? t('undoKey') : t('redoKey')}
      disabled={none}
      onClick={() => void undo(direction)}
    >
      <LineIcon path={path} size={16} width={1.7} />
    </button>
  )
}

function Tally() {
  const scene = useExplorer((s) => s.scene)
  const loaded = useExplorer((s) => s.loaded)
  const view = useExplorer((s) => s.view)
  const ignored = useExplorer((s) => s.ignoredSources)
  const {
    results: { length: results },
    only,
  } = view
  if (!loaded) return <p className="tally" />
  const hidden = hiddenCount()
  const chain = chainOf(view)
  const atDate = scene.holding && readHoldings(countHoldings(scene.holding.values()))
  const less = scene.nodes.length < scene.present.nodes || scene.ties.length < scene.present.ties
  return (
    <p className="tally">
      {less
        ? t('some', {
            shownNodes: scene.nodes.length,
            nodes: counts('nodes', { count: scene.present.nodes }),
            shownTies: scene.ties.length,
            ties: counts('ties', { count: scene.present.ties }),
          })
        : t('all', { nodes: counts('nodes', { count: scene.nodes.length }), ties: counts('ties', { count: scene.ties.length }) })}
      {atDate && `: ${atDate}`}
      {less && (
        <button type="button" className="link-button" onClick={showAll}>
          {t('showAll')}
        </button>
      )}
      {hidden > 0 && (
        <button type="button" className="link-button" onClick={showHidden}>
          {t('showHidden', { count: hidden })}
        </button>
      )}
      {results > 0 && (
        <>
          {` · ${only ? t('onlyResult') : t('results', { count: results })}`}
          <button type="button" className="link-button" onClick={undraw}>
            {only ? t('backToDossier') : t('clearResults', { count: results })}
          </button>
        </>
      )}
      {chain && (
        <>
          {` · ${t('path', { count: chain.length - 1 })}`}
          <button type="button" className="link-button" onClick={() => void askPaths(null)}>
            {t('removePath')}
          </button>
        </>
      )}
      {ignored.length > 0 && (
        <span role="alert">{` · ${t('ignoredSources', { count: ignored.length, sources: listAnd(ignored.map((id) => `“${id}”`)) })}`}</span>
      )}
      {loaded.leftOut > 0 && ` · ${t('overLimit', { count: loaded.leftOut })}`}
    </p>
  )
}
