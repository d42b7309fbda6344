import { ask } from '../../state/api'

let known: Promise<string> | null = null

/** The name of the store's database in addresses of the Query API, asked for once. Throws ApiError. */
export function databaseName(): Promise<string> {
  known ??= ask('meta', {}, {}).then(({ store }) => store.database)
  // A failure is not kept: the next statement asks again.
  known.catch(() => {
    known = null
  })
  return known
}
