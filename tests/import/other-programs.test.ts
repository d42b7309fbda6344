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
