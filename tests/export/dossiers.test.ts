import cytoscapeLibrary from 'cytoscape'
import { MultiDirectedGraph } from 'graphology'
import type { SerializedGraph } from 'graphology-types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import type { ExportFormatId } from '../../model/exports'
import { select, type Selected } from '../../server/export/select/select'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { leftOut } from '../support/left-out'
import { onEmbedded } from '../support/stores'
import { exported, pythonMissing, pythonReads, scratch } from './read'

/** What is in the graph, counted by the store itself. */
interface Counts {
  nodes: number
  relationships: number
  sources: number
  claims: number
  ties: number
  types: Record<string, number>
}

onEmbedded((fresh) =>
  describe('a full export of both dossiers', () => {
    let store: GraphStore
    let selected: Selected
    let counts: Counts
    const file = scratch()
    const written = async (format: ExportFormatId) => exported(format, selected.graph)

    beforeAll(async () => {
      store = await openStore(await fresh())
      await loadDossiers(store, [...DOSSIERS.keys()])
      counts = await countsOf(store)
      selected = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true })
    }, 60_000)
    afterAll(async () => {
      await selected.close()
      await store.close()
    })

    test('is loaded by graphology and by Cytoscape, with all nodes, relationships and types', async () => {
      const graph = MultiDirectedGraph.from(JSON.parse((await written('json')).toString()) as SerializedGraph)
      expect({ nodes: graph.order, relationships: graph.size }).toEqual({ nodes: counts.nodes, relationships: counts.relationships })
      expect(tally(graph.mapEdges((_, { relationshipType }) => String(relationshipType)))).toEqual(counts.types)

      const cy = cytoscapeLibrary({ headless: true, ...(JSON.parse((await written('cytoscape')).toString()) as object) })
      expect({ nodes: cy.nodes().length, relationships: cy.edges().length }).toEqual({
        nodes: counts.nodes,
        relationships: counts.relationships,
      })
      expect(tally(cy.edges().map((edge) => String(edge.data('type'))))).toEqual(counts.types)
      cy.destroy()
    })

    const withoutNetworkx = pythonMissing('networkx')
    if (withoutNetworkx) leftOut(withoutNetworkx)
    else
      test('is read by networkx from GEXF and GraphML, with all nodes, relationships and types', async () => {
        const formats = ['gexf', 'graphml'] as const
        const read = pythonReads(
          'with_networkx.py',
          await Promise.all(formats.map(async (format) => file(`all.${format}`, await written(format)))),
        ) as { directed: boolean; nodes: object; edges: [string, string, Record<string, string>][] }[]
        for (const [i, { directed, nodes, edges }] of read.entries()) {
          expect({ directed, nodes: Object.keys(nodes).length, relationships: edges.length }).toEqual({
            directed: true,
            nodes: counts.nodes,
            relationships: counts.relationships,
          })
          expect(tally(edges.map(([, , data]) => data[formats[i] === 'graphml' ? 'label' : 'type']!))).toEqual(counts.types)
        }
      }, 60_000)

    const withoutStix = pythonMissing('stix2', 'stix2validator')
    if (withoutStix) leftOut(withoutStix)
    else
      test('is without errors to the OASIS validator, and every reference in it resolves', async () => {
        const [read] = pythonReads('with_stix2.py', [file('all.stix.json', await written('stix'))]) as {
          errors: string[]
          twice: string[]
          unresolved: string[]
          types: Record<string, number>
        }[]
        expect(read).toMatchObject({ errors: [], twice: [], unresolved: [], types: { report: counts.sources, grouping: counts.ties } })
      }, 120_000)

    const withoutFtm = pythonMissing('followthemoney')
    if (withoutFtm) leftOut(withoutFtm)
    else
      test("is valid by followthemoney's own model, and every reference in it resolves", async () => {
        const [read] = pythonReads('with_followthemoney.py', [file('all.ftm.json', await written('ftm'))]) as {
          problems: string[]
          twice: string[]
          schemas: Record<string, number>
        }[]
        expect(read).toMatchObject({ problems: [], twice: [], schemas: { Document: counts.sources! + 1, Note: counts.claims } })
      }, 60_000)
  }),
)

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

async function countsOf(store: GraphStore): Promise<Counts> {
  const rows = async (statement: string) =>
    (await store.free(statement, {}, { timeoutMs: 30_000, maxRows: 1000 })).rows.map((row) =>
      row.map((cell) => (cell as { value: unknown }).value),
    )
  const one = async (statement: string) => Number((await rows(statement))[0]![0])
  return {
    // The store's record of itself stays where it is.
    nodes: (await one('MATCH (n) RETURN count(n)')) - 1,
    relationships: await one('MATCH ()-[r]->() RETURN count(r)'),
    sources: await one('MATCH (s:Source) RETURN count(s)'),
    claims: await one('MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c)'),
    ties: await one('MATCH ()-[r]->() WHERE r.family IS NOT NULL RETURN count(r)'),
    types: Object.fromEntries(await rows('MATCH ()-[r]->() RETURN type(r), count(r)')) as Record<string, number>,
  }
}
