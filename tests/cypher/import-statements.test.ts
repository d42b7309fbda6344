import { beforeAll, expect, test } from 'vitest'
import { createNodes, createRelationships } from '../../cypher/store/write-rows'
import { importBusiest } from '../../cypher/imports/import-busiest'
import { importSize } from '../../cypher/imports/import-size'
import { importDependents } from '../../cypher/imports/import-dependents'
import { imports } from '../../cypher/imports/imports'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { typeUsers } from '../../cypher/ties/type-users'
import { KEEP_TYPE, UNDO_IMPORT } from '../../cypher/imports/undo-import'
import type { GraphStore } from '../../server/store/contract'
import { addImport, loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const record = {
  title: 'Sheet',
  description: 'Imported.',
  file: 'sheet.csv',
  sha256: 'ab',
  format: 'CSV',
  importedAt: '2026-01-01T00:00:00.000Z',
  focus: 'one',
  nodes: 3,
  relationships: 4,
}

forEachStore((_name, open) => {
  let store: GraphStore
  const count = (text: string) => store.write((tx) => tx.execute(text))
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await addImport(store)
  })

  test('import-rows makes nodes and relationships of rows, as many as there are', async () => {
    await store.write(async (tx) => {
      expect(
        await tx.execute(createNodes(['Meta']), {
          rows: [{ id: 'import.i1', kind: 'import', importId: 'i1', joined: ['alpha'], ...record }],
        }),
      ).toMatchObject({ nodesCreated: 1 })
      const rows = [
        { start: 'one', end: 'alpha', properties: { id: 'one|LINKED_TO|alpha|sheet#11', family: 'other', importId: 'i1' } },
        { start: 'one', end: 'nowhere', properties: {} },
      ]
      expect(await tx.execute(createRelationships('LINKED_TO', 'Thing', 'Actor'), { rows })).toMatchObject({ relationshipsCreated: 1 })
    })
  })

  test('imports gives each import as it was recorded', async () => {
    expect(await store.read(imports, {})).toEqual([{ id: 'i1', properties: expect.objectContaining(record) as unknown }])
  })

  test('nodes-by-ids finds nodes of every base label', async () => {
    expect(
      (await store.read(nodesByIds, { ids: ['hill', 'old', 'old.c1', 'nobody'] })).map(({ id, labels }) => [id, labels]).sort(),
    ).toEqual([
      ['hill', ['Place']],
      ['old', ['Source']],
      ['old.c1', ['Claim']],
    ])
  })

  test('import-busiest gives what an import brought or joined its ties to, by how much hangs on it', async () => {
    const rows = await store.read(importBusiest, { id: 'i1', labels: null, limit: 10 })
    expect(rows.map(({ id }) => id).sort()).toEqual(['alpha', 'one', 'three', 'two'])
    expect(rows.find(({ id }) => id === 'two')?.degree).toBe(3)
    expect(await store.read(importBusiest, { id: 'i1', labels: ['ArmedGroup'], limit: 10 })).toHaveLength(1)
  })

  test('import-size counts what import-busiest chooses from', async () => {
    const size = async (labels: string[] | null) =>
      (await store.read(importSize, { id: 'i1', labels })).reduce((sum, { nodes }) => sum + nodes, 0)
    expect(await size(null)).toBe(4)
    expect(await size(['ArmedGroup'])).toBe(1)
  })

  test('import-dependents counts what others rest on its nodes, by whom', async () => {
    expect((await store.read(importDependents, { id: 'i1' })).filter((row) => row.count > 0)).toEqual([])
    await count(
      `MATCH (a:Thing {id: 'one'}) MATCH (b:Place {id: 'hill'}) CREATE (a)-[:LINKED_TO {id: 'other', family: 'other', importId: 'i2'}]->(b)`,
    )
    expect(await store.read(importDependents, { id: 'i1' })).toEqual([{ holder: 'i2', count: 1 }])
    expect(await store.read(typeUsers('LINKED_TO'), { id: 'i1' })).toEqual([{ holder: 'i2' }])
    await count(`MATCH ()-[r:LINKED_TO]->() WHERE r.importId = 'i2' DELETE r`)
    expect(await store.read(typeUsers('LINKED_TO'), { id: 'i1' })).toEqual([])
  })

  test('undo-import takes away what an import brought, and decisions about it, but no type that is to be kept', async () => {
    await store.write(async (tx) => {
      await tx.execute(`MATCH (a:Thing {id: 'one'}) MATCH (b:Actor {id: 'beta'}) CREATE (s:Source {id: 'mine', name: 'Mine', kind: 'decision'}) CREATE (c:Claim {id: 'mine.c1'})
        CREATE (c)-[:STATED_IN]->(s) CREATE (c)-[:SUBJECT]->(b) CREATE (c)-[:OBJECT]->(a) CREATE (b)-[:SAME_AS {id: 'beta|SAME_AS|one', family: 'identity', claimIds: ['mine.c1']}]->(a)`)
      await tx.execute(
        `CREATE (:RelationshipType {id: 'type.kept', type: 'KEPT', importId: 'i1'}) CREATE (:RelationshipType {id: 'type.gone', type: 'GONE', importId: 'i1'})`,
      )
      await tx.execute(KEEP_TYPE, { type: 'type.kept', holder: null })
      for (const statement of UNDO_IMPORT) await tx.execute(statement, { id: 'i1' })
    })
    expect(await store.read(nodesByIds, { ids: ['one', 'two', 'three', 'sheet', 'import.i1', 'mine.c1', 'type.gone'] })).toEqual([])
    expect(await store.read(nodesByIds, { ids: ['alpha', 'beta', 'hill', 'old', 'type.kept'] })).toHaveLength(5)
  })
})
