import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import { importFile } from '../../server/import/import'
import { bytesInput } from '../../server/files/input'
import { undoImport } from '../../server/import/list'
import type { GraphStore } from '../../server/store/contract'
import { exportGraph } from '../export/graphs'
import { exported } from '../export/read'
import { witnessed } from '../export/witnessed'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'
import { readItems } from './read-file'

const file = (name: string, text: string | Buffer) => bytesInput(name, Buffer.from(text))
const id = (type: string, n: number) => `${type}--8c6af861-7b20-41ef-9b59-6344fd872a${String(n).padStart(2, '0')}`
const times = { created: '2020-01-01T00:00:00.000Z', modified: '2020-01-02T00:00:00Z' }

const BUNDLE = JSON.stringify({
  type: 'bundle',
  id: id('bundle', 1),
  objects: [
    { type: 'identity', id: id('identity', 2), identity_class: 'organization', name: 'Northern Watch', ...times },
    {
      type: 'threat-actor',
      id: id('threat-actor', 3),
      name: 'Group Seven',
      aliases: ['G7', 'Seventh'],
      created_by_ref: id('identity', 2),
      revoked: true,
      external_references: [{ source_name: 'mitre', external_id: 'G0007', url: 'https://example.org/g7' }],
      ...times,
    },
    { type: 'x-odd-thing', id: id('x-odd-thing', 4), name: 'Odd', ...times },
    {
      type: 'relationship',
      id: id('relationship', 5),
      relationship_type: 'targets',
      source_ref: id('threat-actor', 3),
      target_ref: id('identity', 2),
      confidence: 85,
      start_time: '2019-03-01T00:00:00Z',
      object_marking_refs: ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'],
      ...times,
    },
  ],
})
const LIST = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2025-04-19T00:00:00"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>A</FIRST_NAME><SECOND_NAME>PERSON</SECOND_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAi.900</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON><DESIGNATION><VALUE>Minister</VALUE></DESIGNATION><INDIVIDUAL_DATE_OF_BIRTH><DATE>1960-01-01</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><FIRST_NAME>A FRONT (AF)</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.900</REFERENCE_NUMBER><LISTED_ON>2002-09-11</LISTED_ON><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>The Front</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Fighters</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`
const GALAXY = JSON.stringify({
  name: 'Actors',
  type: 'threat-actor',
  uuid: '698774c7-8022-42c4-917f-8d6e4f06ada3',
  version: 3,
  values: [
    {
      uuid: '11111111-8022-42c4-917f-8d6e4f06ada3',
      value: 'One',
      meta: { synonyms: ['Uno'], refs: ['https://example.org'] },
      related: [
        { 'dest-uuid': '22222222-8022-42c4-917f-8d6e4f06ada3', type: 'similar' },
        { 'dest-uuid': '33333333-8022-42c4-917f-8d6e4f06ada3', type: 'similar' },
      ],
    },
    { uuid: '22222222-8022-42c4-917f-8d6e4f06ada3', value: 'Two' },
  ],
})
const ENTITIES = [
  { id: 'p', schema: 'Person', properties: { name: ['A Person'], birthDate: ['1960-01-01'], weakAlias: ['Abu'] } },
  { id: 'o', schema: 'Company', caption: 'Firm', properties: { name: ['Firm', 'The Firm'], leiCode: ['5299'] } },
  { id: 'l', schema: 'Ownership', properties: { owner: ['p'], asset: ['o'], startDate: ['2011-12'] } },
  { id: 's', schema: 'Sanction', properties: { entity: ['o'], authority: ['A Ministry'], startDate: ['2022-02-24'] } },
]
  .map((entity) => JSON.stringify(entity))
  .join('\n')
const EDGES = 'tribe one;tribe two;1\ntribe two;"tribe; three";-1\n'
const WARS = Buffer.from('WarName,SideA,SideB,Start,End\rFirst,Caf\xe9 Front,\x93Sons\x94,12/31/1999,NULL\r', 'latin1')
const WARS_MAPPING = {
  mapping: 1,
  missing: ['NULL'],
  nodes: [
    { key: 'a', columns: ['SideA'], label: 'ArmedGroup' },
    { key: 'b', columns: ['SideB'], label: 'ArmedGroup' },
  ],
  ties: [
    {
      from: 'a',
      to: 'b',
      type: 'FIGHTS',
      validFrom: { column: 'Start', order: 'mdy' },
      validTo: { column: 'End', order: 'mdy' },
      properties: [{ column: 'WarName', as: 'war' }],
    },
  ],
}

