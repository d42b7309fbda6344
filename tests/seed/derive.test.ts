import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { splitStatements } from '../../model/cypher-lexer'
import { sharedScript } from '../../graph-seed/dossiers'
import { checkDrift } from '../../graph-seed/check-ties'
import { Findings } from '../../graph-seed/findings'
import { derivationInput, readGraph } from '../../graph-seed/graph'
import { defineSchema } from '../../graph-seed/loader'
import { STANCES } from '../../model/claim'
import { deriveTies } from '../../model/derive'
import type { GraphStore, WriteTransaction } from '../../server/store/contract'
import { forEachStore } from '../support/stores'

/** A day of a few years, so that dates coincide; periods begin on their first day. */
const date = (precision: string | undefined) =>
  fc.tuple(fc.integer({ min: 2018, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => {
    const month = precision === 'year' ? 1 : precision === 'quarter' ? m - ((m - 1) % 3) : m
    const day = precision === undefined || precision === 'before' ? d : 1
    return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  })
const dated = (key: string, precisions: (string | undefined)[]) =>
  fc.option(
    fc
      .constantFrom(...precisions)
      .chain((precision) => date(precision).map((value) => ({ [key]: value, ...(precision ? { [`${key}Precision`]: precision } : {}) }))),
    { nil: {} },
  )

const ACTORS = ['a', 'b', 'c']
const SOURCES = ['s1', 's2', 's3', 's4']
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const claim = fc.record({
  ends: fc.shuffledSubarray(ACTORS, { minLength: 2, maxLength: 2 }),
  predicate: fc.constantFrom('RIVAL_OF', 'SUPPORTS', 'DESIGNATED'),
  qualifier: maybe(fc.constantFrom('one', 'two')),
  stance: fc.constantFrom('asserted', ...STANCES),
  polarity: fc.constantFrom('affirms', 'affirms', 'affirms', 'denies', 'not_found'),
  credibility: fc.integer({ min: 1, max: 6 }),
  source: fc.constantFrom(...SOURCES),
  speakers: fc.oneof(fc.subarray(ACTORS, { maxLength: 2 }), fc.constant(['a+b', 'c'])),
  attributedAs: maybe(fc.constant('officials')),
  retractedAt: fc.option(fc.constant('2021-01-01'), { nil: undefined, freq: 6 }),
  from: dated('validFrom', [undefined, 'month', 'quarter', 'year', 'before']),
  to: fc.oneof(dated('validTo', [undefined, 'month', 'quarter', 'year', 'before']), fc.constant({ validTo: '..' })),
  asOf: fc.oneof(
    dated('asOf', [undefined, 'month', 'quarter', 'year']),
    fc.tuple(date(undefined), date(undefined)).map((days) => ({ asOf: days.sort()[0], asOfNotAfter: days[1] })),
  ),
})
const graph = fc.record({
  claims: fc.array(claim, { minLength: 1, maxLength: 12 }),
  sources: fc.tuple(
    ...SOURCES.map((id, i) =>
      fc.record({
        id: fc.constant(id),
        reliability: fc.constantFrom('A', 'C', 'F'),
        publishedAt: maybe(date(undefined)),
        writtenAt: maybe(date(undefined)),
        derivesFrom: maybe(fc.subarray(SOURCES.slice(0, i), { maxLength: Math.min(2, i) })),
      }),
    ),
  ),
  contradictions: fc.array(
    fc.record({ one: fc.nat(), other: fc.nat(), about: fc.constantFrom('existence', 'existence', 'date', 'value') }),
    { maxLength: 4 },
  ),
})
type Given = typeof graph extends fc.Arbitrary<infer T> ? T : never

/** Claims as a script's rows carry them. */
const rows = (given: Given) =>
  given.claims.map(({ ends, from, to, asOf, ...c }, i) => ({
    id: `c${String(i).padStart(2, '0')}`,
    kind: 'relation',
    subject: ends[0],
    object: ends[1],
    statement: 's',
    name: 's',
    ...c,
    ...from,
    ...to,
    ...asOf,
  }))

async function build(tx: WriteTransaction, given: Given): Promise<void> {
  await tx.execute('MATCH (n) DETACH DELETE n')
  await tx.execute('UNWIND $ids AS id CREATE (n:Actor:ArmedGroup {id: id, name: id})', { ids: ACTORS })
  await tx.execute('UNWIND $rows AS row MERGE (n:Source {id: row.id}) SET n = row', { rows: given.sources })
  const claims = rows(given)
  await tx.execute('UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c = row', { rows: claims })
  const contradictions = given.contradictions.flatMap(({ one, other, about }) => {
    const [from, to] = [claims[one % claims.length]!.id, claims[other % claims.length]!.id].sort()
    return from === to ? [] : [{ from, to, about }]
  })
  await tx.execute(
    'UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) MERGE (a)-[r:CONTRADICTS]->(b) SET r.about = row.about',
    { rows: contradictions },
  )
  await runShared(tx, 'link')
  await runShared(tx, 'derive')
}

async function runShared(tx: WriteTransaction, name: 'link' | 'derive'): Promise<void> {
  for (const { text } of splitStatements(sharedScript(name).text)) await tx.execute(text)
}

forEachStore((name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await defineSchema(store)
  })
  // Neo4j takes seconds for each graph: the script is many statements, which a new graph makes it plan again.
  const numRuns = { embedded: 150, Neo4j: 3 }[name]

  test('the Cypher and the TypeScript derive the same ties, whatever the claims', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (given) => {
        await store.write((tx) => build(tx, given))
        const whole = await readGraph(store)
        const findings = new Findings()
        checkDrift(whole, findings)
        expect(findings.sorted.map((f) => f.message)).toStrictEqual([])
        const { claims, sources } = derivationInput(whole)
        expect(whole.ties.length).toBe(deriveTies(claims, sources).length)
        expect(whole.nodes.flatMap((n) => Object.keys(n.properties)).filter((key) => key.startsWith('tie'))).toStrictEqual([])
      }),
      { numRuns, seed: 20220501 },
    )
  }, 240_000)

  test('deriving again, and after a claim is retracted, leaves what the claims then support', async () => {
    const given = fc.sample(graph, { seed: 7, numRuns: 1 })[0]!
    await store.write((tx) => build(tx, given))
    const before = await readGraph(store)
    await store.write((tx) => runShared(tx, 'derive'))
    const again = await readGraph(store)
    expect(again.ties.map((t) => t.properties)).toEqual(expect.arrayContaining(before.ties.map((t) => t.properties)))
    expect(again.ties.length).toBe(before.ties.length)
    await store.write(async (tx) => {
      await tx.execute(`MATCH (c:Claim) SET c.retractedAt = '2023-01-01'`)
      await runShared(tx, 'derive')
    })
    expect((await readGraph(store)).ties).toStrictEqual([])
  }, 240_000)
})
