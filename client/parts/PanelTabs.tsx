import { Tab, TabList } from 'react-aria-components'
import { t } from '../../model/words/english/shell'

/** The tabs of the panel beside the picture; on a narrow screen the legend is one of them. */
export function PanelTabs({ narrow }: { narrow: boolean }) {
  return (
    <TabList aria-label={t('panel')} className="tab-list">
      <Tab id="details" className="tab">
        {t('details')}
      </Tab>
      <Tab id="list" className="tab">
        {t('list')}
      </Tab>
      {narrow && (
        <Tab id="legend" className="tab">
          {t('legend')}
        </Tab>
      )}
    </TabList>
  )
}
