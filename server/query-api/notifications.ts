import type { QueryNotification } from '../store/contract'
import { isMap, type CypherValue } from '../store/cypher-value'
import { invalid } from './errors'

/** Which notifications a client wants: whether one is. */
export type NotificationFilter = (notification: QueryNotification) => boolean

const LEVELS = ['INFORMATION', 'WARNING', 'OFF']
const CATEGORIES = ['HINT', 'UNRECOGNIZED', 'UNSUPPORTED', 'PERFORMANCE', 'TOPOLOGY', 'SECURITY', 'DEPRECATION', 'GENERIC', 'SCHEMA']

/** Reads `{minimumSeverityLevel, disabledCategories}`. Throws `bad-request`. */
export function filterOf(value: CypherValue | undefined): NotificationFilter {
  if (value === undefined || value === null) return () => true
  if (!isMap(value)) throw invalid('notificationsFilter is not an object.')
  const { minimumSeverityLevel: level = 'INFORMATION', disabledCategories: disabled = [], ...others } = value
  const [unknown] = Object.keys(others)
  if (unknown !== undefined)
    throw invalid(`notificationsFilter knows no ${JSON.stringify(unknown.slice(0, 60))}, but minimumSeverityLevel and disabledCategories.`)
  const least = LEVELS.indexOf(String(level))
  if (least < 0) throw invalid(`minimumSeverityLevel is one of ${LEVELS.join(', ')}.`)
  if (!Array.isArray(disabled) || !disabled.every((category) => CATEGORIES.includes(String(category))))
    throw invalid(`disabledCategories is a list of ${CATEGORIES.join(', ')}.`)
  return ({ severity, category }) => LEVELS.indexOf(severity) >= least && !disabled.includes(category)
}

/** A hint of ours, which a Neo4j does not give: what found nothing asked for a name that its node does not bear. */
export function nameHint(description: string): QueryNotification {
  return {
    code: 'Allegiance.ClientNotification.Statement.OtherName',
    title: 'A text in the statement is another name of a node.',
    description,
    severity: 'INFORMATION',
    category: 'HINT',
    position: null,
  }
}
