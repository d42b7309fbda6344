import grafeo from '@grafeo-db/js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AppError } from '../../model/app-error'
import type { GraphStore } from '../../server/store/contract'
import { RULES } from '../../server/store/embedded/dialect/rules'
import { toCypher } from '../../server/store/embedded/typed'
import { typedParameters } from '../../server/store/cells'
import { forEachStore } from '../support/stores'
import { EXAMPLES, GRAPH, type Example } from './dialect-examples'

/** Rows as text, in order of it, whole floats as integers; entities by their properties, these in order of key. */
function plain(rows: readonly unknown[]): string {
  const keyed = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = (row: unknown) =>
    JSON.stringify(row, (_, value: unknown) => {
      if (typeof value === 'bigint') return Number(value)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      return keyed('properties' in value ? (value.properties as object) : value)
    })
  return rows.map(text).sort().join('\n')
}

async function answer(store: GraphStore, { statement, params = {} }: Example): Promise<string | AppError> {
  try {
    const access = /\b(CREATE|SET|DELETE)\b/.test(statement) ? 'WRITE' : 'READ'
    const run = await store.query(statement, typedParameters(params), { timeoutMs: 60_000, access })
    const rows: unknown[] = []
    for await (const batch of run.batches) rows.push(...batch)
    await run.close()
    return plain(rows)
  } catch (error) {
    return error as AppError
  }
}

test('every rule of the dialect has an example', () => {
  expect([...new Set(EXAMPLES.map(({ rule }) => rule))].sort()).toStrictEqual([...new Set(RULES.map(({ id }) => id))].sort())
})

/** Fails where the engine has learned what a rule is for, so that the rule can go. */
describe('the bare engine needs the rule', () => {
  const db = grafeo.GrafeoDB.create()
  beforeAll(async () => {
    for (const statement of GRAPH) await db.executeCypher(statement)
  })
  test.each(EXAMPLES)('$rule: $statement', async ({ statement, params = {}, rows }) => {
    const raw = await db.executeCypher(statement, params as Record<string, unknown>).catch(() => null)
    if (raw === null || rows === 'error') return expect(raw === null).not.toBe(rows === 'error')
    expect(plain(raw.rows().map((row) => row.map(toCypher)))).not.toBe(plain(rows))
  })
})

forEachStore((name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    for (const statement of GRAPH) await store.write((tx) => tx.execute(statement))
  })
  test.each(EXAMPLES)('$rule: $statement', async (example) => {
    const given = await answer(store, example)
    const rule = RULES.find(({ id }) => id === example.rule)
    if (name === 'embedded' && rule?.action === 'refused')
      return expect(given).toMatchObject({ code: 'query-refused', extra: { rule: example.rule } })
    if (name === 'embedded' && rule?.action === 'notified') return expect(given).toBe('[null]')
    if (example.rows === 'error') return expect(given).toHaveProperty('code')
    if (name === 'Neo4j' && example.among)
      return expect(String(given).split('\n')).toEqual(expect.arrayContaining(plain(example.rows).split('\n')))
    expect(given).toBe(plain(example.rows))
  })
})
