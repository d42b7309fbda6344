import type { Server, ServerResponse } from 'node:http'

/** So long after its last answer a server counts as idle: whoever opens a page asks for the next piece of it sooner. */
const QUIET_MS = 4000

/** Calls `work` once, as soon as the server has answered something and then has had nothing to do for a while. */
export function onceIdle(server: Server, work: () => void, quietMs = QUIET_MS): void {
  let under = 0
  let timer: NodeJS.Timeout | undefined
  const begin = (_request: unknown, response: ServerResponse) => {
    under++
    clearTimeout(timer)
    response.once('close', () => {
      under--
      if (under === 0) timer = setTimeout(done, quietMs).unref()
    })
  }
  const done = () => {
    if (under > 0) return
    server.off('request', begin)
    work()
  }
  server.on('request', begin)
}
