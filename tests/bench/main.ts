import { analysis } from './analysis'
import { attack } from './attack'
import type { Benchmark, Measurement } from './benchmark'
import { consoleRows } from './console'
import { crowd } from './crowd'
import { files } from './files'
import { filesNeo4j } from './files-neo4j'
import { imports } from './imports'
import { firstFrame } from './first-frame'
import { queryApi } from './query-api'
import { requests } from './requests'
import { startUp } from './start-up'

const BENCHMARKS: readonly Benchmark[] = [
  startUp,
  requests,
  queryApi,
  attack,
  crowd,
  files,
  filesNeo4j,
  imports,
  firstFrame,
  consoleRows,
  analysis,
]

/** Runs the benchmarks named, or all. Resolves with 1 when a bound is broken or a name is unknown. */
export async function runBenchmarks(names: readonly string[], log: (line: string) => void): Promise<number> {
  const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name))
  if (unknown.length > 0) {
    log(`No benchmark is called ${unknown.join(', ')}. There are: ${BENCHMARKS.map((benchmark) => benchmark.name).join(', ')}.`)
    return 1
  }
  let broken = 0
  for (const benchmark of BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    log(`\n${benchmark.name}: ${benchmark.about}`)
    for (const measurement of await benchmark.run(log)) {
      log(`  ${line(measurement)}`)
      if (isBroken(measurement)) broken++
    }
  }
  log(broken === 0 ? '\nEvery bound is kept.' : `\n${broken} bounds are broken.`)
  return broken === 0 ? 0 : 1
}

function isBroken({ value, atMost }: Measurement): boolean {
  return atMost !== undefined && !(value <= atMost)
}

function line(measurement: Measurement): string {
  const { what, value, unit, spread, atMost } = measurement
  const number = (n: number) => n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0)
  return [
    what.padEnd(58),
    `${number(value)} ${unit}`.padStart(10),
    spread ? `  runs ${number(spread.min)} / ${number(spread.median)} / ${number(spread.max)}` : '',
    atMost === undefined ? '' : `  at most ${atMost}${isBroken(measurement) ? '  BROKEN' : ''}`,
  ].join('')
}
