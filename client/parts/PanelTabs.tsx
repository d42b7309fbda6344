import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { common } from '../../model/words/english/common'
import { t } from '../../model/words/english/shell'
import { PANEL_TABS, type PanelTab } from '../state/panel-tabs'
import type { ViewState } from '../state/url-state'
import { FaultBoundary } from './FaultBoundary'

interface Props<Shown extends PanelTab> {
  /** What each tab shows, of those that this panel has. */
  contents: Readonly<Partial<Record<Shown, ReactNode>>>
  narrow: boolean
  /** The tab that is up. */
  tab: Shown
  onTab(tab: Shown): void
  selection: ViewState['selection']
  /** Stands beside the tabs. */
  children?: ReactNode
}

/** The panel beside the picture, as tabs; one that fails leaves the others, and is tried again with the next selection. */
export function PanelTabs<Shown extends PanelTab>({ contents, narrow, tab, onTab, selection, children }: Props<Shown>) {
  const tabs = (Object.keys(PANEL_TABS) as PanelTab[]).filter(
    (name): name is Shown => name in contents && (narrow || !PANEL_TABS[name].narrow),
  )
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A claim that the address names comes into sight by itself.
    if (!selection?.claim) root.current?.querySelector('[role=tabpanel]')?.scrollTo(0, 0)
  }, [selection, tab])
  return (
    <Tabs ref={root} className="tabs" selectedKey={tabs.includes(tab) ? tab : tabs[0]!} onSelectionChange={(key) => onTab(key as Shown)}>
      <div className="tab-bar">
        <TabList aria-label={t('panel')} className="tab-list">
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`tab.${name as PanelTab}`)}
            </Tab>
          ))}
        </TabList>
        {children}
      </div>
      {tabs.map((name) => (
        <TabPanel key={name} id={name} className="tab-panel">
          <FaultBoundary part={name} shows={selection}>
            <Suspense fallback={<p className="quiet">{common('loading')}</p>}>{contents[name]}</Suspense>
          </FaultBoundary>
        </TabPanel>
      ))}
    </Tabs>
  )
}
