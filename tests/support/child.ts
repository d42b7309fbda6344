import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the tests, built so that a process can run it. */
export interface Child {
  /** Starts it with these words, kills it with SIGKILL when `at` says so of a line that it prints, and gives the lines up to then. */
  killed(words: readonly string[], at: (line: string, count: number) => boolean): Promise<string[]>
  remove(): void
}

/** Builds `tests/…/<file>.ts`; inside the checkout, so that the engine's package is found from there. */
export async function buildChild(file: string): Promise<Child> {
  const output = `${ROOT}tests/output/${file.replace(/\W+/g, '-')}-${process.pid}`
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: output,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: { child: file }, output: { entryFileNames: '[name].js' } },
    },
    ssr: { external: true },
  })
  return {
    async killed(words, at) {
      const child = spawn(process.execPath, [`${output}/child.js`, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      const ended = new Promise<string | null>((resolve) => {
        child.on('exit', (_, signal) => resolve(signal))
      })
      const lines: string[] = []
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(line)
        if (at(line, lines.length)) child.kill('SIGKILL')
      }
      expect([await ended, said]).toStrictEqual(['SIGKILL', ''])
      return lines
    },
    remove: () => rmSync(output, { recursive: true, force: true }),
  }
}
