import { claimsNaming } from '../../../cypher/claims/claims-naming'
import { claimsOfSources } from '../../../cypher/claims/claims-of-sources'
import { imports } from '../../../cypher/imports/imports'
import { importsOfNodes } from '../../../cypher/imports/imports-of-nodes'
import { nodesOfImports } from '../../../cypher/imports/nodes-of-imports'
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

/** What does not count as the lens has it: sources, what is stated in them, and the nodes that came from such files. */
export async function uncounted(store: ReadingStore, lens: StrictLens): Promise<{ evidence: Set<string>; nodes: Set<string> }> {
  const knowledge = knowledgeOf(lens)
  if (!knowledge) return { evidence: new Set(), nodes: new Set() }
  const sources = [...(await sourceTable(store))].flatMap(([id, { record }]) => (sourceCounts(record, knowledge) ? [] : [id]))
  return { evidence: new Set([...sources, ...(await claimsStatedIn(store, sources))]), nodes: await nodesFrom(store, sources) }
}

/** The claims that are stated in these sources. */
export async function claimsStatedIn(store: ReadingStore, sources: string[]): Promise<string[]> {
  return sources.length === 0 ? [] : (await store.read(claimsOfSources, { sources })).map(({ id }) => id)
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
