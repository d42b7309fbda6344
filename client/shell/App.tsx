import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { consoleKey, toggleConsole, useConsoleDoor } from '../state/console-door'
import { undoKey } from './undo-key'
import { exportDoor, importDoor } from '../state/dialog-door'
import { hideCypher, useShown } from '../state/shown-cypher'
import { closeReconcile, useReconcileDoor } from '../state/reconcile-door'
import { FaultBoundary, type ScreenPart } from '../parts/FaultBoundary'
import { ExplorerLegend } from './ExplorerLegend'
import { FootBar } from './FootBar'
import { Panel } from './Panel'
import { TopBar } from './TopBar'
import { useExplorer } from '../state/use-explorer'
import { NARROW, useMedia } from '../state/use-media'
import { t as announced } from '../../model/words/english/announcements'
import { counts } from '../../model/words/english/counts'
import { t } from '../../model/words/english/shell'

const Console = lazy(() => import('../panels/console/Console').then((m) => ({ default: m.Console })))
const CypherDialog = lazy(() => import('../panels/show-cypher/CypherDialog').then((m) => ({ default: m.CypherDialog })))
const ImportDialog = lazy(() => import('../panels/import/ImportDialog').then((m) => ({ default: m.ImportDialog })))
const ReconcileDialog = lazy(() => import('../panels/reconcile/ReconcileDialog').then((m) => ({ default: m.ReconcileDialog })))
const CampsOnCanvas = lazy(() => import('../panels/analysis/CampsOnCanvas').then((m) => ({ default: m.CampsOnCanvas })))
const ExportDialog = lazy(() => import('../panels/export/ExportDialog').then((m) => ({ default: m.ExportDialog })))

/** Everything around the picture, each part in its place of index.html. On a narrow screen the legend is a tab of the panel's sheet. */
export function App() {
  const narrow = useMedia(NARROW)
  const problem = useExplorer((s) => s.problem)
  const title = useExplorer((s) => (s.view.selection?.kind === 'node' ? s.loaded?.data.nodes.get(s.view.selection.id)?.name : undefined))
  const camps = useExplorer((s) => s.view.camps)
  const consoleOpen = useConsoleDoor((s) => s.open)
  const exportOpen = exportDoor.useDoor((s) => s.open)
  const cypherShown = useShown((shown) => shown !== null)
  // Once it was open it stays in the page: a dialog that is closed gives the focus back.
  const [cypherWanted, wantCypher] = useState(false)
  if (cypherShown && !cypherWanted) wantCypher(true)
  const importOpen = importDoor.useDoor((s) => s.open)
  const reconcileOpen = useReconcileDoor((s) => s.asked !== null)
  // A key pressed as soon as the page stands counts.
  useLayoutEffect(() => {
    addEventListener('keydown', consoleKey)
    addEventListener('keydown', undoKey)
    return () => {
      removeEventListener('keydown', consoleKey)
      removeEventListener('keydown', undoKey)
    }
  }, [])
  useEffect(() => {
    document.title = title ? t('withName', { name: title }) : t('withoutName')
  }, [title])
  return (
    <>
      <Place id="bar">
        <FaultBoundary part="topBar">
          <TopBar />
        </FaultBoundary>
      </Place>
      {!narrow && (
        <Place id="side">
          <FaultBoundary part="legend">
            <ExplorerLegend />
          </FaultBoundary>
        </Place>
      )}
      <Place id="foot">
        <FaultBoundary part="footBar">
          <FootBar />
        </FaultBoundary>
      </Place>
      {problem && (
        <Place id="stage">
          <Problem text={problem} />
        </Place>
      )}
      <Place id="panel">
        <Panel narrow={narrow} />
      </Place>
      {consoleOpen && (
        <Place id="console">
          <FaultBoundary part="console" onClose={toggleConsole}>
            <Suspense fallback={null}>
              <Console narrow={narrow} />
            </Suspense>
          </FaultBoundary>
        </Place>
      )}
      {cypherWanted && (
        <Dialog part="cypher" shows={cypherShown} close={hideCypher}>
          <CypherDialog />
        </Dialog>
      )}
      {importOpen > 0 && (
        <Dialog key={importOpen} part="import" close={importDoor.close}>
          <ImportDialog opening={importOpen} />
        </Dialog>
      )}
      {reconcileOpen && (
        <Dialog part="reconcile" close={closeReconcile}>
          <ReconcileDialog />
        </Dialog>
      )}
      {exportOpen > 0 && (
        <Dialog key={exportOpen} part="export" close={exportDoor.close}>
          <ExportDialog opening={exportOpen} />
        </Dialog>
      )}
      {camps && (
        <Suspense fallback={null}>
          <CampsOnCanvas camps={camps} />
        </Suspense>
      )}
      <Announcer />
    </>
  )
}

/** A dialog, loaded when it is first wanted; where it fails, the sentences that say so stand over the picture. */
function Dialog({ part, shows, close, children }: { part: ScreenPart; shows?: unknown; close: () => void; children: React.ReactNode }) {
  return (
    <FaultBoundary {...{ part, shows }} over onClose={close}>
      <Suspense fallback={null}>{children}</Suspense>
    </FaultBoundary>
  )
}

/** Puts something into an element of index.html. */
function Place({ id, children }: { id: string; children: React.ReactNode }) {
  return createPortal(children, document.getElementById(id)!)
}

function Problem({ text }: { text: string }) {
  return (
    <div className="problem" role="alert">
      <h2>{t('cannotShow')}</h2>
      <p>{text}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('tryAgain')}
      </button>
    </div>
  )
}

function Announcer() {
  const text = useExplorer((s) => s.announcement)
  return (
    <div className="hidden" role="status" aria-live="polite">
      {typeof text === 'string' ? text : text(announced, counts)}
    </div>
  )
}
