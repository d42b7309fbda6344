import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import type { GraphStore } from '../../server/store/contract'

/** Everything in a store, in an order of its own, so that two stores can be compared property by property. */
export async function wholeGraph(store: GraphStore): Promise<{ nodes: unknown[]; relationships: unknown[] }> {
  const nodes = await store.read(allNodes, {})
  const relationships = await store.read(allRelationships, {})
  return {
    nodes: sorted(nodes.map(({ id, labels, properties }) => ({ id, labels, properties: byKey(properties) }))),
    relationships: sorted(
      relationships.map(({ type, start, end, properties }) => ({
        id: `${start}|${type}|${end}|${String(properties.id ?? '')}`,
        properties: byKey(properties),
      })),
    ),
  }
}

function byKey(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sorted<T extends { id: string | null }>(rows: T[]): T[] {
  return rows.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
}
