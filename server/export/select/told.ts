import { tieRowSchema } from '../../../cypher/parts'
import type { TypeWords } from '../../../model/words/grammar'
import { isTie } from '../../formats/writing/evidence'
import { toldTie, typeWords, type ToldTie } from '../../formats/writing/told-tie'
import { strings } from '../../formats/writing/values'
import { claimReader, knowledgeOf, type StrictLens } from '../../graph/lens'
import { livesThrough } from '../../graph/lives'
import { declaredTypesOf } from '../../graph/relationship-types'
import type { GraphRelationship, ReadingStore } from '../../store/contract'
import { readNodes, type Keys } from './read'

/** What claims and lives say of ties, batch by batch: nothing of one batch is kept for the next. `keys` hold the ends of ties. */
export function teller(store: ReadingStore, keys: Keys, lens: StrictLens) {
  return async (batch: readonly GraphRelationship[]): Promise<ReadonlyMap<string, ToldTie>> => {
    const ties = batch.filter(isTie)
    if (ties.length === 0) return new Map()
    const claimed = ties.filter(({ properties: p }) => strings(p.claimIds).length > 0)
    const rows = claimed.map(({ id, type, start, end, properties }) =>
      tieRowSchema.parse({ id, type, subject: start, object: end, properties }),
    )
    const [claims, lives, declared, names] = await Promise.all([
      claimReader(store, lens.withoutClaims).read(rows),
      livesThrough(
        store,
        ties.flatMap(({ start, end }) => [start, end]),
        knowledgeOf(lens),
      ),
      declaredTypesOf(store),
      namesOf(store, keys, new Set(claimed.map(({ start }) => start))),
    ])
    const words = new Map<string, TypeWords>(declared.map(({ type, forward, backward }) => [type, { forward, backward }]))
    return new Map(
      ties.map((tie) => {
        const its = strings(tie.properties.claimIds).flatMap((id) => claims.get(id) ?? [])
        return [tie.id, toldTie(tie, typeWords(tie.type, words), { claims: its, subjectName: names.get(tie.start), lives })]
      }),
    )
  }
}

async function namesOf(store: ReadingStore, keys: Keys, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const some = new Map([...ids].flatMap((id) => (keys.has(id) ? [[id, keys.get(id)!] as const] : [])))
  for await (const nodes of readNodes(store, some)) for (const { id, properties } of nodes) names.set(id, String(properties.name ?? id))
  return names
}
