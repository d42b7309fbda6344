import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { ExportFormatId } from '../../model/exports'
import type { ExportGraph } from '../../server/formats/writing/writer'
import { exportFile } from '../../server/export/registry'
import { parseJsonText } from '../../server/store/json-text'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'

/** The whole file. */
export async function exported(format: ExportFormatId, graph: ExportGraph): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportFile(format, graph)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The interpreter that has what tests/export/requirements.txt names: ALLEGIANCE_PYTHON, else python3. */
export const PYTHON = process.env.ALLEGIANCE_PYTHON ?? 'python3'

/** Why a Python reader cannot run here, or null where it can. */
export function pythonMissing(...modules: string[]): string | null {
  try {
    execFileSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')], { stdio: 'ignore' })
    return null
  } catch {
    return `readers in Python: ${PYTHON} lacks ${modules.join(', ')} (pip install -r tests/export/requirements.txt, and set ALLEGIANCE_PYTHON to that interpreter)`
  }
}

/** Runs a script of tests/export/readers/ on files; each line of its output as JSON. */
export function pythonReads(script: string, files: readonly string[]): unknown[] {
  const path = fileURLToPath(new URL(`readers/${script}`, import.meta.url))
  const output = execFileSync(PYTHON, [path, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

/** Whether a command can be run. */
export function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A folder for the files of a test file; it goes when the tests are done. */
export function scratch(): (name: string, content: Buffer | string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-export-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name, content) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
}

/** What a reader printed as elements: `{"$json": text}` is the value of that JSON text. */
export function elementsOf(read: unknown): { nodes: GraphNode[]; relationships: GraphRelationship[] } {
  const { nodes, relationships } = read as { nodes: GraphNode[]; relationships: GraphRelationship[] }
  const values = (properties: Record<string, Value>) =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valueOf(value)]))
  return {
    nodes: nodes.map((n) => ({ ...n, properties: values(n.properties) })),
    relationships: relationships.map((r) => ({ ...r, properties: values(r.properties) })),
  }
}

function valueOf(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return parseJsonText('$json' in value ? (value.$json as string) : JSON.stringify(value))
}
