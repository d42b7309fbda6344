import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js'
import type { Query } from '../../../cypher/query'
import type {
  Durability,
  FreeOptions,
  FreeResult,
  GraphStore,
  Moment,
  Parameters,
  QueryOptions,
  QueryRun,
  QueryTransaction,
  ReadOptions,
  StoreCallables,
  StoreCapabilities,
  StoreInfo,
  StoreSchema,
  TransactionOptions,
  Write,
  WriteTransaction,
} from '../contract'
import { AppError } from '../../../model/app-error'
import { collect, typedParameters } from '../cells'
import type { CypherMap } from '../cypher-value'
import { isAllowed } from '../gate/gate'
import { Queue, retrying } from '../queue'
import { checkParams, parseRows, productError, throwIfAborted, untilAborted } from '../rows'
import { migrate, readSchemaVersion } from '../schema-version'
import { commit, takeBack } from './ending'
import { isConflict, statementError } from './errors'
import { witness } from '../witness'
import { countersOf } from './counters'
import { DIALECT } from './dialect/adapt'
import { leaveFolder, openFolder, stillThere, syncFolder } from './folder'
import { pages } from './pages'
import { engineDefinitions } from './definitions'
import { ENGINE_FUNCTIONS, ENGINE_PROCEDURES } from './functions'
import { Readers } from './readers'
import { Snapshots } from './snapshots'
import { toParameters, toValue } from './values'
import { WriteRunner } from './write-runner'
import type { EmbeddedTransaction } from './transaction'

/** Rows handed out at a time by `stream`. */
const BATCH = 2000

