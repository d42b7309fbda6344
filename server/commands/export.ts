import { exportRequestSchema, type ExportRequest } from '../../model/api/export-request'
import { exportFormat } from '../../model/exports'
import { count } from '../../picture/words'
import type { ExportGraph } from '../formats/writing/writer'
import { exportFile } from '../export/registry'
import { selectWanted } from '../export/select/request'
import { throwIfAborted } from '../store/rows'
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
      const done = { nodes: 0, relationships: 0, bytes: 0 }
      const progress = progressOf(done, io)
      for await (const piece of exportFile(format, counted(graph, done, progress))) {
        throwIfAborted(io.stop)
        await io.out(piece)
        done.bytes += piece.length
        progress()
      }
      io.err(
        `Exported ${count(done.nodes, 'node')} and ${count(done.relationships, 'relationship')} as ${exportFormat(format).name}, ${size(done.bytes)}, ${graph.marking}.\n`,
      )
      return 0
    } finally {
      await close()
    }
  },
}

interface Done {
  nodes: number
  relationships: number
  bytes: number
}

/** The same graph; `done` says how much of it was read the last time, and `progress` is called as it is. */
function counted(graph: ExportGraph, done: Done, progress: () => void): ExportGraph {
  async function* count<T>(what: 'nodes' | 'relationships', batches: AsyncIterable<readonly T[]>): AsyncIterable<readonly T[]> {
    done[what] = 0
    for await (const batch of batches) {
      done[what] += batch.length
      progress()
      yield batch
    }
  }
  return { ...graph, nodes: () => count('nodes', graph.nodes()), relationships: () => count('relationships', graph.relationships()) }
}

function progressOf(done: Readonly<Done>, io: CommandIo): () => void {
  let last = performance.now()
  return () => {
    if (performance.now() - last < PROGRESS_MS) return
    last = performance.now()
    io.err(`${count(done.nodes, 'node')} and ${count(done.relationships, 'relationship')} read, ${size(done.bytes)} written …\n`)
  }
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
