#!/usr/bin/env node
// Builds dist/ (server, explorer, interactive page) with Vite.
import { fileURLToPath } from 'node:url'
import { writeFileSync } from 'node:fs'

/** Builds all bundles; `log` gets a line per step. */
export async function buildAll(log) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { build } = await import('vite')
  for (const [name, file] of [['server', 'vite.server.config.ts'], ['explorer', 'vite.config.ts'], ['interactive page', 'vite.page.config.ts']]) {
    log(`Building the ${name} …`)
    await build({ configFile: `${root}${file}`, logLevel: 'warn', ...(name === 'explorer' ? { root: `${root}client` } : { root }) })
  }
  writeFileSync(`${root}dist/built`, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  await buildAll((line) => process.stderr.write(`${line}\n`))
}