/** Opens the embedded store in `folder`, making it if there is none. */
export async function openEmbedded(folder: string, durability: Durability = 'process'): Promise<GraphStore> {
  const store = new EmbeddedStore(openFolder(folder), folder, durability)
  try {
    await store.start()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

const CAPABILITIES: StoreCapabilities = {
  sharedWrites: false,
  stillMoments: true,
  rowsPerTransaction: null,
  // What the engine hands out is freed late once it is more than a little.
  idsPerStatement: 250,
}

/** The version of Neo4j whose Query API the embedded store speaks. */
const SPOKEN_VERSION = '2026.08.1'

class EmbeddedStore implements GraphStore {
  readonly capabilities = CAPABILITIES
  readonly #db: GrafeoDB
  readonly #folder: string
  readonly #durability: Durability
  readonly #refuseUnlessThere: () => void
  /** Why what was committed may not be on the disk, where that was asked for. */
  #unsynced: Error | null = null
  readonly #queue = new Queue()
  readonly #snapshots: Snapshots
  readonly #readers: Readers
  readonly #writer: WriteRunner
  readonly #open = new Set<EmbeddedTransaction>()
  #schemaVersion: number | null = null
  #revision = 0
  #knownTypes: { revision: number; types: readonly string[] } = { revision: -1, types: [] }
  #closed: Promise<void> | null = null

  constructor(db: GrafeoDB, folder: string, durability: Durability) {
    this.#db = db
    this.#folder = folder
    this.#durability = durability
    this.#refuseUnlessThere = stillThere(folder)
    const revision = () => this.#revision
    this.#snapshots = new Snapshots(folder, revision, this.#refuseUnlessThere)
    this.#readers = new Readers(this.#snapshots, revision, () => this.#types())
    this.#writer = new WriteRunner(
      {
        db,
        queue: this.#queue,
        revision,
        types: () => this.#types(),
        refuseUnlessWritable: () => this.#refuseUnlessWritable(),
        committed: () => this.#committed(),
      },
      this.#snapshots,
    )
  }

  async start(): Promise<void> {
    this.#schemaVersion = await migrate(this, this.#folder)
  }

  get info(): StoreInfo {
    return {
      engine: 'embedded',
      engineVersion: this.#db.version(),
      neo4jVersion: SPOKEN_VERSION,
      location: this.#folder,
      database: 'neo4j',
      schemaVersion: this.#schemaVersion,
    }
  }

  get revision(): number {
    return this.#revision
  }

  /** The engine cannot stop a statement: one that is cancelled goes on unseen, which is why product statements are bounded. */
  async read<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    witness(query, params)
    return untilAborted(run(this.#db, query, params), options.signal)
  }

  async *stream<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): AsyncIterable<R[]> {
    const moment = this.moment()
    try {
      yield* moment.stream(query, params, options)
    } finally {
      await moment.close()
    }
  }

  moment(): Moment {
    return new EmbeddedMoment(this.#db.beginTransaction(), this.info, this.#revision)
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.#write(work))
  }

  writes<R>(work: (write: Write) => Promise<R>): Promise<R> {
    return this.#queue.run(() => work((one) => this.#write(one)))
  }

  async #write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const result = await retrying(() => this.#attempt(work), isConflict)
    await this.#committed()
    this.#schemaVersion ??= await readSchemaVersion(this)
    return result
  }

  /** Something was committed: it is on the disk when this resolves, where that was asked for. */
  async #committed(): Promise<void> {
    this.#revision++
    if (this.#durability !== 'disk') return
    try {
      await syncFolder(this.#folder)
    } catch (error) {
      // What failed once is not tried again by the system, which would then call it done.
      this.#unsynced = error as Error
      throw error
    }
  }

  #refuseUnlessWritable(): void {
    if (this.#unsynced)
      throw new AppError(
        'store-not-writable',
        `Nothing more is written to ${this.#folder}, since what was written before may not be on its disk. See to that disk, and start again.`,
        {},
        { cause: this.#unsynced },
      )
    this.#refuseUnlessThere()
  }

  async #attempt<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const tx = this.#db.beginTransaction()
    try {
      const result = await work({
        run: (query, params) => run(tx, query, params),
        execute: async (statement, params = {}) => countersOf(await guarded(tx.executeCypher(statement, toParameters(params)))),
      })
      this.#refuseUnlessWritable()
      commit(tx)
      return result
    } catch (error) {
      takeBack(tx)
      throw isConflict(error) ? statementError(error) : error
    }
  }

  define(statements: readonly string[]): Promise<void> {
    return this.#queue.run(async () => {
      for (const statement of statements.flatMap(engineDefinitions)) await guarded(this.#db.executeCypher(statement))
    })
  }

  async query(statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun> {
    const writes = options.access === 'WRITE' && !isAllowed(statement, params, 'READ')
    return (writes ? this.#writer : this.#readers).query(statement, params, options)
  }

  async begin(options: TransactionOptions): Promise<QueryTransaction> {
    throwIfAborted(options.signal)
    for (const old of this.#open) if (old.ended) this.#open.delete(old)
    const open = this.#writer.begin(this.#readers, options)
    this.#open.add(open)
    return open
  }

  async free(statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult> {
    return collect(await this.query(statement, typedParameters(params), options), options)
  }

  warm({ soon } = { soon: false }): void {
    DIALECT.start({ checker: soon })
    if (soon) this.#readers.warm()
  }

  async schema(): Promise<StoreSchema> {
    const {
      labels,
      edge_types: types,
      property_keys: keys,
    } = this.#db.schema() as { labels: { name: string }[]; edge_types: { name: string }[]; property_keys: string[] }
    return { labels: labels.map((l) => l.name).sort(), relationshipTypes: types.map((t) => t.name).sort(), propertyKeys: [...keys].sort() }
  }

  /** The relationship types in the store, asked for once a revision. */
  #types(): readonly string[] {
    if (this.#knownTypes.revision !== this.#revision)
      this.#knownTypes = {
        revision: this.#revision,
        types: (this.#db.schema() as { edge_types: { name: string }[] }).edge_types.map(({ name }) => name),
      }
    return this.#knownTypes.types
  }

  async callables(): Promise<StoreCallables> {
    return { functions: ENGINE_FUNCTIONS, procedures: ENGINE_PROCEDURES }
  }

  close(): Promise<void> {
    this.#closed ??= (async () => {
      await Promise.all([...this.#open].map((open) => open.rollback()))
      await this.#readers.close()
      await this.#queue.idle()
      await this.#writer.close()
      await this.#snapshots.close()
      // The engine would clear away what by now is another store's log, and there is nothing of this one left to keep.
      this.#refuseUnlessThere()
      this.#db.close()
      leaveFolder(this.#folder)
    })()
    return this.#closed
  }
}

/** A transaction that only reads. The engine takes one statement of it at a time. */
class EmbeddedMoment implements Moment {
  readonly capabilities = CAPABILITIES
  readonly #queue = new Queue()

  constructor(
    private readonly tx: Transaction,
    readonly info: StoreInfo,
    readonly revision: number,
  ) {}

  read<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    witness(query, params)
    return untilAborted(
      this.#queue.run(() => run(this.tx, query, params)),
      options.signal,
    )
  }

  async *stream<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): AsyncIterable<R[]> {
    const parameters = toParameters(checkParams(query, params))
    for await (const result of pages(query, (text, extra) =>
      this.#queue.run(() => execute(this.tx, query, text, { ...parameters, ...extra })),
    )) {
      for (let from = 0; from < result.length; from += BATCH) {
        throwIfAborted(options.signal)
        yield parseRows(query, slice(result, from, Math.min(from + BATCH, result.length)))
      }
    }
  }

  async close(): Promise<void> {
    await this.#queue.run(async () => {
      if (this.tx.isActive) this.tx.rollback()
    })
  }
}

type Runner = Pick<GrafeoDB | Transaction, 'executeCypher'>

async function run<P, R>(on: Runner, query: Query<P, R>, params: P): Promise<R[]> {
  const result = await execute(on, query, query.text, toParameters(checkParams(query, params)))
  return parseRows(query, slice(result, 0, result.length))
}

async function execute<P, R>(on: Runner, query: Query<P, R>, text: string, parameters: Record<string, unknown>): Promise<QueryResult> {
  try {
    return await on.executeCypher(text, parameters)
  } catch (error) {
    throw productError(query, statementError(error))
  }
}

async function guarded(work: Promise<QueryResult>): Promise<QueryResult> {
  try {
    return await work
  } catch (error) {
    throw statementError(error)
  }
}

/** Rows `from` to `to` as objects by column; taken one by one, since a large result converted at once stops everything else. */
function slice(result: QueryResult, from: number, to: number): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  for (let i = from; i < to; i++) rows.push(toValue(result.get(i)) as Record<string, unknown>)
  return rows
}
