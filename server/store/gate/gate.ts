import { significantTokens, tokens, valueOf, type Token } from '../../../model/cypher-lexer'
import { AppError } from '../../../model/app-error'
import type { CypherMap } from '../cypher-value'
import { growthFault } from './growth'
import { patternFault } from './patterns'
import { rangeFault } from './ranges'
import {
  BEGINNINGS,
  isFunctionLetThrough,
  OPENS_TRANSACTIONS,
  OTHER_BEGINNINGS,
  PREFIXES,
  PROCEDURES,
  REFUSED_WORDS,
  TRANSACTION_WORDS,
  WRITES,
  WRITING_BEGINNINGS,
  WRITING_WORDS,
} from './words'

/** What a statement may do: read the graph, or read and write its nodes and relationships. */
export type Access = 'READ' | 'WRITE'

/**
 * Refuses, with `query-refused`, a statement that could do more than `access` allows. It looks at
 * words, not at plans, because a plan hides what stands in subqueries of expressions; so it also
 * refuses some harmless statements, and says how to write them. The store's own means (READ mode,
 * a read-only snapshot) stand behind it. What no access allows: files and addresses, definitions,
 * other databases, the server itself, and transactions of the statement's own.
 */
export function refuseUnlessAllowed(statement: string, params: CypherMap = {}, access: Access = 'READ'): void {
  const refused = refusal(access)
  const all = tokens(statement)
  if (clearEscapes(all) < (statement.match(/\\u/gi)?.length ?? 0)) throw refused('it holds a \\u escape: write the character itself')
  for (const token of all) refuseUnclear(token, statement, refused)
  const said = withoutEnd(all.filter((t) => t.kind !== 'space' && t.kind !== 'comment'))
  refuseUnlessBegun(said, access, refused)
  const growth = growthFault(said, params)
  if (growth) throw refused(growth)
  said.forEach((token, i) => {
    if (token.text === ';') throw refused('it is more than one statement: send them one by one')
    if (token.kind === 'word') refuseWord(said, i, statement, access, refused)
    if (token.kind === 'word' || token.kind === 'name') refuseFunction(said, i, refused)
    const fault = fold(valueOf(token)) === 'RANGE' ? rangeFault(said, i, params) : patternFault(said, i, params)
    if (fault) throw refused(fault)
  })
}

/** Whether `access` allows the statement. */
export function isAllowed(statement: string, params: CypherMap, access: Access): boolean {
  try {
    refuseUnlessAllowed(statement, params, access)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'query-refused') return false
    throw error
  }
}

/** The statement with EXPLAIN or PROFILE before it blanked out, so that places in it stay, and which of the two it was. */
export function withoutPrefix(statement: string): { prefix: string | null; statement: string } {
  const [first] = significantTokens(statement)
  const prefix = first && fold(first.text)
  if (!first || !prefix || !PREFIXES.has(prefix)) return { prefix: null, statement }
  const end = first.start + first.text.length
  return { prefix, statement: statement.slice(0, end).replace(/[^\n]/g, ' ') + statement.slice(end) }
}

/** What an engine might cut into tokens elsewhere than the lexer does. */
function refuseUnclear(token: Token, statement: string, refused: Refusal): void {
  if (token.kind === 'unclosed')
    throw refused(`the ${token.text.startsWith('/*') ? 'comment' : 'quote'} opened in line ${lineOf(token, statement)} never closes`)
  if (token.kind === 'comment' && token.text.startsWith('//') && /[\v\f\x1c-\x1f\x85\u2028\u2029]/.test(token.text))
    throw refused('a comment holds a separator that some take for the end of a line')
}

/**
 * How many escapes there are that can change nothing but a string. Neo4j puts the character of an escape in
 * its place before it looks for words, so one for what ends a string or begins another escape is none of them.
 */
