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
  ...[
    'For internal use only',
    'May not be redistributed',
    'Distribution limited to members',
    'Copyright 2024, A House. Distribution limited to members',
    'Copyright 2024, A House; for members only',
    'Copyright 2024, A House. Licensed to the recipients',
    'Copyright 2024, A House, to be shared with partners in NATO',
    'A house rule',
  ].map((statement): [string, object, object, RegExp] => [
    `a statement "${statement}"`,
    marked,
    { definition_type: 'statement', definition: { statement } },
    new RegExp(statement),
  ]),
  ['a tag of TLP that is no level', { labels: ['apt', 'tlp:ex:chr'] }, undefined, /tlp:ex:chr/],
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

test.each([
  'Copyright 2015-2025, The MITRE Corporation. MITRE ATT&CK and ATT&CK are registered trademarks of The MITRE Corporation.',
  '© 2024 A. House Ltd. All rights reserved.',
  'Licensed under CC BY 4.0',
  'Creative Commons Attribution-Share Alike 4.0',
])('"%s" is a term, and says nothing of how far it goes', async (statement) => {
  const report = await plan(bundle(marked, { definition_type: 'statement', definition: { statement } }))
  expect(report).toMatchObject({ marking: 'TLP:CLEAR', unreadMarkings: [], obstacles: [] })
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

/** Two companies and an entity of FollowTheMoney that is marked so. */
const LINE = (schema: string, properties: object, key: string) =>
  [
    { id: 'a', schema: 'Company', properties: { name: ['A'] } },
    { id: 'b', schema: 'Company', properties: { name: ['B'] } },
    { id: 'c', schema, properties, [key]: 'TLP:AMBER' },
  ]
    .map((entity) => JSON.stringify(entity))
    .join('\n')

/** A galaxy of MISP, its cluster and an entry of that, with more in each. */
const GALAXY = (galaxy: object, cluster: object, entry: object) =>
  JSON.stringify({
    name: 'G',
    type: 'threat-actor',
    uuid: NUMBER,
    values: [{ uuid: NUMBER, value: 'Alpha', related: [{ 'dest-uuid': 'elsewhere', ...entry }], ...cluster }],
    ...galaxy,
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
  // What a file says of itself counts wherever it stands, and of several markings the highest.
  ['n.json', '{"graph":{"marking":"TLP:RED","tlp":"GREEN"},"nodes":[{"id":"a"}],"links":[]}', 'TLP:RED'],
  ['n.json', '{"nodes":[{"id":"a"}],"links":[],"graph":{"tlp":"amber"}}', 'TLP:AMBER'],
  ['n.json', '{"nodes":[{"id":"a"}],"links":[],"graph":{"name":"For the board, TLP:AMBER"}}', 'TLP:AMBER'],
  ['n.json', '{"graph":{"tags":["apt","tlp:red"]},"nodes":[{"id":"a"}],"links":[]}', 'TLP:RED'],
  ['n.json', '{"nodes":[{"key":"a","attributes":{"tags":[{"name":"tlp:red","colour":"#f00"}]}}],"edges":[]}', 'TLP:RED'],
  ['n.json', '{"marking":"TLP:RED","nodes":[{"id":"a"}],"links":[]}', 'TLP:RED'],
  ['n.json', '{"nodes":[{"id":"a"}],"links":[],"tags":["tlp:red"]}', 'TLP:RED'],
  ['n.json', '{"graph":{"marking":""},"nodes":[{"id":"a"}],"links":[]}', 'TLP:CLEAR'],
  ['n.cyjs', '{"elements":{"nodes":[{"data":{"id":"a"}}]},"data":{"marking":"TLP:RED"}}', 'TLP:RED'],
  ['n.cyjs', '{"elements":{"nodes":[{"data":{"id":"a"}}]},"data":{"creator":"Allegiance","marking":"TLP:RED"}}', 'TLP:RED'],
  [
    'n.graphml',
    '<graphml><key id="m" for="graph" attr.name="tlp" attr.type="string"/><graph><node id="a"/><data key="m">amber</data></graph></graphml>',
    'TLP:AMBER',
  ],
  [
    'n.graphml',
    '<graphml><key id="m" for="graph" attr.name="note" attr.type="string"/><graph><node id="a"/><data key="m">TLP:RED</data></graph></graphml>',
    'TLP:RED',
  ],
  ['n.graphml', '<graphml><graph><node id="a"/><desc>TLP:RED</desc></graph></graphml>', 'TLP:RED'],
  [
    'n.gexf',
    '<gexf><graph><nodes><node id="a"/></nodes></graph><meta><description>For the board, TLP:AMBER</description></meta></gexf>',
    'TLP:AMBER',
  ],
  ['n.gexf', '<gexf><meta><keywords>apt, tlp:red</keywords></meta><graph><nodes><node id="a"/></nodes></graph></gexf>', 'TLP:RED'],
  ['n.ftm', LINE('Ownership', { owner: ['a'], asset: ['b'] }, 'marking'), 'TLP:AMBER'],
  ['n.ftm', LINE('Sanction', { entity: ['a'], authority: ['A house'] }, 'marking'), 'TLP:AMBER'],
  ['n.ftm', LINE('Address', { full: ['1 High Street'] }, 'marking'), 'TLP:AMBER'],
  ['n.ftm', LINE('Company', { name: ['Alpha'] }, 'tags'), 'TLP:AMBER'],
  ['n.json', GALAXY({ tlp: 'amber' }, {}, {}), 'TLP:AMBER'],
  ['n.json', GALAXY({}, { tags: ['tlp:amber'] }, {}), 'TLP:AMBER'],
  ['n.json', GALAXY({}, { meta: { tlp: ['amber'] } }, {}), 'TLP:AMBER'],
  ['n.json', GALAXY({}, {}, { tags: ['tlp:amber'] }), 'TLP:AMBER'],
  ['n.csv', 'source,target,TLP\na,b,GREEN\nb,c,RED\n', 'TLP:RED'],
])('%s: a marking on an element or the graph is read in any spelling and at any place: %s', async (name, text, level) => {
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

test.each([
  '["apt","tlp:ex:chr"]',
  '"tlp:clear tlp:ex:chr"',
  '[{"name":"tlp:ex:chr","colour":"#fff"}]',
  '"apt; tlp:orange"',
  '["TLP"]',
  '["TLPv2:HOUSE"]',
])('tags %s are asked about', async (tags) => {
  const text = `{"nodes":[{"key":"a","attributes":{"tags":${tags}}}],"edges":[]}`
  const { obstacles } = await plan(bytesInput('n.json', Buffer.from(text)))
  expect(obstacles).toEqual([expect.stringMatching(/not understood: "[^,]*tlp/i)])
})

test('a column of markings counts where a mapping does not keep it', async () => {
  await onStore(async (store) => {
    const input = bytesInput('t.csv', Buffer.from('who,Marking\nAlpha,TLP:AMBER\nBeta,house\n'))
    const mapping = { mapping: 1, nodes: [{ key: 'who', columns: ['who'], label: 'ArmedGroup' }], ties: [] }
    expect(await planImport(store, input, { mapping })).toMatchObject({ marking: 'TLP:AMBER', unreadMarkings: ['"house"'] })
  })
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
