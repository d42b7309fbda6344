import { AppError } from '../../../errors'
import { emitStatement } from './emit'
import { planColumns, type ResultPlan } from './finish'
import { faultsOf, loadLibrary, type Library } from './library'
import { CHECKS, RULES } from './rules'
import { Statement } from './statement'
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
  /**
   * Makes a statement safe to run on the embedded engine. Throws `query-failed` for one that Neo4j would
   * refuse too, `query-refused` for one whose answer would be wrong: the message says where, what differs
   * and what to write instead. About 30 ms for a statement not seen before, well under 1 ms otherwise.
   */
  adapt(statement: string, parameters: Readonly<Record<string, unknown>>): Adapted
}

/** Statements whose check is kept, so that asking again costs nothing. */
const KEPT = 500
/** Neo4j's checker needs time that grows faster than the statement; beyond this many tokens it takes seconds. */
const MAX_TOKENS = 3000

/** Loads the parser; see library.ts for what that costs. */
export async function openDialect(): Promise<Dialect> {
  return createDialect(await loadLibrary())
}

/** The dialect over a parser that is there already. */
export function createDialect(library: Library): Dialect {
  const checked = new Map<string, TreeNode | AppError>()
  return {
    adapt(source, parameters) {
      const key = `${Object.keys(parameters).sort().join('\0')}\0\0${source}`
      const kept = checked.get(key) ?? check(library, source, parameters)
      checked.delete(key)
      checked.set(key, kept)
      for (const oldest of checked.keys()) {
        if (checked.size <= KEPT) break
        checked.delete(oldest)
      }
      if (kept instanceof AppError) throw kept
      return adaptTree(source, kept, parameters)
    },
  }
}

/** The parse tree of a statement that Neo4j would run, or why it would not. */
function check(library: Library, source: string, parameters: Readonly<Record<string, unknown>>): TreeNode | AppError {
  const tokens = source.match(/[\p{L}\p{N}_]+|'[^']*'|"[^"]*"|[^\s\p{L}\p{N}_]/gu)?.length ?? 0
  if (tokens > MAX_TOKENS) {
    return new AppError('query-refused', `The statement is too long for the embedded store: about ${tokens} words and signs, ${MAX_TOKENS} are taken. Send lists of data as parameters, or split the statement.`)
  }
  const [fault] = faultsOf(library, source, parameters)
  if (fault) return failed(source, fault.offset, fault.message)
  const tree = placeTree(library.getDebugTree(source), source)
  const statements = tree.all('statementOrCommand').filter((statement) => statement.children.length > 0)
  const [statement, second] = statements
  if (!statement) return new AppError('query-failed', 'There is no statement to run.')
  if (second) return failed(source, second.start, 'Only one statement can be run at a time: a second one begins here')
  return statement
}

function adaptTree(source: string, root: TreeNode, parameters: Readonly<Record<string, unknown>>): Adapted {
  const statement = new Statement(source, root, parameters)
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
        throw new AppError('query-refused', `Line ${line}, column ${column}: ${rule.construct} is not run on the embedded store, because ${rule.difference}. ${rule.instead}`, { rule: rule.id, line, column })
      }
      notifications.push({ code: rule.id, title: rule.construct, description: `On the embedded store ${rule.difference}. ${rule.instead}`, position: { offset: node.start, line, column } })
    }
  }
  return { statement: emitStatement(statement, RULES), parameters: { ...parameters }, notifications, result: planColumns(statement) }
}

function failed(source: string, offset: number, message: string): AppError {
  const { line, column } = placeOf(source, offset)
  return new AppError('query-failed', `Line ${line}, column ${column}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`, { line, column })
}
