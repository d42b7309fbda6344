import type { Standing } from '../../server/import/standing'

/** What an import meets in an empty store. */
export const EMPTY_STANDING: Standing = {
  size: 0,
  has: () => false,
  hasPrefix: () => false,
  labels: () => [],
  entry: () => undefined,
  types: new Map(),
  compare: () => Promise.resolve([]),
}
