import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import { LineIcon } from '../parts/LineIcon'
import { FaultBoundary } from '../parts/FaultBoundary'
import { NodeActions } from '../parts/NodeActions'
import { ShowCypher } from '../parts/ShowCypher'
import { addressOf } from '../state/api'
import { ExplorerLegend } from './ExplorerLegend'
import { NodeCard } from '../panels/card/NodeCard'
import { PanelTabs } from '../parts/PanelTabs'
import { useHeadingFocus } from '../parts/use-heading-focus'
import { explorer, type Tab as TabName } from '../state/store'
import { useExplorer } from '../state/use-explorer'
import { Welcome } from '../panels/card/Welcome'
import { t } from '../../model/words/english/shell'
import { common } from '../../model/words/english/common'
import '../parts/card.css'

const Paths = lazy(() => import('../panels/paths/Paths').then((m) => ({ default: m.Paths })))
const TieEvidence = lazy(() => import('../panels/evidence/TieEvidence').then((m) => ({ default: m.TieEvidence })))
const NodeList = lazy(() => import('../panels/list/NodeList').then((m) => ({ default: m.NodeList })))
const Analysis = lazy(() => import('../panels/analysis/Analysis').then((m) => ({ default: m.Analysis })))

const SIZES = ['low', 'half', 'full'] as const
/** What the button does at each size. */
const RESIZE = { low: 'raisePanel', half: 'fullPanel', full: 'lowerPanel' } as const

/** The right-hand panel; on a narrow screen a sheet at the bottom that also holds the legend. */
export function Panel({ narrow }: { narrow: boolean }) {
  const tab = useExplorer((s) => s.tab)
  const selection = useExplorer((s) => s.view.selection)
  const paths = useExplorer((s) => s.view.paths)
  const [size, setSize] = useState<(typeof SIZES)[number]>('half')
  const body = useRef<HTMLDivElement>(null)
  const shown = tab === 'legend' && !narrow ? 'details' : tab
  useHeadingFocus(
    body,
    selection?.id,
    useExplorer((s) => s.panelFocus),
  )
  useEffect(() => {
    // A claim that the address names comes into sight by itself.
    if (!selection?.claim) body.current?.querySelector('[role=tabpanel]')?.scrollTo(0, 0)
    if (selection) setSize((s) => (s === 'low' ? 'half' : s))
  }, [selection, shown])
  return (
    <div className="sheet" data-size={narrow ? size : undefined} ref={body}>
      <Tabs
        className="tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          explorer.setState({ tab: key as TabName })
          setSize((s) => (s === 'low' ? 'half' : s))
        }}
      >
        <div className="tab-bar">
          <PanelTabs narrow={narrow} analysis />
          {narrow && (
            <button
              type="button"
              className="icon-button"
              aria-label={t(RESIZE[size])}
              onClick={() => setSize(SIZES[(SIZES.indexOf(size) + 1) % 3]!)}
            >
              <LineIcon path={size === 'full' ? 'm5 8 5 5 5-5' : 'm5 12 5-5 5 5'} size={18} width={1.8} />
            </button>
          )}
        </div>
        <TabPanel id="details" className="tab-panel">
          <FaultBoundary part="details" shows={selection}>
            <Suspense fallback={<p className="quiet">{common('loading')}</p>}>
              {selection === null ? (
                <Welcome />
              ) : selection.kind === 'node' ? (
                <NodeCard key={selection.id} id={selection.id}>
                  <NodeActions id={selection.id} />
                  {paths?.from === selection.id && (
                    <Suspense fallback={null}>
                      <Paths paths={paths} />
                    </Suspense>
                  )}
                </NodeCard>
              ) : (
                <TieEvidence key={selection.id} id={selection.id}>
                  <p>
                    <ShowCypher
                      title={t('cypherOfTie')}
                      acts={[{ what: t('cypherOfTieAct'), address: addressOf('tieEvidence', { id: selection.id }, {}) }]}
                    />
                  </p>
                </TieEvidence>
              )}
            </Suspense>
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="list" className="tab-panel">
          <FaultBoundary part="list">
            <Suspense fallback={<p className="quiet">{common('loading')}</p>}>
              <NodeList actions={(id) => <NodeActions id={id} />} />
            </Suspense>
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="analysis" className="tab-panel">
          <FaultBoundary part="analysis">
            <Suspense fallback={<p className="quiet">{common('loading')}</p>}>
              <Analysis />
            </Suspense>
          </FaultBoundary>
        </TabPanel>
        {narrow && (
          <TabPanel id="legend" className="tab-panel">
            <FaultBoundary part="legend">
              <ExplorerLegend />
            </FaultBoundary>
          </TabPanel>
        )}
      </Tabs>
    </div>
  )
}
