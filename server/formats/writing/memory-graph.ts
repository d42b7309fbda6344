import type { GraphNode, GraphRelationship } from '../../store/contract'
import type { ExportGraph } from './writer'

/** A graph that is in memory as something to export; its parts are put in order of id. */
export function memoryGraph(
  parts: Partial<Omit<ExportGraph, 'nodes' | 'relationships'>> & { title: string },
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): ExportGraph {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const sorted = { nodes: [...nodes].sort(byId), relationships: [...relationships].sort(byId) }
  return {
    asOf: null,
    knownBy: null,
    without: [],
    marking: 'TLP:CLEAR',
    symmetricTypes: new Set(),
    ...parts,
    nodes: () => batches(sorted.nodes),
    relationships: () => batches(sorted.relationships),
  }
}

const BATCH = 1000

async function* batches<T>(all: readonly T[]): AsyncIterable<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}
