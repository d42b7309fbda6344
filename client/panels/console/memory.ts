import type { StoreApi } from 'zustand'

const KEY = 'allegiance.console'
const VERSION = 1
const FIELDS = ['tabs', 'active', 'view', 'height', 'history', 'favourites'] as const

type Field = (typeof FIELDS)[number]
/** A state that has what is left for the next visit. */
type Memorable = Record<Field, unknown> & { tabs: readonly unknown[] }

/** What an earlier visit on this machine left; nothing where it cannot be read. */
export function kept<S extends Memorable>(): Partial<Pick<S, Field>> {
  try {
    const { version, state } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { version?: number; state?: Pick<S, Field> }
    return version === VERSION && state && Array.isArray(state.tabs) && state.tabs.length > 0 ? state : {}
  } catch {
    return {}
  }
}

/** Leaves the state for the next visit whenever it rests, and when the page goes. */
export function keepFrom<S extends Memorable>(store: Pick<StoreApi<S>, 'getState' | 'subscribe'>): void {
  let timer = 0
  const save = () => {
    clearTimeout(timer)
    const state = Object.fromEntries(FIELDS.map((field) => [field, store.getState()[field]]))
    try {
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, state }))
    } catch {
      // The browser keeps nothing for this page: the console works without.
    }
  }
  store.subscribe((state, before) => {
    if (FIELDS.every((field) => state[field] === before[field])) return
    clearTimeout(timer)
    timer = window.setTimeout(save, 300)
  })
  addEventListener('pagehide', save)
}
