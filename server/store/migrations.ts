import { importedIntervals, SET_IMPORTED_FAMILIES, SET_IMPORTED_SPANS } from '../../cypher/store/retell-times'
import { deriveScript } from '../../cypher/store/seed-scripts'
import { splitStatements } from '../../model/cypher-lexer'
import { span, type Precision } from '../../model/dates'
import { RELATIONSHIP_TYPES } from '../../model/ontology'
import type { WriteTransaction } from './contract'

/** A step from one version of the graph's shape to the next. */
export type Migration = (tx: Pick<WriteTransaction, 'run' | 'execute'>) => Promise<void>

/** Entry i leads from version i + 1 to i + 2. */
export const MIGRATIONS: readonly Migration[] = [retellTimes]

/** Version 2: spans say what imprecise dates leave open, and some types are of another family. Ties are derived anew, imported ones from their intervals. */
async function retellTimes(tx: Parameters<Migration>[0]): Promise<void> {
  for (const { text } of splitStatements(deriveScript())) await tx.execute(text)
  const intervals = await tx.run(importedIntervals, {})
  await tx.execute(SET_IMPORTED_SPANS, { spans: Object.fromEntries(intervals.map(({ interval }) => [interval, spanOf(interval)])) })
  await tx.execute(SET_IMPORTED_FAMILIES, {
    families: Object.fromEntries(RELATIONSHIP_TYPES.map(({ type, family }) => [type, family])),
    signs: Object.fromEntries(RELATIONSHIP_TYPES.map(({ type, sign }) => [type, sign])),
  })
}

/** The span of what a tie's interval says, as `interval` in model/dates.ts writes it. */
function spanOf(interval: string): string {
  const [from = [], to = []] = interval.split('/').map((bound) => bound.split('~'))
  return span({
    validFrom: from[0],
    validFromPrecision: from[1] as Precision | undefined,
    validTo: to[0],
    validToPrecision: to[1] as Precision | undefined,
  })
}
