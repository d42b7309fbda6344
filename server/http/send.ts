import { once } from 'node:events'
import type { Response } from 'express'

/** Milliseconds in which a client must take what was sent before: whoever does not read holds what others wait for. */
const STALLED_MS = 10_000

/** Writes, and waits until the client has taken what was written before. One that takes too long loses its connection. */
export async function send(res: Response, piece: string | Uint8Array, gone: AbortSignal, stalledMs = STALLED_MS): Promise<void> {
  if (res.write(piece)) return
  const stalled = AbortSignal.timeout(stalledMs)
  await once(res, 'drain', { signal: AbortSignal.any([gone, stalled]) }).catch(() => undefined)
  if (stalled.aborted && res.writableNeedDrain) res.destroy()
}
