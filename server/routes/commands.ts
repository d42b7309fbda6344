import { json, Router, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { COMMANDS } from '../commands'
import { COMMAND_PATH, type CommandEvent } from '../commands/events'
import { AppError } from '../../model/app-error'
import { credential, same } from '../http/session'
import type { GraphStore } from '../store/contract'

/** A command's options may carry the text of a source. */
const LARGEST = '64mb'

/** Runs commands for the command line of this user, who alone can read the token; what they print is streamed back. */
export function commandRoutes(store: GraphStore, token: string, log: Logger): Router {
  const router = Router()
  router.post(`${COMMAND_PATH}/:name`, tokenOnly(token), json({ limit: LARGEST }), async (req, res) => {
    const command = COMMANDS.get(String(req.params.name))
    const options = command?.options.safeParse(req.body)
    if (!command || !options?.success)
      throw new AppError(
        'bad-request',
        'This server does not know that command so. The command line and the server differ in version: restart the server.',
      )
    const gone = new AbortController()
    res.on('close', () => gone.abort())
    // Lines have to arrive as they are written, so nothing may gather and compress them.
    res.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store, no-transform' })
    const send = (event: CommandEvent) =>
      new Promise<void>((resolve) => {
        if (gone.signal.aborted) resolve()
        else res.write(`${JSON.stringify(event)}\n`, () => resolve())
      })
    const io = {
      out: (piece: string | Uint8Array) =>
        send(typeof piece === 'string' ? { out: piece } : { bytes: Buffer.from(piece).toString('base64') }),
      err: (text: string) => void send({ err: text }),
      stop: gone.signal,
    }
    try {
      await send({ exit: await command.run(store, options.data as never, io) })
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ err: error, command: command.name }, 'a command failed')
      await send({
        problem: (error instanceof AppError
          ? error
          : new AppError('internal', 'The command failed by a fault of the server. Its log has it.')
        ).problem(),
      })
    }
    res.end()
  })
  return router
}

function tokenOnly(token: string): RequestHandler {
  return (req, _res, next) => {
    if (same(credential(req) ?? '', token)) next()
    else next(new AppError('unauthorised', 'Only the command line may ask this, with the token in the data folder.'))
  }
}
