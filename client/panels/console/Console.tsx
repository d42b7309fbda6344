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
import { t } from '../../../model/words/english/console'
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
      aria-label={t('console')}
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
          {t('questionsAndHistory')}
        </button>
        <button type="button" className="icon-button" aria-label={t('close')} title={t('closeKey')} onClick={toggleConsole}>
          ×
        </button>
      </header>
      <div className="console-body">
        <div className="console-query">
          <div className="console-actions">
            {running ? (
              <button type="button" className="button primary" onClick={() => stop(tab.id)}>
                {t('stop')}
              </button>
            ) : (
              <button type="button" className="button primary" title={t('runKey')} onClick={() => void run(tab.id)}>
                {t('run')}
              </button>
            )}
            <button type="button" className="button" title={t('planWhat')} onClick={() => void run(tab.id, 'EXPLAIN ')}>
              {t('plan')}
            </button>
            <button type="button" className="button" title={t('formatKey')} onClick={() => editor.current?.format()}>
              {t('format')}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-pressed={kept}
              aria-label={t(kept ? 'forget' : 'keep')}
              title={t(kept ? 'forget' : 'keep')}
              onClick={() => toggleFavourite(tab)}
            >
              {kept ? '★' : '☆'}
            </button>
          </div>
          <Editor
            value={tab.statement}
            label={t('statement')}
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
