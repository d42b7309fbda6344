import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Gives each request an id, in the answer's X-Request-Id, and logs it when done: its path, never its query, which may hold what people look for. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.locals.requestId = randomUUID()
    res.set('X-Request-Id', res.locals.requestId as string)
    res.on('close', () => {
      const ms = Math.round(performance.now() - started)
      log.debug(
        { request: res.locals.requestId, method: req.method, path: req.path, status: res.statusCode, ms, whole: res.writableFinished },
        'request',
      )
    })
    next()
  }
}
