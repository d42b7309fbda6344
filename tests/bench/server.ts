import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

export interface BenchServer {
  url: string
  /** Milliseconds from the start of the process to its first answer. */
  started: number
  /** Resident memory in MB: of the process itself, or with those that it started. */
  memory(withChildren?: boolean): number
  stop(): Promise<void>
}

/** Starts the built server on a store, with further environment, and waits for its first answer. */
export async function startServer(store: string, env: Record<string, string> = {}): Promise<BenchServer> {
  const from = performance.now()
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--no-seed', '--store', store], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const [url] = await once(createInterface({ input: child.stdout }), 'line') as [string]
  await (await fetch(`${url}api/meta`)).json()
  const started = performance.now() - from
  return {
    url, started,
    memory: (withChildren = false) => resident(child.pid!) + (withChildren ? childrenOf(child.pid!).reduce((sum, pid) => sum + resident(pid), 0) : 0),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0 // it has ended meanwhile
  }
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/).map(Number)
  } catch {
    return [] // ps fails where there are none
  }
}
