import compression from 'compression'
import type { Request, RequestHandler } from 'express'
import { hostOf, isLoopback, LOOPBACK } from './guard'

/**
 * Compresses large answers for clients that take it and are elsewhere. On this machine bytes cost nothing,
 * and compressing them would take most of an answer's time.
 */
export function compress(): RequestHandler {
  return compression({ filter: (req, res) => !isNear(req as Request) && compression.filter(req, res) })
}

/** What a proxy in front of this server adds for the client that it speaks for. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

function isNear({ headers, socket }: Request): boolean {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return isLoopback(peer) && LOOPBACK.includes(hostOf(headers.host) ?? '') && FORWARDED.every((name) => headers[name] === undefined)
}
