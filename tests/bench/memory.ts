import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory in MB of a process, and of all that it started. */
export function residentOf(pid: number, withChildren = true): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    if (!withChildren) return own
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== '')
        .map(Number),
    )
    return children.reduce((sum, child) => sum + residentOf(child), own)
  } catch {
    // It ended while it was looked at.
    return 0
  }
}

/** The most memory in MB that a process and all that it started hold while some work is done. */
export async function peakWhile<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = residentOf(pid)
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(pid))
  }, 50)
  try {
    const result = await work()
    return { result, peak }
  } finally {
    clearInterval(watch)
  }
}
