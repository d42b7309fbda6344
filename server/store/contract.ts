import type { Query } from '../../cypher/query'
import type { CypherMap, CypherValue } from './cypher-value'

/** A node as the model speaks of it: `id` is the model's slug, never a database id. */
export interface GraphNode {
  id: string
  labels: string[]
  properties: Record<string, Value>
}
/** A relationship; `start` and `end` are node ids. Without an `id` property its id is `start|TYPE|end`. */
export interface GraphRelationship {
  id: string
  type: string
  start: string
  end: string
  properties: Record<string, Value>
}
export interface GraphPath {
  nodes: GraphNode[]
  relationships: GraphRelationship[]
}

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
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
  labelsAdded: number
  labelsRemoved: number
}

/**
 * What a write that was acknowledged outlives: the end of the process, or the power too. The embedded engine brings what it has written to the
 * disk ten times a second; Neo4j does so with every commit.
 */
export const DURABILITIES = ['process', 'disk'] as const
export type Durability = (typeof DURABILITIES)[number]

export interface ReadOptions {
  /** Stops the statement; the promise rejects with the `cancelled` error. */
  signal?: AbortSignal
}

export interface FreeOptions extends ReadOptions {
  /** Milliseconds after which the statement is killed and `query-timeout` is thrown. */
  timeoutMs: number
  /** Rows after which the result is cut and `truncated` is set. */
  maxRows: number
  /** See QueryOptions. */
  client?: string
}

export interface FreeResult {
  columns: string[]
  rows: Cell[][]
  /** True when there were more rows than `maxRows`. */
  truncated: boolean
}

export interface QueryOptions extends ReadOptions {
  /** Milliseconds after which the statement is killed and `query-timeout` is thrown. */
  timeoutMs: number
  /** What the statement may do; by default READ. */
  access?: 'READ' | 'WRITE'
  /** Writes that it has to see: bookmarks of earlier runs. Others are refused with `invalid-bookmark`. */
  bookmarks?: readonly string[]
  /** Shown beside the transaction where the server lists those under way. */
  metadata?: CypherMap
  /** Who sent it: where statements wait for one another, those of one client wait behind those of others who have fewer under way. */
  client?: string
}

export type TransactionOptions = Pick<QueryOptions, 'access' | 'bookmarks' | 'metadata' | 'signal' | 'client'>

/**
 * A transaction of several statements from outside. A statement that fails, is given up or is left before its last row
 * ends it, and so does closing the store: then nothing of it was written, and whatever is asked of it after is refused with `no-transaction`.
 */
export interface QueryTransaction {
  /** Whether all that others write waits for its end. */
  readonly holdsWrites: boolean
  /** Runs a statement, one at a time, by what the transaction may do. Its summary has no bookmarks. */
  query(statement: string, params: CypherMap, options: Pick<QueryOptions, 'timeoutMs' | 'signal'>): Promise<QueryRows>
  /** Keeps what was written. Gives bookmarks. */
  commit(): Promise<string[]>
  /** Takes back what was written. Ending twice does nothing. */
  rollback(): Promise<void>
}

/** A statement under way. Its rows are taken as they come; what is not taken waits, with bounded memory. */
export interface QueryRows {
  readonly columns: readonly string[]
  /** The rows in batches; may be gone through once. Throws what goes wrong after the first row. */
  readonly batches: AsyncIterable<readonly (readonly CypherValue[])[]>
  /** What is known when the last batch has been taken. */
  summary(): QuerySummary
  /** Ends it, done or not. */
  close(): Promise<void>
}

