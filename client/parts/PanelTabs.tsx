import { Suspense, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { common } from '../../model/words/english/common'
import { t } from '../../model/words/english/shell'
import type { Selection } from '../../picture/scene/selection'
import { PANEL_TABS, type PanelTab } from '../state/panel-tabs'
import { FaultBoundary } from './FaultBoundary'

interface Props<Shown extends PanelTab> {
  /** What each tab shows, of those that this panel has. */
  contents: Readonly<Partial<Record<Shown, ReactNode>>>
  narrow: boolean
  /** The tab that is up. */
  tab: Shown
  onTab(tab: Shown): void
  selection: Selection | null
  /** Stands beside the tabs. */
  children?: ReactNode
}

/** The panel beside the picture, as tabs; one that fails leaves the others, and is tried again with the next selection. */
export function PanelTabs<Shown extends PanelTab>({ contents, narrow, tab, onTab, selection, children }: Props<Shown>) {
  const tabs = (Object.keys(PANEL_TABS) as PanelTab[]).filter(
    (name): name is Shown => name in contents && (narrow || !PANEL_TABS[name].narrow),
  )
  return (
    <Tabs className="tabs" selectedKey={tabs.includes(tab) ? tab : tabs[0]!} onSelectionChange={(key) => onTab(key as Shown)}>
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
