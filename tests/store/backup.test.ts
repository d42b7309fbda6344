import { PassThrough, Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadDossiers } from '../../graph-seed/loader'
import { backup, restore } from '../../server/backup/backup'
import { SCHEMA_VERSION } from '../../model/version'
import type { GraphStore } from '../../server/store/contract'
import { backedUp } from '../support/fill'
import { FIXTURE_DOSSIERS } from '../support/fixtures'
import { wholeGraph } from '../support/graph'
import { leftOut } from '../support/left-out'
import { neo4jMissing } from '../support/neo4j'
import { forEachStore, onEmbedded, onNeo4j, type StoreName } from '../support/stores'
import { openStore } from '../../server/open-store'
import { failure } from './contract'

const backups = new Map<StoreName, Buffer>()
const graphs = new Map<StoreName, Awaited<ReturnType<typeof wholeGraph>>>()

/** A backup with its lines changed. */
const altered = (file: Buffer, change: (lines: string[]) => string[]) =>
  gzipSync(change(gunzipSync(file).toString('utf8').trimEnd().split('\n')).join('\n') + '\n')

forEachStore((name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadDossiers(store, ['harbour-press'], { dossiers: FIXTURE_DOSSIERS })
    await store.write(async (tx) => {
      await tx.execute(
        `CREATE (n:Thing:Odd {id: 'odd', name: 'Odd', big: 9007199254740993, text: '🙂 "\\\\', list: [1.5, 2.25], none: []})-[:IMPORTED_TIE {id: 'odd|IMPORTED_TIE|odd|log#1', family: 'other', sourceId: 'log', locator: '1'}]->(n)`,
      )
      await tx.execute('UNWIND range(1, 2500) AS i CREATE (n:Thing {id: "t" + toString(i), name: "T"})')
    })
  })

  test('a backup restores to the same nodes and relationships', async () => {
    const before = await wholeGraph(store)
    graphs.set(name, before)
    backups.set(name, await backedUp(store))
    const empty = await open()
    expect(await restore(empty, Readable.from(backups.get(name)!))).toStrictEqual({
      nodes: before.nodes.length,
      relationships: before.relationships.length,
    })
    expect(await wholeGraph(empty)).toStrictEqual(before)
    expect(empty.info.schemaVersion).toBe(SCHEMA_VERSION)
    store = empty
  })

  test('a store that holds something is refused and stays as it is', async () => {
    const before = await wholeGraph(store)
    expect((await failure(restore(store, Readable.from(backups.get(name)!)))).code).toBe('conflict')
    expect(await wholeGraph(store)).toStrictEqual(before)
  })

  describe('a file that is not whole leaves the store empty', () => {
    let empty: GraphStore
    beforeAll(async () => {
      empty = await open()
    })
    test.each<[string, (file: Buffer) => Buffer, string, RegExp]>([
      ['cut in the middle', (f) => f.subarray(0, f.length >> 1), 'bad-request', /it ends too early/],
      ['cut after a line', (f) => altered(f, (lines) => lines.slice(0, -1)), 'bad-request', /it ends too early/],
      ['empty', () => Buffer.alloc(0), 'bad-request', /cannot be restored/],
      ['not gzipped', () => Buffer.from('{"format": "allegiance-backup"}\n'), 'bad-request', /not gzipped/],
      ['another file', () => gzipSync('{"nodes": []}\n'), 'bad-request', /its first line/],
      [
        'without one of its nodes',
        (f) => altered(f, (lines) => lines.filter((l) => !l.startsWith('{"node"') || !l.includes('"id":"gulls"'))),
        'bad-request',
        /nodes that it does not hold/,
      ],
      [
        'without one of its relationships',
        (f) =>
          altered(f, (lines) => {
            const at = lines.findIndex((l) => l.startsWith('{"relationship"'))
            return lines.toSpliced(at, 1)
          }),
        'bad-request',
        /not hold as many/,
      ],
      [
        'with a label that is no name',
        (f) => altered(f, (lines) => lines.map((l) => l.replace('"Odd"', '"Odd) DETACH DELETE (n"'))),
        'bad-request',
        /line \d+ is not of its form/,
      ],
      ['with a line that is no JSON', (f) => altered(f, (lines) => lines.toSpliced(3, 0, '{')), 'bad-request', /line 4 /],
      [
        'of a newer version',
        (f) => altered(f, (lines) => lines.map((l) => l.replace(`"schemaVersion":${SCHEMA_VERSION}}`, '"schemaVersion":9}'))),
        'schema-newer',
        /9/,
      ],
    ])('%s', async (_, change, code, message) => {
      const error = await failure(restore(empty, Readable.from([change(backups.get(name)!)])))
      expect(error.code).toBe(code)
      expect(error.message).toMatch(message)
      expect((await wholeGraph(empty)).nodes).toStrictEqual([])
    })
  })
})

describe('between the stores', () => {
  onEmbedded((fresh) => {
    const missing = neo4jMissing()
    if (missing) leftOut(missing)
    else
      test('what Neo4j backed up is the same here', async () => {
        const store = await openStore(await fresh())
        await restore(store, Readable.from([backups.get('Neo4j')!]))
        expect(await wholeGraph(store)).toStrictEqual(graphs.get('Neo4j'))
        await store.close()
      })

    test('a target that fails ends the backup, and the store goes on', async () => {
      const store = await openStore(await fresh())
      const target = new PassThrough()
      target.destroy(new Error('disk full'))
      await expect(backup(store, target)).rejects.toThrow()
      expect((await backedUp(store)).length).toBeGreaterThan(0)
      await store.close()
    })
  })

  onNeo4j((fresh) => {
    test('what the embedded store backed up is the same here', async () => {
      const store = await openStore(await fresh())
      await restore(store, Readable.from([backups.get('embedded')!]))
      expect(await wholeGraph(store)).toStrictEqual(graphs.get('embedded'))
      await store.close()
    })
  })
})
