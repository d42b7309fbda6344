import { randomBytes } from 'node:crypto'
import { AppError } from '../../model/app-error'
import type { QueryTransaction } from '../store/contract'
import type { NotificationFilter } from './notifications'

/** How long an open transaction may stay without a request. */
const IDLE_MS = 60_000
/** The same for one that others wait for. */
const HOLDING_MS = 15_000
/** Transactions open at the same time, of those that may write and of those that only read. Each holds a connection of the store, and may hold locks. */
const MOST = 12

/** A transaction over several requests. */
export interface OpenTransaction {
  id: string
  transaction: QueryTransaction
  /** Whether what it writes is let in. */
  mayWrite: boolean
  /** What its client said that it is for. */
  asked: 'READ' | 'WRITE' | null
  /** Milliseconds that each of its statements may take. */
  timeoutMs: number
  /** Which notifications its client wants. */
  wanted: NotificationFilter
}

interface Entry {
  open: OpenTransaction
  busy: boolean
  timer: NodeJS.Timeout | null
}

/** The transactions that clients hold open, by ids that nobody can guess. Each is for one request at a time, and taken back when none comes. */
export class Transactions {
  readonly #entries = new Map<string, Entry>()
  readonly #expired: (open: OpenTransaction) => void
  readonly #idleMs: number
  readonly #beginning = { reading: 0, writing: 0 }

  /** `expired` is called with one of which nothing was asked for its time. */
  constructor(expired: (open: OpenTransaction) => void, idleMs = IDLE_MS) {
    this.#expired = expired
    this.#idleMs = idleMs
  }

  /** Opens one and keeps it for the request that asked. Throws `too-many`. */
  async begin(mayWrite: boolean, begin: () => Promise<Omit<OpenTransaction, 'id' | 'mayWrite'>>): Promise<OpenTransaction> {
    const kind = mayWrite ? 'writing' : 'reading'
    const open = [...this.#entries.values()].filter((entry) => entry.open.mayWrite === mayWrite).length
    if (open + this.#beginning[kind] >= MOST)
      throw new AppError('too-many', `There are ${MOST} ${kind} transactions open, as many as may be. Commit or delete one, or wait.`)
    this.#beginning[kind]++
    try {
      const open = { id: randomBytes(12).toString('hex'), mayWrite, ...(await begin()) }
      this.#entries.set(open.id, { open, busy: true, timer: null })
      return open
    } finally {
      this.#beginning[kind]--
    }
  }

  /** Takes one for a request, which must keep or drop it. Throws `no-transaction` and `transaction-in-use`. */
  take(id: string): OpenTransaction {
    const entry = this.#entries.get(id)
    if (!entry)
      throw new AppError(
        'no-transaction',
        `There is no transaction ${JSON.stringify(id.slice(0, 60))}. It was committed or taken back, or nothing was asked of it until it expired, or one of its statements failed.`,
      )
    if (entry.busy) throw new AppError('transaction-in-use', 'Another request is using this transaction. Wait for its answer.')
    entry.busy = true
    if (entry.timer) clearTimeout(entry.timer)
    return entry.open
  }

  /** Keeps one open for further requests. Returns until when, as the Query API writes it. */
  keep({ id, transaction }: OpenTransaction): { id: string; expires: string } {
    const entry = this.#entries.get(id)!
    const idleMs = transaction.holdsWrites ? Math.min(HOLDING_MS, this.#idleMs) : this.#idleMs
    entry.busy = false
    entry.timer = setTimeout(() => {
      this.#expired(entry.open)
      void this.drop(entry.open)
    }, idleMs).unref()
    return { id, expires: `${new Date(Date.now() + idleMs).toISOString().slice(0, 19)}Z` }
  }

  /** Forgets one, and takes back what was not committed. */
  async drop({ id, transaction }: OpenTransaction): Promise<void> {
    this.#entries.delete(id)
    await transaction.rollback()
  }
}
