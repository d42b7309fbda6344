import { createHash } from 'node:crypto'
import { decisions as decisionList } from '../../cypher/claims/decisions'
import { DECISION_SOURCE, decisionClaim, REMOVE_CLAIM, REMOVE_EMPTY_DECISIONS } from '../../cypher/claims/decide'
import { markingsBehind } from '../../cypher/sources/markings-behind'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { RECONCILED_LABELS } from '../../cypher/nodes/actor-names'
import { MARKINGS } from '../../model/claim'
import { readDate } from '../../model/dates'
import { DECISIONS, type DecidedAnswer, type Decision, type Verdict } from '../../model/reconcile'
import { AppError } from '../../model/app-error'
import { highest } from '../../model/markings'
import { digest8, slug } from '../graph/slugs'
import { derivePairs } from '../graph/derive-pairs'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { candidates } from './candidates'
import { kindOf, kindsMeet } from './kinds'

export interface DecisionGiven {
  one: string
  other: string
  verdict: Verdict
  /** Who decides. */
  by: string
  note?: string
  /** When, by default now. */
  at?: Date
}

/**
 * Records that somebody holds two actors to be the same, or not to be: a claim of theirs, from which the tie is derived. The nodes stay two. What
 * they decided of the two before is replaced, and what others decided stays. Throws `not-found`, and `invalid-parameter` for what cannot be the same.
 */
export async function decide(store: GraphStore, { one, other, verdict, by, note, at = new Date() }: DecisionGiven): Promise<DecidedAnswer> {
  return candidates.keptOver(store, () =>
    store.write(async (tx) => {
      const ends = await endsOf(tx, one, other)
      const [a, b] = ends
      const id = claimId(by, a.id, b.id)
      const day = at.toISOString().slice(0, 10)
      const source = decisionSource(by, day)
      const marking = await markingOf(tx, ends)
      await tx.execute(REMOVE_CLAIM, { id })
      await tx.execute(REMOVE_EMPTY_DECISIONS)
      await tx.execute(DECISION_SOURCE, { source })
      const statement =
        verdict === 'same' ? `${nameOf(a)} and ${nameOf(b)} are the same.` : `${nameOf(a)} and ${nameOf(b)} are not the same.`
      const claim = {
        id,
        name: statement,
        kind: 'relation',
        predicate: 'SAME_AS',
        stance: 'asserted',
        polarity: verdict === 'same' ? 'affirms' : 'denies',
        statement,
        credibility: 6,
        asOf: day,
        dossier: DECISIONS,
        ...(note !== undefined && note !== '' && { note }),
        ...(marking !== MARKINGS[0] && { marking }),
      }
      await tx.execute(decisionClaim(a.base, b.base), { source: source.id, one: a.id, other: b.id, claim })
      await derivePairs(tx, [{ subject: a.id, predicate: 'SAME_AS', object: b.id }])
      return { one: a.id, other: b.id, decisions: await decisionsOf(tx, a.id, b.id) }
    }),
  )
}

/** Takes a decision back, by the id of its claim; it is as if it had not been made. Throws `not-found`. */
export async function takeBack(store: GraphStore, id: string): Promise<DecidedAnswer> {
  return candidates.keptOver(store, () =>
    store.write(async (tx) => {
      const decision = (await tx.run(decisionList, {})).find(({ claim }) => claim === id)
      if (!decision) throw new AppError('not-found', `There is no decision ${JSON.stringify(id)}. It may have been taken back already.`)
      const [a, b] = await endsOf(tx, decision.one, decision.other)
      await tx.execute(REMOVE_CLAIM, { id })
      await tx.execute(REMOVE_EMPTY_DECISIONS)
      await derivePairs(tx, [{ subject: a.id, predicate: 'SAME_AS', object: b.id }])
      return { one: a.id, other: b.id, decisions: await decisionsOf(tx, a.id, b.id) }
    }),
  )
}

