import { Tab as ViewTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { count } from '../../picture/words'
import { MOST_ROWS, useConsole, type Run, type Tab, type View } from './state'
import { Table } from './Table'

/** What came of a statement: how it went, and its rows in the view that the reader has chosen. */
export function Results({ tab }: { tab: Tab }) {
  const run = useConsole((s) => s.runs[tab.id])
  const view = useConsole((s) => s.view)
  if (!run) return <div className="console-results"><p className="console-empty quiet">Run the statement to see its rows here.</p></div>
  return (
    <div className="console-results">
      <Tabs className="result-tabs" selectedKey={view} onSelectionChange={(key) => useConsole.setState({ view: key as View })}>
        <div className="result-bar">
          <TabList aria-label="Results as" className="tab-list">
            <ViewTab id="table" className="tab">Table</ViewTab>
          </TabList>
          <p className="result-state" role="status">{stateWords(run)}</p>
        </div>
        {run.error && <div className="result-error" role="alert"><strong>{run.error.message}</strong>{run.error.code && <span className="quiet"> {run.error.code}</span>}</div>}
        {run.summary?.notifications.map((n, i) => <p className="result-note" key={i}><strong>{n.title}</strong> {n.description}</p>)}
        <TabPanel id="table" className="result-panel"><Table run={run} /></TabPanel>
      </Tabs>
    </div>
  )
}

function stateWords({ state, count: rows, summary }: Run): string {
  switch (state) {
    case 'running': return rows > 0 ? `${count(rows, 'row')} so far …` : 'Running …'
    case 'done': return `${count(rows, 'row')}${summary ? ` in ${summary.took.toLocaleString('en-GB')} ms` : ''}`
    case 'cut': return `The first ${count(rows, 'row')}: there are more. The console takes ${MOST_ROWS.toLocaleString('en-GB')} at most; narrow the statement, or page with SKIP and LIMIT.`
    case 'stopped': return `Stopped after ${count(rows, 'row')}.`
    case 'failed': return rows > 0 ? `Failed after ${count(rows, 'row')}.` : 'Failed.'
  }
}
