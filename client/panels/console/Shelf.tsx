import { useState } from 'react'
import { Tab as ShelfTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useAnswer } from '../../state/use-answer'
import { openQuestion, openTab, tabName, toggleFavourite, useConsole, type Question, type Remembered } from './state'
import { t } from '../../../model/words/english/console'
import { common } from '../../../model/words/english/common'

/** Questions that come with the product, what was run, and what the reader wants to keep; choosing one opens it. */
export function Shelf() {
  const [sought, seek] = useState('')
  const history = useConsole((s) => s.history)
  const favourites = useConsole((s) => s.favourites)
  const has = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()))
  const kept = (list: readonly Remembered[], none: string) => (
    <RememberedList
      list={list.filter((entry) => has(entry.title, entry.statement))}
      none={sought.trim() === '' ? none : t('noMatch', { text: sought.trim() })}
    />
  )
  return (
    <div className="console-results">
      <Tabs className="result-tabs">
        <div className="result-bar">
          <TabList aria-label={t('shelf')} className="tab-list">
            <ShelfTab id="questions" className="tab">
              {t('questions')}
            </ShelfTab>
            <ShelfTab id="history" className="tab">
              {t('history')}
            </ShelfTab>
            <ShelfTab id="favourites" className="tab">
              {t('favourites')}
            </ShelfTab>
          </TabList>
          <input
            type="search"
            className="shelf-search"
            aria-label={t('findHere')}
            placeholder={t('find')}
            value={sought}
            onChange={(event) => seek(event.target.value)}
          />
        </div>
        <TabPanel id="questions" className="result-panel">
          <Questions has={has} />
        </TabPanel>
        <TabPanel id="history" className="result-panel">
          {kept(history, t('noHistory'))}
        </TabPanel>
        <TabPanel id="favourites" className="result-panel">
          {kept(favourites, t('noFavourites'))}
        </TabPanel>
      </Tabs>
    </div>
  )
}

function Questions({ has }: { has(...texts: string[]): boolean }) {
  const answered = useAnswer('library', {}, {})
  if (answered.state === 'loading') return <p className="console-empty quiet">{common('loading')}</p>
  if (answered.state === 'failed')
    return (
      <p className="console-empty" role="alert">
        {answered.problem}
      </p>
    )
  const found = answered.answer.questions.filter(({ title, question, text }: Question) => has(title, question, text))
  if (found.length === 0) return <p className="console-empty quiet">{t('noQuestion')}</p>
  return (
    <ul className="shelf">
      {found.map((question: Question) => (
        <li key={question.name}>
          <button type="button" className="shelf-entry" onClick={() => openQuestion(question)}>
            <strong>{question.title}</strong>
            <span className="quiet">{question.question}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function RememberedList({ list, none }: { list: readonly Remembered[]; none: string }) {
  const favourites = useConsole((s) => s.favourites)
  if (list.length === 0) return <p className="console-empty quiet">{none}</p>
  return (
    <ul className="shelf">
      {list.map((entry) => {
        const { title, statement, question, parameters, at } = entry
        const kept = favourites.some((other) => other.statement === statement)
        return (
          <li key={at + statement}>
            <button type="button" className="shelf-entry" onClick={() => openTab({ title, statement, question, set: parameters })}>
              <strong>{tabName(entry)}</strong>
              <span className="quiet shelf-statement">{statement}</span>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-pressed={kept}
              aria-label={t(kept ? 'forgetOne' : 'keepOne', { name: tabName(entry).slice(0, 60) })}
              title={t(kept ? 'forget' : 'keep')}
              onClick={() => toggleFavourite(entry)}
            >
              {kept ? '★' : '☆'}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
