#!/usr/bin/env node
// Asks random statements of both stores: `npm run fuzz -- --seed 7 --statements 2000`. Exits with 1 where they differ.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const loader = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { runFuzz } = await loader.ssrLoadModule('/tests/fuzz/main.ts')
  process.exitCode = await runFuzz(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
} finally {
  await loader.close()
}
