import { webAddress } from '../../../model/web-address'
import type { GraphNode, GraphRelationship } from '../../store/contract'
import { citationOf, standingOf } from '../writing/annex'
import { linkOf, text, type Evidence } from '../writing/evidence'
import { strings } from '../writing/values'
import { bounds, entity, ftmId, named, type FtmEntity } from './write-frame'

/** A schema that joins two others, with the properties for subject and object of ours and what each may be. */
interface Joins {
  schema: string
  subject: string
  object: string
  between: readonly [readonly string[], readonly string[]]
}

const BODIES = ['Organization', 'PublicBody']
const PARTIES = [...BODIES, 'LegalEntity', 'Person']
const MEMBERSHIP: Joins = { schema: 'Membership', subject: 'member', object: 'organization', between: [PARTIES, BODIES] }
/** Types that the format has a schema for; all others are unknown links, as it calls what joins any two things. */
const JOINS: Record<string, Joins> = {
  MEMBER_OF: MEMBERSHIP,
  SERVES_IN: MEMBERSHIP,
  LEADS: { schema: 'Directorship', subject: 'director', object: 'organization', between: [PARTIES, BODIES] },
  SUCCEEDED: { schema: 'Succession', subject: 'successor', object: 'predecessor', between: [PARTIES, PARTIES] },
  MERGED_INTO: { schema: 'Succession', subject: 'predecessor', object: 'successor', between: [PARTIES, PARTIES] },
}
const UNKNOWN: Joins = { schema: 'UnknownLink', subject: 'subject', object: 'object', between: [[], []] }

/** A tie that is not denied as an entity. `schema` tells what its ends have become. */
export function tieEntity(r: GraphRelationship, evidence: Evidence, schema: (id: string) => string): FtmEntity {
  const { properties: p } = r
  const qualifiers = strings(p.qualifiers)
  // What is expected, advised or supposed is no membership: nobody who reads only the schema shall take it for a fact.
  const actual = p.modality == null || p.modality === 'actual'
  const sources = sourcesOf(r, evidence)
  const common = {
    ...bounds(strings(p.intervals)),
    recordId: [r.id],
    description: [evidence.sentence(r)],
    status: [standingOf(r)],
    proof: sources.map((source) => ftmId(source.id)),
    publisher: sources.map((source) => text(source.properties, 'publisher') ?? text(source.properties, 'author')),
    sourceUrl: strings(p.claimIds).flatMap((id) => {
      const claim = evidence.claims.get(id)
      return claim ? [linkOf(claim, evidence.source(claim))] : []
    }),
  }
  if (actual && r.type === 'DESIGNATED') {
    return entity(ftmId(r.id), 'Sanction', {
      entity: [ftmId(r.end)],
      authority: [named(evidence.name(r.start), r.start)],
      program: qualifiers,
      ...common,
    })
  }
  const fitting = JOINS[r.type]
  const joins = actual && fitting?.between[0].includes(schema(r.start)) && fitting.between[1].includes(schema(r.end)) ? fitting : UNKNOWN
  const role = joins === UNKNOWN ? [evidence.phrase(r)] : qualifiers
  return entity(ftmId(r.id), joins.schema, { [joins.subject]: [ftmId(r.start)], [joins.object]: [ftmId(r.end)], role, ...common })
}

function sourcesOf(r: GraphRelationship, evidence: Evidence): GraphNode[] {
  const claimed = strings(r.properties.claimIds).flatMap((id) => evidence.claims.get(id)?.source ?? [])
  return [...new Set([...claimed, text(r.properties, 'sourceId') ?? ''])].sort().flatMap((id) => evidence.sources.get(id) ?? [])
}

/** A source as a document. */
export function sourceEntity({ id, properties: p }: GraphNode): FtmEntity {
  const url = webAddress(text(p, 'url'))
  return entity(ftmId(id), 'Document', {
    fileName: [id],
    title: [text(p, 'title') ?? text(p, 'name')],
    name: [named(text(p, 'name'), id)],
    author: [text(p, 'author')],
    publisher: [text(p, 'publisher')],
    summary: [citationOf(p)],
    publishedAt: [text(p, 'publishedAt')],
    authoredAt: [text(p, 'writtenAt')],
    sourceUrl: [url],
  })
}
