import { webAddress } from '../../../model/web-address'
import { PLUMBING_TYPES } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { citationOf } from '../writing/annex'
import { isTie, readEvidence, text, type Evidence } from '../writing/evidence'
import { headline, type ExportGraph, type Writer } from '../writing/writer'
import { highest } from '../../../model/markings'
import {
  affirming,
  claimObject,
  claimStixId,
  markingOf,
  publisherName,
  publisherStixId,
  relationshipName,
  sourceStixId,
  sourceTime,
} from './write-claims'
import { common, extension, NO_TIME, preamble, type StixObject } from './write-frame'
import { stixId } from '../writing/uuid'
import { nodeObject, nodeStixId } from './write-nodes'

/**
 * A STIX 2.1 bundle. Nodes become threat actors, identities, locations and incidents; sources
 * reports; claims relationships, notes and opinions. A tie that rests on claims is a grouping of
 * them; a tie without claims, such as an imported one, is a relationship. Ids are version 5 UUIDs of ours, so that they never change.
 */
export const stix: Writer = async function* (graph) {
  yield `{"type":"bundle","id":"${stixId('bundle', headline(graph))}","objects":[`
  let first = true
  for await (const objects of batches(graph)) {
    if (objects.length === 0) continue
    yield `${first ? '\n' : ',\n'}${objects.map((object) => JSON.stringify(object)).join(',\n')}`
    first = false
  }
  yield '\n]}\n'
}

async function* batches(graph: ExportGraph): AsyncIterable<StixObject[]> {
  const evidence = await readEvidence(graph)
  const own = await ownRelationships(graph)
  const { marking } = graph
  const claims = [...evidence.claims.values()]
  const sources = [...evidence.sources.values()]
  const modified = sources.map(sourceTime).reduce((latest, time) => (time > latest ? time : latest), NO_TIME)
  const markingOfSource = (source: GraphNode) => highest([text(source.properties, 'marking') ?? 'TLP:CLEAR'])
  const markings = new Set([marking, ...claims.map((claim) => markingOf(claim, evidence.source(claim))), ...sources.map(markingOfSource)])

  yield preamble(headline(graph), marking, [...markings].sort())
  const states = await statesOfPlaces(graph, evidence)
  yield [...evidence.nodes.values()].map((node) => nodeObject(node, states(node.id), marking, modified))
  const publishers = new Map(sources.map((source) => [publisherStixId(source), publisherName(source)]))
  yield [...publishers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => ({ ...common('identity', id, marking), name, identity_class: 'unknown' }))
  const claimRefs = new Map<string, string[]>()
  for (const claim of claims) claimRefs.set(claim.source, [...(claimRefs.get(claim.source) ?? []), claimStixId(claim)])
  yield sources.map((source) =>
    sourceObject(
      source,
      claimRefs.get(source.id) ?? [],
      markingOfSource(source),
      recordOf(source.labels, source.properties, own.get(source.id)),
    ),
  )
  const affirmed = affirming(evidence)
  yield claims.map((claim) => claimObject(claim, recordOf(claim.labels, claim.properties, own.get(claim.id)), evidence, affirmed))
  for await (const batch of graph.relationships())
    yield batch.filter((r) => !isOwn(r, evidence)).map((r) => relationshipObject(r, evidence, marking, modified))
}

function sourceObject(source: GraphNode, claims: readonly string[], marking: string, record: Value): StixObject {
  const { id, properties: p } = source
  const url = webAddress(text(p, 'url'))
  const publisher = publisherStixId(source)
  const time = sourceTime(source)
  return {
    ...common('report', sourceStixId(id), marking, time, time),
    created_by_ref: publisher,
    name: text(p, 'title') ?? text(p, 'name') ?? id,
    description: text(p, 'note') ?? undefined,
    published: time,
    object_refs: claims.length > 0 ? claims : [publisher],
    external_references: [
      {
        source_name: text(p, 'name') ?? id,
        description: citationOf(p) || id,
        url: url ?? undefined,
      },
    ],
    ...extension(
      { allegiance_id: id, source_kind: p.kind ?? undefined, reliability: p.reliability ?? undefined, text_sha256: p.sha256 ?? undefined },
      record,
    ),
  }
}

