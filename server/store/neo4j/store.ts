import { availableParallelism } from 'node:os'
import neo4j from 'neo4j-driver'
import type { BookmarkManager, Config, Driver, ManagedTransaction, QueryResult, Session, SessionMode, Transaction } from 'neo4j-driver'
import type { Query } from '../../../cypher/query'
import { AppError } from '../../../model/app-error'
import type {
  Counters,
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
import { collect, typedParameters } from '../cells'
import type { CypherMap } from '../cypher-value'
import { isAllowed, refuseUnlessAllowed } from '../gate/gate'
import { inTurns } from '../in-turns'
import { Queue, retrying } from '../queue'
import { cancelled, checkParams, parseRows, productError, throwIfAborted } from '../rows'
import { migrate, readSchemaVersion } from '../schema-version'
import { Turns, type Bounds } from '../turns'
import { witness } from '../witness'
import { byKeys } from './by-keys'
import { isRetriable, MINIMUM_VERSION, storeError, tooOld, type Place } from './errors'
import { PlanGate } from './plan-gate'
import { runQuery } from './query'
import { callablesOf, schemaOf } from './schema'
import { beginTransaction } from './transaction'
import { toParameters, toRow } from './values'

/** Rows handed out at a time by `stream`, and fetched ahead by the driver. */
const BATCH = 2000
const CONNECTION_TIMEOUT_MS = 5000
/** Connections for statements from outside: those that run by themselves, and those of open transactions. */
const MAX_OUTSIDE = 48
/** Connections for the product's own statements. */
const MAX_OWN = 100
/**
 * Statements from outside that run at the same time. It is taken that the server has as many processors as this machine: one stays
 * free of what is long. However many there are, some turns are kept for what is brief, and for what is not known.
 */
export function boundsFor(processors: number): Bounds {
  const all = 16
  return {
    all,
    costly: Math.min(all - 2, Math.max(2, processors)),
    long: Math.min(all - 4, Math.max(1, processors - 1)),
    waiting: 60,
    sliceMs: 500,
  }
}

export interface StoreCredentials {
  username: string
  password: string
  /** The database's name; by default the user's home database. */
  database?: string
}

/** Opens a Neo4j database (5.13 or later) as a store. `credentials` may be left out where the server asks for none. */
export async function openNeo4j(address: string, credentials: StoreCredentials | undefined): Promise<GraphStore> {
  const place: Place = { location: withoutSecrets(address), database: credentials?.database, connections: MAX_OWN }
  const outside: Place = { ...place, connections: MAX_OUTSIDE }
  const store = new Neo4jStore(
    connect(address, credentials, place),
    place,
    connect(address, credentials, outside, { useBigInt: true }),
    outside,
  )
  try {
    await store.start()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function connect(address: string, credentials: StoreCredentials | undefined, place: Place, config: Config = {}): Driver {
  const auth = credentials ? neo4j.auth.basic(credentials.username, credentials.password) : undefined
  try {
    return neo4j.driver(withoutSecrets(address), auth, {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: 2 * CONNECTION_TIMEOUT_MS,
      maxConnectionPoolSize: place.connections,
      fetchSize: BATCH,
      userAgent: 'allegiance',
      telemetryDisabled: true,
      ...config,
    })
  } catch (error) {
    throw new AppError(
      'store-unreachable',
      `${place.location} is not an address of Neo4j: ${(error as Error).message}. It is written bolt://HOST:7687 or neo4j://HOST, with +s for encryption.`,
      {},
      { cause: error },
    )
  }
}

/** The address without a user name or password that somebody wrote into it. */
function withoutSecrets(address: string): string {
  return address.replace(/^([a-z+0-9]+:\/\/)[^/]*@/i, '$1')
}

const CAPABILITIES: StoreCapabilities = {
  sharedWrites: true,
  stillMoments: false,
  // It holds in memory what a transaction has not committed: some 6 kB a tie.
  rowsPerTransaction: 20_000,
  // A statement costs a few trips to the server.
  idsPerStatement: 1000,
}

class Neo4jStore implements GraphStore {
  readonly capabilities = CAPABILITIES
  readonly #driver: Driver
  /** For statements from outside: with connections of its own, so that they cannot use up the product's, and integers told from floats. */
  readonly #outside: Driver
  readonly #place: Place
  readonly #outsidePlace: Place
  /** Carries what this process wrote to where it reads, so that a replica lets one see one's own writes. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager()
  readonly #queue = new Queue()
  readonly #plans = new PlanGate()
  readonly #turns = new Turns(boundsFor(availableParallelism()))
  readonly #open = new Set<QueryTransaction>()
  #engineVersion = ''
  #database = ''
  #schemaVersion: number | null = null
  #revision = 0

  constructor(driver: Driver, place: Place, outside: Driver, outsidePlace: Place) {
    this.#driver = driver
    this.#place = place
    this.#outside = outside
    this.#outsidePlace = outsidePlace
  }

  async start(): Promise<void> {
    this.#engineVersion = await this.#within('READ', async (session) => {
      const { records } = await session.run(
        `CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version`,
      )
      return String(records[0]?.get('version') ?? '0')
    })
    this.#database =
      this.#place.database ??
      (await this.#within('READ', async (session) =>
        String((await session.run('CALL db.info() YIELD name RETURN name')).records[0]?.get('name')),
      ))
    if (isOlder(this.#engineVersion, MINIMUM_VERSION)) throw tooOld(this.#place, this.#engineVersion)
    this.#schemaVersion = await migrate(this, this.#place.location)
  }

  get info(): StoreInfo {
    return {
      engine: 'neo4j',
      engineVersion: this.#engineVersion,
      neo4jVersion: this.#engineVersion,
      location: this.#place.location,
      database: this.#database,
      schemaVersion: this.#schemaVersion,
    }
  }

  get revision(): number {
    return this.#revision
  }

  read<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): Promise<R[]> {
    witness(query, params)
    return retrying(
      () => this.#within('READ', async (session) => this.#inTransaction(session, (tx) => this.#rows(tx, query, params)), options.signal),
      isRetriable,
    )
  }

  async *stream<P, R>(query: Query<P, R>, params: P, options: ReadOptions = {}): AsyncIterable<R[]> {
    const session = this.#session('READ')
    try {
      let batch: unknown[] = []
      for await (const record of session.run(query.text, toParameters(checkParams(query, params)))) {
        throwIfAborted(options.signal)
        batch.push(toRow(record))
        if (batch.length < BATCH) continue
        yield parseRows(query, batch)
        batch = []
      }
      throwIfAborted(options.signal)
      if (batch.length > 0) yield parseRows(query, batch)
    } catch (error) {
      throw productError(query, storeError(error, this.#place))
    } finally {
      await session.close()
    }
  }

  moment(): Moment {
    return {
      info: this.info,
      capabilities: this.capabilities,
      revision: this.#revision,
      read: (query, params, options) => this.read(query, params, options),
      stream: (query, params, options) => this.stream(query, params, options),
      close: async () => {},
    }
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.#write(work))
  }

  writes<R>(work: (write: Write) => Promise<R>): Promise<R> {
    return this.#queue.run(() => work((one) => this.#write(one)))
  }

  async #write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const result = await retrying(
      () =>
        this.#within('WRITE', (session) =>
          this.#inTransaction(session, (tx) =>
            work({
              run: (query, params) => this.#rows(tx, query, params),
              execute: async (statement, params = {}) => counters(await this.#run(tx, statement, params)),
            }),
          ),
        ),
      isRetriable,
    )
    this.#revision++
    this.#schemaVersion ??= await readSchemaVersion(this)
    return result
  }

  define(statements: readonly string[]): Promise<void> {
    return this.#queue.run(() =>
      this.#within('WRITE', async (session) => {
        for (const statement of statements) await session.run(statement)
        await session.run('CALL db.awaitIndexes(60)')
      }),
    )
  }

  async query(statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun> {
    // One that only reads goes where reading statements go, whatever it may do.
    const access = options.access === 'WRITE' && !isAllowed(statement, params, 'READ') ? 'WRITE' : 'READ'
    refuseUnlessAllowed(statement, params, access)
    const run = await inTurns(this.#turns, { ...options, statement, movable: access === 'READ' }, ({ timeoutMs, signal }) =>
      runQuery(() => this.#outsideSession(access, options.bookmarks), this.#plans, this.#outsidePlace, statement, params, {
        ...options,
        timeoutMs,
        signal,
        access,
      }),
    )
    return access === 'READ'
      ? run
      : {
          ...run,
          close: () =>
            run.close().finally(() => {
              this.#revision++
            }),
        }
  }

  async begin(options: TransactionOptions): Promise<QueryTransaction> {
    const { access = 'READ', bookmarks } = options
    let open: QueryTransaction | null = null
    const ended = (committed: boolean) => {
      if (open) this.#open.delete(open)
      if (committed && access === 'WRITE') this.#revision++
    }
    open = await beginTransaction(this.#outsideSession(access, bookmarks), options, {
      plans: this.#plans,
      turns: this.#turns,
      place: this.#outsidePlace,
      access,
      ended,
    })
    this.#open.add(open)
    return open
  }

  async free(statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult> {
    return collect(await this.query(statement, typedParameters(params), options), options)
  }

  /** Connects: the first statement waits for that alone. */
  warm(): void {
    this.#outside.getServerInfo({ database: this.#place.database }).catch(() => undefined)
  }

  async schema(): Promise<StoreSchema> {
    return this.#within('READ', schemaOf)
  }

  async callables(): Promise<StoreCallables> {
    return this.#within('READ', callablesOf)
  }

  async close(): Promise<void> {
    this.#turns.close()
    await Promise.all([...this.#open].map((open) => open.rollback()))
    await this.#queue.idle()
    await Promise.all([this.#driver.close(), this.#outside.close()])
  }

  #session(mode: SessionMode): Session {
    return this.#driver.session({ database: this.#place.database, defaultAccessMode: mode, bookmarkManager: this.#bookmarks })
  }

  #outsideSession(mode: SessionMode, bookmarks: readonly string[] = []): Session {
    return this.#outside.session({
      database: this.#place.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      bookmarks: [...bookmarks],
    })
  }

  /** Runs `work` with a session of its own; when `signal` is aborted the server is told to stop. */
  async #within<T>(mode: SessionMode, work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal)
    const session = this.#session(mode)
    const stop = () => void session.close()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await work(session)
    } catch (error) {
      throw signal?.aborted ? cancelled() : storeError(error, this.#place)
    } finally {
      signal?.removeEventListener('abort', stop)
      await session.close()
    }
  }

  async #inTransaction<T>(session: Session, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = await session.beginTransaction()
    try {
      const result = await work(tx)
      await tx.commit()
      return result
    } finally {
      await tx.close()
    }
  }

  async #rows<P, R>(tx: Transaction, query: Query<P, R>, params: P): Promise<R[]> {
    const grouped = byKeys(query.scan)
    let result: QueryResult
    try {
      result = await tx.run(grouped?.text ?? query.text, toParameters(checkParams(query, params)))
    } catch (error) {
      throw productError(query, storeError(error, this.#place))
    }
    return parseRows(query, grouped?.rows(result.records) ?? result.records.map(toRow))
  }

  async #run(tx: Transaction | ManagedTransaction, statement: string, params: Parameters): Promise<QueryResult> {
    try {
      return await tx.run(statement, toParameters(params))
    } catch (error) {
      throw storeError(error, this.#place)
    }
  }
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = than.split('.').map(Number)
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}

function counters({ summary }: QueryResult): Counters {
  const c = summary.counters.updates()
  return {
    nodesCreated: c.nodesCreated,
    nodesDeleted: c.nodesDeleted,
    relationshipsCreated: c.relationshipsCreated,
    relationshipsDeleted: c.relationshipsDeleted,
    propertiesSet: c.propertiesSet,
    labelsAdded: c.labelsAdded,
    labelsRemoved: c.labelsRemoved,
  }
}
