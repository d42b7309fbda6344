import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { importOptionsSchema } from '../../model/imports'
import { exportFile } from '../../server/export/registry'
import { fileInput } from '../../server/files/input'
import { readerOf } from '../../server/import/registry'
import { filledGraph } from './filled-graph'
import { percentile, spreadOf, timed, type Benchmark, type Measurement } from './benchmark'
import { download } from './download'
import { peakWhile, residentOf } from './memory'
import { MAIN, startServer } from './server'

const NODES = 100_000
const TIES = 500_000
const RUNS = 3
export const PYTHON = process.env.ALLEGIANCE_PYTHON ?? 'python3'
export const NETWORKX = fileURLToPath(new URL('with_networkx.py', import.meta.url))
const FORMATS = ['gexf', 'graphml'] as const
type Format = (typeof FORMATS)[number]

/** What each may take of networkx's time: writing from memory, and from the store through the server. */
const WRITING: Record<Format, { memory: number; store: number }> = {
  gexf: { memory: 1 / 10, store: 1 / 4 },
  graphml: { memory: 1 / 5, store: 1 / 2 },
}
/** What an export may take of memory beyond the idle server on the same store, and the time to its first byte. */
const OVER_IDLE_MB = 200
const FIRST_BYTE_MS = 200

/** Seconds of networkx on a file, and the most megabytes of its process while it read. */
export interface Peer {
  read: number
  readMB: number
  write: number
  nodes: number
  edges: number
}

export const files: Benchmark = {
  name: 'files',
  about: `writing and reading GEXF and GraphML of ${NODES} nodes and ${TIES} ties, as parts of what networkx takes for the same file in the same run.`,
  async run(log) {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-bench-'))
    const store = join(folder, 'store')
    const fileOf = (format: Format) => join(folder, `graph.${format}`)
    try {
      const { graph, hub } = await filledGraph(store, NODES, TIES)
      const written = new Map<Format, number[]>()
      for (const format of FORMATS)
        written.set(
          format,
          await timed(Array.from({ length: RUNS }, () => () => pipeline(exportFile(format, graph), createWriteStream(fileOf(format))))),
        )
      log(`  written: ${FORMATS.map((format) => `${format} ${(statSync(fileOf(format)).size / 1e6).toFixed(0)} MB`).join(', ')}`)
      const served = await fromServer(store, hub)
      const results: Measurement[] = []
      for (const format of FORMATS) {
        const peer = await networkx(format, fileOf(format), join(folder, 'copy'), log)
        const own = await reading(fileOf(format))
        const imported = await dryRun(fileOf(format), join(folder, `empty-${format}`))
        const { firstByte, whole, overIdle } = served.get(format)!
        const writing = written.get(format)!
        results.push(
          { what: `${format}: written from memory`, value: percentile(writing, 0.5), unit: 'ms', spread: spreadOf(writing) },
          {
            what: `${format}: the server's first byte`,
            value: percentile(firstByte, 0.5),
            unit: 'ms',
            spread: spreadOf(firstByte),
            atMost: FIRST_BYTE_MS,
          },
          { what: `${format}: exported by the server`, value: percentile(whole, 0.5), unit: 'ms', spread: spreadOf(whole) },
          {
            what: `${format}: memory over the idle server while it exports`,
            value: Math.max(...overIdle),
            unit: 'MB',
            spread: spreadOf(overIdle),
            atMost: OVER_IDLE_MB,
          },
          { what: `${format}: read`, value: percentile(own, 0.5), unit: 'ms', spread: spreadOf(own) },
          { what: `${format}: import --dry-run, from command to report`, value: imported.ms, unit: 'ms' },
          ...(peer ? beside(format, peer, { writing, whole, own, imported }) : []),
        )
      }
      return results
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function beside(
  format: Format,
  peer: Peer,
  ours: { writing: number[]; whole: number[]; own: number[]; imported: { mb: number } },
): Measurement[] {
  const ratio = (what: string, runs: readonly number[], of: number, atMost: number): Measurement => {
    const ratios = runs.map((run) => run / of)
    return { what: `${format}: ${what}`, value: percentile(ratios, 0.5), unit: '×', spread: spreadOf(ratios), atMost }
  }
  return [
    { what: `${format}: networkx writes`, value: peer.write * 1000, unit: 'ms' },
    { what: `${format}: networkx reads`, value: peer.read * 1000, unit: 'ms' },
    ratio("writing from memory over networkx's writing", ours.writing, peer.write * 1000, WRITING[format].memory),
    ratio("export from the store over networkx's writing", ours.whole, peer.write * 1000, WRITING[format].store),
    ratio("reading over networkx's", ours.own, peer.read * 1000, 1),
    ratio("memory of a dry run over networkx's for reading", [ours.imported.mb], peer.readMB, 0.5),
  ]
}

interface Served {
  firstByte: number[]
  whole: number[]
  overIdle: number[]
}

/** Exports by the built server, each read to its end. */
async function fromServer(store: string, hub: string): Promise<Map<Format, Served>> {
  const server = await startServer(store)
  try {
    // The index of names is built at the first search, and the engine loads what ties carry when it is first asked for: both belong to a server at work.
    await (await fetch(`${server.url}api/search?q=kabul`)).json()
    await (await fetch(`${server.url}api/nodes/${hub}/neighbours`)).json()
    const idle = residentOf(server.pid)
    const results = new Map<Format, Served>()
    for (const format of FORMATS) {
      const served: Served = { firstByte: [], whole: [], overIdle: [] }
      results.set(format, served)
      for (let run = 0; run < RUNS; run++) {
        const { peak } = await peakWhile(server.pid, async () => {
          const { firstByte, whole } = await download(`${server.url}api/export?format=${format}&full=true`)
          served.firstByte.push(firstByte)
          served.whole.push(whole)
        })
        served.overIdle.push(peak - idle)
      }
    }
    return results
  } finally {
    await server.stop()
  }
}

/** Times of going through a file with its reader. */
async function reading(path: string): Promise<number[]> {
  const input = await fileInput(path)
  const { reader } = await readerOf(input, undefined)
  return timed(
    Array.from({ length: RUNS }, () => async () => {
      for await (const _items of reader.read(input, importOptionsSchema.parse({})));
    }),
  )
}

/** An import that is only looked at, with the most memory that its processes hold. */
async function dryRun(path: string, store: string): Promise<{ ms: number; mb: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, 'import', path, '--dry-run', '--store', store], { stdio: 'ignore' })
  const {
    result: [code],
    peak,
  } = await peakWhile(child.pid!, () => once(child, 'exit'))
  if (code !== 0) throw new Error(`import of ${path} ended with ${String(code)}`)
  return { ms: performance.now() - began, mb: peak }
}

async function networkx(format: Format, file: string, copy: string, log: (line: string) => void): Promise<Peer | null> {
  try {
    const { stdout } = await promisify(execFile)(PYTHON, [NETWORKX, format, file, copy])
    return JSON.parse(stdout) as Peer
  } catch (error) {
    log(
      `  LEFT OUT, the comparison with networkx: ${PYTHON} cannot run it (pip install -r tests/export/requirements.txt, and set ALLEGIANCE_PYTHON). ${(error as Error).message.trim().split('\n').at(-1)}`,
    )
    return null
  }
}
