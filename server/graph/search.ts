import type { z } from 'zod'
import { nodeDegrees } from '../../cypher/nodes/node-degrees'
import { nodeNames } from '../../cypher/nodes/node-names'
import { searchHits } from '../../cypher/nodes/search-hits'
import type { searchAnswerSchema } from '../../model/api/answers'
import type { RouteQuery } from '../../model/api/routes'
import { fold } from '../../model/search/fold'
import { NameIndexBuilder } from '../../model/search/name-index'
import type { GraphStore } from '../store/contract'
import { perRevision } from './cache'

/** The names of a store, indexed once for each state of it. */
export const nameIndex = perRevision(async (store) => {
  const builder = new NameIndexBuilder()
  for (const query of nodeNames) {
    for await (const rows of store.stream(query, {})) {
      for (const { id, name, abbreviation, aliases, identifiers, labels } of rows) {
        builder.add({ id, labels, names: [name ?? id, abbreviation ?? '', ...aliases, ...identifiers, id] })
      }
    }
  }
  for (const query of nodeDegrees) {
    for await (const rows of store.stream(query, {})) for (const { id, ties } of rows) builder.setTies(id, ties)
  }
  return builder.build()
})

/** Nodes by name, alias, abbreviation or identifier: exact before beginning, beginning before word, word before slips of the pen. */
export async function searchAnswer(
  store: GraphStore,
  { q, labels, limit }: RouteQuery<'search'>,
): Promise<z.infer<typeof searchAnswerSchema>> {
  const { found, corrected } = (await nameIndex(store)).search(q, limit, labels)
  if (found.length === 0) return { hits: [], corrected: [] }
  const rows = new Map((await store.read(searchHits, { ids: found.map((hit) => hit.id) })).map((row) => [row.node.id, row]))
  const hits = found.flatMap(({ id, key }) => {
    const row = rows.get(id)
    if (!row) return []
    const { node, aliases, identifiers, ties } = row
    const matched =
      fold(node.name) === key ? null : ([node.abbreviation ?? '', ...aliases, ...identifiers].find((name) => fold(name) === key) ?? null)
    return [{ ...node, matched, ties }]
  })
  return { hits, corrected }
}
