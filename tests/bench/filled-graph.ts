import type { ExportGraph } from '../../server/formats/writing/writer'
import { memoryGraph } from '../../server/formats/writing/memory-graph'
import { select } from '../../server/export/select/select'
import { openStore } from '../../server/open-store'
import { fillSynthetic } from './synthetic'

/** A store with the synthetic graph, all that is in it, in memory, and the node with most ties. */
export async function filledGraph(location: string, nodes: number, ties: number): Promise<{ graph: ExportGraph; hub: string }> {
  const store = await openStore({ location })
  try {
    const { byDegree } = await fillSynthetic(store, nodes, ties)
    const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true })
    const all = async <T>(batches: AsyncIterable<readonly T[]>) => {
      const items: T[] = []
      for await (const batch of batches) items.push(...batch)
      return items
    }
    const { title, marking, symmetricTypes } = graph
    const held = memoryGraph({ title, marking, symmetricTypes }, await all(graph.nodes()), await all(graph.relationships()))
    await close()
    return { graph: held, hub: byDegree[0]! }
  } finally {
    await store.close()
  }
}
