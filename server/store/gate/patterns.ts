import { valueOf, type Token } from '../../../model/cypher-lexer'
import type { CypherMap } from '../cypher-value'

/** Parts of a pattern that repeat without a limit. Each further one multiplies the ways to try. */
const MOST_REPEATS = 6

/**
 * Why the regular expression right of `=~` is refused, or null. Neo4j cannot interrupt one that it tries
 * in ever more ways, so the pattern has to be known before the statement runs, and may not repeat what
 * repeats. `at` is the place of the `=` in the statement's tokens, which hold neither space nor comment.
 */
export function patternFault(said: readonly Token[], at: number, params: CypherMap): string | null {
  if (said[at]?.text !== '=' || said[at + 1]?.text !== '~') return null
  const token = said[at + 2]
  const known = token?.kind === 'string' ? valueOf(token) : token?.kind === 'parameter' ? params[valueOf(token)] : undefined
  if (typeof known !== 'string' || ['+', '.', '[', '|'].includes(said[at + 3]?.text ?? '')) {
    return 'the regular expression right of =~ is not known before the statement runs. It may be a text or a parameter'
  }
  return repeats(known)
}

function repeats(pattern: string): string | null {
  let rest = pattern.replace(/\\[\s\S]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x')
  if ((rest.match(/[*+]|\{\d+,\d*\}/g) ?? []).length > MOST_REPEATS)
    return `the regular expression has more than ${MOST_REPEATS} parts that repeat`
  for (;;) {
    const group = /\((?:\?[a-z:=!<>-]*)?([^()]*)\)([*+{]?)/i.exec(rest)
    if (!group) return null
    const [whole, inner = '', quantifier] = group
    const many = /[*+{|]/.test(inner)
    if (many && quantifier) return 'the regular expression repeats a group that itself repeats, or chooses between parts'
    rest = rest.slice(0, group.index) + (many ? 'x+' : 'x') + quantifier + rest.slice(group.index + whole.length)
  }
}
