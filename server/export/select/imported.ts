import { claimsNaming } from '../../../cypher/claims-naming'
import { imports } from '../../../cypher/imports'
import { importsOfNodes } from '../../../cypher/imports-of-nodes'
import { nodesOfImports } from '../../../cypher/nodes-of-imports'
import { sourceCounts } from '../../../model/derive'
import { knowledgeOf, type StrictLens } from '../../graph/lens'
import { sourceTable } from '../../graph/source-table'
import type { ReadingStore } from '../../store/contract'
import { pages } from './read'

/** An imported node rests on the file it came from, whose source has the id of the import. */

/** The nodes that files of these sources brought. */
export async function nodesFrom(store: ReadingStore, sources: string[]): Promise<Set<string>> {
  if (sources.length === 0) return new Set()
  return new Set((await store.read(nodesOfImports, { imports: sources })).map(({ id }) => id))
}

/** The nodes that came from files which do not count as the lens has it. */
export async function uncountedNodes(store: ReadingStore, lens: StrictLens): Promise<Set<string>> {
  const knowledge = knowledgeOf(lens)
  if (!knowledge) return new Set()
  return nodesFrom(store, [...await sourceTable(store)].flatMap(([id, { record }]) => (sourceCounts(record, knowledge) ? [] : [id])))
}

/** The sources of the files that nodes came from. */
export async function filesOf(store: ReadingStore, nodes: readonly string[]): Promise<Set<string>> {
  const files = new Set<string>()
  if ((await store.read(imports, {})).length === 0) return files
  for await (const rows of pages(nodes, (ids) => store.read(importsOfNodes, { ids }))) for (const { id } of rows) files.add(id)
  return files
}

/** The claims that name any of these nodes. */
export async function claimsAbout(store: ReadingStore, nodes: Iterable<string>): Promise<string[]> {
  const claims = new Set<string>()
  for await (const rows of pages([...nodes], (ids) => store.read(claimsNaming, { ids }))) for (const { id } of rows) claims.add(id)
  return [...claims]
}
