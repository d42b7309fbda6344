import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Paths of the files under version control that are still there, relative to the checkout. */
export function trackedFiles(): string[] {
  const list = (...args: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...args], { encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '')
  const deleted = new Set(list('--deleted'))
  return list().filter((path) => !deleted.has(path))
}

/** The text of a file, or null where it is not text. */
export function textOf(path: string): string | null {
  const bytes = readFileSync(path)
  return bytes.includes(0) ? null : bytes.toString('utf8')
}
