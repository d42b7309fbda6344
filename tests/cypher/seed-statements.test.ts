import { beforeAll, expect, test } from 'vitest'
import { allNodeIds } from '../../cypher/nodes/all-node-ids'
import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import { claimReferences, sourceReferences } from '../../cypher/claims/claim-references'
import { sourceLocators } from '../../cypher/sources/source-locators'
import type { GraphStore } from '../../server/store/contract'
import { forEachStore } from '../support/stores'

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await store.write(async (tx) => {
      await tx.execute(`CREATE (a:Actor:ArmedGroup {id: 'a', name: 'A', aliases: ['Ä']}) CREATE (n:Theme {name: 'no id'})`)
      await tx.execute(`CREATE (s:Source {id: 's', name: 'S', sha256: 'f00d', derivesFrom: ['o'], dossier: 'd'})`)
      await tx.execute(
        `MATCH (a:Actor {id: 'a'}) MATCH (s:Source {id: 's'}) CREATE (c:Claim {id: 'c2', startOffset: 3, endOffset: 9, passageSha256: 'beef'})-[:STATED_IN]->(s) CREATE (c)-[:ATTRIBUTED_TO {order: 1}]->(a)`,
      )
      await tx.execute(`MATCH (s:Source {id: 's'}) CREATE (c:Claim {id: 'c1'})-[:STATED_IN]->(s)`)
      await tx.execute(`CREATE (c:Claim {id: 'fresh', dossier: 'd', subject: 'a', object: 'b', source: 's', speakers: ['x', 'y']})`)
    })
  })
  const byId = <T extends { id: unknown }>(rows: T[]) => rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

  test('all nodes come with labels in order and everything they carry', async () => {
    const rows = byId(await store.read(allNodes, {}))
    expect(rows.map((r) => r.id)).toStrictEqual(['a', 'c1', 'c2', 'fresh', null, 's'])
    expect(rows[0]).toStrictEqual({ id: 'a', labels: ['Actor', 'ArmedGroup'], properties: { id: 'a', name: 'A', aliases: ['Ä'] } })
    expect(byId(await store.read(allNodeIds, {})).map((r) => r.id)).toStrictEqual(['a', 'c1', 'c2', 'fresh', null, 's'])
  })

  test('all relationships come with their ends', async () => {
    const rows = await store.read(allRelationships, {})
    expect(rows.length).toBe(3)
    expect(rows).toContainEqual({
      type: 'ATTRIBUTED_TO',
      start: 'c2',
      startLabels: ['Claim'],
      end: 'a',
      endLabels: expect.arrayContaining(['Actor', 'ArmedGroup']),
      properties: { order: 1 },
    })
  })

  test('references are those of rows that are not linked yet', async () => {
    expect(await store.read(claimReferences, {})).toStrictEqual([
      { id: 'fresh', dossier: 'd', subject: 'a', object: 'b', alternativeTo: [], place: null, source: 's', speakers: ['x', 'y'] },
    ])
    expect(await store.read(sourceReferences, {})).toStrictEqual([{ id: 's', dossier: 'd', derivesFrom: ['o'] }])
  })

  test('locators are those of claims that have offsets; a source without any still has a row', async () => {
    expect(await store.read(sourceLocators, { id: 's' })).toStrictEqual([
      { sha256: 'f00d', claim: 'c2', startOffset: 3, endOffset: 9, passageSha256: 'beef' },
    ])
    await store.write((tx) => tx.execute(`CREATE (s:Source {id: 'bare', name: 'Bare'})`))
    expect(await store.read(sourceLocators, { id: 'bare' })).toMatchObject([{ sha256: null, claim: null }])
    expect(await store.read(sourceLocators, { id: 'none' })).toStrictEqual([])
  })
})
