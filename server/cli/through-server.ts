import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { problemSchema } from '../../model/errors'
import { AppError } from '../../model/app-error'
import { linesOf } from '../formats/reading/text'
import { COMMAND_PATH, eventSchema } from '../commands/events'
import type { Io } from './io'
import type { ServerFile } from './server-file'

/** Has the server that holds the store run a command. Resolves with the exit status, or null when no server answers there. */
export async function runThrough(server: ServerFile, name: string, options: unknown, io: Io): Promise<number | null> {
  const response = await fetch(`${server.address}${COMMAND_PATH}/${name}`, {
    method: 'POST',
    body: JSON.stringify(options),
    signal: io.stop,
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
  }).catch((error: unknown) => {
    if (io.stop.aborted) throw error
    return null
  })
  if (!response) return null
  if (!response.ok || !response.body) {
    const problem = problemSchema.safeParse(await response.json().catch(() => null))
    throw new AppError(
      'store-unreachable',
      problem.success
        ? problem.data.detail
        : `The server with pid ${server.pid} answered with status ${response.status}. Stop it and try again.`,
    )
  }
  for await (const { lines } of linesOf(textOf(response.body as ReadableStream, server, io.stop))) {
    for (const line of lines) {
      const event = eventSchema.parse(JSON.parse(line))
      if ('out' in event) await io.out(event.out)
      else if ('bytes' in event) await io.out(Buffer.from(event.bytes, 'base64'))
      else if ('err' in event) io.err(event.err)
      else if ('exit' in event) return event.exit
      else throw new AppError('query-failed', event.problem.detail)
    }
  }
  throw brokeOff(server)
}

/** The text of an answer as it comes. Throws `store-unreachable` where the server ends before its answer does. */
async function* textOf(body: ReadableStream, server: ServerFile, stop: AbortSignal): AsyncIterable<string> {
  try {
    yield* Readable.fromWeb(body, { encoding: 'utf8' }) as AsyncIterable<string>
  } catch (error) {
    if (stop.aborted) throw error
    throw brokeOff(server)
  }
}

function brokeOff({ pid }: ServerFile): AppError {
  return new AppError('store-unreachable', `The server with pid ${pid} broke off. Its log says why.`)
}
