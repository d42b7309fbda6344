import type { Request } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../../model/app-error'
import { carries, clientName } from '../http/session'
import type { QuerySummary } from '../store/contract'
import type { CypherMap } from '../store/cypher-value'
import type { OpenTransaction } from './transactions'

const HOW_TO_GET_IT =
  'It is the one in the file "token" of the data folder, or what ALLEGIANCE_TOKEN was set to: send it as "Authorization: Bearer …", or as the password of Basic with any user name. In a browser, open /login.'
const LONGEST_LOGGED = 4000

/** Who may write, and the log of what was written. */
export class Writing {
  readonly #carriesToken: ((req: Request) => boolean) | null
  readonly #log: Logger

  /** `token`: what a client that writes must carry; null: nobody writes. */
  constructor(token: string | null, log: Logger) {
    this.#carriesToken = token === null ? null : carries(token)
    // What was written is logged unless nothing is, however little else is asked for.
    this.#log = log.child({}, { level: log.level === 'silent' ? 'silent' : 'info' })
  }

  /** Whether the request may write. */
  allowed(req: Request): boolean {
    return this.#carriesToken?.(req) === true
  }

  /** Throws `unauthorised` unless the request may write; `what` says what wants to. */
  demand(req: Request, what: string): void {
    if (!this.allowed(req))
      throw new AppError('unauthorised', `${what} asks for this server's token, on its own machine too. ${HOW_TO_GET_IT}`)
  }

  /** An error of a statement that only might read: one that would have written says how to be let in. */
  refusal(error: unknown, asked: 'READ' | 'WRITE' | null): unknown {
    if (!(error instanceof AppError) || error.code !== 'query-refused' || error.extra.writes !== true || asked === 'READ') return error
    if (this.#carriesToken)
      return new AppError(
        'unauthorised',
        `This statement writes, and writing asks for this server's token, on its own machine too. ${HOW_TO_GET_IT}`,
      )
    return new AppError(
      'query-refused',
      `${error.message} Whoever runs this server lets writing in with "allegiance serve --allow-writes".`,
      error.extra,
    )
  }

  /** Logs a statement that may have written: its text, who sent it, what it changed or how it failed. Of parameters only the names: their values may be secret. */
  statement(
    req: Request,
    statement: string,
    parameters: CypherMap,
    outcome: { summary: QuerySummary } | { error: unknown },
    transaction?: string,
  ): void {
    if ('summary' in outcome && outcome.summary.type === 'r') return
    this.#log.info(
      {
        ...this.#from(req, transaction),
        statement: statement.slice(0, LONGEST_LOGGED),
        parameters: Object.keys(parameters),
        ...('summary' in outcome
          ? { counters: Object.fromEntries(Object.entries(outcome.summary.counters).filter(([, count]) => count > 0)) }
          : { failed: outcome.error instanceof AppError ? outcome.error.code : 'internal' }),
      },
      'summary' in outcome ? 'a statement wrote' : 'a statement that may write failed',
    )
  }

  /** Logs how a transaction that may have written ended. */
  transaction(req: Request, id: string, end: 'committed' | 'taken back'): void {
    this.#log.info(this.#from(req, id), `a transaction was ${end}`)
  }

  /** Logs that a transaction was taken back because nothing more was asked of it. */
  expired({ id, mayWrite }: OpenTransaction): void {
    if (mayWrite) this.#log.info({ transaction: id }, 'a transaction expired')
  }

  #from(req: Request, transaction?: string): Record<string, unknown> {
    return {
      request: req.res?.locals.requestId as string,
      client: clientName(req),
      address: req.socket.remoteAddress,
      ...(transaction !== undefined && { transaction }),
    }
  }
}
