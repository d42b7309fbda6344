import { claimRecords } from '../../cypher/claims/claim-records'
import { REMOVE_TIES } from '../../cypher/claims/enter'
import { derivedTies, relationsOf } from '../../cypher/claims/relations-of'
import { nodeLabels } from '../../cypher/nodes/node-labels'
import type { TieRow } from '../../cypher/parts'
import { sourceList } from '../../cypher/sources/source-list'
import { createRelationships } from '../../cypher/store/write-rows'
import { deriveTies, type DerivedTie } from '../../model/derive'
import { BROWSABLE_BASE_LABELS, relationshipType } from '../../model/ontology'
import { recordsOf, tableOf } from './source-table'
import type { WriteTransaction } from '../store/contract'

/** What claims of one predicate join; the smaller id first where the type is symmetric. */
export interface Pair {
  subject: string
  predicate: string
  object: string
}

/** A claim as deriving and the sentence of its tie read it. */
export type RecordRow = Awaited<ReturnType<typeof readRecords>>[number]

/** What deriving some pairs anew did to their ties. */
export interface Derived {
  begun: DerivedTie[]
  changed: { before: TieRow; after: DerivedTie }[]
  ended: TieRow[]
}

/**
 * Derives the ties of these pairs again, and writes those that differ; the result is the same as deriving the whole graph. Pairs of types that
 * are not of the model have no derived ties.
 */
export async function derivePairs(tx: WriteTransaction, given: readonly Pair[]): Promise<Derived> {
  const pairs = new Map(given.filter(({ predicate }) => relationshipType(predicate)).map((pair) => [keyOf(pair), pair]))
  if (pairs.size === 0) return { begun: [], changed: [], ended: [] }
  const asked = {
    subjects: [...new Set([...pairs.values()].map(({ subject }) => subject))],
    types: [...new Set([...pairs.values()].map(({ predicate }) => predicate))],
  }
  const relations = (await tx.run(relationsOf, asked)).filter((row) => pairs.has(keyOf(row)))
  const stored = (await tx.run(derivedTies, asked)).filter(({ subject, type, object }) =>
    pairs.has(keyOf({ subject, predicate: type, object })),
  )
  const ends = new Map(relations.map((row) => [row.id, row]))
  const records = await readRecords(tx, [...ends.keys()])
  const claims = records.map(({ properties, ...row }) => ({ ...row, ...properties, ...ends.get(row.id)! }))
  const derived = deriveTies(claims, recordsOf(tableOf(await tx.run(sourceList, {}))))
  const before = new Map(stored.map((tie) => [tie.id, tie]))
  const after = new Set(derived.map(({ id }) => id))
  const changed = derived.flatMap((tie) => {
    const old = before.get(tie.id)
    return old && !same(old, tie) ? [{ before: old, after: tie }] : []
  })
  const begun = derived.filter(({ id }) => !before.has(id))
  const ended = stored.filter(({ id }) => !after.has(id))
  await remove(tx, [...ended, ...changed.map((change) => change.before)])
  await create(tx, [...begun, ...changed.map((change) => change.after)])
  return { begun, changed, ended }
}

/** Claims as deriving and the sentences of ties read them, retracted ones too. */
export function readRecords(tx: WriteTransaction, ids: readonly string[]) {
  return tx.run(claimRecords, { ids: [...ids], without: [] })
}

const keyOf = ({ subject, predicate, object }: Pair) => `${subject}|${predicate}|${object}`

function same({ properties }: TieRow, { id: _id, subject: _subject, type: _type, object: _object, ...derived }: DerivedTie): boolean {
  return Object.entries(derived).every(
    ([name, value]) => JSON.stringify(properties[name as keyof typeof properties] ?? null) === JSON.stringify(value ?? null),
  )
}

async function remove(tx: WriteTransaction, ties: readonly TieRow[]): Promise<void> {
  if (ties.length === 0) return
  const params = { starts: [...new Set(ties.map(({ subject }) => subject))], wanted: Object.fromEntries(ties.map(({ id }) => [id, true])) }
  for (const statement of REMOVE_TIES) await tx.execute(statement, params)
}

async function create(tx: WriteTransaction, ties: readonly DerivedTie[]): Promise<void> {
  const ids = [...new Set(ties.flatMap(({ subject, object }) => [subject, object]))]
  const bases = new Map(
    (await tx.run(nodeLabels, { ids })).map(({ id, labels }) => [id, BROWSABLE_BASE_LABELS.find((l) => labels.includes(l))]),
  )
  const groups = new Map<string, DerivedTie[]>()
  for (const tie of ties) {
    const statement = createRelationships(tie.type, bases.get(tie.subject)!, bases.get(tie.object)!)
    groups.set(statement, [...(groups.get(statement) ?? []), tie])
  }
  for (const [statement, group] of groups) {
    const rows = group.map(({ subject, type: _type, object, ...properties }) => ({
      start: subject,
      end: object,
      properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
    }))
    await tx.execute(statement, { rows })
  }
}
