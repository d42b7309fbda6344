import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers while the store is still being opened or filled. */
export function sendStarting(_req: IncomingMessage, res: ServerResponse): void {
  res
    .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1', 'Cache-Control': 'no-store' })
    .end('Allegiance is starting. Try again in a moment.\n')
}
