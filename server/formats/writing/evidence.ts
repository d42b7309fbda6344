import { webAddress } from '../../../model/web-address'
import { grade } from '../../../model/claim'
import type { ClaimDates } from '../../../model/dates'
import { readWhen } from '../../../model/dates'
import { PLUMBING_TYPES, relationshipType } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import type { ExportGraph } from './writer'

/** A claim with what its relationships say; ids of nodes, sources and claims. */
export interface ClaimEvidence {
  id: string
  labels: readonly string[]
  properties: Readonly<Record<string, Value>>
  subject: string
  object: string | null
  place: string | null
  source: string
  /** Whose word the source reports, nearest speaker first; empty: the source's own voice. */
  speakers: { id: string; order: number }[]
  contradicts: { claim: string; about: string | null }[]
  supersedes: string[]
  supersededBy: string[]
  alternatives: string[]
}

/** Nodes, sources and claims of an export, held in memory; its ties are read again as they are written. */
export interface Evidence {
  /** Every node that is neither claim nor source, in order of id. */
  nodes: ReadonlyMap<string, GraphNode>
  sources: ReadonlyMap<string, GraphNode>
  /** In order of id. */
  claims: ReadonlyMap<string, ClaimEvidence>
  /** Ids of the sources that each source derives from. */
  derivesFrom: ReadonlyMap<string, readonly string[]>
  /** `subject words object`, as a person reads it. */
  sentence(tie: GraphRelationship): string
  /** Words of a type between subject and object. */
  words(type: string): string
  name(id: string): string
  /** A node that a claim names. Throws `invalid-graph` where that is a claim or source. */
  node(id: string): GraphNode
  /** The source that states a claim. Throws `invalid-graph` where it is none. */
  source(claim: ClaimEvidence): GraphNode
}

/** Whether a relationship is a tie that people browse, rather than one of those that join claims and sources. */
export function isTie(r: GraphRelationship): boolean {
  return r.properties.family != null
}

const PLUMBING: ReadonlySet<string> = new Set(PLUMBING_TYPES)

/** Reads the evidence of an export. Throws `invalid-graph` where a claim lacks its subject or source. */
export async function readEvidence(graph: ExportGraph): Promise<Evidence> {
  const nodes = new Map<string, GraphNode>()
  const sources = new Map<string, GraphNode>()
  const claimNodes: GraphNode[] = []
  for await (const batch of graph.nodes()) {
    for (const node of batch) {
      if (node.labels.includes('Claim')) claimNodes.push(node)
      else (node.labels.includes('Source') ? sources : nodes).set(node.id, node)
    }
  }
  const out = new Map<string, GraphRelationship[]>()
  const into = new Map<string, GraphRelationship[]>()
  for await (const batch of graph.relationships()) {
    for (const r of batch) {
      if (isTie(r) || !PLUMBING.has(r.type)) continue
      push(out, r.start, r)
      push(into, r.end, r)
    }
  }
  const name = (id: string) => String(nodes.get(id)?.properties.name ?? sources.get(id)?.properties.name ?? id)
  const words = forwardWords(nodes)
  return {
    nodes,
    sources,
    name,
    words,
    source: (claim) => sources.get(claim.source) ?? invalid(`The claim ${claim.id} is stated in ${claim.source}, which is no source`),
    node: (id) => nodes.get(id) ?? invalid(`${id} is named in a claim like an actor, place, event or theme, but is a claim or source`),
    claims: new Map(claimNodes.map((node) => [node.id, claimEvidence(node, out.get(node.id) ?? [], into.get(node.id) ?? [])])),
    derivesFrom: new Map(
      [...sources.keys()].map((id) => [id, (out.get(id) ?? []).filter((r) => r.type === 'DERIVES_FROM').map((r) => r.end)]),
    ),
    sentence: (tie) => `${name(tie.start)} ${words(tie.type)} ${name(tie.end)}`,
  }
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function claimEvidence(
  { id, labels, properties }: GraphNode,
  out: readonly GraphRelationship[],
  into: readonly GraphRelationship[],
): ClaimEvidence {
  const ends = (type: string) => out.filter((r) => r.type === type)
  const one = (type: string) => {
    const end = ends(type)[0]?.end
    return end ?? invalid(`The claim ${id} has no ${type}`)
  }
  const order = (r: GraphRelationship) => Number(r.properties.order ?? 0)
  return {
    id,
    labels,
    properties,
    subject: one('SUBJECT'),
    object: ends('OBJECT')[0]?.end ?? null,
    place: ends('IN_PLACE')[0]?.end ?? null,
    source: one('STATED_IN'),
    speakers: ends('ATTRIBUTED_TO')
      .sort((a, b) => order(a) - order(b))
      .map((r) => ({ id: r.end, order: order(r) })),
    contradicts: [
      ...ends('CONTRADICTS').map((r) => ({ claim: r.end, about: (r.properties.about as string | null) ?? null })),
      ...into
        .filter((r) => r.type === 'CONTRADICTS')
        .map((r) => ({ claim: r.start, about: (r.properties.about as string | null) ?? null })),
    ],
    supersedes: ends('SUPERSEDES').map((r) => r.end),
    supersededBy: into.filter((r) => r.type === 'SUPERSEDES').map((r) => r.start),
    alternatives: [...ends('ALTERNATIVE_TO').map((r) => r.end), ...into.filter((r) => r.type === 'ALTERNATIVE_TO').map((r) => r.start)],
  }
}

function invalid(what: string): never {
  throw new AppError('invalid-graph', `${what}. Nothing was exported; "allegiance check" lists what is wrong with the graph.`)
}

/** Words between subject and object: of the model, or as an import declared them. */
function forwardWords(nodes: ReadonlyMap<string, GraphNode>): (type: string) => string {
  const declared = new Map<string, string>()
  for (const { labels, properties } of nodes.values()) {
    if (labels.includes('RelationshipType') && typeof properties.type === 'string' && typeof properties.forward === 'string')
      declared.set(properties.type, properties.forward)
  }
  return (type) => relationshipType(type)?.words.forward ?? declared.get(type) ?? type.toLowerCase().replaceAll('_', ' ')
}

/** A property that is text, or null. */
export function text(properties: Readonly<Record<string, Value>>, key: string): string | null {
  const value = properties[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The claim's grade, e.g. `B2`. */
export function gradeOf(claim: ClaimEvidence, source: GraphNode): string {
  return grade(text(source.properties, 'reliability') ?? 'F', Number(claim.properties.credibility ?? 6))
}

/** When what is claimed holds, as a person reads it. */
export function datesOf({ properties }: ClaimEvidence): string {
  const { when, speaksOf } = readWhen(properties as ClaimDates)
  return speaksOf === null ? when : `${when}; speaks of ${speaksOf}`
}

/** The source's address with the fragment that opens it at the passage, or null. */
export function linkOf(claim: ClaimEvidence, source: GraphNode): string | null {
  const url = webAddress(text(source.properties, 'url'))
  return url !== null ? `${url.split('#')[0]}${text(claim.properties, 'textFragment') ?? ''}` : null
}
