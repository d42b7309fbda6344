import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { residentOf } from './memory'

/** The built command. */
export const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

export interface BenchServer {
  url: string
  pid: number
  /** Milliseconds from the start of the process to its first answer. */
  started: number
  /** Resident memory in MB: of the process itself, or with those that it started. */
  memory(withChildren?: boolean): number
  stop(): Promise<void>
}

/** Starts the built server on a store, with further environment and options, and waits for its first answer. */
export async function startServer(store: string, env: Record<string, string> = {}, options: readonly string[] = []): Promise<BenchServer> {
  const from = performance.now()
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--no-seed', '--store', store, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  await (await fetch(`${url}api/meta`)).json()
  const started = performance.now() - from
  return {
    url,
    pid: child.pid!,
    started,
    memory: (withChildren = false) => residentOf(child.pid!, withChildren),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
