import { webAddress } from '../../../model/web-address'
import { grade, POLARITIES, STANCES } from '../../../model/claim'
import type { ClaimDates } from '../../../model/dates'
import { readWhen } from '../../../model/dates'
import { happensOnce, PLUMBING_TYPES } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import { isPlural, nameWithin, turnsOf } from '../../../model/saying'
import { claimSentence, speakersText, tieSentence, type ToldClaim } from '../../../model/sentences'
import type { TypeWords } from '../../../model/words/grammar'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { sayingIn, tieLabel, typeWords } from './told-tie'
import { strings } from './values'
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
  /** A tie as a sentence without its full stop: what its claims say together, with how they put it. */
  sentence(tie: GraphRelationship): string
  /** The same without its ends. */
  phrase(tie: GraphRelationship): string
  /** A claim in its coder's words, with how it is put, whose word it is and of which part it speaks. */
  claimSentence(claim: ClaimEvidence): string
  /** Whose word a claim is, nearest to the source first, as its sentence says it; empty: the source's own voice. */
  speakers(claim: ClaimEvidence): string
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
  const words = wordsIn(nodes)
  const claims = new Map(claimNodes.map((node) => [node.id, claimEvidence(node, out.get(node.id) ?? [], into.get(node.id) ?? [])]))
  const speakersOf = (claim: ClaimEvidence) =>
    turnsOf(
      claim.speakers.map(({ id, order }) => ({ name: name(id), order })),
      { attributedAs: text(claim.properties, 'attributedAs'), citing: text(claim.properties, 'citing') },
    )
  const saying = (tie: GraphRelationship) =>
    sayingIn(
      tie,
      strings(tie.properties.claimIds).flatMap((id) => {
        const claim = claims.get(id)
        return claim ? { ...toldOf(claim), credibility: Number(claim.properties.credibility ?? 6), speakers: speakersOf(claim) } : []
      }),
      name(tie.start),
    )
  const end = (id: string) => {
    const node = { name: name(id), labels: nodes.get(id)?.labels ?? [] }
    return { name: nameWithin(node), plural: isPlural(node) }
  }
  return {
    nodes,
    sources,
    name,
    speakers: (claim) => speakersText(speakersOf(claim)),
    phrase: (tie) => tieLabel(saying(tie), words(tie.type)),
    source: (claim) => sources.get(claim.source) ?? invalid(`The claim ${claim.id} is stated in ${claim.source}, which is no source`),
    node: (id) => nodes.get(id) ?? invalid(`${id} is named in a claim like an actor, place, event or theme, but is a claim or source`),
    claims,
    derivesFrom: new Map(
      [...sources.keys()].map((id) => [id, (out.get(id) ?? []).filter((r) => r.type === 'DERIVES_FROM').map((r) => r.end)]),
    ),
    sentence: (tie) => tieSentence(saying(tie), words(tie.type), end(tie.start), end(tie.end)).join(''),
    claimSentence: (claim) =>
      claimSentence(toldOf(claim), speakersOf(claim), name(claim.subject), claim.object === null ? null : name(claim.object)),
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

/** Words between subject and object, and back: of the model, or as an import declared them. */
export function wordsIn(nodes: ReadonlyMap<string, GraphNode>): (type: string) => TypeWords {
  const declared = new Map<string, TypeWords>()
  for (const { labels, properties } of nodes.values()) {
    const [type, forward] = [text(properties, 'type'), text(properties, 'forward')]
    if (labels.includes('RelationshipType') && type !== null && forward !== null)
      declared.set(type, { forward, backward: text(properties, 'backward') ?? forward })
  }
  return (type) => typeWords(type, declared)
}

function toldOf({ id, properties: p }: ClaimEvidence): ToldClaim {
  return {
    statement: text(p, 'statement') ?? id,
    stance: STANCES.find((each) => each === p.stance) ?? 'hypothesised',
    polarity: POLARITIES.find((each) => each === p.polarity) ?? 'not_found',
    subjectPart: text(p, 'subjectPart'),
    objectPart: text(p, 'objectPart'),
    subjectWith: strings(p.subjectWith),
    objectWith: strings(p.objectWith),
  }
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
  const { when, speaksOf } = readWhen(properties as ClaimDates, happensOnce(String(properties.predicate)))
  return speaksOf === null ? when : `${when}; speaks of ${speaksOf}`
}

/** The source's address with the fragment that opens it at the passage, or null. */
export function linkOf(claim: ClaimEvidence, source: GraphNode): string | null {
  const url = webAddress(text(source.properties, 'url'))
  return url !== null ? `${url.split('#')[0]}${text(claim.properties, 'textFragment') ?? ''}` : null
}
