import { imports } from '../../cypher/imports/imports'
import { perRevision } from '../graph/cache'
import { readActors, type Known } from './actors'
import { match } from './match'

/** Two actors of the store that may be the same. */
export interface CandidatePair {
  one: string
  other: string
  origins: readonly string[]
  score: number
  reasons: string[]
}

/** Every pair of actors that may be the same, whatever was decided of it, the likeliest first; what came later by an import stands before what it is held against. */
export const candidates = perRevision(async (store): Promise<readonly CandidatePair[]> => {
  const importedAt = new Map((await store.read(imports, {})).map(({ id, properties }) => [id, properties.importedAt]))
  const when = ({ origin }: Known) => importedAt.get(origin) ?? ''
  const actors = (await readActors(store)).sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : a.id < b.id ? -1 : 1))
  return (await match(actors)).map(({ a, b, score, reasons }) => {
    const [one, other] = [actors[a]!, actors[b]!]
    return { one: one.id, other: other.id, origins: [one.origin, other.origin], score, reasons }
  })
})
