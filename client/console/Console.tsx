import { useEffect, useRef } from 'react'
import { Editor } from './Editor'
import type { CypherEditor } from './editor/editor'
import { toggleConsole, useConsoleDoor } from './open'
import { Parameters } from './Parameters'
import { Resize } from './Resize'
import { Results } from './Results'
import { activeTab, changeTab, openTab, run, stop, useConsole } from './state'
import { QueryTabs } from './QueryTabs'
import './console.css'

/** The console: open queries, the statement of the one in front with its parameters, and what came of it. */
export function Console({ narrow }: { narrow: boolean }) {
  const tab = useConsole(activeTab)
  const height = useConsole((s) => s.height)
  const running = useConsole((s) => s.runs[s.active]?.state === 'running')
  const asked = useConsoleDoor((s) => s.asked)
  const editor = useRef<CypherEditor>(null)
  useEffect(() => {
    if (!asked) return editor.current?.focus()
    useConsoleDoor.setState({ asked: null })
    const id = openTab(asked)
    if (asked.run) void run(id)
    editor.current?.focus()
  }, [asked])
  return (
    <section className="console" aria-label="Cypher console" style={narrow ? undefined : { height }} onKeyDown={(event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) void run(tab.id)
    }}>
      {!narrow && <Resize />}
      <header className="console-bar">
        <QueryTabs />
        <button type="button" className="icon-button" aria-label="Close the console" title="Close the console (Ctrl+J)" onClick={toggleConsole}>×</button>
      </header>
      <div className="console-body">
        <div className="console-query">
          <div className="console-actions">
            {running
              ? <button type="button" className="button primary" onClick={() => stop(tab.id)}>Stop</button>
              : <button type="button" className="button primary" title="Ctrl+Enter" onClick={() => void run(tab.id)}>Run</button>}
          </div>
          <Editor value={tab.statement} label="Cypher statement" handle={editor} onChange={(statement) => changeTab(activeTab(useConsole.getState()).id, { statement })} onRun={() => void run(useConsole.getState().active)} />
          <Parameters tab={tab} />
        </div>
        <Results key={tab.id} tab={tab} />
      </div>
    </section>
  )
}
