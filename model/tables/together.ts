/** How tables are called that may be given together, one of nodes and one of edges. */
export const TABLES_TOGETHER = /\.(csv|tsv|tab|edges|edgelist|txt)$/i

/** What files that are imported as one are called. */
export const nameTogether = (names: readonly string[]): string => names.join(' + ').slice(-255)
