import { claimRecords } from '../../cypher/claims/claim-records'
import { claimsBetween } from '../../cypher/claims/claims-between'
import { REMOVE_DERIVED } from '../../cypher/claims/decide'
import { createRelationships } from '../../cypher/store/write-rows'
import { sourceList } from '../../cypher/sources/source-list'
import { deriveTies } from '../../model/derive'
import { recordsOf, tableOf } from '../graph/source-table'
import type { WriteTransaction } from '../store/contract'

/** An end of a tie, with the base label under which its id is unique. */
export interface End {
  id: string
  base: string
}

/** Derives the ties of one type from the first node to the second again; the result is the same as deriving the whole graph. */
export async function derivePair(tx: WriteTransaction, one: End, type: string, other: End): Promise<void> {
  for (const statement of REMOVE_DERIVED) await tx.execute(statement, { one: one.id, other: other.id, type })
  const ids = (await tx.run(claimsBetween, { one: one.id, other: other.id, predicate: type })).map(({ id }) => id)
  if (ids.length === 0) return
  const claims = (await tx.run(claimRecords, { ids, without: [] })).map(({ properties, ...row }) => ({
    ...row,
    ...properties,
    subject: one.id,
    predicate: type,
    object: other.id,
  }))
  const ties = deriveTies(claims, recordsOf(tableOf(await tx.run(sourceList, {}))))
  const rows = ties.map(({ subject, type: _type, object, ...properties }) => ({
    start: subject,
    end: object,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
  }))
  await tx.execute(createRelationships(type, one.base, other.base), { rows })
}
