import { AppError } from '../../../../model/app-error'
import { significantTokens, skipGap } from '../../../../model/cypher-lexer'
import { emitStatement } from './emit'
import { planColumns, type ResultPlan } from './finish'
import { CHECKS, RULES } from './rules'
import { engineParameters } from './rules/syntax'
import { Statement } from './statement'
import { ThreadError } from './thread'
import { PARSER, type Parser } from './threads'
import { placeOf, placeTree, type TreeNode } from './tree'

/** A difference the user is told of with the answer. */
export interface Notification {
  /** The rule's id. */
  code: string
  title: string
  description: string
  position: { offset: number; line: number; column: number }
}

/** What to run on the embedded engine in place of a statement, and how to read its result (finish.ts). */
export interface Adapted {
  statement: string
  parameters: Record<string, unknown>
  notifications: Notification[]
  result: ResultPlan
}

export interface Dialect {
  /** Gets ready in the background, so that the first statement need not wait for that; with `checker`, a mistake in it neither. */
  start(what: { checker: boolean }): void
  /**
   * Makes a statement safe to run on the embedded engine. Rejects with `query-failed` for one that Neo4j
   * would refuse too, with `query-refused` for one whose answer would be wrong: the message says where,
   * what differs and what to write instead. `types` are the relationship types in the store. About 3 ms for a
   * statement not seen before, under 1 ms otherwise.
   */
  adapt(statement: string, parameters: Readonly<Record<string, unknown>>, types?: readonly string[]): Promise<Adapted>
  /**
   * What Neo4j would say of a statement that the engine has refused: a message with its place, better than
   * the engine's own; nothing if Neo4j would run it. Takes 30 to 100 ms, and two seconds more the first time.
   */
  explain(statement: string, parameters: Readonly<Record<string, unknown>>): Promise<AppError | undefined>
}

/** Parse trees that are kept: of this many statements, each no longer than this many characters. */
const KEPT = { statements: 200, length: 2000 }
/**
 * The parser's time grows without bound where CASE, subqueries or maps are nested: statements beyond these
 * are refused unread.
 */
const LIMITS = { tokens: 5000, brackets: 40, braces: 10 }

/** The dialect over a parser. */
export function createDialect(parser: Parser): Dialect {
  const trees = new Map<string, TreeNode>()
  const treeOf = async (source: string): Promise<TreeNode> => {
    const tree = trees.get(source) ?? (await read(parser, source))
    trees.delete(source)
    if (source.length <= KEPT.length) trees.set(source, tree)
    const [oldest] = trees.keys()
    if (trees.size > KEPT.statements && oldest !== undefined) trees.delete(oldest)
    return tree
  }
  return {
    start: (what) => parser.start(what),
    async adapt(source, parameters, types = []) {
      const tree = await treeOf(source)
      try {
        return adaptTree(source, tree, parameters, types)
      } catch (error) {
        // The tree of a statement with a mistake in it may be of any shape, and a variable that is not there of any type: Neo4j's word comes first.
        const broken = looksBroken(tree) || !(error instanceof AppError)
        if (!broken && error.code !== 'query-refused') throw error
        throw (await faultOf(parser, source.slice(0, scan(source).end), parameters, broken ? undefined : PATIENCE_MS)) ?? error
      }
    },
    explain: (source, parameters) => faultOf(parser, source.slice(0, scan(source).end), parameters),
  }
}

/** The one of this process. */
export const DIALECT: Dialect = createDialect(PARSER)

/** The parse tree of the one statement there is. */
async function read(parser: Parser, source: string): Promise<TreeNode> {
  const { end, next } = scan(source)
  if (next !== undefined) throw failed(source, next, 'Only one statement can be run at a time: a second one begins here')
  const text = source.slice(0, end)
  const [statement] = (await parse(parser, text))?.all('statementOrCommand') ?? []
  if (statement && statement.children.length > 0 && skipGap(text, statement.end) === text.length) return statement
  throw (await faultOf(parser, text, {})) ?? new AppError('query-failed', 'The statement cannot be read.')
}

/** How long a mistake is looked for in a statement that is whole and that a rule refuses, and in any, in milliseconds. */
const PATIENCE_MS = 2500
const LONGEST_PATIENCE_MS = 15_000

