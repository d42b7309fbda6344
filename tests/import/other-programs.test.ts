import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ImportOptions, ImportReport } from '../../model/imports'
import { fileInput } from '../../server/files/input'
import { importFile } from '../../server/import/import'
import { listImports, undoImport } from '../../server/import/list'
import type { GraphNode, GraphRelationship, GraphStore } from '../../server/store/contract'
import { select } from '../../server/export/select/select'
import { temporaryStore } from '../support/api'
import { leftOut } from '../support/left-out'

const data = process.env.ALLEGIANCE_TEST_DATA
const path = (file: string) => `${data!}/cases/files/${file}`

/** Small files as other programs write them, each with one form that readers are known to lose. */
if (!data) leftOut("small files of other programs' forms: ALLEGIANCE_TEST_DATA is not set")
else
  describe('of a file of another program', () => {
    let store: GraphStore
    let remove: () => Promise<void>
    beforeAll(async () => {
      ;({ store, remove } = await temporaryStore(async () => {}))
    })
    afterAll(() => remove())
    afterEach(async () => {
      for (const { id } of await listImports(store)) await undoImport(store, id)
    })

    const take = async (file: string, options: Partial<ImportOptions> = {}): Promise<Taken> => {
      const report = await importFile(store, await fileInput(path(file)), options)
      const nodes = await rowsOf<GraphNode>(
        store,
        `MATCH (n) WHERE n.importId = '${report.id}' AND NOT n:Meta AND NOT n:RelationshipType RETURN n`,
      )
      const ties = await rowsOf<GraphRelationship>(store, `MATCH ()-[r]->() WHERE r.importId = '${report.id}' RETURN r`)
      return {
        report,
        source: nodes.find(({ labels }) => labels.includes('Source'))!,
        nodes: nodes.filter(({ labels }) => !labels.includes('Source')),
        ties,
      }
    }

    test('STIX: a passage marked TLP:RED makes node and file so, and a clear export has nothing of it', async () => {
      const { source, nodes } = await take('01-stix-granular-marking.json')
      expect([source.properties.marking, nodes[0]!.properties.marking]).toEqual(['TLP:RED', 'TLP:RED'])
      const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true, maxMarking: 'TLP:CLEAR' })
      const found: GraphNode[] = []
      for await (const batch of graph.nodes()) found.push(...batch)
      await close()
      expect(JSON.stringify(found)).not.toMatch(/Secret phrase|Alpha/)
    })

    test('STIX: the marking that OpenCTI defines is read', async () => {
      const { source } = await take('02-opencti-tlp-amber-strict.json')
      expect(source.properties.marking).toBe('TLP:AMBER+STRICT')
    })

    const types = ({ ties }: Taken) => ties.map(({ type }) => type).sort()
    const named = ({ nodes }: Taken, name: string) => nodes.find(({ properties }) => properties.name === name)!.properties
    const notes = ({ report: { lines } }: Taken, kind: string) =>
      lines.flatMap((line) => (line.kind === kind ? [line.message] : [])).join('\n')

    test('GEXF: an edge type that is no direction is the type, and the graph says the direction', async () => {
      const taken = await take('03-networkx-edge-type.gexf')
      expect(types(taken)).toEqual(['ALLIED_WITH', 'FIGHTS_'])
      expect(taken.report.types.every(({ symmetric }) => !symmetric)).toBe(true)
    })

    test('GEXF: moments are dates, and values over time are kept', async () => {
      const taken = await take('04-gexf-timestamps.gexf')
      expect(taken.ties.map(({ properties }) => properties.intervals)).toEqual(
        expect.arrayContaining([['2003-05-01/2003-05-01'], ['2003-05-01/2003-05-01', '2004-05-01/2004-05-01']]),
      )
      expect(named(taken, 'Alpha').strength).toMatch(/100.*900/)
      expect(notes(taken, 'note')).toMatch(/change in time/)
    })

    test('GEXF: several spells of a node are kept, as years', async () => {
      expect(named(await take('06-gexf-node-spells.gexf'), 'Alpha').existed).toEqual(['2001/2003', '2005/2007'])
    })

    test('GraphML: the labels of yEd Live are names', async () => {
      const taken = await take('07-yed-live-labels.graphml')
      expect(taken.nodes.map(({ properties }) => properties.name).sort()).toEqual(['Blue Front', 'Red Brigade'])
      expect(taken.ties[0]!.properties.label).toBe('fights')
    })

    test('GraphML: ports are left out with their data, and said', async () => {
      const taken = await take('08-graphml-port-data.graphml')
      expect([taken.nodes.length, taken.ties.length]).toEqual([2, 1])
      expect(notes(taken, 'left-out')).toMatch(/Ports of nodes, and their data/)
    })

    test('GraphML: desc is a description, and data with elements is said to be left out', async () => {
      const taken = await take('09-graphml-desc-and-nested-data.graphml')
      expect(named(taken, 'a').description).toBe('Founded in 2001')
      expect(taken.ties[0]!.properties.description).toBe('since 2010')
      expect(notes(taken, 'left-out')).toMatch(/Data with elements/)
    })

    test('GraphML: a list of APOC is a list', async () => {
      expect(named(await take('10-graphml-attr-list.graphml'), 'Alpha').aliases).toEqual(['A1', 'A2'])
    })

    test('GraphML: an attribute that is the type is proposed, and taken when it is named', async () => {
      const untold = await take('11-graphml-edge-type-attribute.graphml')
      expect(types(untold)).toEqual(['LINKED_TO', 'LINKED_TO'])
      expect(untold.report.typeAttributes).toEqual([{ attribute: 'type', values: ['FIGHTS', 'ALLIED_WITH'], plain: true }])
      expect(notes(untold, 'note')).toMatch(/--type-from/)
      await undoImport(store, untold.report.id)
      expect(types(await take('11-graphml-edge-type-attribute.graphml', { typeFrom: 'type' }))).toEqual(['ALLIED_WITH', 'FIGHTS_'])
    })

    test('an attribute that no edge has is not taken for the type', async () => {
      await expect(take('11-graphml-edge-type-attribute.graphml', { typeFrom: 'kind' })).rejects.toMatchObject({
        message: expect.stringContaining('No edge of the file has the attribute "kind"') as string,
      })
    })

    test('JSON: nothing of a node is lost but what is taken for the picture, which is said', async () => {
      const taken = await take('12-json-size-label-name-lost.json')
      expect(named(taken, 'Alpha Front')).toMatchObject({ size: 3000, label: 'AF' })
      expect(taken.nodes.filter(({ properties }) => properties.name === '313')).toHaveLength(2)
      expect(notes(taken, 'left-out')).toMatch(/"color" is taken for the picture[^]*"x" is taken/)
    })

    test('FollowTheMoney: entities within an entity are nodes and ties', async () => {
      const taken = await take('14-ftm-nested.json')
      expect(types(taken)).toEqual(['DESIGNATED', 'MEMBER_OF'])
      expect(taken.nodes.map(({ properties }) => properties.name).sort()).toEqual(['Alpha', 'Some Ministry', 'Some One'])
    })

    test('FollowTheMoney: what links things is a tie', async () => {
      expect(types(await take('15-ftm-links-of-things.ftm.json'))).toEqual(['CALLED', 'INVOLVED_IN', 'INVOLVED_IN', 'SIMILAR_TO'])
    })

    test('FollowTheMoney: a sanction without authority is one by nobody named', async () => {
      const taken = await take('16-ftm-sanction-without-authority.ftm.json')
      expect(types(taken)).toEqual(['DESIGNATED'])
      expect(notes(taken, 'note')).toMatch(/name no authority/)
    })

    test('neo4j-admin: a header is parted by what gives its columns', async () => {
      const taken = await take('28-neo4j-semicolon.csv')
      expect(taken.nodes.map(({ labels, properties }) => [String(properties.name), labels])).toEqual(
        expect.arrayContaining([
          ['Alpha', ['Group', 'Thing']],
          ['Beta', ['Actor', 'State']],
        ]),
      )
    })

    test('STIX: aliases of OpenCTI are aliases', async () => {
      expect(named(await take('30-opencti-aliases.json'), 'Beta Org').aliases).toEqual(['BO', 'Beta Group'])
    })

    test('MISP: words of relations are folded, with their sign, and groups are actors', async () => {
      const taken = await take('31-misp-relation-type.json')
      expect(taken.report.types).toMatchObject([{ count: 2, family: 'cooperation', sign: 1, symmetric: true }])
      expect(taken.nodes.every(({ labels }) => labels.includes('Actor'))).toBe(true)
    })

    test('STIX: the answer of a TAXII server is read', async () => {
      expect((await take('32-taxii-envelope.json')).nodes).toMatchObject([{ labels: ['Actor', 'ThreatActor'] }])
    })

    test.each(['40-format-board.canvas', '40-format-visjs.json'])('%s is read, with its edge', async (file) => {
      const { nodes, ties } = await take(file)
      expect([nodes.length, ties.map(({ properties }) => properties.label)]).toEqual([2, ['fights']])
    })

    test.each([
      ['40-format-apoc.json', /is Neo4j JSON \(APOC\).*apoc\.export\.graphml/],
      ['40-format-edges.xlsx', /is an Excel workbook.*as CSV/],
      ['40-format-g.dl', /is DL \(UCINET\).*GraphML/],
      ['40-format-g.dot', /is DOT.*GraphML/],
      ['40-format-g.gml', /is GML.*GraphML/],
      ['40-format-g.jsonld', /is JSON-LD.*CSV/],
      ['40-format-g.net', /is Pajek.*GraphML/],
      ['40-format-g.ttl', /is RDF.*CSV/],
      ['40-format-jgf.json', /is JSON Graph Format.*"edges"/],
      ['40-format-wikidata.json', /is a result of SPARQL.*CSV/],
    ])('%s is named, with the way round', async (file, message) => {
      await expect(take(file)).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringMatching(message) as string })
    })
  })

interface Taken {
  report: ImportReport
  source: GraphNode
  nodes: GraphNode[]
  ties: GraphRelationship[]
}

async function rowsOf<T>(store: GraphStore, statement: string): Promise<T[]> {
  const { rows } = await store.free(statement, {}, { timeoutMs: 10_000, maxRows: 1000 })
  return rows.flatMap(([cell]) =>
    cell?.kind === 'node' ? [cell.node as T] : cell?.kind === 'relationship' ? [cell.relationship as T] : [],
  )
}
