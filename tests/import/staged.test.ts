import { beforeAll, expect, test } from 'vitest'
import { backup } from '../../server/backup/backup'
import { exportFile } from '../../server/export/registry'
import { select } from '../../server/export/select/select'
import { importFile } from '../../server/import/import'
import { bytesInput } from '../../server/files/input'
import { listImports, undoImport } from '../../server/import/list'
import { searchAnswer } from '../../server/graph/search'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'
import { onNeo4j } from '../support/stores'
import { PassThrough } from 'node:stream'

/** Twelve nodes and as many ties, one of which leads to a node of the dossier. */
const RING = bytesInput(
  'ring.gexf',
  Buffer.from(`<gexf version="1.3"><graph defaultedgetype="directed">
<nodes>${Array.from({ length: 11 }, (_, i) => `<node id="ring.${i}" label="Ring ${i}"/>`).join('')}<node id="alpha" label="Alpha Front"/></nodes>
<edges>${Array.from({ length: 11 }, (_, i) => `<edge id="e${i}" source="ring.${i}" target="ring.${(i + 1) % 11}" kind="${i % 2 === 0 ? 'knows' : 'fears'}"/>`).join('')}<edge id="out" source="ring.3" target="alpha" kind="knows"/></edges></graph></gexf>`),
)
const OPTIONS = { prefix: '', conflicts: 'keep' } as const

onNeo4j((fresh) => {
  let store: GraphStore
  let before: Awaited<ReturnType<typeof wholeGraph>>
  beforeAll(async () => {
    store = await openStore(await fresh())
    await loadSmallDossier(store)
    before = await wholeGraph(store)
    return () => store.close()
  })

  const run = (statement: string) => store.write((tx) => tx.execute(statement))
  const whole = async () => {
    const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true })
    const pieces: Uint8Array[] = []
    for await (const piece of exportFile('json', graph)) pieces.push(piece)
    await close()
    return Buffer.concat(pieces).toString()
  }
  /** As an import leaves it whose process dies: waiting nodes and ties, of which nothing has been heard for an hour. */
  const leave = (complete: boolean) =>
    run(`CREATE (m:ImportUnderWay {id: 'import', importId: 'dead-1', complete: ${complete}, at: timestamp() - 3600000})
    CREATE (a:Importing {id: 'dead.1', name: 'Dead end', waitingLabels: 'Actor:ArmedGroup'})-[:FIGHTS {id: 'dead.1|FIGHTS|dead.2', waitingFamily: 'rivalry'}]->(:Importing {id: 'dead.2', name: 'Dead street', waitingLabels: 'Thing'})`)

  test('an import in several transactions makes the graph that one would, and is taken back whole, in several too', async () => {
    const normal = async () => JSON.stringify(await wholeGraph(store)).replace(/"importedAt":"[^"]*"/g, '')
    const { id } = await importFile(store, RING, OPTIONS)
    const atOnce = await normal()
    await undoImport(store, id)
    await importFile(store, RING, OPTIONS, { atOnce: 1 })
    expect(await normal()).toBe(atOnce)
    expect(await listImports(store)).toMatchObject([{ id, nodes: 11, relationships: 12 }])
    await undoImport(store, id, 1)
    expect(await wholeGraph(store)).toEqual(before)
  })

  test('nothing of it is seen before all of it is there', async () => {
    const exportBefore = await whole()
    await leave(false)
    expect(await searchAnswer(store, { q: 'Dead', limit: 10 } as never)).toMatchObject({ hits: [] })
    expect(await whole()).toBe(exportBefore)
    expect(await backup(store, new PassThrough().resume())).toEqual({
      nodes: before.nodes.length,
      relationships: before.relationships.length,
    })
    await run('MATCH (n) WHERE n:Importing OR n:ImportUnderWay DETACH DELETE n')
  })

  test('one that is stopped on the way leaves nothing', async () => {
    const stop = new AbortController()
    const stopped = importFile(store, RING, OPTIONS, {
      atOnce: 1,
      signal: stop.signal,
      onProgress: ({ phase, relationships }) => {
        if (phase === 'loading' && relationships > 0) stop.abort()
      },
    })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    expect(await wholeGraph(store)).toEqual(before)
  })

  test('what a process that died has left is taken away by the next import', async () => {
    await leave(false)
    const { id } = await importFile(store, RING, OPTIONS)
    await undoImport(store, id)
    expect(await wholeGraph(store)).toEqual(before)
  })

  test('what was all there when its process died is shown by the next import', async () => {
    await leave(true)
    const { id } = await importFile(store, RING, OPTIONS)
    await undoImport(store, id)
    const { nodes, relationships } = await wholeGraph(store)
    expect(nodes.length - before.nodes.length).toBe(2)
    expect(nodes).toContainEqual({ id: 'dead.1', labels: ['Actor', 'ArmedGroup'], properties: { id: 'dead.1', name: 'Dead end' } })
    expect(relationships).toContainEqual({
      id: 'dead.1|FIGHTS|dead.2|dead.1|FIGHTS|dead.2',
      properties: { id: 'dead.1|FIGHTS|dead.2', family: 'rivalry' },
    })
    await run(`MATCH (n) WHERE n.id STARTS WITH 'dead.' DETACH DELETE n`)
    expect(await wholeGraph(store)).toEqual(before)
  })

  test('while one is under way elsewhere, another is refused', async () => {
    await run(`CREATE (:ImportUnderWay {id: 'import', importId: 'other-1', complete: false, at: timestamp()})`)
    await expect(importFile(store, RING, OPTIONS)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('other-1 is under way') as string,
    })
    await run('MATCH (n:ImportUnderWay) DELETE n')
    expect(await wholeGraph(store)).toEqual(before)
  })
})