/** A statement in a transaction of its own. */
export interface QueryRun extends QueryRows {
  /** The model's ids of nodes, by element id. */
  idsOf(elementIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export interface QuerySummary {
  type: 'r' | 'rw' | 'w' | 's'
  counters: QueryCounters
  notifications: QueryNotification[]
  /** The plan, where EXPLAIN or PROFILE asked for it. */
  plan: QueryPlan | null
  bookmarks: string[]
}

/** What a statement from outside changed. */
export interface QueryCounters extends Counters {
  indexesAdded: number
  indexesRemoved: number
  constraintsAdded: number
  constraintsRemoved: number
  systemUpdates: number
}

/** Something to know about a statement that ran. `position` counts from 0 (offset) and 1 (line, column). */
export interface QueryNotification {
  code: string
  title: string
  description: string
  severity: string
  category: string
  position: { offset: number; line: number; column: number } | null
}

/** An operator of a plan with those it takes rows from; `profile` is what PROFILE measured of it. */
export interface QueryPlan {
  operatorType: string
  arguments: CypherMap
  identifiers: string[]
  children: QueryPlan[]
  profile: CypherMap | null
}

/** Labels, relationship types and property keys present, for completion and lint. Sorted. */
export interface StoreSchema {
  labels: string[]
  relationshipTypes: string[]
  propertyKeys: string[]
}

/** What a statement from outside may call: of what the engine has, that which the gate lets through. Sorted by name. */
export interface StoreCallables {
  functions: StoreFunction[]
  procedures: StoreProcedure[]
}

/** A function that a statement may call. `signature` and types are written as Neo4j writes them. */
export interface StoreFunction {
  name: string
  signature: string
  description: string
  aggregating: boolean
  arguments: StoreArgument[]
  returns: string
}

export interface StoreProcedure {
  name: string
  signature: string
  description: string
  arguments: StoreArgument[]
  returns: { name: string; type: string; description: string }[]
}

/** `default` as written in Cypher; null: it must be given. */
export interface StoreArgument {
  name: string
  type: string
  description: string
  default: string | null
}

export interface StoreInfo {
  engine: 'embedded' | 'neo4j'
  /** The engine's own version, e.g. `5.26.30`. */
  engineVersion: string
  /** The version of Neo4j whose Query API it answers with. */
  neo4jVersion: string
  /** Where it is, without secrets: a folder, or a bolt address. */
  location: string
  /** The name of its database. */
  database: string
  /** The version of the graph's shape, or null for an empty store. */
  schemaVersion: number | null
}

/** A transaction that writes. Everything in it is committed together or not at all. */
export interface WriteTransaction {
  run<P, R>(query: Query<P, R>, params: P): Promise<R[]>
  /** Runs a statement of a script. Returns what it changed. */
  execute(statement: string, params?: Parameters): Promise<Counters>
}

/** In what stores differ where the product has to know. Code never branches on the engine's name: it is for answers and messages. */
export interface StoreCapabilities {
  /** Others than this process may write to it, which `revision` does not tell. */
  sharedWrites: boolean
  /** A moment shows the store as it was; otherwise it shows what is committed meanwhile. */
  stillMoments: boolean
  /** Rows that one transaction writes at most; null: any number. */
  rowsPerTransaction: number | null
  /** Ids of nodes that one statement best looks up. */
  idsPerStatement: number
}

/** What reads: a store, or one moment of it. */
export interface ReadingStore {
  readonly info: StoreInfo
  readonly capabilities: StoreCapabilities
  /** Grows with every committed write of this process; caches key on it. */
  readonly revision: number
  /** Runs a product statement and parses its rows. Many rows with properties come faster from Neo4j where the statement is a scan with `propertiesByKeys`. */
  read<P, R>(query: Query<P, R>, params: P, options?: ReadOptions): Promise<R[]>
  /**
   * The same, in batches of at most a few thousand rows. Memory is bounded by a batch where the statement is a scan
   * with `pagedBy`; otherwise the embedded engine holds the whole result. It shows one moment where `stillMoments` says so.
   */
  stream<P, R>(query: Query<P, R>, params: P, options?: ReadOptions): AsyncIterable<R[]>
}

/** A store as it was when this began, whatever is written meanwhile. It keeps what it sees until it is closed. */
export interface Moment extends ReadingStore {
  close(): Promise<void>
}

/** Runs some work in a transaction; conflicts are retried with the whole of it. */
export type Write = <T>(work: (tx: WriteTransaction) => Promise<T>) => Promise<T>

/**
 * A graph store. Product statements go through `read`, `stream` and `write`. Statements from outside go through `query`,
 * `begin` and `free` only; those of `query` and `begin` may write where the options say so, those of `free` never. Errors are `AppError`s (model/app-error.ts).
 *
 * What an adapter takes from this folder rather than write it again: `migrate` (schema-version.ts) when it opens; `witness` (witness.ts) for every
 * statement that it reads by; `parseRows` and `checkParams` (rows.ts) for rows and parameters of product statements; `refuseUnlessAllowed` (gate/gate.ts)
 * before any statement from outside, and after that a check of its own that the plan has no operator but those known to be harmless
 * (neo4j/plan-gate.ts, embedded/allowed-operators.ts); a `Queue` (queue.ts) for its writes; `inTurns` (in-turns.ts) for what it runs of outside statements;
 * `cells.ts` for their values.
 */
export interface GraphStore extends ReadingStore {
  /** What the store holds now, to be read in several statements; see `stillMoments`. */
  moment(): Moment
  /** Writes are queued one after another; conflicts are retried with the whole of `work`. */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** Several writes, each in a transaction of its own, with no other write of this process between them. */
  writes<R>(work: (write: Write) => Promise<R>): Promise<R>
  /** Runs constraint and index statements, outside a transaction. They must be idempotent. */
  define(statements: readonly string[]): Promise<void>
  /** Begins a statement from outside behind the store's guard rails. Throws what goes wrong before the first row. */
  query(statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun>
  /** Begins a transaction for statements from outside behind the same guard rails. On the embedded store one that has written holds back other writes until it ends. */
  begin(options: TransactionOptions): Promise<QueryTransaction>
  /** Runs a reading statement from outside to its end by `query`, in the model's words. */
  free(statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult>
  /** Gets ready, in the background, to run statements from outside. `soon`: one is to be expected, so that what takes much memory is started too. */
  warm(options?: { soon: boolean }): void
  schema(): Promise<StoreSchema>
  callables(): Promise<StoreCallables>
  close(): Promise<void>
}
