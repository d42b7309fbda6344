import type { RecordShape, ResultSummary, Session } from 'neo4j-driver'
import { AppError } from '../../errors'
import type { QueryOptions, QueryRun } from '../contract'
import type { CypherMap, CypherValue } from '../cypher-value'
import { cancelled } from '../rows'
import { storeError, type Place } from './errors'
import type { PlanGate } from './plan-gate'
import { toSummary } from './summary'
import { toCypher, toDriverParameters } from './typed'

/** Rows of a batch; one that is not full leaves when this long has passed since the last. */
const BATCH = 1000
const BATCH_MS = 30

/**
 * Runs a statement from outside with a transaction timeout. The server's timeout is not pre-emptive,
 * so the answer is given up at that time whether or not the server has stopped by then.
 */
export async function runQuery(open: () => Session, plans: PlanGate, place: Place, statement: string, params: CypherMap, options: QueryOptions): Promise<QueryRun> {
  const parameters = toDriverParameters(params)
  const session = open()
  const limit = new Limit(session, options)
  try {
    await limit.on(plans.check(session, statement, parameters, options.timeoutMs, options.access ?? 'READ'))
  } catch (error) {
    await limit.end()
    throw storeError(error, place)
  }
  const result = session.run<RecordShape>(statement, parameters, { timeout: options.timeoutMs, metadata: options.metadata && toDriverParameters(options.metadata) })
  let summary: ResultSummary | null = null
  async function* batches(): AsyncIterable<CypherValue[][]> {
    let batch: CypherValue[][] = []
    try {
      const rows = result[Symbol.asyncIterator]()
      let left = performance.now()
      for (;;) {
        const { done, value } = await limit.on(rows.next())
        if (done) summary = value
        else batch.push(value.map(toCypher) as unknown as CypherValue[])
        if (batch.length > 0 && (done || batch.length === BATCH || performance.now() - left > BATCH_MS)) {
          yield batch
          batch = []
          left = performance.now()
        }
        if (done) return
      }
    } catch (error) {
      // Rows that came before what went wrong are the answer too.
      if (batch.length > 0) yield batch
      throw storeError(error, place)
    }
  }
  try {
    return {
      columns: (await limit.on(result.keys())).map(String),
      batches: batches(),
      summary: () => toSummary(summary as unknown as ResultSummary<bigint>, session.lastBookmarks()),
      idsOf: (elements) => (elements.length === 0 ? Promise.resolve(new Map()) : idsOf(open(), elements)),
      close: () => limit.end(),
    }
  } catch (error) {
    await limit.end()
    throw storeError(error, place)
  }
}

/** Names the nodes of given element ids by the model's ids. */
async function idsOf(session: Session, elements: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const { records } = await session.run('MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, n.id AS id', { elements })
    return new Map(records.map((record) => [record.get('element') as string, String(record.get('id') ?? '')]))
  } finally {
    await session.close()
  }
}

/** Ends a session when its time is over or its caller has gone, and gives up what is being waited for. */
class Limit {
  readonly #session: Session
  readonly #timer: NodeJS.Timeout
  readonly #signal: AbortSignal | undefined
  readonly #cancel = () => this.#stop(cancelled())
  #stopped: AppError | null = null
  #giveUp: ((error: AppError) => void) | null = null
  #closed: Promise<void> | null = null

  constructor(session: Session, { timeoutMs, signal }: QueryOptions) {
    this.#session = session
    this.#timer = setTimeout(() => this.#stop(new AppError('query-timeout', `The statement was stopped after ${timeoutMs} ms. Narrow it, or add a LIMIT.`)), timeoutMs)
    this.#signal = signal
    signal?.addEventListener('abort', this.#cancel, { once: true })
    if (signal?.aborted) this.#cancel()
  }

  /** What `work` gives, or the reason why it is no longer waited for. */
  on<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject
      if (this.#stopped) reject(this.#stopped)
      work.then(resolve, reject)
    })
  }

  /** Closing tells the server to stop; nobody waits for a server that takes its time. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#cancel)
    this.#closed ??= this.#session.close().catch(() => undefined)
    if (!this.#stopped) await this.#closed
  }

  #stop(error: AppError): void {
    this.#stopped = error
    this.#giveUp?.(error)
    void this.end()
  }
}
