import type { z } from 'zod'

/** A statement of one MATCH, in pieces: a store may collect its rows in another way than by running the text as it stands. */
export interface Scan {
  /** Everything before RETURN; it ends with a WHERE clause, or with a pattern where `pagedBy` is not given. */
  match: string
  /** The columns of a row and what each returns. */
  columns: Readonly<Record<string, string>>
  /** The node or relationship that `match` binds in at most a few rows each: a stream may be read page by page over it. */
  pagedBy?: string
  /** The node or relationship whose properties come as the last column, `properties`, and may be collected by their keys, in no order. */
  propertiesByKeys?: string
}

/** A statement the product runs: its text, the parameters it takes and the row it returns. */
export interface Query<P, R> {
  /** Unique; by default the file's name. Used in logs and by "show the Cypher". */
  name: string
  text: string
  /** The statements whose rows together are those of the text, in this order; one where the text is no union. */
  branches: readonly string[]
  scan: Scan | null
  params: z.ZodType<P>
  row: z.ZodType<R>
}

type Written = { text: string } | { branches: readonly string[] } | { scan: Scan }

/** Declares a statement by its text, by the branches of its union or as a scan; rows are parsed with `row` where they enter, and a mismatch throws. */
export function defineQuery<P, R>({ name, params, row, ...written }: Pick<Query<P, R>, 'name' | 'params' | 'row'> & Written): Query<P, R> {
  const scan = 'scan' in written ? written.scan : null
  const branches = 'branches' in written ? written.branches : ['scan' in written ? scanText(written.scan) : written.text]
  return { name, text: unionOf(branches), branches, scan, params, row }
}

/** The statement that gives the rows of all branches, one branch after another. */
export function unionOf(branches: readonly string[]): string {
  return branches.join('\nUNION ALL\n')
}

/** The branches of a statement, each as a statement of its own. */
export function branchesOf<P, R>(query: Query<P, R>): Query<P, R>[] {
  return query.branches.length === 1 ? [query] : query.branches.map((text) => ({ ...query, text, branches: [text] }))
}

/** The columns of a scan as RETURN lists them. */
export function columnsOf({ columns, propertiesByKeys }: Scan): string {
  const all = propertiesByKeys === undefined ? columns : { ...columns, properties: `properties(${propertiesByKeys})` }
  return Object.entries(all)
    .map(([name, expression]) => `${expression} AS ${name}`)
    .join(', ')
}

function scanText(scan: Scan): string {
  return `${scan.match}\nRETURN ${columnsOf(scan)}`
}
