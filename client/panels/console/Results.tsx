import { Tab as ViewTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { FaultBoundary } from '../../parts/FaultBoundary'
import { say } from '../../state/store'
import { handOver } from '../../state/hand-over'
import { GraphResult } from './GraphResult'
import { Json } from './Json'
import { PlanTree } from './PlanTree'
import { MOST_ROWS, useConsole, type Question, type Run, type QueryTab, type View } from './state'
import { Table } from './Table'
import { csvOf, jsonRows } from './take'
import { useUnknown } from './use-unknown'
import { t } from '../../../model/words/english/console'
import { counts } from '../../../model/words/english/counts'
import { copyText } from '../../parts/copy-text'

/** Codes of what the server says of names that the store has not; `Unknown` says it on either store, with what may have been meant. */
const OF_NAMES = /\.Unknown(Label|RelationshipType|PropertyKey)Warning$/

/** What came of a statement: how it went, and its rows in the view that the reader has chosen. */
export function Results({ tab, question }: { tab: QueryTab; question: Question | undefined }) {
  const run = useConsole((s) => s.runs[tab.id])
  const view = useConsole((s) => s.view)
  if (!run)
    return (
      <div className="console-results">
        <p className="console-empty quiet">{t('runFirst')}</p>
      </div>
    )
  return (
    <div className="console-results">
      <Tabs className="result-tabs" selectedKey={view} onSelectionChange={(key) => useConsole.setState({ view: key as View })}>
        <div className="result-bar">
          <TabList aria-label={t('resultsAs')} className="tab-list">
            <ViewTab id="table" className="tab">
              {t('asTable')}
            </ViewTab>
            <ViewTab id="graph" className="tab">
              {t('asGraph')}
            </ViewTab>
            <ViewTab id="json" className="tab">
              {t('asJson')}
            </ViewTab>
            <ViewTab id="plan" className="tab">
              {t('asPlan')}
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
          <FaultBoundary part="result" shows={run}>
            <Table run={run} />
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="graph" className="result-panel">
          <FaultBoundary part="result" shows={run}>
            <GraphResult tab={tab} run={run} />
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="json" className="result-panel">
          <FaultBoundary part="result" shows={run}>
            <Json run={run} />
          </FaultBoundary>
        </TabPanel>
        <TabPanel id="plan" className="result-panel">
          <FaultBoundary part="result" shows={run}>
            <PlanTree tab={tab} run={run} />
          </FaultBoundary>
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
        onClick={() => void copyText(text()).then((copied) => say(copied ? t('rowsCopied') : t('rowsNotCopied')))}
      >
        {t('copyRows')}
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => handOver(new Blob([text()], { type: json ? 'application/json' : 'text/csv' }), `${name}.${json ? 'json' : 'csv'}`)}
      >
        {t(json ? 'downloadJson' : 'downloadCsv')}
      </button>
    </div>
  )
}

function stateWords({ state, count, summary }: Run): string {
  const rows = counts('rows', { count })
  switch (state) {
    case 'running':
      return count > 0 ? t('rowsSoFar', { rows }) : t('running')
    case 'done':
      return summary ? t('rowsInTime', { rows, milliseconds: summary.took }) : rows
    case 'cut':
      return t('firstRows', { rows, most: MOST_ROWS })
    case 'stopped':
      return t('stoppedAfter', { rows })
    case 'failed':
      return count > 0 ? t('failedAfter', { rows }) : t('failed')
  }
}
