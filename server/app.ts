import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { compress } from './http/compress'
import { hostGuard, originGuard } from './http/guard'
import { Guesses } from './http/guesses'
import { securityHeaders } from './http/headers'
import { errorHandler, notFound } from './http/problems'
import { Refusals } from './http/refusals'
import { requestLog } from './http/requests'
import { carries, loginFirst, sessionRoutes, tokenGuard } from './http/session'
import { discovery, queryApi, queryApiErrors } from './query-api/route'
import { type QueryApiOptions } from './query-api/limits'
import { Writing } from './query-api/writing'
import { apiRoutes } from './routes/api'
import { commandRoutes } from './routes/commands'
import { exportRoutes } from './routes/export'
import { explorerRoutes } from './routes/explorer'
import { loginRoutes } from './routes/login'
import type { GraphStore } from './store/contract'

export interface AppOptions {
  /** The address the server binds to. */
  host: string
  /** Host names let in beside this machine's own. */
  allowedHosts: readonly string[]
  /** What every request of the API must carry; null: none. */
  token: string | null
  /** What a client must carry to write by the Query API, on this machine too; null: nobody writes. */
  writingToken: string | null
  /** What the command line of the same user must carry to have commands run; null: none are. */
  commandToken: string | null
  /** Limits of statements from outside. */
  queries: QueryApiOptions
  /** The folder of the built explorer. */
  explorer: string
}

/** The HTTP application: what guards every request, then the API, then the explorer. */
export function createApp({ store, log, options }: { store: GraphStore; log: Logger; options: AppOptions }): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  // What ends TLS before this server stands on this machine or beside it, and says that it did.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal'])
  app.use(requestLog(log), securityHeaders(), hostGuard(options.host, options.allowedHosts), originGuard, compress())
  if (options.commandToken !== null) app.use(commandRoutes(store, options.commandToken, log))
  const token = options.token ?? options.writingToken
  const guesses = new Guesses(log)
  const slowed = [guesses.handler(), new Refusals().handler()]
  if (token !== null) app.use(sessionRoutes(token, guesses), loginRoutes(carries(token)))
  if (options.token !== null) app.use(loginFirst(options.token)).use(['/api', '/db'], tokenGuard(options.token))
  app.use('/api', exportRoutes(store))
  app.use('/api', apiRoutes(store, { writing: options.writingToken !== null }))
  app.use('/db', queryApi(store, options.queries, new Writing(options.writingToken, log)), slowed, queryApiErrors(log))
  app.use(discovery(store))
  app.use(explorerRoutes(options.explorer))
  app.use(notFound, slowed, errorHandler(log))
  return app
}
