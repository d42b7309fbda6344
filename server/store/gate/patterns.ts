import { valueOf, type Token } from '../../../model/cypher-lexer'
import { isMap, type CypherMap, type CypherValue } from '../cypher-value'
import { largestMade } from './growth'
import { Unread, waysToTry } from './regular-expression'

/** Ways in which a regular expression may be tried on one text: a second of work, which Neo4j cannot interrupt. */
const MOST_WAYS = 100_000_000
/** What is taken for the length of a text that the graph holds. */
const IN_GRAPH = 1000

/**
 * Why the regular expression right of `=~` is refused, or null. It has to be known before the statement runs, and may
 * not be one that Java tries in ever more ways. `at` is the place of the `=` in the statement's tokens, which hold
 * neither space nor comment.
 */
export function patternFault(said: readonly Token[], at: number, params: CypherMap): string | null {
  if (said[at]?.text !== '=' || said[at + 1]?.text !== '~') return null
  const token = said[at + 2]
  const known = token?.kind === 'string' ? valueOf(token) : token?.kind === 'parameter' ? params[valueOf(token)] : undefined
  if (typeof known !== 'string' || ['+', '.', '[', '|'].includes(said[at + 3]?.text ?? '')) {
    return 'the regular expression right of =~ is not known before the statement runs. It may be a text or a parameter'
  }
  try {
    if (waysToTry(known, Math.max(IN_GRAPH, longestText(said, params))) <= MOST_WAYS) return null
    return `the regular expression ${known.slice(0, 40)} can be tried in too many ways, because parts of it repeat behind or within one another. Repeat fewer, or use CONTAINS, STARTS WITH and ENDS WITH`
  } catch (error) {
    if (error instanceof Unread)
      return `of the regular expression ${known.slice(0, 40)} it is not known how long it may take: ${error.message}`
    throw error
  }
}

/** The length of the longest text that a statement brings along or makes. */
function longestText(said: readonly Token[], params: CypherMap): number {
  if (said.some((token) => token.text === '+' || /^(?:reduce|replace)$/i.test(valueOf(token)))) return largestMade(said, params)
  const inside = (value: CypherValue): number => {
    if (typeof value === 'string') return value.length
    if (Array.isArray(value)) return value.reduce<number>((most, item) => Math.max(most, inside(item)), 0)
    return typeof value === 'object' && value !== null && isMap(value) ? inside(Object.values(value)) : 0
  }
  return said.reduce((most, token) => (token.kind === 'string' ? Math.max(most, token.text.length) : most), inside(params))
}
