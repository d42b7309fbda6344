#!/usr/bin/env node
// Builds dist/ (server, explorer, interactive page) with Vite.
import { fileURLToPath } from 'node:url'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/** Builds all bundles; `log` gets a line per step. */
export async function buildAll(log) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { build } = await import('vite')
  for (const [name, file] of [
    ['server', 'vite.server.config.ts'],
    ['explorer', 'vite.config.ts'],
    ['interactive page', 'vite.page.config.ts'],
  ]) {
    log(`Building the ${name} …`)
    await build({ configFile: `${root}${file}`, logLevel: 'warn', ...(name === 'explorer' ? { root: `${root}client` } : { root }) })
  }
  compressAll(`${root}dist/client/assets/`)
  writeFileSync(`${root}dist/built`, '')
}

/** Puts beside each file what browsers get in its place, so that no request waits for it to be compressed. */
function compressAll(folder) {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(folder + name)
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
    writeFileSync(
      `${folder}${name}.br`,
      brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  await buildAll((line) => process.stderr.write(`${line}\n`))
}
