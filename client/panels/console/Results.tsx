import { number } from '../../../model/words/locale'
import { Tab as ViewTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { say } from '../../state/store'
import { count } from '../../../picture/words'
import { handOver } from '../../state/hand-over'
import { GraphResult } from './GraphResult'
import { Json } from './Json'
import { PlanTree } from './PlanTree'
import { MOST_ROWS, useConsole, type Question, type Run, type Tab, type View } from './state'
import { Table } from './Table'
import { csvOf, jsonRows } from './take'
import { useUnknown } from './use-unknown'

/** Codes of what the server says of names that the store has not; `Unknown` says it on either store, with what may have been meant. */
const OF_NAMES = /\.Unknown(Label|RelationshipType|PropertyKey)Warning$/

/** What came of a statement: how it went, and its rows in the view that the reader has chosen. */
export function Results({ tab, question }: { tab: Tab; question: Question | undefined }) {
  const run = useConsole((s) => s.runs[tab.id])
  const view = useConsole((s) => s.view)
  if (!run)
    return (
      <div className="console-results">
        <p className="console-empty quiet">Run the statement to see its rows here.</p>
      </div>
    )
  return (
    <div className="console-results">
      <Tabs className="result-tabs" selectedKey={view} onSelectionChange={(key) => useConsole.setState({ view: key as View })}>
        <div className="result-bar">
          <TabList aria-label="Results as" className="tab-list">
            <ViewTab id="table" className="tab">
              Table
            </ViewTab>
            <ViewTab id="graph" className="tab">
              Graph
            </ViewTab>
            <ViewTab id="json" className="tab">
              JSON
            </ViewTab>
            <ViewTab id="plan" className="tab">
              Plan
            </ViewTab>
          </TabList>
          {run.count > 0 && run.state !== 'running' && <Take run={run} name={tab.question ?? 'rows'} json={view === 'json'} />}
          <p className="result-state" role="status">
            {stateWords(run)}
          </p>
        </div>
        {run.error && (
          <div className="result-error" role="alert">
            <strong>{run.error.message}</strong>
            {run.error.code && <span className="quiet"> {run.error.code}</span>}
          </div>
        )}
        <Unknown run={run} />
        {run.summary?.notifications
          .filter(({ code }) => !OF_NAMES.test(code))
          .map((n, i) => (
            <p className="result-note" key={i}>
              <strong>{n.title}</strong> {n.description}
            </p>
          ))}
        {question && run.state === 'done' && run.count === 0 && !run.summary?.plan && <p className="console-empty">{question.empty}</p>}
        {question && run.count > 0 && view === 'table' && <p className="result-note">{question.reading}</p>}
        <TabPanel id="table" className="result-panel">
          <Table run={run} />
        </TabPanel>
        <TabPanel id="graph" className="result-panel">
          <GraphResult tab={tab} run={run} />
        </TabPanel>
        <TabPanel id="json" className="result-panel">
          <Json run={run} />
        </TabPanel>
        <TabPanel id="plan" className="result-panel">
          <PlanTree tab={tab} run={run} />
        </TabPanel>
      </Tabs>
    </div>
  )
}

/** What the statement names and the store has not. */
function Unknown({ run }: { run: Run }) {
  const sentences = useUnknown(run)
  return (
    <div role="status">
      {sentences.map((sentence) => (
        <p className="result-note" key={sentence}>
          <strong>{sentence}</strong>
        </p>
      ))}
    </div>
  )
}

/** Takes all rows away: to the clipboard, or as a file. */
function Take({ run, name, json }: { run: Run; name: string; json: boolean }) {
  const text = () => (json ? jsonRows(run) : csvOf(run))
  return (
    <div className="take">
      <button
        type="button"
        className="link-button"
        onClick={() =>
          void navigator.clipboard.writeText(text()).then(
            () => say('Copied.'),
            () => say('The browser does not let this page write to the clipboard. Download the rows.'),
          )
        }
      >
        Copy
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => handOver(new Blob([text()], { type: json ? 'application/json' : 'text/csv' }), `${name}.${json ? 'json' : 'csv'}`)}
      >
        Download {json ? 'JSON' : 'CSV'}
      </button>
    </div>
  )
}

function stateWords({ state, count: rows, summary }: Run): string {
  switch (state) {
    case 'running':
      return rows > 0 ? `${count(rows, 'row')} so far …` : 'Running …'
    case 'done':
      return `${count(rows, 'row')}${summary ? ` in ${number(summary.took)} ms` : ''}`
    case 'cut':
      return `The first ${count(rows, 'row')}: there are more. The console takes ${number(MOST_ROWS)} at most; narrow the statement, or page with SKIP and LIMIT.`
    case 'stopped':
      return `Stopped after ${count(rows, 'row')}.`
    case 'failed':
      return rows > 0 ? `Failed after ${count(rows, 'row')}.` : 'Failed.'
  }
}
