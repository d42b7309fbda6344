import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import type { InputFile } from '../../server/files/input'
import { importFile, planImport } from '../../server/import/import'
import { bytesInput, fileInput } from '../../server/files/input'
import { listImports, undoImport } from '../../server/import/list'
import { subgraphAnswer } from '../../server/graph/subgraph'
import { metaAnswer } from '../../server/graph/meta'
import { facetsAnswer } from '../../server/graph/facets'
import { tieEvidence } from '../../server/graph/evidence-answers'
import type { GraphStore } from '../../server/store/contract'
import { exportGraph } from '../export/graphs'
import { exported } from '../export/read'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const gexf = (nodes: string, edges: string) =>
  bytesInput(
    'Survey of 2019.gexf',
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="founded" type="integer"/><attribute id="1" title="id" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="strength" type="double"/></attributes>
<nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`),
  )

/** A view without the claims that its tie rests on. */
const VIEWED = {
  nodes: ['v1', 'v2'].map((id) => ({ id, labels: ['Thing'], properties: { id, name: id } })),
  relationships: [
    {
      id: 'v1|LINKED_TO|v2',
      type: 'LINKED_TO',
      start: 'v1',
      end: 'v2',
      properties: { id: 'v1|LINKED_TO|v2', family: 'other', sign: 0, status: 'stated', modality: 'actual', claimIds: ['x.c1'] },
    },
  ],
}

const SURVEY = gexf(
  '<node id="1" label="North Front"><attvalues><attvalue for="0" value="1999"/><attvalue for="1" value="own"/></attvalues></node><node id="2" label="South Front"/><node id="Ä 2" label="Ä"/>',
  `<edge id="a" source="1" target="2" kind="backs" start="2014-10-01" end="2015-01-31"><attvalues><attvalue for="0" value="2.5"/></attvalues></edge>
<edge id="b" source="1" target="2" kind="backs"/><edge id="c" source="2" target="1" type="undirected"/>`,
)
const BROKEN = gexf('<node id="1" label="One"/>', '<edge id="a" source="1" target="9"/><edge id="b" source="1" target="1"/>')

forEachStore((_name, open) => {
  let store: GraphStore
  let before: Awaited<ReturnType<typeof wholeGraph>>
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    before = await wholeGraph(store)
  })

  describe('an import', () => {
    test('is told in advance, and telling it changes nothing', async () => {
      const report = await planImport(store, SURVEY)
      expect(report).toMatchObject({
        format: 'gexf',
        whole: false,
        read: { nodes: 3, relationships: 3 },
        nodes: { added: 3, same: 0, conflicts: 0 },
        relationships: { added: 3 },
        obstacles: [],
      })
      expect(report.types.map(({ type, count, symmetric, declared }) => ({ type, count, symmetric, declared }))).toEqual([
        { type: 'backs', count: 2, symmetric: false, declared: true },
        { type: 'LINKED_WITH', count: 1, symmetric: true, declared: true },
      ])
      expect(report.lines.filter(({ kind }) => kind === 'added')).toHaveLength(6)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test("a type of the model between ends that it does not join is one of the file's own, with that one's family, sign and words", async () => {
      const report = await planImport(
        store,
        gexf('<node id="1" label="One"/><node id="2" label="Two"/>', '<edge id="a" source="1" target="2" kind="SUPPORTS"/>'),
      )
      expect(report.types).toMatchObject([{ type: 'SUPPORTS_', declared: true, family: 'allegiance', sign: 1 }])
    })

    test('gives each tie a place of its own where a file calls them all the same', async () => {
      const same = gexf(
        '<node id="1" label="One"/><node id="2" label="Two"/>',
        ['e', 'e', 'e (2)', 'e', 'e (2)'].map((id) => `<edge id="${id}" source="1" target="2"/>`).join(''),
      )
      const { id } = await importFile(store, same, { title: 'Called the same' })
      const { relationships } = (await wholeGraph(store)) as { relationships: { properties: Record<string, unknown> }[] }
      expect(
        relationships
          .map((r) => r.properties)
          .filter((p) => p.importId === id && p.locator)
          .map((p) => p.locator)
          .sort(),
      ).toEqual(['edge e', 'edge e (2)', 'edge e (2) (2)', 'edge e (2) (3)', 'edge e (3)'].sort())
      await undoImport(store, id)
    })

    test('makes nodes and ties that keep to the model, each tie with its source, its place and its dates', async () => {
      const { id } = await importFile(store, SURVEY, { title: 'A survey', reliability: 'C' })
      expect((await checkGraph(store)).findings).toEqual([])
      const { nodes, relationships } = (await wholeGraph(store)) as {
        nodes: { id: string; properties: object }[]
        relationships: { properties: Record<string, unknown> }[]
      }
      expect(nodes.find((n) => n.id === 'survey-of-2019.1')?.properties).toEqual({
        founded: 1999,
        id: 'survey-of-2019.1',
        id_: 'own',
        importId: id,
        name: 'North Front',
        originalId: '1',
      })
      expect(nodes.find((n) => n.id === 'survey-of-2019.a-2')?.properties).toMatchObject({ name: 'Ä', originalId: 'Ä 2' })
      expect(relationships.map((r) => r.properties).find((p) => p.locator === 'edge a')).toEqual({
        id: `survey-of-2019.1|backs|survey-of-2019.2|${id}#edge a`,
        family: 'other',
        sign: 0,
        modality: 'actual',
        status: 'stated',
        disputed: false,
        claimCount: 0,
        sourceCount: 1,
        originCount: 1,
        grade: 'C6',
        intervals: ['2014-10-01/2015-01-31'],
        spans: ['2014-10-01|2014-10-01|2015-01-31|2015-01-31'],
        sourceId: id,
        locator: 'edge a',
        importId: id,
        strength: 2.5,
      })
      const evidence = await tieEvidence(store, `survey-of-2019.1|backs|survey-of-2019.2|${id}#edge a`, {})
      expect(evidence.claims).toMatchObject([
        { statement: 'North Front backs South Front.', validFrom: '2014-10-01', source: { id, title: 'A survey', reliability: 'C' } },
      ])
    })

    test('is listed, and looked at like a dossier', async () => {
      const [one] = await listImports(store)
      expect(one).toMatchObject({ title: 'A survey', file: 'Survey of 2019.gexf', nodes: 3, relationships: 3 })
      expect((await metaAnswer(store, { writing: false })).dossiers.map(({ id, kind }) => ({ id, kind }))).toEqual([
        { id: 'small', kind: 'dossier' },
        { id: one!.id, kind: 'import' },
      ])
      const graph = await subgraphAnswer(store, { dossier: one!.id, hops: 1, limit: 100 })
      expect([graph.nodes.id, graph.relationships.id.length]).toEqual([['survey-of-2019.1', 'survey-of-2019.2', 'survey-of-2019.a-2'], 3])
      expect((await facetsAnswer(store, one!.id)).types).toEqual([
        { value: 'backs', count: 2 },
        { value: 'LINKED_WITH', count: 1 },
      ])
    })

    test('is not taken twice', async () => {
      await expect(importFile(store, SURVEY)).rejects.toMatchObject({ code: 'conflict' })
    })

    test('goes whole when it is undone, and nothing else with it', async () => {
      const [one] = await listImports(store)
      await undoImport(store, one!.id)
      expect(await wholeGraph(store)).toEqual(before)
      await expect(undoImport(store, one!.id)).rejects.toMatchObject({ code: 'not-found' })
    })

    test('of a file that changes while it is read is refused, and nothing of it is written', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'allegiance-import-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const path = join(folder, 'net.csv')
      writeFileSync(path, 'source,target\nnorth,south\n')
      const input = await fileInput(path)
      writeFileSync(path, 'source,target\nnorth,south\neast,west\n')
      await expect(importFile(store, input)).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('was changed while it was read') as string,
      })
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('takes its types along when the last that uses them is undone', async () => {
      const first = await importFile(store, bytesInput('one.csv', Buffer.from('source,target\na,b\n')), { type: 'SHARED' })
      const other = await importFile(store, bytesInput('two.csv', Buffer.from('source,target\nc,d\n')), { type: 'OTHER' })
      const second = await importFile(store, bytesInput('three.csv', Buffer.from('source,target\ne,f\n')), { type: 'SHARED' })
      for (const { id } of [first, other, second]) await undoImport(store, id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test.each<[string, () => Promise<InputFile>, string]>([
      [
        'what its objects bear',
        async () => bytesInput('n.json', Buffer.from('{"nodes":[{"key":"a","attributes":{"marking":"TLP:RED"}}],"edges":[]}')),
        'TLP:RED',
      ],
      ...(['gexf', 'graphml', 'json', 'cypher'] as const).map((format): [string, () => Promise<InputFile>, string] => [
        `what a file of ours says in its head, ${format}`,
        async () => bytesInput(`view.${format}`, await exported(format, exportGraph(VIEWED, { title: 'A view', marking: 'TLP:AMBER' }))),
        'TLP:AMBER',
      ]),
    ])('is marked no lower than %s', async (_what, input, marking) => {
      const { id } = await importFile(store, await input(), { marking: 'TLP:GREEN', prefix: 'm' })
      const { nodes } = (await wholeGraph(store)) as { nodes: { properties: Record<string, unknown> }[] }
      expect(nodes.find(({ properties }) => properties.id === id)!.properties.marking).toBe(marking)
      await undoImport(store, id)
    })

    test('gives properties names that stores can keep', async () => {
      const { id } = await importFile(
        store,
        bytesInput('n.json', Buffer.from('{"nodes":[{"key":"a","attributes":{"la\\u0000b\\ud800":"x\\u001b"}}],"edges":[]}')),
      )
      await undoImport(store, id)
    })

    test('stays as long as ties of another rest on its nodes', async () => {
      const first = await importFile(store, gexf('<node id="one" label="One"/>', ''), { prefix: '' })
      const second = await importFile(
        store,
        gexf('<node id="two" label="Two"/><node id="one" label="One"/>', '<edge source="two" target="one"/>'),
        { prefix: '' },
      )
      expect(second.nodes).toEqual({ added: 1, same: 1, conflicts: 0 })
      expect((await subgraphAnswer(store, { dossier: second.id, hops: 1, limit: 100 })).nodes.id).toEqual(['one', 'two'])
      await expect(undoImport(store, first.id)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(
          `a tie or claim of "${second.title}" from ${second.file.name} (${second.id}) rests on its nodes`,
        ) as string,
      })
      await undoImport(store, second.id)
      await undoImport(store, first.id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('is refused where an edge leads nowhere, by its line, or leaves that edge out when asked to', async () => {
      await expect(importFile(store, BROKEN)).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringContaining('line 5, edge a: it joins "1" and "9"') as string,
      })
      expect(await wholeGraph(store)).toEqual(before)
      const { id, relationships } = await importFile(store, BROKEN, { unreadable: 'leave-out' })
      expect(relationships.added).toBe(1)
      await undoImport(store, id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('never changes a node that stands in the store', async () => {
      const meeting = gexf('<node id="alpha" label="Somebody else"/><node id="x" label="X"/>', '<edge id="e" source="x" target="alpha"/>')
      await expect(importFile(store, meeting, { prefix: '' })).rejects.toMatchObject({ code: 'conflict' })
      const { id, nodes } = await importFile(store, meeting, { prefix: '', conflicts: 'keep' })
      expect(nodes).toEqual({ added: 1, same: 0, conflicts: 1 })
      expect((await subgraphAnswer(store, { dossier: id, hops: 1, limit: 100 })).relationships.id).toHaveLength(1)
      await undoImport(store, id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('leaves nothing behind when it is stopped', async () => {
      const stop = new AbortController()
      const stopped = importFile(
        store,
        SURVEY,
        {},
        {
          signal: stop.signal,
          onProgress: ({ phase }) => {
            if (phase === 'loading') stop.abort()
          },
        },
      )
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
      expect(await wholeGraph(store)).toEqual(before)
    })
  })
})
