import { exportRequestSchema, type ExportRequest } from '../../../model/api/export-request'
import { exportFormat } from '../../../model/exports'
import type { ExportGraph } from '../../export/format'
import { exportFile } from '../../export/registry'
import { selectWanted } from '../../export/wanted'
import { throwIfAborted } from '../../store/rows'
import type { CommandIo, StoreCommand } from './command'

/** How often progress is told at most. */
const PROGRESS_MS = 1000

/** Writes the graph, or a part of it, to the results in one of the export formats. */
export const exportCommand: StoreCommand<ExportRequest> = {
  name: 'export',
  options: exportRequestSchema,
  async run(store, request, io) {
    const { format } = request
    const { graph, close } = await selectWanted(store, request, io.stop)
    try {
      const counts = { nodes: 0, relationships: 0 }
      const progress = progressOf(counts, io)
      let bytes = 0
      for await (const piece of exportFile(format, counted(graph, counts))) {
        throwIfAborted(io.stop)
        await io.out(piece)
        progress(bytes += piece.length)
      }
      io.err(`Exported ${counts.nodes} nodes and ${counts.relationships} relationships as ${exportFormat(format).name}, ${size(bytes)}, ${graph.marking}.\n`)
      return 0
    } finally {
      await close()
    }
  },
}

interface Counts { nodes: number; relationships: number }

/** The same graph; `counts` says how much of it was read the last time. */
function counted(graph: ExportGraph, counts: Counts): ExportGraph {
  async function* count<T>(what: keyof Counts, batches: AsyncIterable<readonly T[]>): AsyncIterable<readonly T[]> {
    counts[what] = 0
    for await (const batch of batches) {
      counts[what] += batch.length
      yield batch
    }
  }
  return { ...graph, nodes: () => count('nodes', graph.nodes()), relationships: () => count('relationships', graph.relationships()) }
}

function progressOf(counts: Counts, io: CommandIo): (bytes: number) => void {
  let last = performance.now()
  return (bytes) => {
    if (performance.now() - last < PROGRESS_MS) return
    last = performance.now()
    io.err(`${counts.nodes} nodes and ${counts.relationships} relationships read, ${size(bytes)} written …\n`)
  }
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
