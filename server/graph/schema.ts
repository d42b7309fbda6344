import type { z } from 'zod'
import { labelKeys } from '../../cypher/nodes/label-keys'
import type { Query } from '../../cypher/query'
import { typeEnds } from '../../cypher/ties/type-ends'
import { typeKeys } from '../../cypher/ties/type-keys'
import type { schemaAnswerSchema } from '../../model/api/answers'
import { SAFE_NAME } from '../../model/ontology'
import type { GraphStore } from '../store/contract'
import { perRevision } from './cache'

/** Names asked about in one statement, so that none grows longer than an engine takes. */
const AT_ONCE = 16

/** What a statement may name in this store. */
export const schemaAnswer = perRevision(async (store: GraphStore): Promise<z.infer<typeof schemaAnswerSchema>> => {
  const { labels, relationshipTypes, propertyKeys } = await store.schema()
  const [ofLabels, ofTypes, ends, callables] = await Promise.all([
    inParts(store, labels, labelKeys),
    inParts(store, relationshipTypes, typeKeys),
    inParts(store, relationshipTypes, typeEnds),
    store.callables(),
  ])
  return {
    labels: labels.map((name) => ({
      name,
      properties: ofLabels
        .filter((row) => row.label === name)
        .map((row) => row.key)
        .sort(),
    })),
    relationshipTypes: relationshipTypes.map((name) => ({
      name,
      properties: ofTypes
        .filter((row) => row.type === name)
        .map((row) => row.key)
        .sort(),
      ends: ends
        .filter((row) => row.type === name)
        .map(({ from, to }) => ({ from, to }))
        .sort((a, b) => (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from))),
    })),
    propertyKeys,
    ...callables,
  }
})

/** Asks about the names that can stand in a statement's text, a few at a time. */
async function inParts<R>(
  store: GraphStore,
  names: readonly string[],
  query: (names: readonly string[]) => Query<Record<string, never>, R>,
): Promise<R[]> {
  const safe = names.filter((name) => SAFE_NAME.test(name))
  const rows: R[] = []
  for (let from = 0; from < safe.length; from += AT_ONCE) rows.push(...(await store.read(query(safe.slice(from, from + AT_ONCE)), {})))
  return rows
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
