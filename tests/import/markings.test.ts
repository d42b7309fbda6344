import { expect, test } from 'vitest'
import { readMarking } from '../../model/markings'
import { bytesInput } from '../../server/files/input'
import { importFile, planImport } from '../../server/import/import'
import type { GraphStore } from '../../server/store/contract'
import { temporaryStore } from '../support/api'

const NUMBER = '826578e1-40ad-459f-bc73-ede076f81f37'
const REF = `marking-definition--${NUMBER}`
const RED_1 = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'
const AMBER_STRICT_2 = 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003'
const times = { spec_version: '2.1', created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' }

/** A bundle of one actor, marked so, with the definition of the marking as some platform writes it. */
const bundle = (actor: object, definition?: object) =>
  bytesInput(
    'bundle.json',
    Buffer.from(
      JSON.stringify({
        type: 'bundle',
        id: `bundle--${NUMBER}`,
        objects: [
          { type: 'threat-actor', id: `threat-actor--${NUMBER}`, name: 'Alpha', description: 'Secret phrase', ...times, ...actor },
          ...(definition ? [{ type: 'marking-definition', id: REF, ...times, ...definition }] : []),
        ],
      }),
    ),
  )
const marked = { object_marking_refs: [REF] }

async function onStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const { store, remove } = await temporaryStore(async () => {})
  try {
    return await work(store)
  } finally {
    await remove()
  }
}
const plan = (input: ReturnType<typeof bundle>) => onStore((store) => planImport(store, input))

test.each([
  ['TLP:WHITE', 'TLP:CLEAR'],
  ['tlp:amber+strict', 'TLP:AMBER+STRICT'],
  ['TLP: Amber Strict', 'TLP:AMBER+STRICT'],
  ['TLP 2.0: RED', 'TLP:RED'],
  ['tlp:green="x"', null],
  ['Green', 'TLP:GREEN'],
  ['TLP:EX:CHR', null],
  ['REDACTED', null],
])('%s is the level %s', (text, level) => {
  expect(readMarking(text)).toBe(level)
})

test.each<[string, object, object | undefined, string]>([
  ['TLP 1 by its id', { object_marking_refs: [RED_1] }, undefined, 'TLP:RED'],
  ['TLP 2 by its id', { object_marking_refs: [AMBER_STRICT_2] }, undefined, 'TLP:AMBER+STRICT'],
  ['a marked passage', { granular_markings: [{ marking_ref: RED_1, selectors: ['description'] }] }, undefined, 'TLP:RED'],
  ['TLP 1', marked, { definition_type: 'tlp', definition: { tlp: 'white' } }, 'TLP:CLEAR'],
  [
    'TLP 2',
    marked,
    { extensions: { [`extension-definition--${NUMBER}`]: { extension_type: 'property-extension', tlp_2_0: 'green' } } },
    'TLP:GREEN',
  ],
  ['a name alone', marked, { name: 'TLP:AMBER' }, 'TLP:AMBER'],
  ['a level within a statement', marked, { definition_type: 'statement', definition: { statement: 'TLP:RED for the board' } }, 'TLP:RED'],
  [
    'what OpenCTI writes beside a placeholder',
    marked,
    {
      definition_type: 'statement',
      definition: { statement: 'custom' },
      x_opencti_definition_type: 'TLP',
      x_opencti_definition: 'TLP:AMBER+STRICT',
    },
    'TLP:AMBER+STRICT',
  ],
  ['a tag', { labels: ['apt', 'tlp:amber'] }, undefined, 'TLP:AMBER'],
  ['nothing', {}, undefined, 'TLP:CLEAR'],
])('a STIX bundle is as restricted as %s says', async (_what, actor, definition, level) => {
  expect(await plan(bundle(actor, definition))).toMatchObject({ marking: level, unreadMarkings: [], obstacles: [] })
})

test.each<[string, object, object | undefined, RegExp]>([
  ['a definition that is not there', marked, undefined, new RegExp(`${REF}, which the file does not define`)],
  ['a marked passage without it', { granular_markings: [{ marking_ref: REF, selectors: ['description'] }] }, undefined, /does not define/],
  ['a protocol of its own', marked, { definition_type: 'acs', definition: { level: 'U' } }, /"U"/],
  [
    'a kind of OpenCTI',
    marked,
    {
      definition_type: 'statement',
      definition: { statement: 'custom' },
      x_opencti_definition_type: 'HOUSE',
      x_opencti_definition: 'HOUSE:ONE',
    },
    /HOUSE:ONE/,
  ],
  [
    'a statement that restricts',
    marked,
    { definition_type: 'statement', definition: { statement: 'For internal use only' } },
    /internal use/,
  ],
  ['a level that is none', marked, { definition_type: 'tlp', definition: { tlp: 'purple' } }, /purple/],
])('%s never counts as clear: the import waits until its marking is said', async (_what, actor, definition, named) => {
  await onStore(async (store) => {
    const input = bundle(actor, definition)
    const report = await planImport(store, input)
    expect(report.obstacles).toEqual([expect.stringMatching(named)])
    expect(report.unreadMarkings).toHaveLength(1)
    await expect(importFile(store, input)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('--marking') as string,
    })
    expect((await importFile(store, input, { marking: 'TLP:AMBER' })).marking).toBe('TLP:AMBER')
  })
})

