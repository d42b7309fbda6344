import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../server/open-store'
import { addressesOf, neo4jMissing, startNeo4j, stopNeo4j } from '../support/neo4j'
import { fuzz, type Difference } from './fuzz'

/** Fuzzes by the arguments of `npm run fuzz`. Resolves with 1 where the stores differ. */
export async function runFuzz(args: string[], log: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args, options: { seed: { type: 'string' }, statements: { type: 'string' }, path: { type: 'string' } } })
  const number = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text))
  const path = values.path === undefined ? undefined : Number(values.path)
  const wanted = { seed: number(values.seed, 1), statements: path === undefined ? number(values.statements, 1000) : 1, path }
  if (![wanted.seed, wanted.statements, wanted.path ?? 0].every((n) => Number.isInteger(n) && n >= 0)) {
    log('--seed, --statements and --path take whole numbers.')
    return 1
  }
  const missing = neo4jMissing()
  if (missing) {
    log(missing)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-fuzz-'))
  const home = join(folder, 'neo4j')
  try {
    const server = addressesOf(await startNeo4j(home))
    const stores = [await openStore({ location: join(folder, 'store') }), await openStore(server)] as const
    try {
      const report = await fuzz(...stores, wanted, (difference) => log(told(difference)))
      const refused = Object.entries(report.refused).sort(([, a], [, b]) => b - a)
      log(
        `\n${report.statements} statements: ${report.alike} alike, ${report.errors} errors on both, ${refused.reduce((sum, [, n]) => sum + n, 0)} refused, ${report.differences.length} different.`,
      )
      for (const [rule, n] of refused) log(`  ${n} ${rule}`)
      return report.differences.length === 0 ? 0 : 1
    } finally {
      for (const store of stores) await store.close()
    }
  } finally {
    stopNeo4j(home)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A difference as it is told. */
export function told({ statement, what, seed, path }: Difference): string {
  return `\n${statement}\n  ${what}\n  again: npm run fuzz -- --seed ${seed} --path ${path}`
}
