import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { AppError } from '../../model/app-error'

/** Names of this machine in a Host header. */
export const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const READING = ['GET', 'HEAD', 'OPTIONS']

/** Whether an address to bind to can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Refuses requests for hosts other than this machine's own names, the bound address and those
 * allowed: a page elsewhere that points its own name here (DNS rebinding) gets nothing.
 */
export function hostGuard(bound: string, allowed: readonly string[]): RequestHandler {
  const known = new Set([...LOOPBACK, isIP(bound) === 6 ? `[${bound}]` : bound, ...allowed].map((host) => host.toLowerCase()))
  return (req, _res, next) => {
    const host = hostOf(req.headers.host)
    if (host !== null && known.has(host)) next()
    else
      next(
        new AppError(
          'forbidden-origin',
          `Requests for the host ${JSON.stringify(host ?? req.headers.host ?? '')} are refused. Start the server with --allowed-host to let a name in.`,
        ),
      )
  }
}

/** Refuses what another site's page makes a browser write. */
export const originGuard: RequestHandler = (req, _res, next) => {
  if (READING.includes(req.method)) return next()
  const site = req.headers['sec-fetch-site']
  const origin = req.headers.origin
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostPort(origin) !== req.headers.host?.toLowerCase())
  if (!foreign) return next()
  next(new AppError('forbidden-origin', 'A page of another site may not write here.'))
}

/** The name in a Host header, without its port, in lower case; null where it is none. */
export function hostOf(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]/@?#\s]+)(?::\d{1,5})?$/i.exec(header ?? '')
  return match ? match[1]!.toLowerCase() : null
}

function hostPort(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : null
}
