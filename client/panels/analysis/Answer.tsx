import { useEffect, type RefObject } from 'react'
import { SENSITIVE } from '../../../model/api/analysis'
import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import type { Structural } from '../../state/ask-analysis'
import { say } from '../../state/store'
import { useExplorer } from '../../state/use-explorer'
import { Brokers, sumOfBrokers } from './Brokers'
import { chanceSentence } from './chance'
import { Communities, sumOfCommunities } from './Communities'
import { Division, sumOfDivision } from './Division'
import { Gaps } from './Gaps'
import { Sensitivity } from './Sensitivity'
import { Series, sumOfSeries } from './Series'
import { Similarity } from './Similarity'
import { sumOfTriads, Triads } from './Triads'
import { useCounted } from './use-counted'

/** What an analysis found: what it comes to in sentences, in `top`; then what is behind it. */
export function Answer({ found, top }: { found: Structural; top: RefObject<HTMLElement | null> }) {
  const { question, answer } = found
  const head = t(`head.${question}`)
  const isEmpty = question === 'series' ? answer.steps.length === 0 : answer.pairs === 0
  const sum = isEmpty ? t('nothing') : sumOf(found)
  const chance = isEmpty ? null : chanceSentence(found)
  const sensitive = SENSITIVE.find((one) => one === question)
  useEffect(() => say(t('announceReady', { head, sum })), [head, sum])
  return (
    <>
      <section ref={top}>
        <h3>{head}</h3>
        {question !== 'series' && !isEmpty && (
          <p className="quiet">
            {t('basis', { pairs: t('pairs', { count: answer.pairs }), nodes: counts('nodes', { count: answer.nodes }) })}
          </p>
        )}
        <p className="finding">{sum}</p>
        {question !== 'series' && <OnDate />}
        {chance && <p className="quiet">{chance}</p>}
      </section>
      {!isEmpty && <Behind found={found} />}
      {!isEmpty && sensitive && <Sensitivity of={sensitive} />}
    </>
  )
}

/** How few of the ties count on the date: what does not fit is easily nothing where hardly any does. */
function OnDate() {
  const asOf = useExplorer((s) => s.view.asOf)
  const all = useCounted()
  if (!asOf || !all || all.leftOut.holding === 0) return null
  const { counted, leftOut } = all
  return <p>{t('notOnDate', { date: readDate(asOf), count: leftOut.holding, all: counted + leftOut.holding })}</p>
}

function sumOf(found: Structural): string {
  switch (found.question) {
    case 'triads':
      return sumOfTriads(found.answer)
    case 'gaps':
      return t('gaps', { count: found.answer.gaps.length })
    case 'brokers':
      return sumOfBrokers(found.answer).join(' ')
    case 'similarity':
      return t('alikePairs', { count: found.answer.alike.length })
    case 'communities':
      return sumOfCommunities(found.answer).join(' ')
    case 'series':
      return sumOfSeries(found.answer).join(' ')
    default:
      return sumOfDivision(found).join(' ')
  }
}

function Behind({ found }: { found: Structural }) {
  switch (found.question) {
    case 'triads':
      return <Triads answer={found.answer} />
    case 'gaps':
      return <Gaps answer={found.answer} />
    case 'brokers':
      return <Brokers answer={found.answer} />
    case 'similarity':
      return <Similarity answer={found.answer} />
    case 'communities':
      return <Communities answer={found.answer} />
    case 'series':
      return <Series answer={found.answer} />
    default:
      return <Division found={found} />
  }
}
