import { createInterface } from 'node:readline'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import { isWaiting } from '../../cypher/imports/staging'
import { anyNode } from '../../cypher/store/any-node'
import { REMOVE_STORE_RECORD } from '../../cypher/store/store-record'
import { createNodes, createRelationships } from '../../cypher/store/write-rows'
import { defineSchema } from '../../graph-seed/loader'
import { BASE_LABELS, SAFE_NAME } from '../../model/ontology'
import { SCHEMA_VERSION } from '../../model/version'
import { AppError } from '../../model/app-error'
import { fromJson, toJson } from './values'
import type { GraphStore, WriteTransaction } from '../store/contract'

/** How many nodes and relationships a backup holds. */
export interface BackupCounts {
  nodes: number
  relationships: number
}

const FORMAT = 'allegiance-backup'
/** Rows written to the store at a time. */
const BATCH = 1000

/**
 * Writes everything in the store to `to` as gzipped JSON lines: a header, the nodes, the relationships,
 * and a last line that counts them. Writes of this process wait meanwhile, so that it is all of one
 * moment; memory is bounded by a batch. Throws `invalid-graph` where a relationship joins a node without id.
 */
export async function backup(store: GraphStore, to: Writable): Promise<BackupCounts> {
  const counts = { nodes: 0, relationships: 0 }
  await store.write(() => pipeline(Readable.from(lines(store, counts)), createGzip(), to))
  return counts
}

async function* lines(store: GraphStore, counts: BackupCounts): AsyncGenerator<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  yield line({ format: FORMAT, version: 1, schemaVersion: store.info.schemaVersion })
  for await (const all of store.stream(allNodes, {})) {
    const rows = all.filter(({ labels }) => !isWaiting(labels))
    counts.nodes += rows.length
    yield rows.map(({ labels, properties }) => line({ node: { labels, properties: toJson(properties) } })).join('')
  }
  for await (const all of store.stream(allRelationships, {})) {
    const rows = all.filter(
      ({ startLabels, endLabels, properties: { waitingFamily } }) =>
        waitingFamily == null && !isWaiting(startLabels) && !isWaiting(endLabels),
    )
    counts.relationships += rows.length
    yield rows
      .map(({ type, start, startLabels, end, endLabels, properties }) => {
        if (start === null || end === null)
          throw new AppError(
            'invalid-graph',
            `A relationship ${type} joins ${start ?? 'a node without id'} and ${end ?? 'a node without id'}; a backup names nodes by id. Give the node one, or delete it.`,
          )
        return line({
          relationship: { type, start, startLabel: baseOf(startLabels), end, endLabel: baseOf(endLabels), properties: toJson(properties) },
        })
      })
      .join('')
  }
  yield line({ end: counts })
}

const name = z.string().regex(SAFE_NAME)
const base = z.enum(BASE_LABELS)
const properties = z.record(z.string(), z.unknown())
const headerSchema = z.object({ format: z.literal(FORMAT), version: z.literal(1), schemaVersion: z.int().nullable() })
const entrySchema = z.union([
  z.strictObject({ node: z.strictObject({ labels: z.array(name), properties }) }),
  z.strictObject({
    relationship: z.strictObject({ type: name, start: z.string(), startLabel: base, end: z.string(), endLabel: base, properties }),
  }),
  z.strictObject({ end: z.object({ nodes: z.int(), relationships: z.int() }) }),
])
type Entry = z.infer<typeof entrySchema>

/**
 * Puts a backup into an empty store, in one transaction: after any failure the store is as empty as
 * before. Throws `conflict` for a store that holds something, `bad-request` (with the line) for a file
 * that is no backup or is cut short, `schema-newer` for one of a newer version.
 */
export async function restore(store: GraphStore, from: Readable): Promise<BackupCounts> {
  await refuseUnlessEmpty(store)
  await defineSchema(store)
  return store.write(async (tx) => {
    await tx.execute(REMOVE_STORE_RECORD)
    return fill(tx, from)
  })
}

async function refuseUnlessEmpty(store: GraphStore): Promise<void> {
  if ((await store.read(anyNode, {})).length === 0) return
  throw new AppError('conflict', `The store ${store.info.location} is not empty. Restore into a new one: name it with --store.`)
}

async function fill(tx: WriteTransaction, from: Readable): Promise<BackupCounts> {
  const counts = { nodes: 0, relationships: 0 }
  const groups = new Map<string, unknown[]>()
  const flush = async (statement: string) => {
    const rows = groups.get(statement) ?? []
    groups.delete(statement)
    const created = await tx.execute(statement, { rows })
    if (created.nodesCreated + created.relationshipsCreated !== rows.length)
      throw broken('a relationship in it joins nodes that it does not hold')
  }
  const flushAll = async () => {
    for (const statement of [...groups.keys()]) await flush(statement)
  }
  const add = async (statement: string, row: unknown) => {
    const rows = groups.get(statement)
    if (!rows) groups.set(statement, [row])
    else if (rows.push(row) >= BATCH) await flush(statement)
  }
  for await (const entry of entries(from)) {
    if ('node' in entry) {
      counts.nodes++
      await add(createNodes(entry.node.labels), fromJson(entry.node.properties))
    } else if ('relationship' in entry) {
      const { type, start, startLabel, end, endLabel, properties: p } = entry.relationship
      // Nodes come before relationships: when the first of these stands, all of those are written.
      if (counts.relationships++ === 0) await flushAll()
      await add(createRelationships(type, startLabel, endLabel), { start, end, properties: fromJson(p) })
    } else {
      await flushAll()
      if (entry.end.nodes !== counts.nodes || entry.end.relationships !== counts.relationships)
        throw broken('it does not hold as many nodes and relationships as it says')
      return counts
    }
  }
  throw broken('it ends too early')
}

async function* entries(from: Readable): AsyncGenerator<Entry> {
  let number = 0
  const unzipped = createGunzip()
  const reading = pipeline(from, unzipped)
  // The same failure reaches the loop below, where it is told.
  reading.catch(() => undefined)
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      number++
      if (number === 1) checkHeader(line)
      else yield entrySchema.parse(JSON.parse(line))
    }
    await reading
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw broken(`line ${number} is not of its form`)
    throw broken(number === 0 ? 'it is not gzipped' : 'it ends too early')
  }
}

function checkHeader(line: string): void {
  const header = headerSchema.safeParse(JSON.parse(line))
  if (!header.success) throw broken('its first line is not that of a backup')
  const { schemaVersion } = header.data
  if (schemaVersion !== null && schemaVersion > SCHEMA_VERSION)
    throw new AppError(
      'schema-newer',
      `The backup was made by a newer version of Allegiance (its graph has shape ${schemaVersion}, this version knows ${SCHEMA_VERSION}). Update Allegiance.`,
    )
}

function broken(why: string): AppError {
  return new AppError('bad-request', `This file cannot be restored: ${why}. Nothing was written.`)
}

function baseOf(labels: readonly string[]): string {
  return BASE_LABELS.find((l) => labels.includes(l)) ?? labels[0] ?? ''
}
