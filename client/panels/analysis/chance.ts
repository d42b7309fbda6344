import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { measure } from '../../../model/words/locale'
import type { Structural } from '../../state/ask-analysis'

type Chance = RouteAnswer<'analysisCamps'>['chance']

/** How the figure of an answer stands to those of the same ties with their signs dealt out by chance; null where nothing is drawn. */
export function chanceSentence(found: Structural): string | null {
  switch (found.question) {
    case 'series':
    case 'communities':
      return null
    case 'triads':
      return beside('chance', inPercent(found.answer.balance))
    case 'gaps':
      return beside('chanceGaps', found.answer.chance)
    case 'brokers':
      return beside('chanceBrokers', found.answer.chance)
    case 'similarity':
      return beside('chanceSimilarity', found.answer.chance)
    default:
      return beside('chanceCamps', found.answer.chance)
  }
}

function beside(sentence: 'chance' | 'chanceCamps' | 'chanceGaps' | 'chanceBrokers' | 'chanceSimilarity', chance: Chance): string | null {
  if (!chance) return null
  const { observed, mean, atLeast, atMost, draws } = chance
  const percent = (share: number) => Math.round(100 * share)
  return t(sentence, { observed: measure(observed), mean: measure(mean), atLeast: percent(atLeast), atMost: percent(atMost), draws })
}

/** The share of balanced triads, as a sentence gives it. */
function inPercent(share: Chance): Chance {
  return share && { ...share, mean: Math.round(100 * share.mean), observed: Math.round(100 * share.observed) }
}
