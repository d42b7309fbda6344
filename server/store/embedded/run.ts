import { AppError } from '../../errors'
import type { QueryOptions, QueryPlan, QueryRun } from '../contract'
import type { CypherValue } from '../cypher-value'
import { withoutPrefix } from '../gate/gate'
import { cancelled } from '../rows'
import { ALLOWED_OPERATORS, operatorsOf } from './allowed-operators'
import { statementError } from './errors'
import { toPlan } from './plan'
import type { Answer, Reader } from './reader'
import { toCypher } from './typed'

/** Rows that come over from the reader at a time. */
const BATCH = 1000

/** Begins a statement in a reader. `release` is called once, when the reader is done with or dead. */
export async function beginRun(reader: Reader, statement: string, params: Record<string, unknown>, options: QueryOptions & { bookmark: string }, release: () => void): Promise<QueryRun> {
  const limit = new Limit(reader, options, release)
  try {
    const { prefix, statement: proper } = withoutPrefix(statement)
    const plan = textOf(await limit.on(reader.run(`EXPLAIN ${proper}`, params, 1)))
    refuseUnlessAllowed(plan)
    const profile = prefix === 'PROFILE' ? textOf(await limit.on(reader.run(`PROFILE ${proper}`, params, 1))) : null
    const first = prefix === 'EXPLAIN' ? { columns: [], count: 0, rows: [] } : await limit.on(reader.run(proper, params, BATCH))
    return toRun(reader, limit, first, profile !== null ? toPlan(profile) : prefix === 'EXPLAIN' ? toPlan(plan) : null, options.bookmark)
  } catch (error) {
    limit.end()
    throw statementError(error)
  }
}

function toRun(reader: Reader, limit: Limit, first: Answer, plan: QueryPlan | null, bookmark: string): QueryRun {
  let coming: Promise<unknown[][]> | null = null
  async function* batches(): AsyncIterable<CypherValue[][]> {
    try {
      let rows = first.rows
      first.rows = []
      for (let from = 0; from < first.count;) {
        const next = from + rows.length
        // The next rows are made ready while these are used.
        coming = next < first.count ? limit.on(reader.more(next, BATCH)) : null
        coming?.catch(() => undefined)
        yield rows.map((row) => row.map(toCypher))
        from = next
        rows = await coming ?? []
      }
    } catch (error) {
      throw statementError(error)
    }
  }
  return {
    columns: first.columns,
    batches: batches(),
    summary: () => ({ type: 'r', counters: NO_CHANGES, notifications: [], plan, bookmarks: [bookmark] }),
    idsOf: async (elements) => {
      if (elements.length === 0) return new Map()
      await coming?.catch(() => undefined)
      const ids = await limit.on(reader.idsOf(elements.map(Number)))
      return new Map(elements.map((element, i) => [element, typeof ids[i] === 'string' ? ids[i] : '']))
    },
    close: async () => limit.end(),
  }
}

const NO_CHANGES = {
  nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0,
  indexesAdded: 0, indexesRemoved: 0, constraintsAdded: 0, constraintsRemoved: 0, systemUpdates: 0,
}

/** Kills the reader when the time is over or the caller has gone, or when it still works as its run ends. */
class Limit {
  readonly #reader: Reader
  readonly #timer: NodeJS.Timeout
  readonly #signal: AbortSignal | undefined
  readonly #release: () => void
  readonly #cancel = () => this.#stop(cancelled())
  #stopped: AppError | null = null
  #ended = false

  constructor(reader: Reader, { timeoutMs, signal }: QueryOptions, release: () => void) {
    this.#reader = reader
    this.#release = release
    this.#timer = setTimeout(() => this.#stop(new AppError('query-timeout', `The statement was stopped after ${timeoutMs} ms. Narrow it, or add a LIMIT.`)), timeoutMs)
    this.#signal = signal
    signal?.addEventListener('abort', this.#cancel, { once: true })
    if (signal?.aborted) this.#cancel()
  }

  async on<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work
      if (this.#stopped) throw this.#stopped
      return result
    } catch (error) {
      throw this.#stopped ?? error
    }
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#cancel)
    if (this.#reader.busy) void this.#reader.kill()
    this.#release()
  }

  #stop(error: AppError): void {
    this.#stopped = error
    void this.#reader.kill()
    this.end()
  }
}

function textOf(answer: Answer): string {
  return String(answer.rows[0]?.[0] ?? '')
}

function refuseUnlessAllowed(plan: string): void {
  const refused = operatorsOf(plan).find((name) => !ALLOWED_OPERATORS.has(name))
  if (refused) throw new AppError('query-refused', `Only statements that read the graph are run here; this one would run the operator ${refused}.`, { writes: true })
}
