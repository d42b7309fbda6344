import { useEffect, useRef } from 'react'
import { Editor } from './Editor'
import type { CypherEditor } from './editor/editor'
import { toggleConsole, useConsoleDoor } from '../../state/console-door'
import { Parameters } from './Parameters'
import { Resize } from './Resize'
import { Results } from './Results'
import { Shelf } from './Shelf'
import { activeTab, changeTab, openTab, plainParameters, run, stop, toggleFavourite, useConsole } from './state'
import { useQuestion } from './use-question'
import { QueryTabs } from './QueryTabs'
import './console.css'

/** The console: open queries, the statement of the one in front with its parameters, and what came of it. */
export function Console({ narrow }: { narrow: boolean }) {
  const tab = useConsole(activeTab)
  const height = useConsole((s) => s.height)
  const running = useConsole((s) => s.runs[s.active]?.state === 'running')
  const shelf = useConsole((s) => s.shelf)
  const kept = useConsole((s) => s.favourites.some(({ statement }) => statement === tab.statement))
  const error = useConsole((s) => s.runs[s.active]?.error ?? null)
  const question = useQuestion(tab.question)
  const asked = useConsoleDoor((s) => s.asked)
  const editor = useRef<CypherEditor>(null)
  useEffect(() => {
    if (!asked) return editor.current?.focus()
    useConsoleDoor.setState({ asked: null })
    const id = openTab(asked)
    if (asked.run) void run(id)
    editor.current?.focus()
  }, [asked])
  useEffect(() => {
    const place = error && /line (\d+), column (\d+)/i.exec(error.message)
    if (place) editor.current?.mark({ line: Number(place[1]), column: Number(place[2]), message: error.message })
  }, [error])
  return (
    <section
      className="console"
      aria-label="Cypher console"
      style={narrow ? undefined : { height }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) void run(tab.id)
      }}
    >
      {!narrow && <Resize />}
      <header className="console-bar">
        <QueryTabs />
        <button
          type="button"
          className="link-button console-shelf"
          aria-pressed={shelf}
          onClick={() => useConsole.setState({ shelf: !shelf })}
        >
          Questions and history
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the console"
          title="Close the console (Ctrl+J)"
          onClick={toggleConsole}
        >
          ×
        </button>
      </header>
      <div className="console-body">
        <div className="console-query">
          <div className="console-actions">
            {running ? (
              <button type="button" className="button primary" onClick={() => stop(tab.id)}>
                Stop
              </button>
            ) : (
              <button type="button" className="button primary" title="Ctrl+Enter" onClick={() => void run(tab.id)}>
                Run
              </button>
            )}
            <button
              type="button"
              className="button"
              title="How the store would go about it, without running it"
              onClick={() => void run(tab.id, 'EXPLAIN ')}
            >
              Plan
            </button>
            <button type="button" className="button" title="Shift+Alt+F" onClick={() => editor.current?.format()}>
              Format
            </button>
            <button
              type="button"
              className="icon-button"
              aria-pressed={kept}
              aria-label={kept ? 'Forget this statement' : 'Keep this statement'}
              title={kept ? 'Take out of the favourites' : 'Keep among the favourites'}
              onClick={() => toggleFavourite(tab)}
            >
              {kept ? '★' : '☆'}
            </button>
          </div>
          <Editor
            value={tab.statement}
            label="Cypher statement"
            parameters={() => plainParameters(activeTab(useConsole.getState()))}
            handle={editor}
            onChange={(statement) => changeTab(activeTab(useConsole.getState()).id, { statement })}
            onRun={() => void run(useConsole.getState().active)}
          />
          {question && <p className="console-question">{question.question}</p>}
          <Parameters tab={tab} question={question} />
        </div>
        {shelf ? <Shelf /> : <Results key={tab.id} tab={tab} question={question} />}
      </div>
    </section>
  )
}
