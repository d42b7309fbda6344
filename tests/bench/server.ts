import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

export interface BenchServer {
  url: string
  /** Milliseconds from the start of the process to its first answer. */
  started: number
  /** Resident memory in MB. */
  memory(): number
  stop(): Promise<void>
}

/** Starts the built server on a store, and waits for its first answer. */
export async function startServer(store: string): Promise<BenchServer> {
  const from = performance.now()
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--no-seed', '--store', store], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface({ input: child.stdout }), 'line') as [string]
  await (await fetch(`${url}api/meta`)).json()
  const started = performance.now() - from
  return {
    url, started,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
