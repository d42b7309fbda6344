import { actorNames } from '../../cypher/nodes/actor-names'
import { claimedAliases } from '../../cypher/claims/claimed-aliases'
import type { ReadingStore } from '../store/contract'

/** An actor, as far as others are told to be the same by it. */
export interface Known {
  id: string
  labels: readonly string[]
  /** The import or dossier that brought it; actors of one origin are never proposed as the same. */
  origin: string
  name: string
  abbreviation: string | null
  aliases: readonly string[]
  /** Those that their list itself calls of low quality. */
  weakAliases: readonly string[]
  identifiers: readonly string[]
}

/** Every actor of the store, and imported nodes that may be one, with all their names: those that only a claim gives them too. In no order. */
export async function readActors(store: ReadingStore): Promise<Known[]> {
  const claimed = new Map<string, string[]>()
  for (const { id, alias } of await store.read(claimedAliases, {})) claimed.set(id, [...(claimed.get(id) ?? []), alias])
  const actors: Known[] = []
  for (const query of actorNames) {
    for await (const rows of store.stream(query, {})) {
      for (const { origin, name, aliases, ...row } of rows)
        actors.push({ ...row, origin: origin ?? '', name: name ?? row.id, aliases: [...aliases, ...(claimed.get(row.id) ?? [])] })
    }
  }
  return actors
}