/** A tie, or whatever else joins two nodes. */
function relationshipObject(r: GraphRelationship, evidence: Evidence, marking: string, modified: string): StixObject {
  const claims = Array.isArray(r.properties.claimIds) ? r.properties.claimIds.flatMap((id) => evidence.claims.get(String(id)) ?? []) : []
  const sentence = evidence.sentence(r)
  const more = extension({ allegiance_id: r.id }, { type: r.type, start: r.start, end: r.end, properties: r.properties })
  if (claims.length > 0) {
    return {
      ...common('grouping', stixId('grouping', `tie|${r.id}`), marking, modified),
      name: sentence,
      context: 'unspecified',
      object_refs: claims.map(claimStixId),
      ...more,
    }
  }
  const denied = r.properties.status === 'denied' ? 'denied-' : ''
  const source = evidence.sources.get(text(r.properties, 'sourceId') ?? '')
  return {
    ...common('relationship', stixId('relationship', `tie|${r.id}`), marking, modified),
    relationship_type: `${denied}${relationshipName(r.type)}`,
    description: sentence,
    source_ref: refOf(r.start, evidence),
    target_ref: refOf(r.end, evidence),
    ...(source && {
      created_by_ref: publisherStixId(source),
      external_references: [{ source_name: evidence.name(source.id), description: text(r.properties, 'locator') ?? sentence }],
    }),
    ...more,
  }
}

function refOf(id: string, evidence: Evidence): string {
  const node = evidence.nodes.get(id)
  if (node) return nodeStixId(node)
  if (evidence.sources.has(id)) return sourceStixId(id)
  const ref = claimStixId(evidence.claims.get(id)!)
  if (!ref.startsWith('relationship--')) return ref
  throw new AppError(
    'not-in-format',
    `A relationship joins the claim ${id}, which is a relationship itself in STIX, and STIX has none between those. Export as json or csv.`,
  )
}

const PLUMBING: ReadonlySet<string> = new Set(PLUMBING_TYPES)

/** Whether a relationship is part of the record of the claim or source that it starts from. */
function isOwn(r: GraphRelationship, { claims, sources }: Pick<Evidence, 'claims' | 'sources'>): boolean {
  return PLUMBING.has(r.type) && !isTie(r) && (claims.has(r.start) || sources.has(r.start))
}

async function ownRelationships(graph: ExportGraph): Promise<ReadonlyMap<string, GraphRelationship[]>> {
  const own = new Map<string, GraphRelationship[]>()
  for await (const batch of graph.relationships()) {
    for (const r of batch) {
      if (!PLUMBING.has(r.type) || isTie(r)) continue
      const list = own.get(r.start)
      if (list) list.push(r)
      else own.set(r.start, [r])
    }
  }
  return own
}

function recordOf(labels: readonly string[], properties: Readonly<Record<string, Value>>, own: readonly GraphRelationship[] = []): Value {
  return {
    labels: [...labels],
    properties: { ...properties },
    relationships: own.map(({ type, end, properties: p }) => ({ type, end, properties: p })),
  }
}

/** The state that each place lies in, however far up, by ties that are not denied. */
async function statesOfPlaces(graph: ExportGraph, evidence: Evidence): Promise<(id: string) => GraphNode | null> {
  const around = new Map<string, string>()
  for await (const batch of graph.relationships()) {
    for (const r of batch)
      if (r.type === 'LOCATED_IN' && r.properties.status !== 'denied' && !around.has(r.start)) around.set(r.start, r.end)
  }
  return (id) => {
    const seen = new Set<string>()
    for (let at = around.get(id); at !== undefined && !seen.has(at); at = around.get(at)) {
      seen.add(at)
      const node = evidence.nodes.get(at)
      if (node?.labels.includes('State')) return node
    }
    return null
  }
}
