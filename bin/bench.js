#!/usr/bin/env node
// Runs the benchmarks, all or those named: `npm run bench -- start-up requests`. Exits with 1 when a bound is broken.
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.js'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
await buildAll((line) => process.stderr.write(`${line}\n`))
const { createServer } = await import('vite')
const loader = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { runBenchmarks } = await loader.ssrLoadModule('/tests/bench/main.ts')
  process.exitCode = await runBenchmarks(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
} finally {
  await loader.close()
}
