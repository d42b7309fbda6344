import { Router, text, type ErrorRequestHandler, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../../model/app-error'
import { retryAfter } from '../../model/errors'
import type { GraphStore } from '../store/contract'
import { onlyError } from './answer'
import { toApiError } from './errors'
import { formatOf, JSON_FORMAT } from './formats'
import type { QueryApiOptions } from './limits'
import { single, transactional, type Surroundings } from './run'
import { Transactions } from './transactions'
import type { Writing } from './writing'

const LARGEST_BODY = '4mb'

/** Neo4j's HTTP Query API: POST /{database}/query/v2 and, where writing is on, the transactions below it. */
export function queryApi(store: GraphStore, options: QueryApiOptions, writing: Writing): Router {
  const surroundings: Surroundings = {
    store,
    options,
    writing,
    transactions: new Transactions((open) => writing.expired(open), options.idleMs),
  }
  const router = Router({ caseSensitive: true })
  router.use((_req, res, next) => {
    // Rows have to leave as they come, so nothing may gather and compress them.
    res.set('Cache-Control', 'no-store, no-transform')
    next()
  })
  const body = text({ type: () => true, limit: LARGEST_BODY, defaultCharset: 'utf-8' })
  const { begin, within, commit, rollback } = transactional(surroundings)
  router.route('/:database/query/v2').post(body, single(surroundings)).all(others('POST'))
  router.route('/:database/query/v2/tx').post(body, begin).all(others('POST'))
  router.route('/:database/query/v2/tx/:id').post(body, within).delete(rollback).all(others('DELETE, POST'))
  router.route('/:database/query/v2/tx/:id/commit').post(body, commit).all(others('POST'))
  router.use((req) => {
    throw new AppError(
      'not-found',
      `There is nothing at ${req.originalUrl.split('?')[0]!.slice(0, 200)}. POST statements to /db/${store.info.database}/query/v2.`,
    )
  })
  return router
}

function others(allow: string): RequestHandler {
  return (req, res) => {
    res.set('Allow', allow)
    throw new AppError('method-not-allowed', `${req.method} is not taken here. Taken are: ${allow}.`)
  }
}

/** Errors under /db, in the form of the Query API and in the format asked for. */
export function queryApiErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const known = error instanceof AppError && error.code !== 'internal' ? error : fromExpress(error)
    if (!known) log.error({ err: error, request: res.locals.requestId as string, path: req.path }, 'a request failed')
    const { status } = toApiError(known)
    const seconds = known && retryAfter(known.code)
    if (seconds) res.set('Retry-After', String(seconds))
    if (status === 401) res.set('WWW-Authenticate', 'Bearer, Basic realm="Allegiance", charset="UTF-8"')
    const { type, format } = formatOf(req) ?? JSON_FORMAT
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .type(type)
      .send(Buffer.from(onlyError(known, format)))
  }
}

/** GET / for programs: where the Query API is, and what it speaks. */
export function discovery(store: GraphStore): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' || req.path !== '/' || req.accepts(['html', 'json']) !== 'json') return next()
    res
      .set('Vary', 'Accept')
      .type('application/json')
      .send(
        JSON.stringify({
          query: `${req.protocol}://${req.headers.host ?? ''}/db/{databaseName}/query/v2`,
          neo4j_version: store.info.neo4jVersion,
          neo4j_edition: 'community',
        }),
      )
  }
}

/** What Express says of a body that it could not read. */
function fromExpress(error: unknown): AppError | null {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return new AppError('too-large', `The body is larger than ${LARGEST_BODY}.`)
  if (status === 415) return new AppError('unsupported-media-type', "The body's encoding or character set is not understood. Send UTF-8.")
  return typeof status === 'number' && status >= 400 && status < 500
    ? new AppError('bad-request', 'The address or body cannot be read.')
    : null
}
