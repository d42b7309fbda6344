import { tokens, type Token } from '../../../cypher/lexer'
import { AppError } from '../../errors'
import type { CypherMap } from '../cypher-value'
import { patternFault } from './patterns'
import { rangeFault } from './ranges'
import { BEGINNINGS, isFunctionLetThrough, OTHER_BEGINNINGS, PREFIXES, PROCEDURES, REFUSED_WORDS, WRITES } from './words'

/**
 * Refuses, with `query-refused`, a statement that could do more than read this graph. It looks at
 * words, not at plans, because a plan hides what stands in subqueries of expressions; so it also
 * refuses some harmless statements, and says how to write them. The store's own means (READ mode,
 * a read-only snapshot) stand behind it.
 */
export function refuseUnlessReading(statement: string, params: CypherMap = {}): void {
  if (/\\u/i.test(statement)) throw refused('it holds a \\u escape: write the character itself')
  const all = tokens(statement)
  for (const token of all) refuseUnclear(token, statement)
  const said = withoutEnd(all.filter((t) => t.kind !== 'space' && t.kind !== 'comment'))
  refuseUnlessBegun(said)
  said.forEach((token, i) => {
    if (token.text === ';') throw refused('it is more than one statement: send them one by one')
    if (token.kind === 'word') refuseWord(said, i, statement)
    if (token.kind === 'word' || token.kind === 'name') refuseFunction(said, i)
    const fault = fold(token.text.replaceAll('`', '')) === 'RANGE' ? rangeFault(said, i, params) : patternFault(said, i, params)
    if (fault) throw refused(fault)
  })
}

/** The statement without EXPLAIN or PROFILE before it, and which of the two it was. */
export function withoutPrefix(statement: string): { prefix: string | null; statement: string } {
  const first = tokens(statement).find((t) => t.kind !== 'space' && t.kind !== 'comment')
  const prefix = first && fold(first.text)
  if (!first || !prefix || !PREFIXES.has(prefix)) return { prefix: null, statement }
  return { prefix, statement: statement.slice(first.start + first.text.length) }
}

/** What an engine might cut into tokens elsewhere than the lexer does. */
function refuseUnclear(token: Token, statement: string): void {
  if (token.kind === 'unclosed') throw refused(`the ${token.text.startsWith('/*') ? 'comment' : 'quote'} opened in line ${lineOf(token, statement)} never closes`)
  if (token.kind === 'comment' && token.text.startsWith('//') && /[\v\f\x1c-\x1f\x85\u2028\u2029]/.test(token.text)) throw refused('a comment holds a separator that some take for the end of a line')
}

function refuseUnlessBegun(said: readonly Token[]): void {
  const start = said.findIndex((t) => !(t.kind === 'word' && PREFIXES.has(fold(t.text))))
  const first = said[start]
  if (!first) throw refused('it is empty')
  if (start > 1) throw refused('it has more than one EXPLAIN or PROFILE')
  if (first.kind !== 'word' || !BEGINNINGS.has(fold(first.text))) {
    const word = fold(first.text)
    const why = `it begins with ${first.text.slice(0, 40)}; a reading statement begins with ${[...BEGINNINGS].join(', ')}`
    throw refused(why, REFUSED_WORDS.has(word) ? { writes: REFUSED_WORDS.get(word) === WRITES } : { unknown: !OTHER_BEGINNINGS.has(word) })
  }
}

function refuseWord(said: readonly Token[], i: number, statement: string): void {
  if (isPropertyOrLabel(said, i)) return
  const token = said[i]!
  // An engine may end a name at a character that the lexer takes for a part of it.
  for (const word of [fold(token.text), ...fold(token.text).split(/[^A-Z0-9_]+/)]) {
    const reason = REFUSED_WORDS.get(word)
    if (reason) throw refused(`${word} in line ${lineOf(token, statement)} is not let through, because ${reason}. As a name it goes in backticks: \`${token.text}\``, { writes: reason === WRITES })
  }
  if (fold(token.text) === 'CALL') refuseProcedure(said, i)
}

/** A word after `.` or `:`, or before `:`, is a property, label or key: no clause begins there. */
function isPropertyOrLabel(said: readonly Token[], i: number): boolean {
  const before = said[i - 1]?.text
  if (before === ':' || said[i + 1]?.text === ':') return true
  if (before !== '.') return false
  const owner = said[i - 2]
  return !!owner && (owner.kind === 'word' || owner.kind === 'name' || [')', ']', '}'].includes(owner.text) || (owner.kind === 'parameter' && !/^\$\d/.test(owner.text)))
}

function refuseProcedure(said: readonly Token[], i: number): void {
  const next = said[i + 1]?.text
  if (next === '{' || next === '(') return
  const { name } = dottedName(said, i + 1)
  if (!PROCEDURES.has(name)) throw refused(`the procedure ${name || '(none)'} is not one of those let through: ${[...PROCEDURES].join(', ')}`)
}

/** A name with dots before a parenthesis is a function of a name space, unless CALL stands before it. */
function refuseFunction(said: readonly Token[], i: number): void {
  if (said[i - 1]?.text === '.' || said[i + 1]?.text !== '.') return
  if (said[i - 1]?.kind === 'word' && fold(said[i - 1]!.text) === 'CALL') return
  const { name, after } = dottedName(said, i)
  if (said[after]?.text !== '(' || isFunctionLetThrough(name)) return
  throw refused(`the function ${name} is not one of those let through`)
}

function dottedName(said: readonly Token[], from: number): { name: string; after: number } {
  const parts: string[] = []
  let at = from
  while (said[at]?.kind === 'word' || said[at]?.kind === 'name') {
    const token = said[at]!
    parts.push(token.kind === 'name' ? token.text.slice(1, -1).replaceAll('``', '`') : token.text)
    at++
    if (said[at]?.text !== '.') break
    at++
  }
  return { name: parts.join('.'), after: at }
}

/** A single semicolon at the end belongs to how people write statements. */
function withoutEnd(said: readonly Token[]): readonly Token[] {
  return said.at(-1)?.text === ';' ? said.slice(0, -1) : said
}

/** Upper case after compatibility forms, so that `ſhow` and `ＬＯＡＤ` are what an engine might take them for. */
function fold(word: string): string {
  return word.normalize('NFKC').toUpperCase()
}

function lineOf(token: Token, statement: string): number {
  return statement.slice(0, token.start).split('\n').length
}

/** `what`: that it would write, or that no statement of Cypher is so. */
function refused(why: string, what: { writes?: boolean; unknown?: boolean } = {}): AppError {
  return new AppError('query-refused', `Only statements that read the graph are run here; this one is refused: ${why}.`, { ...(what.writes && { writes: true }), ...(what.unknown && { unknown: true }) })
}
