import { once } from 'node:events'
import { Router, text, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../errors'
import type { GraphStore } from '../store/contract'
import { answerPieces, onlyError, writerFor, type Format } from './answer'
import { errorBody, toApiError } from './errors'
import { readRequest } from './request'

export interface QueryApiOptions {
  /** Milliseconds after which a statement is stopped. */
  timeoutMs: number
  /** Rows after which an answer is cut, with an error that says so. */
  maxRows: number
}

/** What a served store grants a statement. */
export const QUERY_LIMITS: QueryApiOptions = { timeoutMs: 30_000, maxRows: 1_000_000 }

/** Formats of answers, in the order in which they are preferred where a client takes any. */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['application/json', { typed: false, lines: false }],
  ...['', '.v1.0', '.v1.1', '.v1.2'].map((version) => [`application/vnd.neo4j.query${version}`, { typed: true, lines: false }] as const),
  ['application/jsonl', { typed: false, lines: true }],
  ...['.v1.0', '.v1.1', '.v1.2'].map((version) => [`application/vnd.neo4j.query${version}+jsonl`, { typed: true, lines: true }] as const),
])
const LARGEST_BODY = '4mb'

/** Neo4j's HTTP Query API: POST /{database}/query/v2, read-only. */
export function queryApi(store: GraphStore, options: QueryApiOptions): Router {
  const router = Router({ caseSensitive: true })
  router.use((_req, res, next) => {
    // Rows have to leave as they come, so nothing may gather and compress them.
    res.set('Cache-Control', 'no-store, no-transform')
    next()
  })
  const body = text({ type: () => true, limit: LARGEST_BODY, defaultCharset: 'utf-8' })
  router.route('/:database/query/v2').post(body, query(store, options)).all((req, res) => {
    res.set('Allow', 'POST')
    throw new AppError('method-not-allowed', `${req.method} is not taken here, POST is.`)
  })
  router.use((req) => {
    throw new AppError('not-found', `There is nothing at ${req.originalUrl.split('?')[0]!.slice(0, 200)}. POST statements to /db/${store.info.database}/query/v2.`)
  })
  return router
}

/** Errors under /db, in the form of the Query API. */
export function queryApiErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const known = error instanceof AppError && error.code !== 'internal' ? error : fromExpress(error)
    if (!known) log.error({ err: error, request: res.locals.requestId as string, path: req.path }, 'a request failed')
    const answer = toApiError(known)
    if (answer.status === 401) res.set('WWW-Authenticate', 'Bearer, Basic realm="Allegiance", charset="UTF-8"')
    res.status(answer.status).set('Cache-Control', 'no-store').type('application/json').send(errorBody(answer))
  }
}

/** GET / for programs: where the Query API is, and what it speaks. */
export function discovery(store: GraphStore): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' || req.path !== '/' || req.accepts(['html', 'json']) !== 'json') return next()
    const { engine, engineVersion } = store.info
    res.set('Vary', 'Accept').type('application/json').send(JSON.stringify({
      query: `${req.protocol}://${req.headers.host ?? ''}/db/{databaseName}/query/v2`,
      neo4j_version: engine === 'neo4j' ? engineVersion : SPOKEN_VERSION,
      neo4j_edition: 'community',
    }))
  }
}

/** The version of Neo4j whose Query API is spoken. */
const SPOKEN_VERSION = '2026.08.1'

function query(store: GraphStore, options: QueryApiOptions): RequestHandler {
  return async (req, res) => {
    const begun = performance.now()
    const { type, format } = formatOf(req)
    const asked = readRequest(req)
    refuseOther(String(req.params.database), store)
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const run = await store.query(asked.statement, asked.parameters, {
      timeoutMs: Math.min(options.timeoutMs, asked.timeoutMs ?? Infinity), bookmarks: asked.bookmarks, metadata: asked.metadata, signal: gone.signal,
    }).catch((error: unknown) => {
      if (!format.lines || !(error instanceof AppError) || error.code === 'internal') throw error
      res.status(toApiError(error).status).type(type).send(Buffer.from(onlyError(error, format)))
      return null
    })
    if (!run) return
    try {
      res.writeHead(202, { 'Content-Type': type })
      const tooMany = (rows: number) => (rows <= options.maxRows ? null
        : new AppError('out-of-memory', `The answer was cut: it has more than ${options.maxRows} rows. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.`))
      for await (const piece of answerPieces(run, writerFor(format), tooMany, begun, asked.includeCounters)) {
        if (gone.signal.aborted) return
        await send(res, piece, gone.signal)
      }
      res.end()
    } finally {
      await run.close()
    }
  }
}

/** Writes, and waits while the client has not taken what was written before. */
async function send(res: Response, piece: string, signal: AbortSignal): Promise<void> {
  if (res.write(piece)) return
  await once(res, 'drain', { signal }).catch(() => undefined)
}

function formatOf(req: Request): { type: string; format: Format } {
  const type = req.accepts([...FORMATS.keys()])
  const format = typeof type === 'string' ? FORMATS.get(type) : undefined
  if (typeof type !== 'string' || !format) throw new AppError('not-acceptable', `None of the formats asked for is given here. Given are ${[...FORMATS.keys()].join(', ')}.`)
  return { type, format }
}

function refuseOther(database: string, store: GraphStore): void {
  if (database.toLowerCase() !== store.info.database.toLowerCase()) throw new AppError('no-database', `Graph not found: ${database.slice(0, 63)}. The database here is ${store.info.database}.`)
}

/** What Express says of a body that it could not read. */
function fromExpress(error: unknown): AppError | null {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return new AppError('too-large', `The body is larger than ${LARGEST_BODY}.`)
  if (status === 415) return new AppError('unsupported-media-type', 'The body\'s encoding or character set is not understood. Send UTF-8.')
  return typeof status === 'number' && status >= 400 && status < 500 ? new AppError('bad-request', 'The address or body cannot be read.') : null
}
