import type { Request, RequestHandler, Response } from 'express'
import { AppError } from '../../model/app-error'
import { meantTexts } from '../graph/named'
import { send } from '../http/send'
import type { GraphStore, QueryRows } from '../store/contract'
import { answerPieces, writerFor, type Answering, type Tail } from './answer'
import { formatNeeded, type AskedFormat } from './formats'
import { readRequest, readWithin, type StatementRequest } from './request'
import type { QueryApiOptions } from './limits'
import { nameHint } from './notifications'
import type { OpenTransaction, Transactions } from './transactions'
import type { Writing } from './writing'

export interface Surroundings {
  store: GraphStore
  options: QueryApiOptions
  writing: Writing
  transactions: Transactions
}

/** POST …/query/v2: a statement in a transaction of its own. */
export function single({ store, options, writing }: Surroundings): RequestHandler {
  return async (req, res) => {
    const begun = performance.now()
    const asked = formatNeeded(req)
    const request = readRequest(req, true)
    const ping = PING.test(request.statement!)
    const statement = ping ? PONG : request.statement!
    if (!ping) refuseOther(req, store)
    const access = request.access !== 'READ' && writing.allowed(req) ? 'WRITE' : 'READ'
    const log = (outcome: Parameters<Writing['statement']>[3]) => {
      if (access === 'WRITE') writing.statement(req, statement, request.parameters, outcome)
    }
    const gone = whenGone(res)
    const run = await store
      .query(statement, request.parameters, {
        timeoutMs: Math.min(options.timeoutMs, request.timeoutMs ?? Infinity),
        access,
        bookmarks: request.bookmarks,
        metadata: request.metadata,
        client: req.socket.remoteAddress,
        signal: gone,
      })
      .catch((error: unknown) => {
        log({ error })
        throw access === 'READ' ? writing.refusal(error, request.access) : error
      })
    await answer(res, asked, run, gone, {
      begun,
      includeCounters: request.includeCounters,
      wanted: request.notifications,
      hints: async () => {
        // It has given all it has: while names are looked up, another statement may run.
        await run.close()
        return (await meantTexts(store, statement, request.parameters)).map(nameHint)
      },
      tooMany: tooMany(options),
      tail: (summary) => {
        log({ summary })
        return { bookmarks: summary.bookmarks }
      },
      failed: (error) => log({ error }),
    })
  }
}

/** The requests of a transaction over several of them. One that writes asks for the token at each, since it holds what others may wait for. */
export function transactional({
  store,
  options,
  writing,
  transactions,
}: Surroundings): Record<'begin' | 'within' | 'commit' | 'rollback', RequestHandler> {
  const admit = (req: Request) => {
    refuseOther(req, store)
    return formatNeeded(req)
  }
  const take = (req: Request): OpenTransaction => {
    const open = transactions.take(String(req.params.id))
    try {
      if (open.mayWrite) writing.demand(req, 'A transaction that writes')
      return open
    } catch (error) {
      transactions.keep(open)
      throw error
    }
  }

  /** Runs the statement of a request, if it has one, in a transaction taken for it; `tail` keeps or commits that. */
  async function answerWithin(
    req: Request,
    res: Response,
    format: AskedFormat,
    begun: number,
    asked: StatementRequest,
    open: OpenTransaction,
    tail: () => Tail | Promise<Tail>,
  ): Promise<void> {
    const { statement, parameters, includeCounters } = asked
    const log = (outcome: Parameters<Writing['statement']>[3]) => {
      if (open.mayWrite && statement !== null) writing.statement(req, statement, parameters, outcome, open.id)
    }
    try {
      if (statement === null) {
        const last = await tail()
        res
          .status(202)
          .type(format.type)
          .send(Buffer.from(writerFor(format.format).alone(last)))
        return
      }
      const gone = whenGone(res)
      const run = await open.transaction.query(statement, parameters, { timeoutMs: open.timeoutMs, signal: gone })
      let whole = false
      await answer(res, format, run, gone, {
        begun,
        includeCounters,
        wanted: open.wanted,
        tooMany: tooMany(options),
        tail: (summary) => {
          log({ summary })
          whole = true
          return tail()
        },
        failed: async (error) => {
          log({ error })
          await transactions.drop(open)
        },
      })
      if (!whole) await transactions.drop(open)
    } catch (error) {
      if (statement !== null) log({ error })
      await transactions.drop(open)
      throw open.mayWrite ? error : writing.refusal(error, open.asked)
    }
  }

  return {
    begin: async (req, res) => {
      const begun = performance.now()
      const format = admit(req)
      const request = readRequest(req, false)
      const access = request.access !== 'READ' && writing.allowed(req) ? 'WRITE' : 'READ'
      const timeoutMs = Math.min(options.timeoutMs, request.timeoutMs ?? Infinity)
      const mayWrite = access === 'WRITE'
      const open = await transactions.begin(mayWrite, async () => ({
        transaction: await store.begin({
          access,
          bookmarks: request.bookmarks,
          metadata: request.metadata,
          client: req.socket.remoteAddress,
          signal: whenGone(res),
        }),
        asked: request.access,
        timeoutMs,
        wanted: request.notifications,
      }))
      await answerWithin(req, res, format, begun, request, open, () => ({ transaction: transactions.keep(open) }))
    },
    within: async (req, res) => {
      const begun = performance.now()
      const format = admit(req)
      const asked = readWithin(req)
      const open = take(req)
      await answerWithin(req, res, format, begun, asked, open, () => ({ transaction: transactions.keep(open) }))
    },
    commit: async (req, res) => {
      const begun = performance.now()
      const format = admit(req)
      const asked = readWithin(req)
      const open = take(req)
      await answerWithin(req, res, format, begun, asked, open, async () => {
        const bookmarks = await open.transaction.commit()
        await transactions.drop(open)
        if (open.mayWrite) writing.transaction(req, open.id, 'committed')
        return { bookmarks }
      })
    },
    rollback: async (req, res) => {
      const { type } = admit(req)
      const open = take(req)
      await transactions.drop(open)
      if (open.mayWrite) writing.transaction(req, open.id, 'taken back')
      res.status(200).type(type).send(Buffer.from('{}'))
    },
  }
}

/** Sends a run's rows as they come, and closes it. */
async function answer(
  res: Response,
  { type, format }: AskedFormat,
  run: QueryRows,
  gone: AbortSignal,
  answering: Omit<Answering, 'writer'>,
): Promise<void> {
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

/** Aborted when the client has gone before it had its answer. */
function whenGone(res: Response): AbortSignal {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  return gone.signal
}

function tooMany({ maxRows }: QueryApiOptions): (rows: number) => Error | null {
  return (rows) =>
    rows <= maxRows
      ? null
      : new AppError(
          'out-of-memory',
          `The answer was cut: it has more than ${maxRows} rows. Narrow the statement, or page with ORDER BY, SKIP and LIMIT.`,
        )
}

/** How clients ask whether the server is there, of the database `system` too, and how this one says so. */
const PING = /^\s*CALL\s+db\.ping\s*\(\s*\)\s*;?\s*$/i
const PONG = 'RETURN true AS success'

function refuseOther(req: Request, store: GraphStore): void {
  const database = String(req.params.database)
  if (database.toLowerCase() !== store.info.database.toLowerCase())
    throw new AppError('no-database', `Graph not found: ${database.slice(0, 63)}. The database here is ${store.info.database}.`)
}
