import { closeTab, openTab, tabName, useConsole } from './state'
import { t } from '../../../model/words/english/console'

/** The open queries; one of them is in front. */
export function QueryTabs() {
  const tabs = useConsole((s) => s.tabs)
  const active = useConsole((s) => s.active)
  const runs = useConsole((s) => s.runs)
  return (
    <>
      <ul className="query-tabs" aria-label={t('openQueries')}>
        {tabs.map((tab) => (
          <li key={tab.id} className="query-tab" data-active={tab.id === active || undefined}>
            <button
              type="button"
              className="query-name"
              aria-current={tab.id === active || undefined}
              aria-label={runs[tab.id]?.state === 'running' ? t('runningQuery', { name: tabName(tab) }) : undefined}
              title={tabName(tab)}
              onClick={() => useConsole.setState({ active: tab.id })}
            >
              {tabName(tab)}
            </button>
            <button
              type="button"
              className="query-close"
              aria-label={t('closeQuery', { name: tabName(tab).slice(0, 60) })}
              onClick={() => closeTab(tab.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button"
        aria-label={t('newQuery')}
        title={t('newQuery')}
        onClick={() => openTab({ statement: '' })}
      >
        +
      </button>
    </>
  )
}
