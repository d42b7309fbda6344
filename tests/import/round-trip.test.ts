import { describe, expect, test } from 'vitest'
import { importOptionsSchema } from '../../model/imports'
import { bytesInput } from '../../server/files/input'
import { importFile } from '../../server/import/import'
import { readerOf } from '../../server/import/registry'
import { exportFile } from '../../server/export/registry'
import { select } from '../../server/export/select/select'
import type { GraphNode, GraphRelationship, GraphStore } from '../../server/store/contract'
import { AppError } from '../../model/app-error'
import { checkGraph } from '../../graph-seed/checker'
import { canonical, exportGraph, samples, storedGraphs, strangeGraphs } from '../export/graphs'
import { exported } from '../export/read'
import { loadSmallDossier } from '../support/small-dossier'
import { wholeGraph } from '../support/graph'
import { fill } from '../support/fill'
import { forEachStore, type StoreName } from '../support/stores'

const FORMATS = ['gexf', 'graphml', 'json', 'cytoscape', 'csv', 'cypher', 'stix'] as const
type Format = (typeof FORMATS)[number]

/** What a reader makes of a file of ours. */
async function read(format: Format, bytes: Uint8Array): Promise<{ nodes: GraphNode[]; relationships: Omit<GraphRelationship, 'id'>[] }> {
  const input = bytesInput(`graph.${format}`, bytes)
  const { declaration, reader } = await readerOf(input, undefined)
  expect(declaration.id).toBe(format)
  const nodes: GraphNode[] = []
  const relationships: Omit<GraphRelationship, 'id'>[] = []
  for await (const items of reader.read(input, importOptionsSchema.parse({}))) {
    for (const item of items) {
      if (item.kind === 'about') expect(item).toMatchObject({ whole: true, ids: 'global' })
      else if (item.kind === 'node') nodes.push({ id: item.id, labels: [...item.labels], properties: item.properties })
      else if (item.kind === 'relationship')
        relationships.push({ type: item.type!, start: item.start, end: item.end, properties: item.properties })
      else expect(item.kind, 'no such item in a file of ours').toBe('marking')
    }
  }
  return { nodes, relationships }
}

describe.each(FORMATS)('%s', (format) => {
  test('gives every graph back as it was, or says that it cannot carry it', async () => {
    let carried = 0
    for (const elements of [...samples(storedGraphs, 150), ...samples(strangeGraphs, 150)]) {
      const bytes = await exported(format, exportGraph(elements)).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'not-in-format') return null
        throw error
      })
      if (!bytes) continue
      carried++
      expect(canonical(await read(format, bytes))).toEqual(canonical(elements))
    }
    expect(carried).toBeGreaterThan(format === 'cypher' ? 60 : 150)
  })
})

forEachStore((name, open) => {
  // What is read is loaded by the same path whatever its format, so on Neo4j one of them does.
  const formats = { embedded: ['gexf', 'graphml', 'json', 'csv', 'cypher', 'stix'], Neo4j: ['graphml'] } as const
  test.each<(typeof formats)[StoreName][number]>(formats[name])(
    'a full export of both dossiers as %s, brought into an empty store, is the same graph and the same file again',
    async (format) => {
      const store = await open()
      await fill(store, ['iskp-region', 'open-sources'])
      const before = await wholeGraph(store)
      const file = await fullExport(store, format)
      const other = await open()
      const report = await importFile(other, bytesInput(`everything.${format}`, file))
      expect(report).toMatchObject({ whole: true, obstacles: [] })
      expect(await wholeGraph(other)).toEqual(before)
      expect((await fullExport(other, format)).equals(file)).toBe(true)
    },
  )
})

forEachStore((_name, open) => {
  test("a view without its evidence is taken like anybody's data, beside the nodes that the store has", async () => {
    const store = await open()
    await loadSmallDossier(store)
    const view = await fullExport(store, 'graphml', false)
    const report = await importFile(store, bytesInput('view.graphml', view))
    expect(report).toMatchObject({ whole: false, nodes: { added: 0, same: 8, conflicts: 0 } })
    const { relationships } = (await wholeGraph(store)) as { relationships: { properties: Record<string, unknown> }[] }
    expect(
      relationships.map((r) => r.properties).find((p) => p.importId === report.id && p.locator === 'alpha|OPERATES_IN|hill'),
    ).toMatchObject({ family: 'presence', sourceId: report.id, grade: 'F6' })
    expect((await checkGraph(store)).findings).toEqual([])
  })
})

async function fullExport(store: GraphStore, format: Format, full = true): Promise<Buffer> {
  const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full })
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of exportFile(format, graph)) pieces.push(piece)
  } finally {
    await close()
  }
  return Buffer.concat(pieces)
}
