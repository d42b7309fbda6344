import { useEffect } from 'react'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import type { Found } from '../../state/ask-analysis'
import { say } from '../../state/store'
import { Brokers } from './Brokers'
import { Division, sumOfDivision } from './Division'
import { Gaps } from './Gaps'
import { sumOfTriads, Triads } from './Triads'

/** What an analysis found: what it comes to in sentences, then what is behind it. */
export function Answer({ found }: { found: Found }) {
  const { question, answer } = found
  const head = t(`head.${question}`)
  const sum = answer.pairs === 0 ? t('nothing') : sumOf(found)
  useEffect(() => say(t('announceReady', { head, sum })), [head, sum])
  return (
    <>
      <section>
        <h3>{head}</h3>
        {answer.pairs > 0 && (
          <p className="quiet">
            {t('basis', { pairs: t('pairs', { count: answer.pairs }), nodes: counts('nodes', { count: answer.nodes }) })}
          </p>
        )}
        <p className="finding">{sum}</p>
      </section>
      {answer.pairs > 0 && <Behind found={found} />}
    </>
  )
}

function sumOf(found: Found): string {
  switch (found.question) {
    case 'triads':
      return sumOfTriads(found.answer).join(' ')
    case 'gaps':
      return t('gaps', { count: found.answer.gaps.length })
    case 'brokers':
      return t('brokers', { count: found.answer.brokers.length })
    default:
      return sumOfDivision(found).join(' ')
  }
}

function Behind({ found }: { found: Found }) {
  switch (found.question) {
    case 'triads':
      return <Triads answer={found.answer} />
    case 'gaps':
      return <Gaps answer={found.answer} />
    case 'brokers':
      return <Brokers answer={found.answer} />
    default:
      return <Division found={found} />
  }
}
