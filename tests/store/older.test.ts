import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { createNodes, createRelationships } from '../../cypher/store/write-rows'
import { REMOVE_STORE_RECORD } from '../../cypher/store/store-record'
import { checkGraph } from '../../graph-seed/checker'
import { SCHEMA_VERSION } from '../../model/version'
import { restore } from '../../server/backup/backup'
import { openStore, type StoreOptions } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { wholeGraph } from '../support/graph'
import { onEmbedded, onNeo4j, type FreshOptions } from '../support/stores'

/**
 * A backup that Allegiance wrote while its graph had shape 1 (November 2026): a founding, which was of the family allegiance then, starts in a
 * year, of which spans knew less, a recommendation, and a tie of an import.
 */
const SHAPE_1 = readFileSync(new URL('../fixtures/backups/shape-1.backup', import.meta.url))

onEmbedded(older)
onNeo4j(older)

function older(fresh: FreshOptions): void {
  describe('a store of shape 1', () => {
    let options: StoreOptions
    let restored: Awaited<ReturnType<typeof wholeGraph>>
    beforeAll(async () => {
      const store = await openStore(await fresh())
      try {
        await restore(store, Readable.from([SHAPE_1]))
        restored = await wholeGraph(store)
      } finally {
        await store.close()
      }
      options = await fresh()
    })

    type Kept = readonly { properties: Record<string, unknown> }[]
    const withId = (kept: readonly unknown[], id: string) => (kept as Kept).find(({ properties }) => properties.id === id)?.properties
    const tieOf = (graph: typeof restored, id: string) => withId(graph.relationships, id)

    test('its backup is restored with ties derived anew, and keeps to the model', async () => {
      expect(tieOf(restored, 'alpha|FOUNDED_BY|beta')).toMatchObject({
        family: 'identity',
        spans: ['2014-01-01|2014-12-31|2014-01-01|2014-12-31'],
      })
      expect(tieOf(restored, 'alpha|OPERATES_IN|hill')).toMatchObject({ spans: ['2016-01-01|2016-12-31|2016-01-01|9999-99-99'] })
      expect(tieOf(restored, 'alpha|ASSOCIATED_WITH|beta|sheet#7')).toMatchObject({
        family: 'other',
        spans: ['2010-01-01|2010-12-31|2010-01-01|9999-99-99'],
        sourceId: 'sheet',
      })
      expect(withId(restored.nodes, 'store')?.schemaVersion).toBe(SCHEMA_VERSION)
    })

    test('opening it gives the same, once and for all', async () => {
      const before = await openStore(options)
      await before.write(async (tx) => {
        await tx.execute(REMOVE_STORE_RECORD)
        for (const line of gunzipSync(SHAPE_1).toString('utf8').trim().split('\n')) {
          const { node, relationship: r } = JSON.parse(line) as Line
          if (node) await tx.execute(createNodes(node.labels), { rows: [node.properties] })
          if (r) await tx.execute(createRelationships(r.type, r.startLabel, r.endLabel), { rows: [r] })
        }
      })
      await before.close()
      for (const time of ['first', 'second']) {
        const store = await openStore(options)
        try {
          expect(store.info.schemaVersion, time).toBe(SCHEMA_VERSION)
          expect(await wholeGraph(store), time).toStrictEqual(restored)
          expect((await drift(store)).map(({ message }) => message)).toEqual([])
        } finally {
          await store.close()
        }
      }
    })
  })
}

/** What checking finds between claims and ties. */
const drift = async (store: GraphStore) => (await checkGraph(store)).findings.filter(({ rule }) => rule === 'drift')

interface Line {
  node?: { labels: string[]; properties: Record<string, unknown> }
  relationship?: { type: string; start: string; startLabel: string; end: string; endLabel: string; properties: Record<string, unknown> }
}
