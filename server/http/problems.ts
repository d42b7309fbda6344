import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../../model/app-error'
import { retryAfter } from '../../model/errors'

/** Sends an error as an RFC 9457 problem document. */
export function sendProblem(res: Response, error: AppError): void {
  const seconds = retryAfter(error.code)
  if (seconds !== null) res.set('Retry-After', String(seconds))
  if (error.code === 'unauthorised') res.set('WWW-Authenticate', 'Bearer, Basic realm="Allegiance", charset="UTF-8"')
  res.status(error.status).set('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(error.problem()))
}

/** The last handler: known errors as they are, requests Express could not read as `bad-request`, all else logged and kept to itself. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      log.error({ err: error, request: res.locals.requestId }, 'an answer broke off')
      next(error)
      return
    }
    sendProblem(res, asAppError(error, req, res, log))
  }
}

/** What no route takes. */
export const notFound: RequestHandler = (req, _res, next) => {
  next(new AppError('not-found', `There is nothing at ${req.path}. /api/openapi.json describes what is here.`))
}

function asAppError(error: unknown, req: Request, res: Response, log: Logger): AppError {
  if (error instanceof AppError && error.code !== 'internal') return error
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return new AppError('too-large', 'The body is larger than this route takes.')
  if (status === 415)
    return new AppError(
      'unsupported-media-type',
      "The body's encoding or character set is not understood. Send UTF-8 without content encoding.",
    )
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('bad-request', `The address or body cannot be read: ${(error as Error).message}`)
  // A client that goes is no fault, and nobody is there to be told.
  if (req.destroyed && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
    return new AppError('bad-request', 'The connection ended before the whole request had come.')
  log.error({ err: error, request: res.locals.requestId, method: req.method, path: req.path }, 'a request failed')
  return new AppError(
    'internal',
    `This is a fault of the server, not of the request. The server's log has it under ${res.locals.requestId}.`,
  )
}
