import { useEffect, useLayoutEffect, useRef } from 'react'
import { t } from '../../../model/words/english/analysis'
import { analyse, catchUp, useAnalysis } from '../../state/analysis'
import { isSensitivity, type Question } from '../../state/ask-analysis'
import { Answer } from './Answer'
import { Outcome } from './Outcome'
import { WhatCounts } from './WhatCounts'
import './analysis.css'

const QUESTIONS = [
  'frustration',
  'camps',
  'series',
  'triads',
  'gaps',
  'brokers',
  'similarity',
  'communities',
] as const satisfies readonly Question[]

/** What the signs of the ties on the screen tell: a question, what counts, and the answer with the ties behind it. */
export function Analysis() {
  const run = useAnalysis((s) => s.run)
  const asked = run && (run.state === 'ready' ? run.found.question : run.question)
  useLayoutEffect(catchUp, [])
  const heading = useRef<HTMLHeadingElement>(null)
  // What is asked for comes into sight; what is only asked again stays where it is.
  const top = useRef<HTMLElement>(null)
  const isWanted = useRef(false)
  useEffect(() => {
    if (!isWanted.current || run?.state !== 'ready') return
    isWanted.current = false
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [run])
  return (
    <article className="card analysis">
      <h2 tabIndex={-1} ref={heading}>
        {t('title')}
      </h2>
      <p className="quiet">{t('what')}</p>
      <div className="chips" role="group" aria-label={t('ask')}>
        {QUESTIONS.map((question) => (
          <button
            key={question}
            type="button"
            className="chip"
            aria-pressed={asked === question && run?.state !== 'stopped'}
            onClick={() => {
              isWanted.current = true
              analyse(question)
            }}
          >
            {t(`ask.${question}`)}
          </button>
        ))}
      </div>
      <WhatCounts question={asked ?? undefined} />
      {run && (
        <Outcome
          run={run}
          render={(found) => !isSensitivity(found) && <Answer found={found} top={top} />}
          onStopped={() => heading.current?.focus()}
        />
      )}
    </article>
  )
}
