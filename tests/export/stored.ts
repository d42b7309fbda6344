import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import { loadDossiers } from '../../graph-seed/loader'
import type { ExportGraph } from '../../server/formats/writing/writer'
import { memoryGraph } from '../../server/formats/writing/memory-graph'
import type { GraphNode, GraphRelationship, GraphStore, Value } from '../../server/store/contract'
import { temporaryStore } from '../support/api'

/** Everything in a store as something to export. */
export async function exportOf(store: GraphStore, parts: Partial<ExportGraph> & { title: string }): Promise<ExportGraph> {
  const nodes = (await store.read(allNodes, {})).filter((node) => !node.labels.includes('Meta')) as GraphNode[]
  const relationships = (await store.read(allRelationships, {})).map(({ type, start, end, properties }): GraphRelationship => ({
    id: typeof properties.id === 'string' ? properties.id : `${start}|${type}|${end}`,
    type,
    start: start!,
    end: end!,
    properties: properties as Record<string, Value>,
  }))
  return memoryGraph(parts, nodes, relationships)
}

/** A dossier of the product as an export of its own store, which is filled with it and gone again. */
export async function dossierExport(dossier: string, parts: Partial<ExportGraph> & { title: string }): Promise<ExportGraph> {
  const { store, remove } = await temporaryStore((store) => loadDossiers(store, [dossier]))
  try {
    return await exportOf(store, parts)
  } finally {
    await remove()
  }
}
