import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import { splitStatements } from '../../model/cypher-lexer'
import { loadDossiers } from '../../graph-seed/loader'
import type { GraphNode, GraphStore, Value } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { temporaryStore } from '../support/api'
import { cypherShell, type TestServer } from '../support/neo4j'
import { onNeo4j } from '../support/stores'
import { canonical, exportGraph, samples, storedGraphs, type Elements } from './graphs'
import { exported, scratch } from './read'

/** Runs a script on the embedded store, statement by statement. */
async function runScript(store: GraphStore, script: string): Promise<void> {
  const statements = splitStatements(script).map((s) => s.text)
  const schema = statements.filter((s) => s.startsWith('CREATE CONSTRAINT'))
  await store.define(schema)
  await store.write(async (tx) => {
    for (const s of statements) if (!schema.includes(s)) await tx.execute(s)
  })
}

async function dossierGraph(dossier: string): Promise<Elements> {
  const { store, remove } = await temporaryStore((store) => loadDossiers(store, [dossier]))
  try {
    return await contents(store)
  } finally {
    await remove()
  }
}

async function contents(store: GraphStore): Promise<Elements> {
  const found: Elements = { nodes: [], relationships: [] }
  for await (const batch of store.stream(allNodes, {}))
    found.nodes.push(...(batch.filter((n) => !n.labels.includes('Meta')) as GraphNode[]))
  for await (const batch of store.stream(allRelationships, {}))
    for (const { type, start, end, properties } of batch)
      found.relationships.push({
        id: typeof properties.id === 'string' ? properties.id : `${start}|${type}|${end}`,
        type,
        start: start!,
        end: end!,
        properties: properties as Record<string, Value>,
      })
  return found
}

/** Many graphs as one: ids get a prefix each. */
function together(graphs: readonly Elements[]): Elements {
  const prefixed = graphs.map(({ nodes, relationships }, i) => ({
    nodes: nodes.map((n) => ({ ...n, id: `g${i}.${n.id}`, properties: { ...n.properties, id: `g${i}.${n.id}` } })),
    relationships: relationships.map((r) => {
      const [start, end] = [`g${i}.${r.start}`, `g${i}.${r.end}`]
      return 'id' in r.properties
        ? { ...r, start, end, id: `g${i}.${r.id}`, properties: { ...r.properties, id: `g${i}.${r.id}` } }
        : { ...r, start, end, id: `${start}|${r.type}|${end}` }
    }),
  }))
  return { nodes: prefixed.flatMap((g) => g.nodes), relationships: prefixed.flatMap((g) => g.relationships) }
}

test('on the embedded store a script makes the graph that it was written from, and running it again changes nothing', async () => {
  const graph = together(samples(storedGraphs, 30))
  const script = (await exported('cypher', exportGraph(graph))).toString()
  const { store, remove } = await temporaryStore(async () => {})
  try {
    await runScript(store, script)
    const once = canonical(await contents(store))
    expect(once).toEqual(canonical(graph))
    await runScript(store, script)
    expect(canonical(await contents(store))).toEqual(once)
  } finally {
    await remove()
  }
})

onNeo4j((fresh) => {
  const file = scratch()

  test('cypher-shell makes of a script the graph that it was written from, and running it again changes nothing', async () => {
    // A dossier, and a little of everything awkward: Neo4j takes long to plan statements, and of those hardly two are alike.
    const { nodes, relationships } = together(samples(storedGraphs, 2))
    const dossier = await dossierGraph('iskp-region')
    const graph = { nodes: [...nodes, ...dossier.nodes], relationships: [...relationships, ...dossier.relationships] }
    const script = file('graph.cypher', await exported('cypher', exportGraph(graph)))
    const options = await fresh()
    const store = await openStore(options)
    try {
      const run = () => cypherShell({ location: options.location, credentials: options.credentials as TestServer['credentials'] }, script)
      expect(await run()).toBe('')
      const once = canonical(await contents(store))
      expect(once).toEqual(canonical(graph))
      expect(await run()).toBe('')
      expect(canonical(await contents(store))).toEqual(once)
    } finally {
      await store.close()
    }
  }, 300_000)
})

test.each([
  ['an integer of more than 64 bits', 2n ** 64n],
  ['a map', { a: 1 }],
  ['a list with a null', [null]],
  ['a list of several kinds', [1, 'a']],
  ['half of a character', '\ud800'],
] as [string, Value][])('%s is refused with the property named', async (_what, value) => {
  const graph = exportGraph({ nodes: [{ id: 'a', labels: ['Actor'], properties: { id: 'a', odd: value } }], relationships: [] })
  await expect(exported('cypher', graph)).rejects.toMatchObject({
    code: 'not-in-format',
    message: expect.stringMatching(/"odd"|\\ud800/) as unknown,
  })
})

test('parallel relationships that nothing tells apart are refused', async () => {
  const link = (n: number) => ({ id: `a|ABOUT|a${n ? `#${n}` : ''}`, type: 'ABOUT', start: 'a', end: 'a', properties: {} })
  const graph = exportGraph({ nodes: [{ id: 'a', labels: ['Actor'], properties: { id: 'a' } }], relationships: [link(0), link(2)] })
  await expect(exported('cypher', graph)).rejects.toMatchObject({ code: 'not-in-format' })
})

test('a title cannot leave its comment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
      const script = (await exported('cypher', exportGraph({ nodes: [], relationships: [] }, { title }))).toString()
      expect(splitStatements(script).every((s) => s.text.startsWith('CREATE CONSTRAINT'))).toBe(true)
    }),
  )
})
