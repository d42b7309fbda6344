import { describe, expect, test } from 'vitest'
import { reportText } from '../../server/commands/import'
import { bytesInput } from '../../server/files/input'
import type { ImportItem } from '../../server/formats/reading/reader'
import { otherFormat } from '../../server/formats/reading/other-formats'
import { planImport } from '../../server/import/import'
import { temporaryStore } from '../support/api'
import { readItems } from './read-file'

const STIX = { spec_version: '2.1', created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' }
const stixId = (type: string, n: number) => `${type}--00000000-0000-4000-8000-00000000000${n}`

/**
 * Files, one for each reader by hand, in which every element and attribute of its format stands, each value a word of its own: a word that
 * comes in is either taken, or it is said what it belongs to. `said` are the words of what is left out, with what is said of them.
 */
const FILES: readonly { name: string; text: string; said: Readonly<Record<string, RegExp>> }[] = [
  {
    name: 'all.gexf',
    text: `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="2001-02-03"><creator>wcreator</creator><keywords>wkeywords</keywords><description>wdescription</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" start="2000-01-01" name="wgraph" hue="whue">
<attributes class="node" mode="static"><attribute id="0" title="wtitle" type="string"><default>wdefault</default><options>woption|wdefault</options></attribute>
<attribute id="2" title="wtitle" type="liststring"/></attributes>
<attributes class="edge" mode="dynamic"><attribute id="1" title="wedgetitle" type="string"/></attributes>
<nodes count="3"><node id="wn1" label="wlabel" pid="wn2" start="2001" endopen="2003" shade="wshade">
<attvalues><attvalue for="0" value="wvalue"/><attvalue for="0" value="wagain"/><attvalue for="2" value="wone|wtwo"/></attvalues>
<spells><spell start="2005" end="2007"/></spells><parents><parent for="wparent"/></parents>
<viz:color r="1" g="2" b="3"/><viz:position x="4" y="5"/><viz:size value="6"/><viz:shape value="wdisc"/>
<nodes><node id="wn2" timestamp="step 7" timestamps="&lt;[2010, 2011]&gt;" intervals="&lt;[2012, 2013]; [2014, 2015)&gt;"/></nodes><edges><edge source="wn1" target="wn2" kind="winner"/></edges></node></nodes>
<edges count="1"><edge id="we1" source="wn1" target="wn2" type="wtype" kind="wkind" label="wedgelabel" weight="2.5">
<attvalues><attvalue for="1" value="wthen" start="2001" end="2002"/></attvalues><viz:thickness value="8"/></edge></edges>
<wother>wtext</wother></graph></gexf>`,
    said: {
      whue: /"hue" of <graph>/,
      woption: /<options>/,
      wshade: /"shade" of <node>/,
      wdisc: /Shapes/,
      wtext: /<wother>/,
    },
  },
  {
    name: 'all.graphml',
    text: `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"><desc>wdesc</desc>
<key id="k0" for="node" attr.name="wkey" attr.type="string"><desc>of the key</desc><default>wdefault</default></key>
<key id="k1" for="graph" attr.name="wgraphkey" attr.type="string"/><key id="k2" for="edge" attr.name="wedgekey" attr.type="string"/>
<key id="k3" for="node" yfiles.type="nodegraphics"/><key id="k4" for="all" attr.name="wall" attr.type="string" attr.list="string"/><key id="k5" for="port" attr.name="p" attr.type="string"/>
<graph id="g" edgedefault="undirected" parse.order="free"><desc>wgraphdesc</desc><data key="k1">wgraphdata</data>
<node id="wn1" wodd="woddvalue"><desc>wnodedesc</desc><data key="k0">wvalue</data><data key="k4">["wone","wtwo"]</data>
<data key="k3"><y:ShapeNode><y:NodeLabel>wdrawn<y:LabelModel/></y:NodeLabel><y:NodeLabel>wfurther</y:NodeLabel><y:Shape type="wshape"/></y:ShapeNode></data>
<port name="wport"><data key="k5">wportdata</data></port>
<graph edgedefault="directed"><node id="wn2" labels=":Wlabel"/><edge id="we2" source="wn1" target="wn2" label="winner"/></graph></node>
<node id="wn3"><data key="k0"><info>wnested</info></data></node>
<edge id="we1" source="wn1" target="wn2" directed="true" sourceport="wsourceport"><desc>wedgedesc</desc><data key="k2">wedgevalue</data></edge>
<locator href="wlocator"/></graph></graphml>`,
    said: {
      woddvalue: /"wodd" of <node>/,
      wshape: /only labels are taken/,
      wportdata: /Ports of nodes/,
      wport: /Ports of nodes/,
      wnested: /Data with elements/,
      wsourceport: /"sourceport" of <edge>/,
      wlocator: /References to other files/,
    },
  },
  {
    name: 'all.json',
    text: JSON.stringify({
      directed: false,
      multigraph: true,
      graph: { name: 'wname', note: 'wnote', deep: { in: 'wdeep' } },
      nodes: [
        {
          id: 'wn1',
          name: 'wcalled',
          label: 'wlabel',
          title: 'wtitle',
          x: 'wx',
          viz: { color: 'wviz' },
          size: 'wsize',
          labels: ['Wone'],
          more: { deep: 'wmore' },
        },
        { key: 'wn2', id: 'wid', attributes: { name: 'wattribute', own: 'wown' }, own: 'wother' },
      ],
      links: [
        {
          source: 'wn1',
          target: 'wn2',
          key: 'wkey',
          color: 'wcolor',
          relationshipType: 'wtype',
          type: 'wkind',
          attributes: { type: 'wthird' },
        },
      ],
      extra: ['wextra'],
    }),
    said: {
      wdeep: /Attributes of the graph/,
      wx: /"x" is taken for the picture/,
      wviz: /"viz" is taken for the picture/,
      wextra: /"extra" is not taken/,
    },
  },
  {
    name: 'all.cyjs',
    text: JSON.stringify({
      format_version: '1.0',
      data: { name: 'wname', note: 'wnote' },
      elements: {
        nodes: [
          {
            data: { id: 'wn1', name: 'wcalled', label: 'wlabel', shared_name: 'wshared' },
            position: { x: 'wx' },
            classes: 'wclass',
            odd: 'wodd',
          },
        ],
        edges: [{ data: { id: 'we1', source: 'wn1', target: 'wn1', type: 'wtype', interaction: 'winteraction' }, selected: 'wselected' }],
      },
      style: 'wstyle',
    }),
    said: { wx: /"position"/, wclass: /"classes"/, wodd: /"odd"/, wselected: /"selected"/, wstyle: /"style" is not taken/ },
  },
  {
    name: 'all.ftm.json',
    text: [
      {
        id: 'wo1',
        schema: 'Company',
        caption: 'wcaption',
        properties: {
          name: ['wname', 'wother'],
          abbreviation: ['wshort', 'wshorter'],
          weakAlias: ['wweak'],
          leiCode: ['wlei'],
          address: ['waddress'],
          notes: ['wnotes'],
          sector: ['wsector'],
          parent: ['wgone'],
        },
        datasets: ['wdataset'],
      },
      {
        id: 'wp1',
        schema: 'Person',
        properties: {
          name: ['wperson'],
          birthDate: ['wbirth'],
          position: ['woffice'],
          membershipMember: [{ id: 'wm1', schema: 'Membership', properties: { organization: ['wo1'], role: ['wrole'] } }],
        },
      },
      {
        id: 'wv1',
        schema: 'Vessel',
        properties: { name: ['wvessel'], owner: ['wo1'], operator: [{ id: 'wo2', schema: 'Company', properties: { name: ['winner'] } }] },
      },
      {
        id: 'ws1',
        schema: 'Sanction',
        properties: {
          entity: ['wo1'],
          authority: ['wministry', 'wsecond'],
          program: ['wprogram', 'wfurther'],
          startDate: ['2001', '2002'],
          reason: ['wreason'],
        },
      },
      { id: 'wa1', schema: 'Address', properties: { full: ['wfull'] } },
    ]
      .map((entity) => JSON.stringify(entity))
      .join('\n'),
    said: {
      waddress: /Addresses, telephone/,
      wgone: /not in the file.*"parent"/,
      wdataset: /"datasets" beside/,
      wbirth: /dates and places of birth/,
      wa1: /identity papers/,
      wfull: /identity papers/,
    },
  },
  {
    name: 'all.stix.json',
    text: JSON.stringify({
      type: 'bundle',
      id: stixId('bundle', 0),
      note: 'wbeside',
      objects: [
        {
          ...STIX,
          type: 'identity',
          id: stixId('identity', 1),
          identity_class: 'individual',
          name: 'wperson',
          x_opencti_aliases: ['walias'],
          contact_information: 'wcontact',
          confidence: 50,
        },
        {
          ...STIX,
          type: 'threat-actor',
          id: stixId('threat-actor', 2),
          name: 'wactor',
          aliases: ['wother'],
          created_by_ref: stixId('identity', 1),
          external_references: [{ source_name: 'wsource', external_id: 'wnumber', url: 'https://example.org/wurl', description: 'wcited' }],
          extensions: { x: { y: 'wextension' } },
          x_own_field: { deep: 'wdeep' },
          start_time: 'wstart',
        },
        {
          ...STIX,
          type: 'relationship',
          id: stixId('relationship', 3),
          relationship_type: 'targets',
          source_ref: stixId('threat-actor', 2),
          target_ref: stixId('identity', 1),
          description: 'wtie',
          external_references: [{ source_name: 'wtiesource', external_id: 'wtienumber' }],
        },
        {
          ...STIX,
          type: 'opinion',
          id: stixId('opinion', 4),
          opinion: 'wdisagree',
          object_refs: [stixId('relationship', 3), stixId('tool', 9)],
        },
        {
          ...STIX,
          type: 'sighting',
          id: stixId('sighting', 5),
          sighting_of_ref: stixId('threat-actor', 2),
          created_by_ref: stixId('identity', 1),
          summary: true,
          count: 3,
          x_seen: 'wseen',
        },
        {
          ...STIX,
          type: 'language-content',
          id: stixId('language-content', 6),
          object_ref: stixId('threat-actor', 2),
          contents: { de: { name: 'wname', goals: ['wgoals'] } },
        },
        { ...STIX, type: 'extension-definition', id: stixId('extension-definition', 7), name: 'wdefinition' },
      ],
    }),
    said: {
      wbeside: /"note" beside the objects/,
      wcontact: /contacts and dates of birth/,
      wcited: /Descriptions of external references/,
      wextension: /Extensions of objects/,
      wdefinition: /Definitions of extensions/,
    },
  },
  {
    name: 'all.galaxy.json',
    text: JSON.stringify({
      name: 'wgalaxy',
      type: 'threat-actor',
      uuid: '00000000-0000-4000-8000-000000000000',
      description: 'wdescription',
      source: 'wsource',
      authors: ['wauthor'],
      icon: 'wicon',
      values: [
        {
          uuid: '00000000-0000-4000-8000-000000000001',
          value: 'wvalue',
          description: 'wtold',
          revoked: 'wrevoked',
          meta: { synonyms: ['wsynonym'], refs: ['wref'], country: 'wcountry', 'origin:vendor': ['worigin'], deep: { in: 'wdeep' } },
          related: [
            { 'dest-uuid': '00000000-0000-4000-8000-000000000002', type: 'wword', tags: ['wtag'], note: 'wrelated' },
            { 'dest-uuid': 'welsewhere', type: 'similar' },
          ],
        },
        { uuid: '00000000-0000-4000-8000-000000000002', value: 'wsecond' },
      ],
    }),
    said: { wicon: /"icon" of the galaxy/, worigin: /Who gave which name/, welsewhere: /clusters of other galaxies/ },
  },
  {
    name: 'all.csv',
    text: 'id:ID(wspace);name;:LABEL;list:string[];none:IGNORE\n"wone";"wname";"wlabel|wother";"wfirst|wsecond";"wignored"\n"wtwo";"wagain";"wthird";"wlast";\n',
    said: { wignored: /header says to ignore/ },
  },
]

describe.each(FILES)('of $name', ({ name, text, said }) => {
  test('every word is taken, or it is said what is left out', async () => {
    const { items } = await readItems(bytesInput(name, Buffer.from(text)))
    const taken = JSON.stringify(items.filter(({ kind }) => kind !== 'problem'))
    const words = [...new Set(text.match(/\bw[a-z]+\d?\b(?=[^=>]*[<"\]|'])/gi) ?? [])].filter((word) =>
      new RegExp(`["'>|]${word}["'<|]`).test(text),
    )
    expect(words.length).toBeGreaterThan(8)
    expect(words.filter((word) => !taken.includes(word)).sort()).toEqual(Object.keys(said).sort())
    const lines = messages(items).join('\n')
    for (const line of Object.values(said)) expect(lines).toMatch(line)
  })

  test('what is left out is counted, with the place of the first', async () => {
    const { items } = await readItems(bytesInput(name, Buffer.from(text)))
    for (const item of items)
      if (item.kind === 'problem' && item.severity === 'left-out') {
        expect(item.place).not.toBe('')
        expect(item.count).toBeGreaterThan(0)
      }
  })
})

test('the report counts what is left out thing by thing, and not its lines', async () => {
  const { store, remove } = await temporaryStore(async () => {})
  try {
    const nodes = [1, 2, 3].map((key) => ({ key, attributes: { color: 'red', ...(key === 3 && { x: 1 }) } }))
    const report = await planImport(store, bytesInput('n.json', Buffer.from(JSON.stringify({ nodes, edges: [] }))))
    expect(report.counts['left-out']).toBe(4)
    expect(report.lines.filter(({ kind }) => kind === 'left-out').map(({ count }) => count)).toEqual([3, undefined])
    expect(reportText(report)).not.toContain('more of these')
  } finally {
    await remove()
  }
})

function messages(items: readonly ImportItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'problem' && item.severity !== 'unreadable' ? [item.message] : []))
}

test('an opinion keeps what it disagrees with, and what is not in the bundle is said', async () => {
  const { text, name } = FILES.find((file) => file.name === 'all.stix.json')!
  const { items } = await readItems(bytesInput(name, Buffer.from(text)))
  const opinion = items.find((item) => item.kind === 'node' && item.name === 'wdisagree')
  expect(opinion).toMatchObject({ properties: { speaksOf: [`wactor targets wperson (${stixId('relationship', 3)})`] } })
  expect(messages(items)).toContain('References to objects that are not in the bundle are not taken.')
  expect(items).toContainEqual(expect.objectContaining({ type: 'SIGHTED', start: stixId('identity', 1), end: stixId('threat-actor', 2) }))
})

test.each([
  ['g.zip', 'PK\u0003\u0004 word/document.xml', 'a Word document'],
  ['n.json', '{"graph":{},"nodes":[{"id":"a"}],"edges":[]}', null],
  ['d.gv', '// made by hand\nstrict graph {\n a -- b\n}', 'DOT (Graphviz)'],
  ['n.nt', '<http://a.org/a> <http://a.org/b> "c" .', 'RDF (Turtle, N-Triples, RDF/XML)'],
  ['e.json', '{"Event":{"info":"x"}}', 'a MISP event'],
  ['m.json', '{"@type":"g:Vertex"}', 'GraphSON (TinkerPop)'],
  ['p.net', '% a comment\n*Vertices 2\n', 'Pajek'],
])('%s is told from what it begins with: %s', (name, head, format) => {
  expect(otherFormat(head, name)?.name ?? null).toBe(format)
})

test.each([
  ['a banner of #', '#'.repeat(80)],
  ['lines of # and blanks', '# # \n'.repeat(40)],
  ['a banner of %', '% '.repeat(80)],
  ['a banner of //', '//'.repeat(80)],
  ['stars between comment marks', '/* */'.repeat(80)],
  ['words that begin lines of GML', 'Creator '.repeat(80)],
  ['as much of it as is looked at', `${'#'.repeat(60_000)}\n`],
  ['empty lines', '\n'.repeat(60_000)],
  ['prefixes that are none', 'prefix <'.repeat(8_000)],
  ['a word before many blanks', `graph${' '.repeat(60_000)}`],
  ['charts that hold nothing', '<Chart '.repeat(8_000)],
])('%s is looked through in no time, and hides no format behind it', (_what, banner) => {
  const begun = performance.now()
  expect(otherFormat(`${banner}\na b\n`, 'list.edges')).toBeNull()
  expect(performance.now() - begun).toBeLessThan(500)
})

test.each([
  ['DOT (Graphviz)', '#'.repeat(80), 'digraph g { a -> b }'],
  ['DOT (Graphviz)', `${'/'.repeat(80)}\n/* made\nby hand */ `, 'digraph { a -> b }'],
  ['GML', `${'#'.repeat(80)}\nCreator "someone"\nVersion 1`, 'graph\n[ directed 1 ]'],
  ['Pajek', '%'.repeat(80), '*Vertices 2'],
  ['RDF (Turtle, N-Triples, RDF/XML)', '#'.repeat(80), '@prefix ex: <http://example.org/> .'],
])('%s is told behind a banner', (name, banner, text) => {
  expect(otherFormat(`${banner}\n${text}\n`, 'file')?.name).toBe(name)
})
