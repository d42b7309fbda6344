import { closeTab, openTab, tabName, useConsole } from './state'

/** The open queries; one of them is in front. */
export function QueryTabs() {
  const tabs = useConsole((s) => s.tabs)
  const active = useConsole((s) => s.active)
  const runs = useConsole((s) => s.runs)
  return (
    <>
      <ul className="query-tabs" aria-label="Open queries">
        {tabs.map((tab) => (
          <li key={tab.id} className="query-tab" data-active={tab.id === active || undefined}>
            <button
              type="button"
              className="query-name"
              aria-current={tab.id === active || undefined}
              title={tabName(tab)}
              onClick={() => useConsole.setState({ active: tab.id })}
            >
              {runs[tab.id]?.state === 'running' && <span className="hidden">running: </span>}
              {tabName(tab)}
            </button>
            <button
              type="button"
              className="query-close"
              aria-label={`Close ${tabName(tab).slice(0, 60)}`}
              onClick={() => closeTab(tab.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="icon-button" aria-label="New query" title="New query" onClick={() => openTab({ statement: '' })}>
        +
      </button>
    </>
  )
}
