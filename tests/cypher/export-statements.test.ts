import { beforeAll, expect, test } from 'vitest'
import { marked } from '../../cypher/sources/marked'
import { markings } from '../../cypher/sources/markings'
import { markingsBehind } from '../../cypher/sources/markings-behind'
import { nodeLabels } from '../../cypher/nodes/node-labels'
import { nodesOf } from '../../cypher/nodes/nodes-of'
import { ownClaims } from '../../cypher/claims/own-claims'
import type { Query } from '../../cypher/query'
import { relationshipsFrom } from '../../cypher/ties/relationships-from'
import { claimRecords } from '../../cypher/claims/claim-records'
import type { GraphStore } from '../../server/store/contract'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

forEachStore((_name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await store.write((tx) => tx.execute(`MATCH (s:Source {id: 'new'}) SET s.marking = 'TLP:AMBER'`))
    await store.write((tx) => tx.execute(`MATCH (c:Claim {id: 'old.c1'}) SET c.marking = 'TLP:RED'`))
  })
  const rows = async <P, R>(query: Query<P, R>, params: P) =>
    (await store.read(query, params)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

  test('nodes-of gives nodes of one base label with their properties, and none of another', async () => {
    expect(await rows(nodesOf('Actor'), { ids: ['gamma', 'hill', 'nobody'] })).toEqual([
      { id: 'gamma', labels: ['Actor', 'State'], properties: { id: 'gamma', name: 'Gamma', dossier: 'small' } },
    ])
    expect((await rows(nodesOf('Claim'), { ids: ['old.c2'] }))[0]).toMatchObject({ id: 'old.c2', properties: { predicate: 'DESIGNATED' } })
  })

  test('nodes-of gives many nodes whole, whatever keys each has', async () => {
    const things = Array.from({ length: 70 }, (_, i) => ({
      id: `many${i}`,
      name: `Thing ${i}`,
      ...(i % 2 === 0 && { size: i, tags: ['a', 'b'] }),
    }))
    await store.write((tx) => tx.execute('UNWIND $things AS thing CREATE (n:Thing) SET n = thing', { things }))
    const found = await store.read(nodesOf('Thing'), { ids: things.map((thing) => thing.id) })
    await store.write((tx) => tx.execute(`MATCH (n:Thing) WHERE n.id STARTS WITH 'many' DELETE n`))
    expect(found.sort((a, b) => Number(a.id.slice(4)) - Number(b.id.slice(4)))).toEqual(
      things.map((thing) => ({ id: thing.id, labels: ['Thing'], properties: thing })),
    )
  })

  test('relationships-from gives ties and plumbing that start from nodes of one base label', async () => {
    const ties = await rows(relationshipsFrom('Event'), { ids: ['raid', 'alpha'] })
    expect(ties).toEqual([
      {
        type: 'TARGETED',
        start: 'raid',
        end: 'gamma',
        properties: expect.objectContaining({ id: 'raid|TARGETED|gamma', family: 'event' }) as unknown,
      },
    ])
    expect((await rows(relationshipsFrom('Claim'), { ids: ['old.c4'] })).map((row) => [row.type, row.end])).toEqual([
      ['IN_PLACE', 'hill'],
      ['STATED_IN', 'old'],
      ['SUBJECT', 'alpha'],
    ])
  })

  test('node-labels tells what kind of node an id is of', async () => {
    const found = await rows(nodeLabels, { ids: ['alpha', 'old', 'old.c1', 'nobody'] })
    expect(found.map(({ id, labels }) => [id, [...labels].sort()])).toEqual([
      ['alpha', ['Actor', 'ArmedGroup']],
      ['old', ['Source']],
      ['old.c1', ['Claim']],
    ])
  })

  test('own-claims gives the claims about nodes that support no tie', async () => {
    expect(await rows(ownClaims, { ids: ['alpha', 'hill'] })).toEqual(
      ['new.c7', 'new.c8', 'old.c4', 'old.c5'].map((id) => ({ id, subject: 'alpha' })),
    )
  })

  test('markings, marked and markings-behind tell what is how restricted', async () => {
    expect(await rows(markings, {})).toEqual([
      { marking: 'TLP:AMBER' },
      { marking: 'TLP:CLEAR' },
      { marking: 'TLP:RED' },
      { marking: null },
    ])
    expect(await rows(marked, { allowed: ['TLP:CLEAR', 'TLP:GREEN'] })).toEqual([
      { label: 'Claim', id: 'old.c1' },
      { label: 'Source', id: 'new' },
    ])
    expect(await rows(marked, { allowed: ['TLP:CLEAR', 'TLP:AMBER', 'TLP:RED'] })).toEqual([])
    expect(await rows(markingsBehind, { claims: ['new.c2', 'old.c1'], sources: ['copy'] })).toEqual([
      { marking: 'TLP:AMBER' },
      { marking: 'TLP:CLEAR' },
      { marking: 'TLP:RED' },
      { marking: null },
    ])
    expect(await rows(markingsBehind, { claims: [], sources: [] })).toEqual([])
  })

  test('claim-records counts no contradiction by a claim that is left out', async () => {
    expect((await store.read(claimRecords, { ids: ['old.c3'], without: ['new.c5'] }))[0]!.contestedBy).toEqual([])
  })
})