const CITED =
  'a,b,source,url,on\nNorth,South,A report,https://example.org/r,1 Feb 2003\nSouth,East,A report,https://example.org/r,1 Feb 2003\nNorth,East,,,\n'
const CITED_MAPPING = {
  mapping: 1,
  nodes: [
    { key: 'a', columns: ['a'], label: 'ArmedGroup' },
    { key: 'b', columns: ['b'], label: 'ArmedGroup' },
  ],
  ties: [{ from: 'a', to: 'b', type: 'FIGHTS', cites: { column: 'source', url: 'url', publishedAt: { column: 'on' } } }],
}

forEachStore((_name, open) => {
  let store: GraphStore
  let before: Awaited<ReturnType<typeof wholeGraph>>
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    before = await wholeGraph(store)
  })

  test.each([
    ['a STIX bundle', file('bundle.json', BUNDLE), {}, 'stix', 3, ['TARGETS']],
    ['the UN list', file('un.xml', LIST), {}, 'un-list', 3, ['DESIGNATED', 'DESIGNATED']],
    ['a MISP galaxy', file('actors.json', GALAXY), {}, 'misp', 2, ['MISP_SIMILAR']],
    ['entities of FollowTheMoney', file('firms.json', ENTITIES), {}, 'ftm', 3, ['DESIGNATED', 'OWNS']],
    ['a signed list of edges', file('tribes.csv', EDGES), {}, 'table', 3, ['NEGATIVE_TIE_TO', 'POSITIVE_TIE_TO']],
    ['a table of wars by a mapping', file('wars.csv', WARS), { mapping: WARS_MAPPING }, 'table', 2, ['FIGHTS']],
    [
      'a table whose rows name their sources',
      file('cited.csv', CITED),
      { mapping: CITED_MAPPING, marking: 'TLP:AMBER' as const },
      'table',
      3,
      ['FIGHTS', 'FIGHTS', 'FIGHTS'],
    ],
  ])('%s keeps to the model when it is in the graph, and goes whole', async (_what, input, options, format, nodes, types) => {
    const report = await importFile(store, input, options)
    expect(report).toMatchObject({ format, nodes: { added: nodes, conflicts: 0 } })
    expect((await checkGraph(store)).findings).toEqual([])
    const { relationships } = (await wholeGraph(store)) as { relationships: { properties: { id: string; importId?: string } }[] }
    expect(
      relationships
        .filter(({ properties }) => properties.importId === report.id)
        .map(({ properties }) => properties.id.split('|')[1])
        .sort(),
    ).toEqual(types)
    await undoImport(store, report.id)
    expect(await wholeGraph(store)).toEqual(before)
  })

  test('ties rest on the sources that their rows name, once each, marked like the file; the others on the file', async () => {
    const { id } = await importFile(store, file('cited.csv', CITED), { mapping: CITED_MAPPING, marking: 'TLP:AMBER' })
    const { nodes, relationships } = (await wholeGraph(store)) as {
      nodes: { properties: Record<string, unknown> }[]
      relationships: { properties: Record<string, unknown> }[]
    }
    expect(relationships.flatMap(({ properties }) => (properties.importId === id ? [properties.sourceId] : [])).sort()).toEqual([
      id,
      `${id}.s1`,
      `${id}.s1`,
    ])
    expect(nodes.find(({ properties }) => properties.id === `${id}.s1`)!.properties).toMatchObject({
      title: 'A report',
      url: 'https://example.org/r',
      publishedAt: '2003-02-01',
      marking: 'TLP:AMBER',
    })
    await undoImport(store, id)
  })
})

