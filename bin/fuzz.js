#!/usr/bin/env node
// Asks random statements of both stores: `npm run fuzz -- --seed 7 --statements 2000`. Exits with 1 where they differ.
import { runModule } from './run-module.js'

await runModule('/tests/fuzz/main.ts', 'runFuzz')
