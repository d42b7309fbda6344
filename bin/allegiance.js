#!/usr/bin/env node
// The command line. In a checkout it builds what is missing or older than its sources, then runs it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = [
  'model',
  'analysis',
  'picture',
  'cypher',
  'server',
  'client',
  'graph-seed',
  'package.json',
  'vite.config.ts',
  'vite.server.config.ts',
  'vite.page.config.ts',
]

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(`${path}/${name}`)), 0)
}

function stale() {
  if (!existsSync(`${root}client/index.html`)) return false // an installed copy without sources
  if (!existsSync(`${root}dist/built`)) return true
  const built = statSync(`${root}dist/built`).mtimeMs
  return SOURCES.some((name) => newest(`${root}${name}`) > built)
}

if (stale()) {
  const { buildAll } = await import('./build.js')
  await buildAll((line) => process.stderr.write(`${line}\n`))
}
await import('../dist/server/main.js')
