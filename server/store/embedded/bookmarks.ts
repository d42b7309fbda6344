import { AppError } from '../../../model/app-error'

/** The bookmark of a revision. One process holds the store, and whatever it has committed is seen by what comes after. */
export function bookmarkOf(revision: number): string {
  return `embedded:${revision}`
}

/** Refuses, with `invalid-bookmark`, what was not given by this store. */
export function refuseForeign(bookmarks: readonly string[]): void {
  const foreign = bookmarks.find((bookmark) => !/^embedded:\d+$/.test(bookmark))
  if (foreign !== undefined)
    throw new AppError('invalid-bookmark', `The bookmark ${JSON.stringify(foreign.slice(0, 100))} was not given by this store.`)
}
