import { claimLinks } from '../../../cypher/claims/claim-links'
import { declaredTypes } from '../../../cypher/ties/declared-types'
import { ownClaims } from '../../../cypher/claims/own-claims'
import type { BaseLabel } from '../../../model/ontology'
import { sourceCounts } from '../../../model/derive'
import { knowledgeOf } from '../../graph/lens'
import { sourceTable } from '../../graph/source-table'
import type { ReadingStore } from '../../store/contract'
import { filesOf } from './imported'
import { pages, readRelationships, type Keys } from './read'
import { keysOf } from './scope'
import { type Part } from './part'
import { readTies } from './ties'

/** What the ties of a part rest on. */
export interface Support {
  claims: Set<string>
  /** Sources of imported ties, and of the files that nodes came from. */
  sources: Set<string>
  types: Set<string>
}

export async function supportOf(store: ReadingStore, part: Part): Promise<Support> {
  const support: Support = { claims: new Set(), sources: new Set(), types: new Set() }
  for (const id of await filesOf(store, [...part.nodes.keys()])) support.sources.add(id)
  for (const [id, base] of part.nodes)
    if (base === 'Claim') support.claims.add(id)
    else if (base === 'Source') support.sources.add(id)
  for await (const ties of readTies(store, part)) {
    for (const {
      type,
      properties: { claimIds, sourceId },
    } of ties) {
      support.types.add(type)
      if (Array.isArray(claimIds)) for (const id of claimIds) support.claims.add(String(id))
      if (typeof sourceId === 'string') support.sources.add(sourceId)
    }
  }
  return support
}

/**
 * The evidence of a part: the claims behind its ties and those about its nodes alone, what stands against or replaces one of
 * these, whoever and whatever the claims name, and the sources of all of them, files that brought what is named among them, with
 * those they derive from.
 */
export async function evidenceBehind(store: ReadingStore, part: Part, support: Support): Promise<Keys> {
  const table = await sourceTable(store)
  const knowledge = knowledgeOf(part.lens)
  const counts = (source: string) => !knowledge || !table.has(source) || sourceCounts(table.get(source)!.record, knowledge)
  const hidden = part.lens.withoutClaims

  const claims = new Set(support.claims)
  for await (const rows of pages([...part.nodes.keys()], (ids) => store.read(ownClaims, { ids }))) for (const { id } of rows) claims.add(id)
  for await (const rows of pages([...claims], (ids) => store.read(claimLinks, { ids })))
    for (const { other, retractedAt } of rows) if (retractedAt === null) claims.add(other)
  for (const id of hidden ?? []) claims.delete(id)

  const keys = new Map<string, BaseLabel>()
  const named = new Set<string>()
  const sources = new Set([...support.sources].filter(counts))
  for await (const links of readRelationships(store, new Map([...claims].map((id) => [id, 'Claim'])))) {
    const stated = links.filter(({ type, end }) => type === 'STATED_IN' && counts(end))
    for (const { start, end } of stated) {
      keys.set(start, 'Claim')
      sources.add(end)
    }
    for (const { type, start, end } of links) if (NAMING.has(type) && keys.has(start)) named.add(end)
  }
  for (const id of await filesOf(store, [...named])) if (counts(id)) sources.add(id)
  for (const id of [...sources]) for (const origin of table.get(id)?.record.origins ?? []) if (counts(origin)) sources.add(origin)
  for (const id of sources) if (table.has(id)) keys.set(id, 'Source')
  for (const { id, properties } of await store.read(declaredTypes, {}))
    if (support.types.has(properties.type)) keys.set(id, 'RelationshipType')
  for (const [id, base] of await keysOf(store, named)) keys.set(id, base)
  return keys
}

const NAMING: ReadonlySet<string> = new Set(['SUBJECT', 'OBJECT', 'IN_PLACE', 'ATTRIBUTED_TO'])
