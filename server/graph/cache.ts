import type { ReadingStore } from '../store/contract'
import { unwatched } from '../store/witness'

/** How many milliseconds a value is kept in a store that other processes may write to, before it is renewed in the background. */
const OTHERS_MS = 30_000

interface Kept<T> {
  revision: number
  made: number
  value: Promise<T>
  renewing: boolean
}

export interface PerRevision<T, S extends ReadingStore> {
  (store: S): Promise<T>
  /** Runs one write that touches nothing the value rests on: it is kept, unless something else was written meanwhile. */
  keptOver<R>(store: S, write: () => Promise<R>): Promise<R>
}

/**
 * A function of the whole store whose value is kept until this process writes again. In a store
 * that others may write too, a value that has grown old is still given, and made anew meanwhile.
 */
export function perRevision<T, S extends ReadingStore = ReadingStore>(make: (store: S) => Promise<T>): PerRevision<T, S> {
  const kept = new WeakMap<S, Kept<T>>()

  const renew = (store: S): Kept<T> => {
    const entry: Kept<T> = { revision: store.revision, made: Date.now(), value: unwatched(() => make(store)), renewing: false }
    kept.set(store, entry)
    entry.value.catch(() => kept.get(store) === entry && kept.delete(store))
    return entry
  }

  const keptOver = async <R>(store: S, write: () => Promise<R>): Promise<R> => {
    const before = store.revision
    const result = await write()
    const entry = kept.get(store)
    if (entry?.revision === before && store.revision === before + 1) entry.revision = store.revision
    return result
  }

  return Object.assign(
    (store: S) => {
      const entry = kept.get(store)
      if (!entry || entry.revision !== store.revision) return renew(store).value
      if (store.capabilities.sharedWrites && Date.now() - entry.made > OTHERS_MS && !entry.renewing) {
        entry.renewing = true
        const { revision } = store
        unwatched(() => make(store)).then(
          (value) =>
            kept.get(store) === entry && kept.set(store, { revision, made: Date.now(), value: Promise.resolve(value), renewing: false }),
          () => {
            entry.renewing = false
          },
        )
      }
      return entry.value
    },
    { keptOver },
  )
}
