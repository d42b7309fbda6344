import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadDossiers } from '../../graph-seed/loader'
import { AppError } from '../../model/app-error'
import { restore } from '../../server/backup/backup'
import type { GraphStore } from '../../server/store/contract'
import { backedUp } from '../support/fill'
import { FIXTURE_DOSSIERS } from '../support/fixtures'
import { wholeGraph } from '../support/graph'
import { forEachStore } from '../support/stores'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What may stand in place of a value of a line. */
const WRONG: readonly Json[] = [
  null,
  -1,
  1.5,
  '',
  'Ω',
  true,
  [],
  {},
  [[1]],
  [null],
  { $integer: 'x' },
  { $integer: {} },
  { $number: 'x' },
  { a: { b: 1 } },
]

/** A line with one value after another, at any depth, replaced, taken away or given twice. */
function* broken(value: Json): Generator<Json | undefined> {
  yield* WRONG
  yield undefined
  if (value === null || typeof value !== 'object') return
  for (const key of Object.keys(value)) {
    for (const change of broken((value as Record<string, Json>)[key]!)) {
      const copy = structuredClone(value) as Record<string, Json>
      if (change === undefined) delete copy[key]
      else copy[key] = change
      yield Array.isArray(copy) ? Object.values(copy) : copy
    }
  }
  yield Array.isArray(value) ? [...value, 'more'] : { ...value, more: 1 }
}

const KINDS = ['format', 'node', 'relationship', 'end'] as const

forEachStore((_name, open) => {
  describe('a damaged backup', () => {
    let lines: string[]
    let empty: GraphStore
    beforeAll(async () => {
      const store = await open()
      await loadDossiers(store, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS })
      lines = gunzipSync(await backedUp(store))
        .toString('utf8')
        .trimEnd()
        .split('\n')
      empty = await open()
    })

    /** What restoring says; null where it takes the file. */
    async function said(file: Buffer): Promise<AppError | null> {
      try {
        await restore(empty, Readable.from([file]))
        return null
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return error
      }
    }
    const packed = (changed: readonly string[]) => gzipSync(`${changed.join('\n')}\n`)

    test.each(KINDS)('is refused with its line, and leaves nothing behind: any value of a line of the kind %s', async (kind) => {
      const at = lines.findIndex((line) => line.startsWith(`{"${kind}"`))
      for (const change of broken(JSON.parse(lines[at]!) as Json)) {
        if (JSON.stringify(change) === lines[at]) continue
        const error = await said(packed(lines.with(at, change === undefined ? '' : JSON.stringify(change))))
        if (error)
          expect([change, error.code, error.message]).toEqual([
            change,
            'bad-request',
            expect.stringMatching(/line|digest|joins nodes that it does not hold/),
          ])
        expect(error, `taken: ${JSON.stringify(change)}`).not.toBeNull()
      }
      expect(await wholeGraph(empty)).toEqual({ nodes: [], relationships: [] })
    })

    test.each<[string, (line: Record<string, Record<string, unknown>>) => unknown]>([
      ['a list in a list', ({ node }) => ({ node: { ...node, properties: { id: 'x', a: [[1]] } } })],
      ['a map', ({ node }) => ({ node: { ...node, properties: { id: 'x', a: { b: 1 } } } })],
      ['a number that is none', ({ node }) => ({ node: { ...node, properties: { id: 'x', a: { $integer: 'x' } } } })],
      ['no id', ({ node }) => ({ node: { ...node, properties: {} } })],
      ['no label', ({ node }) => ({ node: { ...node, labels: [] } })],
      ['a label that is a statement', ({ node }) => ({ node: { ...node, labels: ['A) DETACH DELETE (n'] } })],
      ['a key that nobody knows', (line) => ({ ...line, more: 1 })],
    ])('of the first version, without a digest, is refused by its line: %s', async (_what, change) => {
      const at = lines.findIndex((line) => line.startsWith('{"node"'))
      const first = JSON.stringify({ ...(JSON.parse(lines[0]!) as object), version: 1 })
      const error = await said(packed([first, ...lines.slice(1)].with(at, JSON.stringify(change(JSON.parse(lines[at]!) as never)))))
      expect(error?.message).toMatch(new RegExp(`line ${at + 1}\\b`))
    })

    test('is refused by its line where a line stands twice', async () => {
      for (const kind of ['node', 'relationship']) {
        const at = lines.findIndex((line) => line.startsWith(`{"${kind}"`) && line.includes('"id":'))
        const error = await said(packed(lines.toSpliced(at, 0, lines[at]!)))
        expect(error?.message).toMatch(new RegExp(`line ${at + 2} .*twice`))
      }
    })

    test('is refused whatever byte of the file is changed', async () => {
      const file = packed(lines)
      // The header of gzip says nothing of what is in the file.
      for (let i = 10; i < file.length; i += Math.ceil(file.length / 60)) {
        const changed = Buffer.from(file)
        changed[i]! ^= 0x40
        expect([i, (await said(changed))?.code]).toEqual([i, 'bad-request'])
      }
      expect(await wholeGraph(empty)).toEqual({ nodes: [], relationships: [] })
    })
  })

  test('a node whose line has many millions of characters comes back', async () => {
    const one = await open()
    await one.write((tx) => tx.execute(`CREATE (n:Thing {id: 'long', one: $text, other: $text})`, { text: 'ab c'.repeat(3 << 20) }))
    const file = await backedUp(one)
    expect(await restore(await open(), Readable.from([file]))).toEqual({ nodes: 1, relationships: 0 })
  })
})
