import { useEffect, useState } from 'react'
import { standingWords } from '../../../model/analysed'
import type { RouteAnswer } from '../../../model/api/routes'
import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { date as inWords } from '../../../model/words/locale'
import { stepAt, stepNumbers } from '../../state/ask-analysis'
import { explorer, go, say } from '../../state/store'
import { useExplorer } from '../../state/use-explorer'
import { Against } from './Against'
import { CampList } from './CampList'
import { Changes } from './Changes'
import { DrawCamps } from './DrawCamps'
import { Shortened } from './Shortened'

type Answer = RouteAnswer<'analysisSeries'>
type Step = Answer['steps'][number]

/** Milliseconds that a date stands while the camps are played. */
const STAY = 1600

/** At how many dates something changes, and from when to when. */
export function sumOfSeries({ steps, by }: Answer): string[] {
  const first = steps[0]
  if (!first) return []
  const [from, to] = [readDate(first.date), readDate(steps.at(-1)!.date)]
  return [by === 'year' ? t('seriesYears', { count: steps.length, from, to }) : t('series', { count: steps.length, from, to })]
}

/** Camps at each date at which the ties change: a slider that plays them, the camps of the date, and a table of what changed. */
export function Series({ answer }: { answer: Answer }) {
  const asOf = useExplorer((s) => s.view.asOf)
  const { steps, names } = answer
  const step = stepAt(answer, asOf)
  return (
    <>
      <section>
        <p className="quiet">{t('seriesMean')}</p>
        <Slider steps={steps} at={step ? steps.indexOf(step) : -1} />
        <DrawCamps shows="any" />
        {step ? (
          <CampsOfStep step={step} next={steps[steps.indexOf(step) + 1]} names={names} />
        ) : (
          steps[0] && <p>{t('beforeFirst', { date: readDate(steps[0].date) })}</p>
        )}
      </section>
      <Changes answer={answer} current={step ?? null} />
    </>
  )
}

const campsOf = ({ camps }: Step) => t('stepCamps', { count: camps.filter(({ number }) => number !== null).length })

function goTo(step: Step | undefined): void {
  if (!step) return
  go({ asOf: step.date }, 'replace')
  say(t('announceStep', { date: inWords(step.date), camps: campsOf(step) }))
}

function Slider({ steps, at }: { steps: readonly Step[]; at: number }) {
  const [isPlaying, setPlaying] = useState(false)
  const isLast = at === steps.length - 1
  useEffect(() => {
    if (!isPlaying) return
    if (isLast) return setPlaying(false)
    const timer = setTimeout(() => goTo(steps[at + 1]), STAY)
    return () => clearTimeout(timer)
  }, [isPlaying, at, isLast, steps])
  const play = () => {
    // At the end, or where no date is set, it begins with the first.
    if (!isPlaying && (isLast || explorer.getState().view.asOf === null)) goTo(steps[0])
    setPlaying(!isPlaying)
  }
  const step = steps[at]
  return (
    <div className="steps" role="group" aria-label={t('head.series')}>
      <button type="button" className="button" onClick={play}>
        {t(isPlaying ? 'pause' : 'play')}
      </button>
      <button type="button" className="icon-button" aria-label={t('earlierStep')} disabled={at <= 0} onClick={() => goTo(steps[at - 1])}>
        ‹
      </button>
      <input
        type="range"
        min={0}
        max={steps.length - 1}
        value={Math.max(0, at)}
        aria-label={t('stepSlider')}
        aria-valuetext={step && t('stepValue', { date: readDate(step.date), camps: campsOf(step) })}
        onChange={({ target: { value } }) => goTo(steps[Number(value)])}
      />
      <button type="button" className="icon-button" aria-label={t('laterStep')} disabled={isLast} onClick={() => goTo(steps[at + 1])}>
        ›
      </button>
    </div>
  )
}

/** The camps of a step, and the ties that do not fit them. */
export function CampsOfStep({ step, next, names }: { step: Step; next: Step | undefined; names: Answer['names'] }) {
  const { camps, ties, pairs, nodes } = step
  const numbers = stepNumbers(step)
  return (
    <>
      <h3>{next ? t('stepFromTo', { date: readDate(step.date), to: readDate(next.date) }) : t('stepAt', { date: readDate(step.date) })}</h3>
      <p className="quiet">{t('basis', { pairs: t('pairs', { count: pairs }), nodes: counts('nodes', { count: nodes }) })}</p>
      <p className="finding">{pairs === 0 ? t('nothing') : standingWords(step).join(' ')}</p>
      {ties.length > 0 && <Shortened items={ties} render={(id) => <Against key={id} id={id} numbers={numbers} />} />}
      <CampList camps={camps.map((camp) => camp.nodes)} numbers={numbers} drawn names={names} />
    </>
  )
}
