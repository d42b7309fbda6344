import { AsyncLocalStorage } from 'node:async_hooks'
import type { Query } from '../../cypher/query'

/** A product statement that a store was asked to run. */
export interface Witnessed {
  query: Query<unknown, unknown>
  params: Readonly<Record<string, unknown>>
}

const watching = new AsyncLocalStorage<Witnessed[]>()

/** Called by a store for every product statement that it reads by. */
export function witness<P, R>(query: Query<P, R>, params: P): void {
  watching.getStore()?.push({ query: query as Query<unknown, unknown>, params: params as Record<string, unknown> })
}

/** Runs some work and gives the statements that stores read by for it, in the order in which they were asked. */
export async function watch(work: () => Promise<unknown>): Promise<readonly Witnessed[]> {
  const seen: Witnessed[] = []
  await watching.run(seen, work)
  return seen
}

/** Runs work that is done once for many: it belongs to none of those who watch. */
export const unwatched = <T>(work: () => T): T => watching.exit(work)
