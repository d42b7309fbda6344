import type { CommandIo } from '../commands/command'

/** Where a command reads its surroundings and writes what it has to say. */
export interface Io extends CommandIo {
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  /** What is written to it. */
  input: AsyncIterable<Uint8Array>
}

/** The process's own streams and environment; SIGINT and SIGTERM ask it to end. */
export function processIo(): Io {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  // A reader that has had enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (piece) =>
      new Promise((resolve) => {
        process.stdout.write(piece, () => resolve())
      }),
    err: (text) => {
      process.stderr.write(text)
    },
    env: process.env,
    cwd: process.cwd(),
    input: process.stdin,
    stop: stop.signal,
  }
}
