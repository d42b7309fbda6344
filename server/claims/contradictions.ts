import { claimsLike } from '../../cypher/claims/claims-like'
import type { MayContradict } from '../../model/api/claims'
import { mayContradict } from '../../model/contradictions'
import type { WriteTransaction } from '../store/contract'
import type { ClaimRow } from './entry'

/** The claims of the store that fresh ones, written already, may contradict and say nothing of: each pair once, in order of id. */
export async function contradictionsOf(tx: WriteTransaction, fresh: readonly ClaimRow[]): Promise<MayContradict[]> {
  if (fresh.length === 0) return []
  const subjects = [...new Set(fresh.map(({ subject }) => subject))]
  const predicates = [...new Set(fresh.map(({ properties }) => String(properties.predicate)))]
  const near = new Map<string, Like[]>()
  for (const row of await tx.run(claimsLike, { subjects, predicates })) {
    const key = keyOf(row.subject, row.properties.predicate)
    near.set(key, [...(near.get(key) ?? []), row])
  }
  const said = new Set(
    fresh.flatMap((c) => [...c.contradicts.map(({ claim }) => claim), ...c.supersedes].map((other) => pairOf(c.id, other))),
  )
  const found = fresh.flatMap((c) => {
    const own = near.get(keyOf(c.subject, c.properties.predicate))?.find(({ id }) => id === c.id)
    return (near.get(keyOf(c.subject, c.properties.predicate)) ?? []).flatMap((other): MayContradict[] => {
      const about =
        own && other.id !== c.id
          ? mayContradict({ ...own.properties, object: own.object }, { ...other.properties, object: other.object })
          : null
      const pair = pairOf(c.id, other.id)
      if (about === null || said.has(pair)) return []
      said.add(pair)
      return [{ claim: c.id, contradicts: other.id, about, statement: String(other.properties.statement) }]
    })
  })
  return found.sort((a, b) => (pairOf(a.claim, a.contradicts) < pairOf(b.claim, b.contradicts) ? -1 : 1))
}

interface Like {
  id: string
  subject: string
  object: string | null
  properties: Record<string, unknown>
}

const keyOf = (subject: string, predicate: unknown) => `${subject}|${String(predicate)}`
const pairOf = (a: string, b: string) => [a, b].sort().join('|')
