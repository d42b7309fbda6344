import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { Router, urlencoded, json, type Request, type RequestHandler } from 'express'
import { AppError } from '../../model/app-error'
import type { Guesses } from './guesses'

const COOKIE = 'allegiance-session'
/** Milliseconds for which a browser is let in by its cookie. */
const LASTS_MS = 30 * 86_400_000

/** Lets in what carries the token: as Bearer, as the password of Basic, or as the cookie that a browser got for it. */
export function tokenGuard(token: string): RequestHandler {
  const letIn = carries(token)
  return (req, _res, next) => {
    if (letIn(req)) next()
    else
      next(
        new AppError(
          'unauthorised',
          'This server asks for its token: send it as "Authorization: Bearer …", or as the password of Basic. In a browser, open /login.',
        ),
      )
  }
}

/** Sends a browser that opens a page without the token to where it can give it. */
export function loginFirst(token: string): RequestHandler {
  const letIn = carries(token)
  return (req, res, next) => {
    if (
      req.method === 'GET' &&
      !/^\/(api|db|login|logout)(\/|$)/.test(req.path) &&
      req.headers['sec-fetch-dest'] !== 'empty' &&
      req.accepts(['json', 'html']) === 'html' &&
      !letIn(req)
    )
      res.redirect(303, '/login')
    else next()
  }
}

/** Whether a request carries the token, in one of the ways in which it may. */
export function carries(token: string): (req: Request) => boolean {
  return (req) => same(credential(req) ?? '', token) || isSession(cookie(req) ?? '', token)
}

/** POST /api/session exchanges the token for a cookie that scripts cannot read; DELETE, or the form of /login, gives it back. */
export function sessionRoutes(token: string, guesses: Guesses): Router {
  const router = Router()
  router.post('/api/session', json({ limit: '10kb' }), urlencoded({ extended: false, limit: '10kb' }), async (req, res, next) => {
    const body = req.body as { token?: unknown } | undefined
    const isForm = req.is('application/x-www-form-urlencoded') !== false && req.is('application/x-www-form-urlencoded') !== null
    if (typeof body?.token !== 'string' || !same(body.token, token)) {
      await guesses.wrong(req)
      if (isForm) res.redirect(303, '/login?again')
      else
        next(
          new AppError(
            'unauthorised',
            'That is not the token of this server. Send {"token": "…"}; the server printed it when it first started, or it was set as ALLEGIANCE_TOKEN.',
          ),
        )
      return
    }
    res.cookie(COOKIE, sessionOf(token, Date.now() + LASTS_MS), { ...ATTRIBUTES, secure: req.protocol === 'https', maxAge: LASTS_MS })
    if (isForm) res.redirect(303, '/')
    else res.status(204).end()
  })
  router.delete('/api/session', (_req, res) => {
    res.clearCookie(COOKIE, ATTRIBUTES).status(204).end()
  })
  router.post('/logout', (_req, res) => {
    res.clearCookie(COOKIE, ATTRIBUTES).redirect(303, '/login?out')
  })
  return router
}

/** Compares without telling by its time how much agrees. */
export function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

const ATTRIBUTES = { httpOnly: true, sameSite: 'strict', path: '/' } as const

/** A cookie's value: until when it lets in, in milliseconds, and what only this token makes of that. So it outlives a restart and dies with the token. */
function sessionOf(token: string, until: number): string {
  return `${until}.${createHmac('sha256', token).update(`allegiance session until ${until}`).digest('base64url')}`
}

function isSession(value: string, token: string): boolean {
  const until = Number(/^\d{1,15}(?=\.)/.exec(value)?.[0] ?? 0)
  return same(value, sessionOf(token, until)) && until > Date.now()
}

/** The Bearer token or Basic password of a request, or null. */
export function credential(req: Request): string | null {
  const [scheme, value] = (req.headers.authorization ?? '').split(' ')
  if (!value) return null
  if (/^bearer$/i.test(scheme!)) return value
  if (!/^basic$/i.test(scheme!)) return null
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : null
}

/** Who a request says it is from, for a log: nothing of its secret. */
export function clientName(req: Request): string {
  const [scheme = '', value = ''] = (req.headers.authorization ?? '').split(' ')
  if (/^basic$/i.test(scheme)) return `basic ${JSON.stringify(Buffer.from(value, 'base64').toString('utf8').split(':')[0]!.slice(0, 60))}`
  return scheme === '' ? 'browser session' : 'bearer'
}

function cookie(req: Request): string | null {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === COOKIE && value) return value
  }
  return null
}
