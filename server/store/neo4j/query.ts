import { setTimeout as passed } from 'node:timers/promises'
import type { RecordShape, Result, ResultSummary, Session, Transaction } from 'neo4j-driver'
import { AppError } from '../../../model/app-error'
import type { QueryOptions, QueryRows, QueryRun } from '../contract'
import type { CypherMap, CypherValue } from '../cypher-value'
import { cancelled } from '../rows'
import { storeError, type Place } from './errors'
import type { PlanGate } from './plan-gate'
import { toSummary } from './summary'
import { toCypher, toDriverParameters } from './typed'

/** Rows of a batch; one that is not full leaves when this long has passed since the last. */
const BATCH = 1000
const BATCH_MS = 30
/** How long a server is waited for that was told to stop: what it still does takes time from others. */
const STOPPING_MS = 10_000

/** What a statement runs in: a transaction of its own, or one that goes on after it. */
interface Runner {
  run(statement: string, parameters: Record<string, unknown>): Result<RecordShape>
  bookmarks(): string[]
  /** Called once: when the statement has come to its end, or was given up before. */
  end(whole: boolean): Promise<void>
}

/** Runs a statement from outside in a transaction of its own, with a timeout. */
export async function runQuery(
  open: () => Session,
  plans: PlanGate,
  place: Place,
  statement: string,
  params: CypherMap,
  options: QueryOptions,
): Promise<QueryRun> {
  const session = open()
  const rows = await runIn(
    {
      run: (text, parameters) =>
        session.run<RecordShape>(text, parameters, {
          timeout: options.timeoutMs,
          metadata: options.metadata && toDriverParameters(options.metadata),
        }),
      bookmarks: () => session.lastBookmarks(),
      end: () => session.close(),
    },
    plans,
    place,
    statement,
    params,
    options,
  )
  return { ...rows, idsOf: (elements) => (elements.length === 0 ? Promise.resolve(new Map()) : idsOf(open(), elements)) }
}

/** Runs a statement from outside in an open transaction. When it is given up, `giveUp` ends the transaction. */
export function runInTransaction(
  tx: Transaction,
  giveUp: () => Promise<void>,
  plans: PlanGate,
  place: Place,
  statement: string,
  params: CypherMap,
  options: QueryOptions,
): Promise<QueryRows> {
  return runIn(
    {
      run: (text, parameters) => tx.run<RecordShape>(text, parameters),
      bookmarks: () => [],
      end: async (whole) => {
        if (!whole) await giveUp()
      },
    },
    plans,
    place,
    statement,
    params,
    options,
  )
}

/** The server's timeout is not pre-emptive, so the answer is given up at that time whether or not the server has stopped by then. */
async function runIn(
  runner: Runner,
  plans: PlanGate,
  place: Place,
  statement: string,
  params: CypherMap,
  options: QueryOptions,
): Promise<QueryRows> {
  const parameters = toDriverParameters(params)
  const limit = new Limit((whole) => runner.end(whole), options)
  try {
    await limit.on(plans.check((text, values) => runner.run(text, values), statement, parameters, options.access ?? 'READ'))
  } catch (error) {
    await limit.end()
    throw storeError(error, place)
  }
  const result = runner.run(statement, parameters)
  let summary: ResultSummary | null = null
  async function* batches(): AsyncIterable<CypherValue[][]> {
    let batch: CypherValue[][] = []
    try {
      const rows = result[Symbol.asyncIterator]()
      let left = performance.now()
      // Takes rows until the batch is to leave; true at the end.
      const take = async (): Promise<boolean> => {
        for (;;) {
          const { done, value } = await rows.next()
          if (done) {
            summary = value
            return true
          }
          batch.push(value.map(toCypher) as unknown as CypherValue[])
          if (batch.length === BATCH || performance.now() - left > BATCH_MS) return false
        }
      }
      for (;;) {
        const done = await limit.on(take())
        if (batch.length > 0) {
          yield batch
          batch = []
          left = performance.now()
        }
        if (done) {
          limit.done()
          return
        }
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
      summary: () => toSummary(summary as unknown as ResultSummary<bigint>, runner.bookmarks()),
      close: () => limit.stopped(),
    }
  } catch (error) {
    await limit.end()
    throw storeError(error, place)
  }
}

/** Names the nodes of given element ids by the model's ids. */
async function idsOf(session: Session, elements: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const { records } = await session.run('MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, n.id AS id', {
      elements,
    })
    return new Map(records.map((record) => [record.get('element') as string, String(record.get('id') ?? '')]))
  } finally {
    await session.close()
  }
}

/** Ends what a statement runs in when its time is over or its caller has gone, and gives up what is being waited for. */
class Limit {
  readonly #close: (whole: boolean) => Promise<void>
  readonly #timer: NodeJS.Timeout
  readonly #signal: AbortSignal | undefined
  readonly #cancel = () => this.#stop(cancelled())
  #stopped: AppError | null = null
  #giveUp: ((error: AppError) => void) | null = null
  #closed: Promise<void> | null = null
  #whole = false

  constructor(close: (whole: boolean) => Promise<void>, { timeoutMs, signal }: QueryOptions) {
    this.#close = close
    this.#timer = setTimeout(
      () => this.#stop(new AppError('query-timeout', `The statement was stopped after ${timeoutMs} ms. Narrow it, or add a LIMIT.`)),
      timeoutMs,
    )
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

  /** Says that everything has been taken. */
  done(): void {
    this.#whole = true
  }

  /** Closing tells the server to stop; nobody waits for a server that takes its time. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#cancel)
    this.#closed ??= this.#close(this.#whole).catch(() => undefined)
    if (!this.#stopped) await this.#closed
  }

  /** Resolves when the server has stopped, or has taken long to. */
  async stopped(): Promise<void> {
    await this.end()
    await Promise.race([this.#closed, passed(STOPPING_MS, undefined, { ref: false })])
  }

  #stop(error: AppError): void {
    this.#stopped = error
    this.#giveUp?.(error)
    void this.end()
  }
}
