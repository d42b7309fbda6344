import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../server/cli/program'

/** `bytes` are the results as they were written, `out` the same as text. */
export interface Outcome {
  status: number
  out: string
  bytes: Buffer
  err: string
}

/** A command line of its own, in a fresh folder and with no environment but what is given. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'allegiance-cli-'))

  /** Runs a command to its end. */
  async run(argv: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Outcome> {
    return this.start(argv, env, input).done
  }

  /** Starts a command that runs until it is stopped. `printed` resolves with the first line of its results. */
  start(
    argv: readonly string[],
    env: Record<string, string> = {},
    input = '',
  ): { printed: Promise<string>; stop(): void; done: Promise<Outcome> } {
    const stop = new AbortController()
    const pieces: Buffer[] = []
    let err = ''
    let print: (line: string) => void
    const printed = new Promise<string>((resolve) => {
      print = resolve
    })
    const done = run(argv, {
      out: async (piece) => {
        pieces.push(Buffer.from(piece as string))
        const text = Buffer.concat(pieces).toString()
        if (text.includes('\n')) print(text.split('\n')[0]!)
      },
      err: (piece) => {
        err += piece
      },
      env,
      cwd: this.folder,
      input: Readable.from([Buffer.from(input)]),
      stop: stop.signal,
    }).then((status) => ({ status, out: Buffer.concat(pieces).toString(), bytes: Buffer.concat(pieces), err }))
    const first = Promise.race([printed, done.then((outcome) => Promise.reject(new Error(`ended early: ${JSON.stringify(outcome)}`)))])
    // Whoever only waits for the end does not look at this.
    first.catch(() => {})
    return { printed: first, stop: () => stop.abort(), done }
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