/** What Neo4j says is wrong with the statement. */
async function faultOf(
  parser: Parser,
  source: string,
  parameters: Readonly<Record<string, unknown>>,
  patience = LONGEST_PATIENCE_MS,
): Promise<AppError | undefined> {
  const looking = parser.fault(source, Object.keys(parameters))
  const fault = await Promise.race([looking, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience).unref())])
  return fault ? failed(source, fault.offset, fault.message) : undefined
}

/** The tree, or nothing where the parser had to make up for a mistake in the statement. */
async function parse(parser: Parser, source: string): Promise<TreeNode | undefined> {
  try {
    return placeTree(await parser.tree(source), source)
  } catch (error) {
    if (error instanceof ThreadError)
      throw new AppError(
        'query-refused',
        `The embedded store cannot read the statement: ${error.message}. Write it in a simpler way, or split it.`,
        {},
        { cause: error },
      )
    return undefined
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Whether the parser seems to have made up for a mistake: a bracket without its other half, a clause's word elsewhere. */
function looksBroken(tree: TreeNode): boolean {
  for (const node of tree.walk()) {
    const tokens = node.all('token').map((token) => token.text.toUpperCase())
    for (const [open, close] of Object.entries(CLOSING))
      if (tokens.filter((token) => token === open).length !== tokens.filter((token) => token === close).length) return true
    if (tokens.some((token) => ['RETURN', 'MATCH', 'UNWIND', 'MERGE'].includes(token)) && !/Clause$|^mergeAction$/.test(node.rule))
      return true
  }
  return false
}

/** Where the first statement ends and, if there is one, where the next begins. Refuses what would keep the parser busy for seconds. */
function scan(source: string): { end: number; next?: number } {
  let words = 0
  let end: number | undefined
  const depth = { brackets: 0, braces: 0 }
  for (const { kind, read, start } of significantTokens(source)) {
    if (end !== undefined && read !== ';') return { end, next: start }
    words++
    const sign = kind === 'word' ? read.toUpperCase() : read
    if (sign === ';') end ??= start
    else if (sign === '(' || sign === '[') depth.brackets++
    else if (sign === ')' || sign === ']') depth.brackets--
    else if (sign === '{' || sign === 'CASE') depth.braces++
    else if (sign === '}' || sign === 'END') depth.braces--
    if (words > LIMITS.tokens)
      throw new AppError(
        'query-refused',
        `The statement is too long for the embedded store, which takes ${LIMITS.tokens} words and signs. Send lists of data as parameters, or split the statement.`,
      )
    if (depth.brackets > LIMITS.brackets || depth.braces > LIMITS.braces) {
      throw new AppError(
        'query-refused',
        `The statement is nested too deeply for the embedded store, which takes ${LIMITS.brackets} levels of brackets and ${LIMITS.braces} of braces and CASE. Use WITH to name the inner parts.`,
      )
    }
  }
  return { end: end ?? source.length }
}

function adaptTree(source: string, root: TreeNode, parameters: Readonly<Record<string, unknown>>, types: readonly string[]): Adapted {
  const statement = new Statement(source, root, parameters, types)
  const notifications: Notification[] = []
  for (const node of root.walk()) {
    for (const { at, fault } of CHECKS) {
      const message = at.includes(node.rule) ? fault(node, statement) : undefined
      if (message) throw failed(source, node.start, message)
    }
  }
  for (const node of root.walk()) {
    for (const rule of RULES) {
      if (rule.action === 'rewritten' || !rule.at.includes(node.rule) || !rule.detect(node, statement)) continue
      const { line, column } = placeOf(source, node.start)
      if (rule.action === 'refused') {
        throw new AppError(
          'query-refused',
          `Line ${line}, column ${column}: ${rule.construct} is not run on the embedded store, because ${rule.difference}. ${rule.instead}`,
          { rule: rule.id, line, column },
        )
      }
      notifications.push({
        code: rule.id,
        title: rule.construct,
        description: `On the embedded store ${rule.difference}. ${rule.instead}`,
        position: { offset: node.start, line, column },
      })
    }
  }
  return {
    statement: emitStatement(statement, RULES),
    parameters: engineParameters(parameters),
    notifications,
    result: planColumns(statement),
  }
}

function failed(source: string, offset: number, message: string): AppError {
  const { line, column } = placeOf(source, offset)
  return new AppError('query-failed', `Line ${line}, column ${column}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`, { line, column })
}
