import { setTimeout } from 'node:timers/promises'
import { json, Router, type Request, type Response } from 'express'
import type { z } from 'zod'
import { exportQuerySchema, exportRequestSchema, requestOf, type ExportRequest } from '../../model/api/export-request'
import { exportFormat } from '../../model/exports'
import { AppError } from '../../model/app-error'
import { exportFile } from '../export/registry'
import { selectWanted } from '../export/select/request'
import { send as sendPiece } from '../http/send'
import { throwIfAborted } from '../store/rows'
import type { GraphStore } from '../store/contract'

/** A view of a large graph carries the place of every node. */
const LARGEST = '64mb'

/** Files of the graph in the formats of model/exports.ts, as they are written. */
export function exportRoutes(store: GraphStore): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.get('/export', (req, res) => send(store, requestOf(checked(exportQuerySchema, req.query)), req, res))
  router.post('/export', json({ limit: LARGEST }), (req, res) => {
    if (!req.is('application/json')) throw new AppError('unsupported-media-type', 'What to export is sent as application/json.')
    return send(store, checked(exportRequestSchema, req.body), req, res)
  })
  router.all('/export', (req, res) => {
    res.set('Allow', 'GET, HEAD, POST')
    if (req.method !== 'OPTIONS') throw new AppError('method-not-allowed', `${req.method} is not taken here. Taken are: GET, HEAD, POST.`)
    res.status(204).end()
  })
  return router
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new AppError('bad-request', `${path.join('.') || 'The request'} ${message.replace(/^, /, ', ')}.`)
}

/** Streams the file. What goes wrong before its first piece leaves is a problem document; later the answer breaks off, so that nobody takes it for whole. */
async function send(store: GraphStore, request: ExportRequest, req: Request, res: Response): Promise<void> {
  const gone = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const { graph, stem, close } = await selectWanted(store, request, gone.signal)
  const { extension, mediaType } = exportFormat(request.format)
  const head = () => res.attachment(`${stem}.${extension}`).set({ 'Content-Type': mediaType, 'Cache-Control': 'no-store, no-transform' })
  try {
    for await (const piece of withFirstHeld(exportFile(request.format, graph))) {
      throwIfAborted(gone.signal)
      if (!res.headersSent) head()
      if (req.method === 'HEAD') break
      await sendPiece(res, piece, gone.signal)
    }
    if (!res.headersSent) head()
    res.end()
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    await close()
  }
}

/** How long the first piece waits for the second, which comes late where a large graph is gone through before it. */
const HOLD_MS = 100

/** The pieces, the first of them held back for a moment: what is wrong with a graph mostly shows in the second. */
async function* withFirstHeld<T>(pieces: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    const first = await iterator.next()
    if (first.done) return
    const second = iterator.next()
    await Promise.race([second, setTimeout(HOLD_MS, undefined, { ref: false })])
    // It is awaited below, but only once the first has been taken.
    second.catch(() => undefined)
    yield first.value
    for (let piece = await second; !piece.done; piece = await iterator.next()) yield piece.value
  } finally {
    await iterator.return?.()
  }
}