function clearEscapes(all: readonly Token[]): number {
  const codes = all
    .filter((token) => token.kind === 'string')
    .flatMap(({ text }) => [...text.matchAll(/\\u([\da-fA-F]{4})/g)].map(([, code]) => String.fromCharCode(parseInt(code!, 16))))
  return codes.filter((char) => !/['"\\`\r\n]/.test(char)).length
}

function refuseUnlessBegun(said: readonly Token[], access: Access, refused: Refusal): void {
  const beginnings = access === 'WRITE' ? [...BEGINNINGS, ...WRITING_BEGINNINGS] : [...BEGINNINGS]
  const start = said.findIndex((t) => !(t.kind === 'word' && PREFIXES.has(fold(t.text))))
  const first = said[start]
  if (!first) throw refused('it is empty')
  if (start > 1) throw refused('it has more than one EXPLAIN or PROFILE')
  if (first.kind !== 'word' || !beginnings.includes(fold(first.text))) {
    const word = fold(first.text)
    const why = `it begins with ${first.text.slice(0, 40)}; one ${access === 'WRITE' ? 'that may write' : 'that reads'} begins with ${beginnings.join(', ')}`
    throw refused(why, REFUSED_WORDS.has(word) ? { writes: REFUSED_WORDS.get(word) === WRITES } : { unknown: !OTHER_BEGINNINGS.has(word) })
  }
}

function refuseWord(said: readonly Token[], i: number, statement: string, access: Access, refused: Refusal): void {
  if (isPropertyOrLabel(said, i)) return
  const token = said[i]!
  const mayWrite = access === 'WRITE' && WRITING_WORDS.has(fold(token.text))
  if (mayWrite && fold(token.text) === 'CREATE' && !makesPattern(said, i))
    throw refused("it defines something: indexes and constraints are the product's own")
  if (mayWrite) return
  for (const word of wordsIn(token)) {
    const reason = TRANSACTION_WORDS.has(word) && endsSubquery(said, i) ? OPENS_TRANSACTIONS : REFUSED_WORDS.get(word)
    if (reason)
      throw refused(
        `${word} in line ${lineOf(token, statement)} is not let through, because ${reason}. As a name it goes in backticks: \`${token.text}\``,
        { writes: reason === WRITES },
      )
  }
  if (fold(token.text) === 'CALL') refuseProcedure(said, i, refused)
}

/** A word, and what it falls into where an engine ends a name at a character that the lexer takes for a part of it. */
function wordsIn({ text }: Token): string[] {
  return [fold(text), ...fold(text).split(/[^A-Z0-9_]+/)]
}

/** Whether a word about transactions can be the one after a subquery: `} IN TRANSACTIONS`, `} IN 4 CONCURRENT TRANSACTIONS`. */
function endsSubquery(said: readonly Token[], i: number): boolean {
  const token = said[i]!
  if (!TRANSACTION_WORDS.has(fold(token.text))) return true
  const before = said[i - 1]
  if (before?.kind !== 'word') return false
  const words = wordsIn(before)
  if (words.includes('CONCURRENT')) return true
  return words.includes('IN') && (fold(before.text) !== 'IN' || !endsOperand(said[i - 2]))
}

/** Whether a token may be the last of what stands before the operator IN, and is no end of a subquery. */
function endsOperand(token: Token | undefined): boolean {
  return !!token && (['word', 'name', 'number', 'string', 'parameter'].includes(token.kind) || [')', ']'].includes(token.text))
}

/** Whether CREATE has a pattern after it, which may have a name, or is the one of ON CREATE SET: nothing that is defined begins so. */
function makesPattern(said: readonly Token[], i: number): boolean {
  const next = said[i + 1]
  if (next?.kind === 'word' && fold(next.text) === 'SET') return true
  return next?.text === '(' || ((next?.kind === 'word' || next?.kind === 'name') && said[i + 2]?.text === '=')
}

/** A word after `.` or `:`, or before `:`, is a property, label or key: no clause begins there. */
function isPropertyOrLabel(said: readonly Token[], i: number): boolean {
  const before = said[i - 1]?.text
  if (before === ':' || said[i + 1]?.text === ':') return true
  if (before !== '.') return false
  const owner = said[i - 2]
  return (
    !!owner &&
    (owner.kind === 'word' ||
      owner.kind === 'name' ||
      [')', ']', '}'].includes(owner.text) ||
      (owner.kind === 'parameter' && !/^\$\d/.test(owner.text)))
  )
}

function refuseProcedure(said: readonly Token[], i: number, refused: Refusal): void {
  const next = said[i + 1]?.text
  if (next === '{' || next === '(') return
  const { name } = dottedName(said, i + 1)
  if (!PROCEDURES.has(name))
    throw refused(`the procedure ${name || '(none)'} is not one of those let through: ${[...PROCEDURES].join(', ')}`)
}

/** A name with dots before a parenthesis is a function of a name space, unless CALL stands before it. */
function refuseFunction(said: readonly Token[], i: number, refused: Refusal): void {
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
    parts.push(valueOf(token))
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

/** Makes the error. `what`: that it would write, or that no statement of Cypher is so. */
type Refusal = (why: string, what?: { writes?: boolean; unknown?: boolean }) => AppError

function refusal(access: Access): Refusal {
  const allowed = access === 'WRITE' ? 'read and write the graph' : 'read the graph'
  return (why, what = {}) =>
    new AppError('query-refused', `Only statements that ${allowed} are run here; this one is refused: ${why}.`, {
      ...(what.writes && { writes: true }),
      ...(what.unknown && { unknown: true }),
    })
}
