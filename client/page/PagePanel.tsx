import { useEffect, useRef } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import { useStore } from 'zustand'
import type { PageData } from '../../model/api/page'
import { t } from '../../model/words/english/shell'
import { NodeCard } from '../panels/card/NodeCard'
import { TieEvidence } from '../panels/evidence/TieEvidence'
import { Legend } from '../panels/filters/Legend'
import { NodeList } from '../panels/list/NodeList'
import { FaultBoundary } from '../parts/FaultBoundary'
import { PanelTabs } from '../parts/PanelTabs'
import { useHeadingFocus } from '../parts/use-heading-focus'
import { Overview } from './Overview'
import type { PageScreen, Side } from './page-state'

/** Details and list; on a narrow screen the legend too. */
export function PagePanel({ page, screen, narrow }: { page: PageData; screen: PageScreen; narrow: boolean }) {
  const side = useStore(screen.store, (s) => s.side)
  const selection = useStore(screen.store, (s) => s.view.selection)
  const body = useRef<HTMLElement>(null)
  const shown = side === 'legend' && !narrow ? 'details' : side
  useHeadingFocus(
    body,
    selection?.id,
    useStore(screen.store, (s) => s.panelFocus),
  )
  useEffect(() => {
    // A claim that the address names comes into sight by itself.
    if (!selection?.claim) body.current?.querySelector('[role=tabpanel]')?.scrollTo(0, 0)
  }, [selection, shown])
  const isHere = selection && (selection.kind === 'node' ? page.nodes[selection.id] !== undefined : true)
  return (
    <aside className="panel" aria-label={t('detailsAndList')} ref={body}>
      <Tabs className="tabs" selectedKey={shown} onSelectionChange={(key) => screen.show(key as Side)}>
        <div className="tab-bar">
          <PanelTabs narrow={narrow} />
        </div>
        <TabPanel id="details" className="tab-panel">
          <FaultBoundary part="details" shows={selection}>
            {!selection || !isHere ? (
              <Overview page={page} />
            ) : selection.kind === 'node' ? (
              <NodeCard key={selection.id} id={selection.id} />
            ) : (
              <TieEvidence key={selection.id} id={selection.id} />
            )}
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="list" className="tab-panel">
          <FaultBoundary part="list">
            <NodeList />
          </FaultBoundary>
        </TabPanel>
        {narrow && (
          <TabPanel id="legend" className="tab-panel">
            <FaultBoundary part="legend">
              <Legend />
            </FaultBoundary>
          </TabPanel>
        )}
      </Tabs>
    </aside>
  )
}
