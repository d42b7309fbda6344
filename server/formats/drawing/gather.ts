import { claimRecords } from '../../../cypher/claims/claim-records'
import { lifeClaims } from '../../../cypher/claims/life-claims'
import { eventDates } from '../../../cypher/nodes/event-dates'
import { declaredTypes } from '../../../cypher/ties/declared-types'
import { tieRowSchema, type TieRow } from '../../../cypher/parts'
import { sourceList } from '../../../cypher/sources/source-list'
import type { NodeRef } from '../../../model/api/answers'
import type { GraphColumns } from '../../../model/columns'
import type { ClaimRecord } from '../../../model/records'
import { isLifePredicate } from '../../../model/lives'
import { AppError } from '../../../model/app-error'
import { columnsOf } from '../../graph/columns'
import { tableOf, type KnownSource } from '../../graph/source-table'
import { declaredType } from '../../graph/relationship-types'
import type { GraphNode } from '../../store/contract'
import { isTie, readEvidence, text, type ClaimEvidence, type Evidence } from '../writing/evidence'
import type { ExportGraph } from '../writing/writer'

/** What pictures and pages are drawn from: an export in the shape in which the explorer has a graph. */
export interface Gathered {
  columns: GraphColumns
  evidence: Evidence
  ties: TieRow[]
  table: ReadonlyMap<string, KnownSource>
  declaredTypes: ReturnType<typeof declaredType>[]
}

/** More would be no picture, and take minutes to lay out. */
const MOST = { nodes: 1500, ties: 6000 }

/** Reads an export with its evidence. Throws `not-in-format` where it is too large to be drawn, and what reading evidence throws. */
export async function gather(graph: ExportGraph): Promise<Gathered> {
  const evidence = await readEvidence(bounded(graph))
  const ties: TieRow[] = []
  for await (const batch of graph.relationships()) {
    for (const r of batch)
      if (isTie(r)) ties.push(tieRowSchema.parse({ id: r.id, type: r.type, subject: r.start, object: r.end, properties: r.properties }))
    if (ties.length > MOST.ties) throw tooLarge(`${MOST.ties} ties`)
  }
  const table = tableOf(
    [...evidence.sources.values()].map(({ id, properties }) =>
      sourceList.row.parse({
        id,
        properties,
        derivesFrom: evidence.derivesFrom.get(id) ?? [],
        claims: [...evidence.claims.values()].filter((claim) => claim.source === id).length,
      }),
    ),
  )
  const count = new Map<string, number>()
  for (const tie of ties) for (const id of new Set([tie.subject, tie.object])) count.set(id, (count.get(id) ?? 0) + 1)
  const nodes = [...evidence.nodes.values()].filter(
    ({ id, labels }) =>
      !labels.includes('RelationshipType') &&
      !labels.includes('Meta') &&
      (graph.shown === undefined || graph.shown.has(id) || count.has(id)),
  )
  return {
    evidence,
    ties,
    table,
    columns: columnsOf(
      nodes.map((node) => ({ node: refOf(node), ties: count.get(node.id) ?? 0 })),
      ties,
      recordsOf(ties, evidence),
      table,
      livesIn(evidence),
    ),
    declaredTypes: [...evidence.nodes.values()]
      .filter(({ labels }) => labels.includes('RelationshipType'))
      .map((node) => declaredType(declaredTypes.row.parse(node))),
  }
}

/** A node in a few words. */
export function refOf({ id, labels, properties }: GraphNode): NodeRef {
  return { id, name: text(properties, 'name') ?? id, abbreviation: text(properties, 'abbreviation'), labels: [...labels].sort() }
}

/** What deriving needs of the claims behind ties. */
function recordsOf(ties: readonly TieRow[], evidence: Evidence): Map<string, ClaimRecord> {
  return new Map(
    ties.flatMap(({ type, subject, object, properties: { claimIds } }) =>
      claimIds.flatMap((id) => {
        const claim = evidence.claims.get(id)
        if (!claim) return []
        const { properties, ...record } = claimRecords.row.parse({
          id,
          source: claim.source,
          speakers: claim.speakers.map(({ id, order }) => ({ name: evidence.name(id), order })),
          attributedAs: text(claim.properties, 'attributedAs'),
          citing: text(claim.properties, 'citing'),
          contestedBy: contestersOf(claim, evidence),
          properties: claim.properties,
        })
        return [[id, { ...record, subject, predicate: type, object, ...properties }] as const]
      }),
    ),
  )
}

/** What the export's own claims say of when its nodes came to be and ceased, and its events took place. */
function livesIn({ claims, nodes, name }: Evidence): Parameters<typeof columnsOf>[4] {
  const said = [...claims.values()].flatMap((claim) => {
    const { stance, polarity, retractedAt, predicate } = claim.properties
    if (stance !== 'asserted' || polarity !== 'affirms' || retractedAt != null || !isLifePredicate(predicate)) return []
    const { id, subject, object, source } = claim
    const { properties } = lifeClaims.row.parse({ ...claim, subjectName: null, objectName: null })
    return [{ id, subject, object, source, ...properties }]
  })
  const events = [...nodes.values()].filter(({ labels }) => labels.includes('Event'))
  return {
    claims: said,
    names: new Map(
      said.flatMap(({ subject, object }) => [subject, object].flatMap((id) => (id === null ? [] : [[id, name(id)] as const]))),
    ),
    events: new Map(events.map(({ id, properties }) => [id, eventDates.row.parse({ id, date: null, datePrecision: null, ...properties })])),
  }
}

/** Sources of the unretracted claims that contradict this one about its existence. */
function contestersOf({ contradicts }: ClaimEvidence, { claims }: Evidence): string[] {
  const others = contradicts.filter(({ about }) => about === 'existence').flatMap(({ claim }) => claims.get(claim) ?? [])
  return [...new Set(others.filter(({ properties }) => properties.retractedAt == null).map(({ source }) => source))]
}

/** The same graph; fails once it has too many nodes that would be drawn. */
function bounded(graph: ExportGraph): ExportGraph {
  return {
    ...graph,
    async *nodes() {
      let drawn = 0
      for await (const batch of graph.nodes()) {
        drawn += batch.filter(
          ({ id, labels }) => !labels.includes('Claim') && !labels.includes('Source') && (graph.shown === undefined || graph.shown.has(id)),
        ).length
        if (drawn > MOST.nodes) throw tooLarge(`${MOST.nodes} nodes`)
        yield batch
      }
    },
  }
}

function tooLarge(than: string): AppError {
  return new AppError(
    'not-in-format',
    `This is more than the ${than} that can be drawn. Take a dossier, some nodes with their neighbours, or the view on the screen; gexf and graphml carry any size.`,
  )
}
