import { Tab, TabList } from 'react-aria-components'
import { t } from '../../model/words/english/shell'

/** The tabs of the panel beside the picture; on a narrow screen the legend is one of them. Only a server can analyse: a page of an export has no such tab. */
export function PanelTabs({ narrow, analysis = false }: { narrow: boolean; analysis?: boolean }) {
  return (
    <TabList aria-label={t('panel')} className="tab-list">
      <Tab id="details" className="tab">
        {t('details')}
      </Tab>
      <Tab id="list" className="tab">
        {t('list')}
      </Tab>
      {analysis && (
        <Tab id="analysis" className="tab">
          {t('analysis')}
        </Tab>
      )}
      {narrow && (
        <Tab id="legend" className="tab">
          {t('legend')}
        </Tab>
      )}
    </TabList>
  )
}