describe('reading', () => {
  const nodes = async (input: ReturnType<typeof file>, options = {}) =>
    (await readItems(input, options)).items.flatMap((i) => (i.kind === 'node' ? [i] : []))
  const ties = async (input: ReturnType<typeof file>, options = {}) =>
    (await readItems(input, options)).items.flatMap((i) => (i.kind === 'relationship' ? [i] : []))

  test('STIX keeps aliases, identifiers, revocation, marking, dates and confidence', async () => {
    expect((await nodes(file('b.json', BUNDLE)))[1]).toMatchObject({
      name: 'Group Seven',
      labels: ['Actor', 'ThreatActor'],
      properties: { aliases: ['G7', 'Seventh'], identifiers: ['mitre:G0007'], references: ['https://example.org/g7'], revoked: true },
    })
    expect(await ties(file('b.json', BUNDLE))).toMatchObject([
      { type: 'TARGETS', credibility: 1, dates: [{ validFrom: '2019-03-01' }], properties: { marking: 'TLP:AMBER' } },
    ])
  })

  test('of a STIX bundle of ours, objects that others put in or took apart are named, and the rest is read also where it was laid out anew', async () => {
    const bundle = JSON.parse((await exported('stix', exportGraph(witnessed))).toString()) as {
      objects: { type: string; id: string; extensions?: Record<string, { record?: string }> }[]
    }
    const [broken] = bundle.objects.filter(({ type }) => type === 'report')
    broken!.extensions = Object.fromEntries(Object.keys(broken!.extensions!).map((key) => [key, { record: '{"labels":[' }]))
    bundle.objects.push({ type: 'malware', id: id('malware', 9), ...times })
    const { items } = await readItems(file('b.json', JSON.stringify(bundle, null, 2)))
    expect(items.filter(({ kind }) => kind === 'problem')).toEqual([
      { kind: 'problem', severity: 'unreadable', place: broken!.id, message: 'its record is not as Allegiance writes it.' },
      {
        kind: 'problem',
        severity: 'unreadable',
        place: id('malware', 9),
        message: 'it has no record of Allegiance, and this is a bundle that Allegiance wrote.',
      },
    ])
    expect(items.filter(({ kind }) => kind === 'node')).toHaveLength(witnessed.nodes.length - 1)
  })

  test('the UN list keeps weak aliases apart, and of a person neither birth nor papers', async () => {
    const [, person, front] = await nodes(file('un.xml', LIST))
    expect(person).toMatchObject({
      name: 'A PERSON',
      properties: { basis: 'listing: TAi.900', identifiers: ['un:TAi.900'], offices: ['Minister'] },
    })
    expect(JSON.stringify(person)).not.toContain('1960')
    expect(front!.properties).toMatchObject({ abbreviation: 'AF', aliases: ['The Front'], weakAliases: ['Fighters'] })
  })

  test('FollowTheMoney keeps no date of birth, and dates as precise as they are', async () => {
    expect(JSON.stringify(await nodes(file('f.json', ENTITIES)))).not.toContain('1960')
    expect((await ties(file('f.json', ENTITIES)))[0]).toMatchObject({
      type: 'OWNS',
      start: 'p',
      end: 'o',
      dates: [{ validFrom: '2011-12-01', validFromPrecision: 'month' }],
    })
  })

  test.each([
    ['grouped', (nodes: object[], edges: object[]) => ({ nodes, edges })],
    [
      'grouped, in a document',
      (nodes: object[], edges: object[]) => ({ format_version: '1.0', data: { name: 'Net' }, elements: { nodes, edges } }),
    ],
    ['one list', (nodes: object[], edges: object[]) => [...nodes, ...edges]],
    ['one list, in a document', (nodes: object[], edges: object[]) => ({ elements: [...nodes, ...edges] })],
  ])('elements of Cytoscape.js are read %s', async (_how, written) => {
    const given = file(
      'net.json',
      JSON.stringify(
        written(
          [{ data: { id: '1', name: 'One' } }, { data: { id: '2' }, position: { x: 0, y: 1 } }],
          [{ data: { id: 'e', source: '1', target: '2', interaction: 'pp' } }],
        ),
        null,
        2,
      ),
    )
    expect((await readItems(given)).format).toBe('cytoscape')
    expect((await nodes(given)).map(({ id: key, name }) => [key, name])).toEqual([
      ['1', 'One'],
      ['2', undefined],
    ])
    expect(await ties(given)).toMatchObject([{ type: 'pp', start: '1', end: '2' }])
  })

  test.each([
    [
      'edges',
      'Source,Target,Weight,season\na,b,1,2\n',
      /from "Source" to "Target"\. The tie keeps what else stands in the row: "Weight", "season"\./,
    ],
    ['signed edges', 'a;b;1\na;c;-1\n', /from "column 1" to "column 2", positive or negative by "column 3"/],
    ['nodes', 'Id,Label,born\n1,One,1600\n', /a node with the key "Id"\. The node keeps what else stands in the row: "born"\./],
  ])('a table of %s says how its columns were taken where nobody has said how to', async (_what, text, message) => {
    expect((await readItems(file('t.csv', text))).items).toContainEqual({
      kind: 'problem',
      severity: 'note',
      place: 'columns',
      message: expect.stringMatching(message) as string,
    })
  })

  test('names that read like a path lead nowhere', async () => {
    expect(await nodes(file('g.json', '{"nodes[]":{"key":"ghost"},"nodes":[{"key":"a"}],"edges":[]}'))).toMatchObject([{ id: 'a' }])
  })

  test('a cluster without anything about it is a node all the same', async () => {
    expect(await nodes(file('g.json', GALAXY.replace(/"meta":\{[^}]*\}/, '"meta":null')))).toHaveLength(2)
  })

  test('a cell that is no JSON where JSON is declared is said to be so', async () => {
    expect((await readItems(file('t.csv', ':ID,x[json]\na,{broken\n'))).items.slice(1)).toEqual([
      { kind: 'problem', severity: 'unreadable', place: 't.csv, line 2', message: 'its x is declared as JSON, and "{broken" is none.' },
    ])
  })

  test('a row that would be too many ties is said to be so', async () => {
    const many = Array.from({ length: 200 }, (_, i) => `n${i}`).join(';')
    const mapping = {
      mapping: 1,
      nodes: [
        { key: 'a', columns: ['a'], split: ';', label: 'Thing' },
        { key: 'b', columns: ['b'], split: ';', label: 'Thing' },
      ],
      ties: [{ from: 'a', to: 'b', type: 'FIGHTS' }],
    }
    const { items } = await readItems(file('t.csv', `a,b\n"${many}","${many}"\n`), { mapping })
    expect(items.filter(({ kind }) => kind === 'problem')).toMatchObject([
      { place: 'line 2', message: 'it joins 200 with 200 nodes, which would be more than 10000 ties.' },
    ])
  })

  test('an entity of FollowTheMoney that would be too many ties is said to be so', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `n${i}`)
    const { items } = await readItems(
      file('f.json', JSON.stringify({ id: 'x', schema: 'Ownership', properties: { owner: ids, asset: ids } })),
    )
    expect(items.slice(1)).toEqual([
      {
        kind: 'problem',
        severity: 'unreadable',
        place: 'line 1',
        message: 'the Ownership x joins 200 with 200, which would be more than 10000 ties',
      },
    ])
  })

  test('a table in Latin letters with lone carriage returns is read as its mapping says', async () => {
    expect(await ties(file('wars.csv', WARS), { mapping: WARS_MAPPING })).toMatchObject([
      {
        type: 'FIGHTS',
        start: 'Café Front',
        end: '“Sons”',
        dates: [{ validFrom: '1999-12-31' }],
        properties: { war: 'First' },
        place: 'line 2',
      },
    ])
  })

  test.each([
    [
      'a mapping that speaks of a column that is not there',
      file('w.csv', 'a,b\n1,2\n'),
      { mapping: WARS_MAPPING },
      /Line 1: the mapping speaks of the columns "SideA"/,
    ],
    ['a mapping that is none', file('w.csv', 'a,b\n1,2\n'), { mapping: { mapping: 1, nodes: [] } }, /mapping is not understood at nodes/],
    ['a quote that is never closed', file('w.csv', 'source,target\n"a,b\n'), {}, /Line 2: a quote is opened here and never closed/],
    [
      'JSON nested without end',
      file('b.json', `{"type":"bundle","id":"bundle--1","objects":${'['.repeat(100_000)}`),
      {},
      /more than 200 deep/,
    ],
    [
      'JSON that is broken after very many lines',
      file('g.json', `{"type":"a","uuid":"11111111-1111-4111-8111-111111111111","values":[${'\n'.repeat(300_000)}x`),
      { format: 'misp' },
      /^Line 300001, column 1: the JSON is broken: Unexpected token 'x'\.$/,
    ],
    [
      'JSON that is broken in the middle',
      file('b.json', BUNDLE.replace('"Group Seven"', 'Group Seven').replaceAll(',"', ',\n"')),
      {},
      /^Line 10, column 8: the JSON is broken: Unexpected token 'G'\.$/,
    ],
    [
      'JSON in Latin letters',
      file('g.json', Buffer.from(GALAXY.replace('Uno', 'Un\xf3'), 'latin1')),
      {},
      /^Line 1: the file is said to be in utf-8, but what stands there is not\. Save it as UTF-8\.$/,
    ],
    [
      'a table in UTF-8 with a damaged line',
      file('t.csv', Buffer.concat([Buffer.from('source,target\nقاعدة,über\nx,'), Buffer.from([0xff]), Buffer.from('\n')])),
      {},
      /^Line 3: the file is said to be in utf-8, but what stands there is not\. Name another encoding/,
    ],
    [
      'CSV with a quote that is never closed',
      file('t.csv', ':ID,w\na,"b\n'),
      {},
      /^T\.csv, line 2: a quote is opened here and never closed/,
    ],
    ['CSV with text after a quote', file('t.csv', ':ID,w\na,"b" \n'), {}, /^T\.csv, line 2: text follows a closing quote/],
    [
      'CSV with a cell that has no end',
      file('t.csv', `:ID,w\na,"${'x'.repeat(16_000_001)}`),
      {},
      /^T\.csv, line 2: a row is longer than 16 million characters; is the quote of line 2 closed/,
    ],
    [
      'CSV with a row that has no end',
      file('t.csv', `:ID,w\na${`,"${'x'.repeat(999_999)}"`.repeat(17)}\n`),
      {},
      /^T\.csv, line 2: a row is longer than 16 million characters/,
    ],
    ['CSV with too many cells', file('t.csv', `:ID,w\na${',b'.repeat(10_000)}\n`), {}, /^T\.csv, line 2: it has more than 10000 cells/],
    ['two columns of one name', file('t.csv', ':ID,w,w\na,1,2\n'), {}, /^T\.csv, line 1: two columns of its header are called "w"/],
    [
      'STIX whose objects are no list',
      file('b.json', '{"type":"bundle","id":"bundle--8c6af861-7b20-41ef-9b59-6344fd872a01","objects":{}}'),
      {},
      /This is no STIX/,
    ],
    [
      'names within names without end',
      file('g.json', `{"nodes":[],"edges":[],${'"":{'.repeat(600)}`),
      {},
      /deep within each other|ends too early/,
    ],
    ['an empty file', file('g.gexf', ''), {}, /^The file g\.gexf is empty/],
    ['a picture', file('g.gexf', Buffer.from('89504e470d0a1a0a', 'hex')), {}, /^The file g\.gexf is a PNG picture/],
    ['what is packed', file('g.graphml', Buffer.from('1f8b0800', 'hex')), {}, /is packed with gzip: unpack it first/],
    [
      'a workbook',
      file('g.xlsx', Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }))),
      {},
      /is an Excel workbook.*Save its sheet as CSV/,
    ],
    [
      'JSON of more values than can be kept',
      file('g.json', `{"type":"threat-actor","uuid":"11111111-1111-4111-8111-111111111111",\n"values":[${'{},'.repeat(5_000_000)}{}]}`),
      {},
      /^Line 2: the document holds more than 10 million values/,
    ],
    ['JSON that breaks off', file('b.json', BUNDLE.slice(0, -40)), {}, /Line 1, column \d+: the JSON is broken/],
    [
      'a file that is not in the encoding that it is said to be in',
      file(
        'g.graphml',
        Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<graphml><graph>\n<node id="Kandah\xe4r"/></graph></graphml>', 'latin1'),
      ),
      {},
      /^Line 3: the file is said to be in UTF-8, but what stands there is not\. Save it as UTF-8\.$/,
    ],
    ['a list that breaks off', file('u.xml', LIST.slice(0, 500)), {}, /Line 2, column \d+: the XML is not well formed/],
    [
      'a list with an entry that does not end',
      file('u.xml', `<CONSOLIDATED_LIST><INDIVIDUALS>\n<INDIVIDUAL>${'<INDIVIDUAL_ALIAS/>'.repeat(10_001)}`),
      {},
      /^Line 2: the entry holds more than 10000 elements/,
    ],
    [
      'a list with entities of its own',
      file(
        'u.xml',
        `<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>`,
      ),
      {},
      /declares entities/,
    ],
  ])('%s is refused with its place', async (_what, input, options, message) => {
    await expect(readItems(input, options)).rejects.toMatchObject({ message: expect.stringMatching(message) as string })
  })
})
