import type { Query } from '../../cypher/query'

/** A node as the model speaks of it: `id` is the model's slug, never a database id. */
export interface GraphNode { id: string; labels: string[]; properties: Record<string, Value> }
/** A relationship; `start` and `end` are node ids. Without an `id` property its id is `start|TYPE|end`. */
export interface GraphRelationship { id: string; type: string; start: string; end: string; properties: Record<string, Value> }
export interface GraphPath { nodes: GraphNode[]; relationships: GraphRelationship[] }

/** A property value or parameter. Integers beyond 2^53 are bigint. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }
export type Parameters = Record<string, unknown>

/** A cell of a free statement's result, tagged so that entities and plain maps cannot be confused. */
export type Cell =
  | { kind: 'value'; value: Value }
  | { kind: 'node'; node: GraphNode }
  | { kind: 'relationship'; relationship: GraphRelationship }
  | { kind: 'path'; path: GraphPath }
  | { kind: 'list'; items: Cell[] }
  | { kind: 'map'; entries: Record<string, Cell> }

/** What a writing statement changed. */
export interface Counters {
  nodesCreated: number; nodesDeleted: number; relationshipsCreated: number; relationshipsDeleted: number
  propertiesSet: number; labelsAdded: number; labelsRemoved: number
}

export interface ReadOptions {
  /** Stops the statement; the promise rejects with the `cancelled` error. */
  signal?: AbortSignal
}

export interface FreeOptions extends ReadOptions {
  /** Milliseconds after which the statement is killed and `query-timeout` is thrown. */
  timeoutMs: number
  /** Rows after which the result is cut and `truncated` is set. */
  maxRows: number
}

export interface FreeResult {
  columns: string[]
  rows: Cell[][]
  /** True when there were more rows than `maxRows`. */
  truncated: boolean
}

/** Labels, relationship types and property keys present, for completion and lint. Sorted. */
export interface StoreSchema {
  labels: string[]
  relationshipTypes: string[]
  propertyKeys: string[]
}

export interface StoreInfo {
  engine: 'embedded' | 'neo4j'
  /** The engine's own version, e.g. `5.26.30`. */
  engineVersion: string
  /** Where it is, without secrets: a folder, or a bolt address. */
  location: string
  /** The version of the graph's shape, or null for an empty store. */
  schemaVersion: number | null
}

/** A transaction that writes. Everything in it is committed together or not at all. */
export interface WriteTransaction {
  run<P, R>(query: Query<P, R>, params: P): Promise<R[]>
  /** Runs a statement of a script. Returns what it changed. */
  execute(statement: string, params?: Parameters): Promise<Counters>
}

/**
 * A graph store. Product statements go through `read`, `stream` and `write`; only `free` takes
 * a statement from outside, and it never writes. Errors are `AppError`s (server/errors.ts).
 */
export interface GraphStore {
  readonly info: StoreInfo
  /** Runs a product statement and parses its rows. */
  read<P, R>(query: Query<P, R>, params: P, options?: ReadOptions): Promise<R[]>
  /** The same, in batches of at most a few thousand rows, with memory bounded by a batch. */
  stream<P, R>(query: Query<P, R>, params: P, options?: ReadOptions): AsyncIterable<R[]>
  /** Writes are queued one after another; conflicts are retried with the whole of `work`. */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** Runs constraint and index statements, outside a transaction. They must be idempotent. */
  define(statements: readonly string[]): Promise<void>
  /** Runs a reading statement from outside behind the store's guard rails. */
  free(statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult>
  schema(): Promise<StoreSchema>
  /** Grows with every committed write of this process; caches key on it. */
  readonly revision: number
  close(): Promise<void>
}