test('statements and permissible actions are kept, and say nothing of how far it goes', async () => {
  await onStore(async (store) => {
    const statement = await importFile(
      store,
      bundle(marked, { definition_type: 'statement', definition: { statement: 'Copyright 2024, A House' } }),
    )
    expect(statement).toMatchObject({
      marking: 'TLP:CLEAR',
      lines: expect.arrayContaining([expect.objectContaining({ kind: 'note' })]) as unknown,
    })
    const { rows } = await store.free(`MATCH (s:Source {id: '${statement.id}'}) RETURN s.note`, {}, { timeoutMs: 10_000, maxRows: 1 })
    expect(JSON.stringify(rows)).toContain('Copyright 2024, A House')
  })
  await onStore(async (store) => {
    await importFile(
      store,
      bundle(marked, {
        definition_type: 'statement',
        definition: { statement: 'custom' },
        x_opencti_definition_type: 'PAP',
        x_opencti_definition: 'PAP:RED',
      }),
    )
    const { rows } = await store.free(`MATCH (n:ThreatActor) RETURN n.pap, n.marking`, {}, { timeoutMs: 10_000, maxRows: 1 })
    expect(rows).toEqual([
      [
        { kind: 'value', value: 'PAP:RED' },
        { kind: 'value', value: null },
      ],
    ])
  })
})

test.each([
  ['n.json', '{"nodes":[{"key":"a","attributes":{"marking":"tlp:red"}}],"edges":[]}', 'TLP:RED'],
  ['n.json', '{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b","attributes":{"TLP":"amber"}}]}', 'TLP:AMBER'],
  ['n.json', '{"graph":{"tlp":"amber"},"nodes":[{"id":"a"}],"links":[]}', 'TLP:AMBER'],
  ['n.json', '{"nodes":[{"key":"a","attributes":{"tags":["apt","tlp:red"]}}],"edges":[]}', 'TLP:RED'],
  [
    'n.graphml',
    '<graphml><key id="m" for="graph" attr.name="marking" attr.type="string"/><graph><data key="m">TLP:GREEN</data><node id="a"/></graph></graphml>',
    'TLP:GREEN',
  ],
  [
    'n.gexf',
    '<gexf><meta><description>For the board, TLP:AMBER</description></meta><graph><nodes><node id="a"/></nodes></graph></gexf>',
    'TLP:AMBER',
  ],
  [
    'n.graphml',
    '<graphml><key id="m" for="node" attr.name="marking" attr.type="string"/><graph><node id="a"><data key="m">TLP:WHITE</data></node></graph></graphml>',
    'TLP:CLEAR',
  ],
])('%s: a marking on an element is read in any spelling', async (name, text, level) => {
  expect(await plan(bytesInput(name, Buffer.from(text)))).toMatchObject({ marking: level, obstacles: [] })
})

test('a marking on an element or a file that is not understood is asked about', async () => {
  const ofFile = await plan(bytesInput('n.json', Buffer.from('{"graph":{"marking":"house"},"nodes":[{"id":"a"}],"links":[]}')))
  expect(ofFile.obstacles).toEqual([expect.stringContaining('"house"')])
  const { obstacles } = await plan(
    bytesInput('n.json', Buffer.from('{"nodes":[{"key":"a","attributes":{"marking":"NOFORN"}}],"edges":[]}')),
  )
  expect(obstacles).toEqual([expect.stringContaining('"NOFORN"')])
})

test('a document that a row cites is no clearer than the file', async () => {
  await onStore(async (store) => {
    await importFile(store, bytesInput('t.csv', Buffer.from('a,b,src,marking\nOne,Two,A report,TLP:RED\n')), {
      mapping: {
        mapping: 1,
        nodes: [
          { key: 'a', columns: ['a'], label: 'ArmedGroup' },
          { key: 'b', columns: ['b'], label: 'ArmedGroup' },
        ],
        ties: [{ from: 'a', to: 'b', type: 'FIGHTS', cites: { column: 'src' }, properties: [{ column: 'marking', as: 'marking' }] }],
      },
    })
    const { rows } = await store.free('MATCH (s:Source) RETURN DISTINCT s.marking', {}, { timeoutMs: 10_000, maxRows: 9 })
    expect(rows).toEqual([[{ kind: 'value', value: 'TLP:RED' }]])
  })
})
