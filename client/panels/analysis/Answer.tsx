import { useEffect } from 'react'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import type { Structural } from '../../state/ask-analysis'
import { say } from '../../state/store'
import { Brokers } from './Brokers'
import { Division, sumOfDivision } from './Division'
import { chanceWords } from './chance'
import { Gaps } from './Gaps'
import { Sensitivity } from './Sensitivity'
import { Series, sumOfSeries } from './Series'
import { sumOfTriads, Triads } from './Triads'

/** What an analysis found: what it comes to in sentences, then what is behind it. */
export function Answer({ found }: { found: Structural }) {
  const { question, answer } = found
  const head = t(`head.${question}`)
  const isEmpty = question === 'series' ? answer.steps.length === 0 : answer.pairs === 0
  const sum = isEmpty ? t('nothing') : sumOf(found)
  useEffect(() => say(t('announceReady', { head, sum })), [head, sum])
  return (
    <>
      <section>
        <h3>{head}</h3>
        {question !== 'series' && !isEmpty && (
          <p className="quiet">
            {t('basis', { pairs: t('pairs', { count: answer.pairs }), nodes: counts('nodes', { count: answer.nodes }) })}
          </p>
        )}
        <p className="finding">{sum}</p>
      </section>
      {!isEmpty && <Behind found={found} />}
      {!isEmpty && question !== 'series' && <Sensitivity of={question} />}
    </>
  )
}

function sumOf(found: Structural): string {
  switch (found.question) {
    case 'triads':
      return sumOfTriads(found.answer).join(' ')
    case 'gaps':
      return withChance(t('gaps', { count: found.answer.gaps.length }), 'chanceGaps', found.answer.chance)
    case 'brokers':
      return withChance(t('brokers', { count: found.answer.brokers.length }), 'chanceBrokers', found.answer.chance)
    case 'series':
      return sumOfSeries(found.answer).join(' ')
    default:
      return sumOfDivision(found).join(' ')
  }
}

function withChance(sum: string, sentence: 'chanceGaps' | 'chanceBrokers', chance: Parameters<typeof chanceWords>[0] | null): string {
  return chance ? `${sum} ${t(sentence, chanceWords(chance))}` : sum
}

function Behind({ found }: { found: Structural }) {
  switch (found.question) {
    case 'triads':
      return <Triads answer={found.answer} />
    case 'gaps':
      return <Gaps answer={found.answer} />
    case 'brokers':
      return <Brokers answer={found.answer} />
    case 'series':
      return <Series answer={found.answer} />
    default:
      return <Division found={found} />
  }
}
