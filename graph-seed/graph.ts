import { originsOf } from '../model/origins'
import { allNodes, type NodeRow } from '../cypher/nodes/all-nodes'
import { allRelationships, type RelationshipRow } from '../cypher/ties/all-relationships'
import { declaredTypes } from '../cypher/ties/declared-types'
import { DERIVING, type Claim, type Source } from '../model/claim-schema'
import type { ClaimRecord, SourceRecord } from '../model/records'
import { PLUMBING_TYPES, relationshipType, type RelationshipTypeDefinition } from '../model/ontology'
import { namesOf, pick } from '../model/rows'
import type { CheckedStore } from './findings'

/** Where a tie type may lead, whether built in or declared by an import (then between any nodes people browse). */
export type TieType = Pick<RelationshipTypeDefinition, 'type' | 'symmetric' | 'qualifier'> &
  Partial<Pick<RelationshipTypeDefinition, 'subject' | 'object'>>

/** The whole graph, as checking looks at it. */
export interface WholeGraph {
  nodes: NodeRow[]
  ties: RelationshipRow[]
  plumbing: RelationshipRow[]
  /** Plumbing relationships from a node, by its id. */
  from: ReadonlyMap<string, RelationshipRow[]>
  tieType(type: string): TieType | undefined
}

const PLUMBING = new Set<string>(PLUMBING_TYPES)

/** Reads everything in the store. */
export async function readGraph(store: CheckedStore): Promise<WholeGraph> {
  const declared = new Map(
    (await store.read(declaredTypes, {})).map(({ properties: p }) => [p.type, { type: p.type, symmetric: p.symmetric ?? false }]),
  )
  const relationships = await store.read(allRelationships, {})
  const plumbing = relationships.filter((r) => PLUMBING.has(r.type))
  return {
    nodes: await store.read(allNodes, {}),
    ties: relationships.filter((r) => !PLUMBING.has(r.type)),
    plumbing,
    from: byStart(plumbing),
    tieType: (type) => relationshipType(type) ?? declared.get(type),
  }
}

function byStart(relationships: readonly RelationshipRow[]): Map<string, RelationshipRow[]> {
  const groups = new Map<string, RelationshipRow[]>()
  for (const r of relationships) {
    const group = groups.get(r.start ?? '')
    if (group) group.push(r)
    else groups.set(r.start ?? '', [r])
  }
  return groups
}

/** What of the graph the ties are derived from: relation claims that are whole, and all sources. */
export function derivationInput({ nodes, plumbing, from }: WholeGraph): { claims: ClaimRecord[]; sources: Map<string, SourceRecord> } {
  const retracted = new Set(nodes.filter((n) => n.labels.includes('Claim') && n.properties.retractedAt !== undefined).map((n) => n.id))
  const end = (id: string, type: string) => from.get(id)?.find((r) => r.type === type)?.end
  const contestedBy = new Map<string, Set<string>>()
  const contest = (claim: string | null, by: string | null) => {
    const source = by !== null && !retracted.has(by) ? end(by, 'STATED_IN') : undefined
    if (claim !== null && source) contestedBy.set(claim, (contestedBy.get(claim) ?? new Set()).add(source))
  }
  for (const { type, start, end: other, properties } of plumbing) {
    if (type !== 'CONTRADICTS' || properties.about !== 'existence') continue
    contest(start, other)
    contest(other, start)
  }
  const claims = nodes.flatMap(({ id, labels, properties }): ClaimRecord[] => {
    if (!labels.includes('Claim') || properties.kind !== 'relation' || id === null) return []
    const [subject, object, source] = [end(id, 'SUBJECT'), end(id, 'OBJECT'), end(id, 'STATED_IN')]
    if (!subject || !object || !source) return []
    const claim = properties as Claim
    return [
      {
        ...pick(namesOf(DERIVING), claim),
        id,
        subject,
        predicate: claim.predicate,
        object,
        source,
        reported: claim.attributedAs !== undefined || !!end(id, 'ATTRIBUTED_TO'),
        contestedBy: [...(contestedBy.get(id) ?? [])],
        retracted: retracted.has(id),
      },
    ]
  })
  const sources = nodes
    .filter((n) => n.labels.includes('Source'))
    .map(({ id, properties }): SourceRecord => {
      const { reliability, publishedAt, writtenAt } = properties as Source
      return { id: id ?? '', reliability, publishedAt, writtenAt, origins: originsOf(id ?? '', (one) => nearOrigins(one, from)) }
    })
  return { claims, sources: new Map(sources.map((s) => [s.id, s])) }
}

/** Ids of the sources that one derives from, as its relationships say. */
export function nearOrigins(id: string, from: WholeGraph['from']): string[] {
  return (from.get(id) ?? []).flatMap(({ type, end }) => (type === 'DERIVES_FROM' && end !== null ? [end] : []))
}
