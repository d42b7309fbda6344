import { beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { onEmbedded, onNeo4j } from '../support/stores'
import { fuzz } from './fuzz'
import { told } from './main'

/** A share of `npm run fuzz`, always the same. */
const SHARE = { seed: 20_261_130, statements: 250 }

onEmbedded((embedded) =>
  onNeo4j((neo4j) => {
    let stores: [GraphStore, GraphStore]
    beforeAll(async () => {
      stores = [await openStore(await embedded()), await openStore(await neo4j())]
      return async () => {
        for (const store of stores) await store.close()
      }
    })

    test(`${SHARE.statements} random statements are answered alike, or refused by a rule`, async () => {
      const report = await fuzz(...stores, SHARE)
      expect(report.differences.map(told).join('\n')).toBe('')
      // Were most refused, the test would say nothing.
      expect(report.alike).toBeGreaterThan(SHARE.statements * 0.8)
    }, 300_000)
  }),
)
