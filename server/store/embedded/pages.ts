import type { QueryResult } from '@grafeo-db/js'
import type { Query } from '../../../cypher/query'

/** Engine ids that one page covers; the engine holds the rows of one page at a time. */
const SPAN = 20_000

/**
 * Runs a statement page by page where its text says how: `/*page n*\/` stands at the end of the
 * WHERE clause that binds the node or relationship `n`, of which each has at most a few rows. To
 * Neo4j, which streams by itself, that is a comment. A statement without the mark is run in one piece.
 */
export async function* pages<P, R>(
  query: Query<P, R>,
  run: (text: string, extra: Record<string, number>) => Promise<QueryResult>,
): AsyncIterable<QueryResult> {
  const mark = /\/\*page (\w+)\*\//.exec(query.text)
  if (!mark) {
    yield await run(query.text, {})
    return
  }
  const name = mark[1]!
  const head = query.text.slice(0, mark.index)
  const text = `${head}AND id(${name}) >= $pageFrom AND id(${name}) < $pageTo${query.text.slice(mark.index + mark[0].length)}`
  const last = await run(`${head}RETURN max(id(${name})) AS last`, {})
  const end = Number(last.get(0).last ?? -1)
  for (let from = 0; from <= end; from += SPAN) yield await run(text, { pageFrom: from, pageTo: from + SPAN })
}
