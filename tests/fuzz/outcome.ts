import { AppError } from '../../model/app-error'
import type { GraphStore, QueryRows } from '../../server/store/contract'
import { NodeValue, PathValue, Point, RelationshipValue, Temporal, type CypherMap, type CypherValue } from '../../server/store/cypher-value'
import type { Written } from './statements'

/** What a store makes of a statement. */
export type Outcome =
  | { kind: 'rows'; rows: string[]; graph: string[] }
  /** Not run, by a rule of the dialect or by the gate. */
  | { kind: 'refused'; rule: string }
  | { kind: 'error'; message: string }

const TIMEOUT_MS = 30_000

/** Runs a statement; what it writes is looked at and taken back. */
export async function outcomeOf(store: GraphStore, { text, writes, isOrdered }: Written): Promise<Outcome> {
  try {
    if (!writes)
      return { kind: 'rows', rows: inOrder(await taken(await store.query(text, {}, { timeoutMs: TIMEOUT_MS })), isOrdered), graph: [] }
    const tx = await store.begin({ access: 'WRITE' })
    try {
      const ask = async (statement: string) => taken(await tx.query(statement, {}, { timeoutMs: TIMEOUT_MS }))
      const rows = inOrder(await ask(text), isOrdered)
      return {
        kind: 'rows',
        rows,
        graph: [...(await ask('MATCH (n) RETURN n')), ...(await ask('MATCH (a)-[r]->(b) RETURN a.id, r, b.id'))].sort(),
      }
    } finally {
      await tx.rollback()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'query-refused') return { kind: 'error', message: `${error.code}: ${error.message}` }
    return { kind: 'refused', rule: typeof error.extra.rule === 'string' ? error.extra.rule : 'gate' }
  }
}

async function taken(run: QueryRows): Promise<string[]> {
  try {
    const rows: string[] = []
    for await (const batch of run.batches) for (const row of batch) rows.push(JSON.stringify(row.map(plain)))
    return rows
  } finally {
    await run.close()
  }
}

function inOrder(rows: string[], isOrdered: boolean): string[] {
  return isOrdered ? rows : rows.sort()
}

/** A value with its type, apart from two things: the embedded engine keeps no difference between 5 and 5.0, and gives temporal values as text. */
function plain(value: CypherValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : String(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Temporal) return value.text
  if (value instanceof NodeValue) return { labels: [...value.labels].sort(), of: plainMap(value.properties) }
  if (value instanceof RelationshipValue) return { type: value.type, of: plainMap(value.properties) }
  if (value instanceof PathValue) return { path: value.parts.map(plain) }
  if (value instanceof Point || value instanceof Uint8Array) return { bytes: [...(value instanceof Point ? value.coordinates : value)] }
  return plainMap(value)
}

function plainMap(map: CypherMap): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, plain(map[key] ?? null)]),
  )
}

/** Neo4j's complaint about a name that the statement does not hold: a fault of its own, with parts of paths beside aggregates. */
const OF_ITS_OWN = /\bUNNAMED\d/

/** How the embedded store's outcome differs from Neo4j's: nothing where they are alike, where a rule refuses, or where both give an error. */
export function differenceOf(ours: Outcome, theirs: Outcome): string | null {
  if (ours.kind === 'refused' || theirs.kind === 'refused') return null
  if (ours.kind === 'error') {
    if (theirs.kind === 'error') return null
    return /panick/.test(ours.message) ? `panic: ${ours.message}` : `false error: ${ours.message}`
  }
  if (theirs.kind === 'error' && OF_ITS_OWN.test(theirs.message)) return null
  if (theirs.kind === 'error') return `error not raised: ${theirs.message}`
  if (ours.rows.join('\n') !== theirs.rows.join('\n')) return `other rows: ${shown(ours.rows)}\n     Neo4j's rows: ${shown(theirs.rows)}`
  if (ours.graph.join('\n') === theirs.graph.join('\n')) return null
  const only = (these: readonly string[], those: readonly string[]) => shown(these.filter((one) => !those.includes(one)))
  return `other graph: ${only(ours.graph, theirs.graph)}\n     Neo4j's graph: ${only(theirs.graph, ours.graph)}`
}

function shown(rows: readonly string[]): string {
  return `${rows.length}: ${rows.slice(0, 4).join(' ').slice(0, 300)}`
}
