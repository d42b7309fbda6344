import { useRef } from 'react'
import { ANALYSIS_SECONDS } from '../../../model/api/analysis'
import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { listAnd } from '../../../model/words/locale'
import { analyse, stopAnalysis, useAnalysis, type Run } from '../../state/analysis'
import type { Question } from '../../state/ask-analysis'
import { useExplorer } from '../../state/use-explorer'
import { Answer } from './Answer'
import { countedOf, REASONS } from './left-out'
import { useSeconds } from './use-seconds'
import './analysis.css'

const QUESTIONS: readonly Question[] = ['frustration', 'camps', 'triads', 'gaps', 'brokers']

/** What the signs of the ties on the screen tell: a question, what counts, and the answer with the ties behind it. */
export function Analysis() {
  const run = useAnalysis((s) => s.run)
  const asked = run && (run.state === 'ready' ? run.found.question : run.question)
  const heading = useRef<HTMLHeadingElement>(null)
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
            onClick={() => analyse(question)}
          >
            {t(`ask.${question}`)}
          </button>
        ))}
      </div>
      <WhatCounts />
      {run && (
        <Outcome
          run={run}
          onStop={() => {
            stopAnalysis()
            heading.current?.focus()
          }}
        />
      )}
    </article>
  )
}

/** The ties that are looked at, and how many of those on the canvas are not, and why. */
function WhatCounts() {
  const loaded = useExplorer((s) => s.loaded)
  const scene = useExplorer((s) => s.scene)
  const asOf = useExplorer((s) => s.view.asOf)
  if (!loaded) return null
  const { dossier, data, baseTies } = loaded
  const { leftOut } = countedOf(scene, data, dossier && baseTies)
  const reasons = REASONS.filter((reason) => leftOut[reason] > 0)
  return (
    <section>
      <h3>{t('counts')}</h3>
      <ul className="points">
        <li>{dossier ? t('ofDossier', { dossier: dossier.title }) : t('ofAll')}</li>
        <li>{asOf ? t('atDate', { date: readDate(asOf) }) : t('anyDate')}</li>
        {reasons.length > 0 && (
          <li>
            {t('leftOut', {
              list: listAnd(reasons.map((reason) => t(`leftOut.${reason}`, { ties: counts('ties', { count: leftOut[reason] }) }))),
            })}
          </li>
        )}
      </ul>
    </section>
  )
}

function Outcome({ run, onStop }: { run: Run; onStop: () => void }) {
  switch (run.state) {
    case 'running':
      return <Running since={run.since} onStop={onStop} />
    case 'stopped':
      return <p>{t('stopped')}</p>
    case 'failed':
      return (
        <section role="alert">
          <h3>{t('failed')}</h3>
          <p>{run.problem}</p>
        </section>
      )
    case 'ready':
      return <Answer found={run.found} />
  }
}

function Running({ since, onStop }: { since: number; onStop: () => void }) {
  const seconds = useSeconds(since)
  const most = ANALYSIS_SECONDS.usual
  return (
    <section className="running">
      <progress aria-label={t('running')} max={most} value={Math.min(seconds, most)} />
      <span className="quiet">{t('seconds', { count: seconds, most })}</span>
      <button type="button" className="button" onClick={onStop}>
        {t('stop')}
      </button>
    </section>
  )
}
