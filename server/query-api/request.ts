import type { Request } from 'express'
import { AppError } from '../../model/app-error'
import { isMap, type CypherMap, type CypherValue } from '../store/cypher-value'
import { invalid } from './errors'
import { parseJson } from './json'
import { filterOf, type NotificationFilter } from './notifications'
import { untyped } from './parameters-typed'

/** What is sent with a statement wherever one may be sent. */
export interface StatementRequest {
  /** Null where a transaction is begun or committed without one. */
  statement: string | null
  parameters: CypherMap
  includeCounters: boolean
}

/** A request of the Query API that runs a statement by itself or begins a transaction, checked. */
export interface QueryRequest extends StatementRequest {
  access: 'READ' | 'WRITE' | null
  bookmarks: string[]
  /** Milliseconds that the client allows at most, or null. */
  timeoutMs: number | null
  metadata: CypherMap
  notifications: NotificationFilter
}

/** Beyond this length cutting a statement into words would keep others waiting. */
const LONGEST_STATEMENT = 200_000
const WITHIN_FIELDS = ['statement', 'parameters', 'includeCounters']
const FIELDS = [
  ...WITHIN_FIELDS,
  'accessMode',
  'bookmarks',
  'impersonatedUser',
  'maxExecutionTime',
  'txType',
  'txMetadata',
  'notificationsFilter',
]
const TYPED = /^application\/vnd\.neo4j\.query(\.v1\.[0-2])?$/

/** Parses the body of a request; without `needsStatement` it may be empty. Throws `unsupported-media-type` and `bad-request`, saying which field is wrong. */
export function readRequest(req: Request, needsStatement: boolean): QueryRequest {
  const { body, typed } = bodyOf(req, FIELDS, needsStatement)
  if (body.impersonatedUser != null)
    throw new AppError('bad-request', 'Impersonation is not supported here.', { neo4jCode: 'Neo.ClientError.Statement.ArgumentError' })
  return {
    ...statementRequest(body, typed, needsStatement),
    access: accessOf(body.accessMode),
    bookmarks: bookmarksOf(body.bookmarks),
    timeoutMs: millisecondsOf(body.maxExecutionTime),
    metadata: isMap(body.txMetadata ?? {}) ? ((body.txMetadata ?? {}) as CypherMap) : fail('txMetadata is not an object.'),
    notifications: filterOf(body.notificationsFilter),
  }
}

/** Parses the body of a request within a transaction, which may be empty. What holds for the whole of one was said when it began. */
export function readWithin(req: Request): StatementRequest {
  const { body, typed } = bodyOf(req, WITHIN_FIELDS, false)
  return statementRequest(body, typed, false)
}

function bodyOf(req: Request, fields: readonly string[], needed: boolean): { body: CypherMap; typed: boolean } {
  const type = (req.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const typed = TYPED.test(type)
  if (!typed && type !== 'application/json')
    throw new AppError('unsupported-media-type', 'Send the statement as application/json or application/vnd.neo4j.query.')
  const text = typeof req.body === 'string' ? req.body : ''
  const body = text === '' && !needed ? {} : parseJson(text)
  if (!isMap(body)) throw invalid('The body is not an object.')
  const unknown = Object.keys(body).find((key) => !fields.includes(key))
  if (unknown !== undefined)
    throw invalid(`The field ${JSON.stringify(unknown.slice(0, 60))} is not known here. Known are ${fields.join(', ')}.`)
  return { body, typed }
}

function statementRequest(body: CypherMap, typed: boolean, needsStatement: boolean): StatementRequest {
  return {
    statement: statementOf(body.statement, needsStatement),
    parameters: parametersOf(body.parameters, typed),
    includeCounters:
      typeof (body.includeCounters ?? false) === 'boolean' ? body.includeCounters === true : fail('includeCounters is true or false.'),
  }
}

function statementOf(value: CypherValue | undefined, needed: boolean): string | null {
  if (value === undefined || value === null || value === '') return needed ? fail('statement cannot be null or empty') : null
  if (typeof value !== 'string') throw invalid('The statement is not a text.')
  if (value.length > LONGEST_STATEMENT)
    throw invalid(`The statement is longer than ${LONGEST_STATEMENT} characters. Send data as parameters.`)
  return value
}

function parametersOf(value: CypherValue | undefined, typed: boolean): CypherMap {
  if (value === undefined || value === null) return {}
  if (!isMap(value)) throw invalid('The parameters are not an object.')
  return typed ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untyped(item, key)])) : value
}

function accessOf(value: CypherValue | undefined): 'READ' | 'WRITE' | null {
  if (value === undefined || value === null) return null
  const mode = typeof value === 'string' ? value.toUpperCase() : ''
  if (mode !== 'READ' && mode !== 'WRITE') throw invalid('accessMode is READ or WRITE.')
  return mode
}

function bookmarksOf(value: CypherValue | undefined): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw invalid('bookmarks is not a list of texts.')
  return value as string[]
}

/** Neo4j takes zero and less for no limit. */
function millisecondsOf(value: CypherValue | undefined): number | null {
  if (value === undefined || value === null) return null
  const seconds = Number(value)
  if (!Number.isFinite(seconds)) throw invalid('maxExecutionTime is not a number of seconds.')
  return seconds > 0 ? seconds * 1000 : null
}

function fail(message: string): never {
  throw invalid(message)
}
