import type { QueryResult } from '@grafeo-db/js'
import { columnsOf, type Query } from '../../../cypher/query'

/** Engine ids that one page covers; the engine holds the rows of one page at a time. */
const SPAN = 20_000

/**
 * Runs a scan with `pagedBy` page by page over the engine's ids of that node or relationship. Any other statement is run in
 * one piece.
 */
export async function* pages<P, R>(
  query: Query<P, R>,
  run: (text: string, extra: Record<string, number>) => Promise<QueryResult>,
): AsyncIterable<QueryResult> {
  if (query.scan?.pagedBy === undefined) {
    yield await run(query.text, {})
    return
  }
  const { match, pagedBy } = query.scan
  const text = `${match} AND id(${pagedBy}) >= $pageFrom AND id(${pagedBy}) < $pageTo\nRETURN ${columnsOf(query.scan)}`
  const last = await run(`${match} RETURN max(id(${pagedBy})) AS last`, {})
  const end = Number(last.get(0).last ?? -1)
  for (let from = 0; from <= end; from += SPAN) yield await run(text, { pageFrom: from, pageTo: from + SPAN })
}
