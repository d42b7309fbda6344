import type { z } from 'zod'
import { nodeClaims } from '../../cypher/claims/node-claims'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import type { ClaimDetail, evidenceAnswerSchema, NodeRef } from '../../model/api/answers'
import type { RouteQuery } from '../../model/api/routes'
import { CLAIM_KINDS, STATUSES } from '../../model/claim'
import { importedClaim } from '../../model/api/claim-detail'
import { readReason } from '../../model/holding-words'
import { relationshipType } from '../../model/ontology'
import { isPlural, nameWithin, sayingOf, turnsOf } from '../../model/saying'
import { tieSentence } from '../../model/sentences'
import type { TypeWords } from '../../model/words/grammar'
import { capital } from '../../model/words/locale'
import type { GraphStore } from '../store/contract'
import { readClaims, summaryOf } from './evidence'
import { claimReader, knowledgeOf, throughLens, type SeenTie } from './lens'
import { lifeTable } from './lives'
import { findNode } from './nodes'
import { sourceTable } from './source-table'
import { tieById } from './ties'
import { declaredTypesOf } from './relationship-types'

type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>

/** The claims behind a tie, for and against. Where the lens leaves it no support, the tie is as stored and there are no claims. */
export async function tieEvidence(store: GraphStore, id: string, query: RouteQuery<'tieEvidence'>): Promise<EvidenceAnswer> {
  const stored = await tieById(store, id)
  const [seen] = await throughLens(store, [stored], { ...query, statuses: [...STATUSES] }, claimReader(store))
  const ends = new Map((await store.read(nodeRefs, { ids: [stored.subject, stored.object] })).map(({ node }) => [node.id, node]))
  const [subject, object] = [ends.get(stored.subject)!, ends.get(stored.object)!]
  const tie = seen ?? { ...stored, holding: null, holdingReason: null }
  const evidenceLens = { asOf: query.asOf, knowledge: knowledgeOf(query) }
  const { sourceId, claimIds } = stored.properties
  const names = tie.holdingReason ? (await lifeTable(store)).names : new Map<string, string>()
  const claims =
    sourceId === null
      ? await readClaims(store, claimIds, evidenceLens)
      : seen
        ? [await imported(store, seen, sourceId, subject, object)]
        : []
  const words = await wordsIn(store, tie.type)
  return { tie: asTie(tie, claims, words, subject, object, names), node: null, claims, next: null }
}

/** Every claim that a node is subject, object or place of: a page in order of id. */
export async function nodeEvidence(store: GraphStore, id: string, query: RouteQuery<'nodeEvidence'>): Promise<EvidenceAnswer> {
  const { properties: _properties, ...node } = await findNode(store, id)
  const rows = await store.read(nodeClaims, {
    id,
    kinds: [...CLAIM_KINDS],
    roles: ['SUBJECT', 'OBJECT', 'IN_PLACE'],
    after: query.cursor ?? '',
    limit: query.limit + 1,
  })
  const ids = [...new Set(rows.map((row) => row.id))].sort()
  const page = ids.slice(0, query.limit)
  return {
    tie: null,
    node,
    claims: await readClaims(store, page, { asOf: query.asOf, knowledge: knowledgeOf(query) }),
    next: ids.length > query.limit ? page.at(-1)! : null,
  }
}

/** The words of a type, of the model or as an import declared it. */
async function wordsIn(store: GraphStore, type: string): Promise<TypeWords> {
  return (
    relationshipType(type)?.words ?? (await declaredTypesOf(store)).find((one) => one.type === type) ?? { forward: type, backward: type }
  )
}

async function imported(store: GraphStore, tie: SeenTie, sourceId: string, subject: NodeRef, object: NodeRef) {
  const words = await wordsIn(store, tie.type)
  const { locator, intervals, grade } = tie.properties
  return importedClaim(
    { id: tie.id, type: tie.type, locator, intervals, grade, holding: tie.holding },
    words,
    subject,
    object,
    summaryOf(sourceId, await sourceTable(store)),
  )
}

function asTie(
  { id, type, properties: { claimIds: _claimIds, ...properties }, holding, holdingReason }: SeenTie,
  claims: readonly ClaimDetail[],
  words: TypeWords,
  subject: NodeRef,
  object: NodeRef,
  names: ReadonlyMap<string, string>,
): NonNullable<EvidenceAnswer['tie']> {
  const saying = sayingOf(
    { type, ...properties, subjectName: subject.name },
    claims.map((claim) => ({ ...claim, speakers: turnsOf(claim.speakers, claim) })),
  )
  const end = (node: NodeRef) => ({ name: nameWithin(node), plural: isPlural(node) })
  const nameOf = (id: string) => [subject, object].find((end) => end.id === id)?.name ?? names.get(id) ?? id
  return {
    id,
    type,
    subject,
    object,
    sentence: tieSentence(saying, words, end(subject), end(object)).join(''),
    ...properties,
    holding,
    holdingReason: holdingReason && `${capital(readReason(holdingReason, nameOf))}.`,
  }
}
