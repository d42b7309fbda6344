import { once } from 'node:events'
import type { Request, RequestHandler, Response } from 'express'
import { AppError } from '../errors'
import type { GraphStore, QueryRun } from '../store/contract'
import { answerPieces, writerFor, type Answering } from './answer'
import { formatNeeded, type AskedFormat } from './formats'
import { readRequest } from './request'
import type { QueryApiOptions } from './route'
import type { Writing } from './writing'

export interface Surroundings {
  store: GraphStore
  options: QueryApiOptions
  writing: Writing
}

/** POST …/query/v2: a statement in a transaction of its own. */
export function single({ store, options, writing }: Surroundings): RequestHandler {
  return async (req, res) => {
    const begun = performance.now()
    const asked = formatNeeded(req)
    const request = readRequest(req)
    const { statement } = request
    refuseOther(req, store)
    const access = request.access !== 'READ' && writing.allowed(req) ? 'WRITE' : 'READ'
    const log = (outcome: Parameters<Writing['statement']>[3]) => { if (access === 'WRITE') writing.statement(req, statement, request.parameters, outcome) }
    const gone = whenGone(res)
    const run = await store.query(statement, request.parameters, {
      timeoutMs: Math.min(options.timeoutMs, request.timeoutMs ?? Infinity), access, bookmarks: request.bookmarks, metadata: request.metadata, signal: gone,
    }).catch((error: unknown) => {
      log({ error })
      throw access === 'READ' ? writing.refusal(error, request.access) : error
    })
    await answer(res, asked, run, gone, {
      begun, includeCounters: request.includeCounters, wanted: request.notifications, tooMany: tooMany(options),
      done: (summary) => log({ summary }),
      failed: (error) => log({ error }),
    })
  }
}

/** Sends a run's rows as they come, and closes it. */
async function answer(res: Response, { type, format }: AskedFormat, run: QueryRun, gone: AbortSignal, answering: Omit<Answering, 'writer'>): Promise<void> {
  try {
    res.writeHead(202, { 'Content-Type': type })
    for await (const piece of answerPieces(run, { ...answering, writer: writerFor(format) })) {
      if (gone.aborted) return
      await send(res, piece, gone)
    }
    res.end()
  } finally {
    await run.close()
  }
}

/** Writes, and waits while the client has not taken what was written before. */
async function send(res: Response, piece: string, signal: AbortSignal): Promise<void> {
  if (res.write(piece)) return
  await once(res, 'drain', { signal }).catch(() => undefined)
}

/** Aborted when the client has gone before it had its answer. */
function whenGone(res: Response): AbortSignal {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  return gone.signal
}

function tooMany({ maxRows }: QueryApiOptions): (rows: number) => Error | null {
  return (rows) => (rows <= maxRows ? null : new AppError('out-of-memory', `The answer was cut: it has more than ${maxRows} rows. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.`))
}

function refuseOther(req: Request, store: GraphStore): void {
  const database = String(req.params.database)
  if (database.toLowerCase() !== store.info.database.toLowerCase()) throw new AppError('no-database', `Graph not found: ${database.slice(0, 63)}. The database here is ${store.info.database}.`)
}