/** The id of the claim that somebody's decision on two actors is. Throws `not-found` where they decided nothing of them. */
export async function decisionBy(store: GraphStore, one: string, other: string, by: string): Promise<string> {
  const [a, b] = one < other ? [one, other] : [other, one]
  const known = (await store.read(decisionList, {})).filter((row) => row.one === a && row.other === b)
  const found = known.find((row) => row.claim === claimId(by, a, b))
  if (found) return found.claim
  throw new AppError(
    'not-found',
    `${by} has decided nothing of ${one} and ${other}.${known.length > 0 ? ` Decided has: ${known.map((row) => row.by).join(', ')}.` : ''}`,
  )
}

/** A row of the list of decisions, in the words of the model. */
export function decisionOf({
  claim,
  polarity,
  by,
  on,
  note,
}: {
  claim: string
  polarity: string
  by: string
  on: string | null
  note: string | null
}): Decision {
  return { claim, verdict: polarity === 'affirms' ? 'same' : 'different', by, on: on ?? '', note }
}

interface ActorEnd {
  id: string
  /** The base label under which its id is unique. */
  base: string
  name: string
  importId: string | null
}

/** The two nodes in order of id, as a symmetric claim has them. */
async function endsOf(tx: WriteTransaction, one: string, other: string): Promise<[ActorEnd, ActorEnd]> {
  if (one === other) throw new AppError('invalid-parameter', `${one} is one node: two are decided on.`)
  const rows = await tx.run(nodesByIds, { ids: [one, other] })
  const ends = [one, other]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((id) => {
      const row = rows.find((found) => found.id === id)
      if (!row) throw new AppError('not-found', `No node has the id ${JSON.stringify(id)}.`)
      const base = RECONCILED_LABELS.find((label) => row.labels.includes(label))
      if (!base)
        throw new AppError(
          'invalid-parameter',
          `${id} is a ${row.labels.join(', ')}. Only actors, and imported nodes that may be one, are decided on.`,
        )
      const { name, importId } = row.properties
      return {
        id,
        base,
        labels: row.labels,
        name: typeof name === 'string' ? name : id,
        importId: typeof importId === 'string' ? importId : null,
      }
    })
  const [a, b] = ends as [(typeof ends)[number], (typeof ends)[number]]
  if (!kindsMeet(kindOf(a.labels), kindOf(b.labels)))
    throw new AppError(
      'invalid-parameter',
      `${a.id} is a ${a.labels.join(', ')} and ${b.id} a ${b.labels.join(', ')}: these cannot be the same.`,
    )
  return [a, b]
}

/** What is known of a node only from a restricted file is restricted, and so is what names it. */
async function markingOf(tx: WriteTransaction, ends: readonly ActorEnd[]): Promise<string> {
  const sources = ends.flatMap(({ importId }) => importId ?? [])
  const rows = await tx.run(markingsBehind, { claims: [], sources })
  return highest([MARKINGS[0], ...rows.map(({ marking }) => marking ?? MARKINGS[0])])
}

async function decisionsOf(tx: WriteTransaction, one: string, other: string): Promise<Decision[]> {
  return (await tx.run(decisionList, {})).filter((row) => row.one === one && row.other === other).map(decisionOf)
}

/** Names may be the same: the ids tell them apart. */
const nameOf = ({ name, id }: ActorEnd) => `${name} (${id})`

/** All decisions of one person on one day share a source, dated on that day. */
function decisionSource(by: string, day: string) {
  const title = `Decisions of ${by}, ${readDate(day)}`
  return {
    id: `${DECISIONS}.${who(by)}.${day}`,
    name: title,
    title,
    kind: 'decision',
    author: by,
    publishedAt: day,
    reliability: 'F',
    marking: MARKINGS[0],
    note: 'Which actors are the same, as decided by a reader of this graph.',
    dossier: DECISIONS,
  }
}

/** One id for what one decider says of one pair. */
function claimId(by: string, one: string, other: string): string {
  return `${DECISIONS}.${who(by)}.${createHash('sha256').update(`${one}|${other}`).digest('hex').slice(0, 16)}`
}

/** A slug for a name; names that read alike are told apart. */
function who(by: string): string {
  const plain = slug(by)
  return plain === by.toLowerCase().replaceAll(' ', '-') ? plain : `${plain}-${digest8(by)}`
}
