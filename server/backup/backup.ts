import { createHash } from 'node:crypto'
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
import { linesOf } from '../formats/reading/text'
import { fromProperties, storedJson, toJson } from './values'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { migrateWithin } from '../store/schema-version'

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
 * and a last line that counts them and holds the SHA-256 digest of all lines before it. Writes of this process wait meanwhile, so that it is all of one
 * moment; memory is bounded by a batch. Throws `invalid-graph` where a relationship joins a node without id.
 */
export async function backup(store: GraphStore, to: Writable): Promise<BackupCounts> {
  const counts = { nodes: 0, relationships: 0 }
  await store.write(() => pipeline(Readable.from(lines(store, counts)), createGzip(), to))
  return counts
}

async function* lines(store: GraphStore, counts: BackupCounts): AsyncGenerator<string> {
  const digest = createHash('sha256')
  for await (const text of contents(store, counts)) {
    digest.update(text)
    yield text
  }
  yield line({ end: { ...counts, sha256: digest.digest('hex') } })
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`

async function* contents(store: GraphStore, counts: BackupCounts): AsyncGenerator<string> {
  yield line({ format: FORMAT, version: 2, schemaVersion: store.info.schemaVersion })
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
}

const name = z.string().regex(SAFE_NAME)
const base = z.enum(BASE_LABELS)
const id = z.string().min(1)
const properties = z.record(z.string(), storedJson)
/** The files of version 1 had no digest. */
const headerSchema = z.strictObject({ format: z.literal(FORMAT), version: z.literal([1, 2]), schemaVersion: z.int().nullable() })
type Header = z.infer<typeof headerSchema>
const entrySchema = z.union([
  z.strictObject({ node: z.strictObject({ labels: z.array(name).min(1), properties: properties.and(z.object({ id })) }) }),
  z.strictObject({
    relationship: z.strictObject({ type: name, start: id, startLabel: base, end: id, endLabel: base, properties }),
  }),
  z.strictObject({ end: z.strictObject({ nodes: z.int(), relationships: z.int(), sha256: z.string().optional() }) }),
])
type Entry = z.infer<typeof entrySchema>

/**
 * Puts a backup into an empty store, in one transaction: after any failure the store is as empty as
 * before. Throws `conflict` for a store that holds something, `bad-request` (with the line) for a file
 * that is no backup or is cut short, `schema-newer` for one of a newer version; what is of an older one gets the shape of this one.
 */
export async function restore(store: GraphStore, from: Readable): Promise<BackupCounts> {
  await refuseUnlessEmpty(store)
  await defineSchema(store)
  return store.write(async (tx) => {
    await tx.execute(REMOVE_STORE_RECORD)
    const counts = await fill(tx, from)
    await migrateWithin(tx)
    return counts
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
  const seen = new Set<string>()
  const once = (number: number, what: string, key: readonly unknown[]) => {
    const size = seen.size
    if (seen.add(JSON.stringify(key)).size === size) throw broken(`line ${number} gives ${what} that stands in it twice`)
  }
  for await (const { number, entry } of entries(from)) {
    if ('node' in entry) {
      if (counts.relationships > 0) throw broken(`line ${number} is a node after the first relationship`)
      const { labels, properties: p } = entry.node
      once(number, 'a node', [baseOf(labels), p.id])
      counts.nodes++
      await add(createNodes(labels), fromProperties(p))
    } else if ('relationship' in entry) {
      const { type, start, startLabel, end, endLabel, properties: p } = entry.relationship
      if (typeof p.id === 'string') once(number, 'a relationship', [type, start, end, p.id])
      // Nodes come before relationships: when the first of these stands, all of those are written.
      if (counts.relationships++ === 0) await flushAll()
      await add(createRelationships(type, startLabel, endLabel), { start, end, properties: fromProperties(p) })
    } else {
      await flushAll()
      if (entry.end.nodes !== counts.nodes || entry.end.relationships !== counts.relationships)
        throw broken(`it does not hold as many nodes and relationships as its last line, line ${number}, says`)
    }
  }
  return counts
}

/** The lines after the first, each with its number; the last is the end, and its digest is that of the lines before it. */
async function* entries(from: Readable): AsyncGenerator<{ number: number; entry: Entry }> {
  let number = 0
  let header: Header | null = null
  let end: Extract<Entry, { end: unknown }> | null = null
  const digest = createHash('sha256')
  const unzipped = createGunzip()
  const reading = pipeline(from, unzipped)
  // The same failure reaches the loop below, where it is told.
  reading.catch(() => undefined)
  try {
    // A node's line is as long as its properties.
    for await (const { first, lines } of linesOf(unzipped.setEncoding('utf8') as AsyncIterable<string>, Infinity)) {
      for (const [i, text] of lines.entries()) {
        number = first + i
        if (end) throw broken(`line ${number} follows the line that ends it`)
        const value: unknown = JSON.parse(text)
        if (!header) header = readHeader(value)
        else {
          const entry = entrySchema.parse(value)
          if ('end' in entry) end = entry
          else yield { number, entry }
        }
        if (!end) digest.update(`${text}\n`)
      }
    }
    await reading
    if (!end) throw broken('it ends too early')
    yield { number, entry: end }
    if (header?.version === 2 && end.end.sha256 !== digest.digest('hex')) throw broken('its digest is that of another content')
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw broken(`line ${number} is not of its form`)
    throw broken(number === 0 ? 'it is not gzipped' : 'it ends too early')
  }
}

function readHeader(value: unknown): Header {
  const header = headerSchema.safeParse(value)
  if (!header.success) throw broken('its first line is not that of a backup')
  const { schemaVersion } = header.data
  if (schemaVersion !== null && schemaVersion > SCHEMA_VERSION)
    throw new AppError(
      'schema-newer',
      `The backup was made by a newer version of Allegiance (its graph has shape ${schemaVersion}, this version knows ${SCHEMA_VERSION}). Update Allegiance.`,
    )
  return header.data
}

function broken(why: string): AppError {
  return new AppError('bad-request', `This file cannot be restored: ${why}. Nothing was written.`)
}

function baseOf(labels: readonly string[]): string {
  return BASE_LABELS.find((l) => labels.includes(l)) ?? labels[0] ?? ''
}
