import type { RouteAnswer } from '../../../model/api/routes'
import { measure } from '../../../model/words/locale'

type Chance = NonNullable<RouteAnswer<'analysisCamps'>['chance']>

/** A figure beside chance, as sentences of the catalogue take it. */
export function chanceWords({ observed, mean, atLeast, atMost, draws }: Chance) {
  const percent = (share: number) => Math.round(100 * share)
  return { observed: measure(observed), mean: measure(mean), atLeast: percent(atLeast), atMost: percent(atMost), draws }
}
