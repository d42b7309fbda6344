#!/usr/bin/env node
// Runs the benchmarks, all or those named: `npm run bench -- start-up requests`. Exits with 1 when a bound is broken.
import { buildAll } from './build.js'

await buildAll((line) => process.stderr.write(`${line}\n`))
const { runModule } = await import('./run-module.js')
await runModule('/tests/bench/main.ts', 'runBenchmarks')
