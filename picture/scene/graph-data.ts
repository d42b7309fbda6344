import type { GraphColumns } from '../../model/columns'
import type { Precision } from '../../model/dates'
import type { ClaimRecord, SourceRecord } from '../../model/records'
import type { EventDate, LifeClaim } from '../../model/lives'
import { primaryLabel } from '../../model/ontology'
import { rowAt } from '../../model/rows'
import { sayingOf, type Saying } from '../../model/saying'
import type { DerivedProperties } from '../../model/tie'

/** A node as the explorer holds it. */
export interface GraphNode {
  id: string
  name: string
  abbreviation: string | null
  labels: readonly string[]
  /** The label a person would call it by. */
  label: string
  /** How many ties the store holds for it, loaded or not. */
  ties: number
}

/** A tie as the explorer holds it; `subject` and `object` are node ids. */
export interface GraphTie extends Readonly<DerivedProperties> {
  id: string
  subject: string
  object: string
  type: string
  claimIds: readonly string[]
  /** The source of an imported tie that rests on no claims, else null. */
  source: string | null
  /** How its claims put it: what its sentence must say. */
  saying: Saying
}

export type GraphSource = SourceRecord & { name: string }

/** Everything loaded so far. Never changed in place: `merge` gives a new one. */
export interface GraphData {
  nodes: ReadonlyMap<string, GraphNode>
  ties: ReadonlyMap<string, GraphTie>
  claims: ReadonlyMap<string, ClaimRecord>
  sources: ReadonlyMap<string, GraphSource>
  /** What claims say of when nodes came to be and ceased, events took place and terms ended, by id of the claim. */
  lifeClaims: ReadonlyMap<string, LifeClaim>
  /** The dates of the events among the nodes. */
  events: ReadonlyMap<string, EventDate>
  /** Names of all nodes that are here or that life claims name, by id. */
  names: ReadonlyMap<string, string>
}

export const NO_DATA: GraphData = {
  nodes: new Map(),
  ties: new Map(),
  claims: new Map(),
  sources: new Map(),
  lifeClaims: new Map(),
  events: new Map(),
  names: new Map(),
}

/** What was loaded before, with an answer's columns added, of its ties those that `wanted` takes; a later answer on the same id wins. */
export function merge(
  before: GraphData,
  columns: GraphColumns,
  wanted: (subject: string, object: string) => boolean = () => true,
): GraphData {
  const nodes = new Map(before.nodes)
  const ties = new Map(before.ties)
  const claims = new Map(before.claims)
  const sources = new Map(before.sources)
  const { nodes: n, relationships: r, claims: c, sources: s, dictionaries } = columns

  n.id.forEach((id, i) => {
    const labels = dictionaries.labels[n.labels[i]!] ?? []
    nodes.set(id, { id, name: n.name[i]!, abbreviation: n.abbreviation[i] ?? null, labels, label: primaryLabel(labels), ties: n.ties[i]! })
  })
  s.id.forEach((id, i) => {
    sources.set(id, {
      id,
      name: s.name[i]!,
      reliability: s.reliability[i]!,
      register: s.register[i],
      publishedAt: s.publishedAt[i],
      publishedAtPrecision: s.publishedAtPrecision[i] as Precision | null,
      publishedNotBefore: s.publishedNotBefore[i],
      publishedNotAfter: s.publishedNotAfter[i],
      writtenAt: s.writtenAt[i],
      writtenAtPrecision: s.writtenAtPrecision[i] as Precision | null,
      origins: s.origins[i]!.map((o) => s.id[o]!),
    })
  })
  const { id: ids, subject: subjects, object: objects, type: types, claims: behind, source: origins, ...derived } = r
  const { id: claimIds, source: statedIn, reported, speakers, contestedBy, ...deriving } = c
  ids.forEach((id, i) => {
    const subject = n.id[subjects[i]!]!
    const object = n.id[objects[i]!]!
    const type = dictionaries.types[types[i]!]!
    if (!wanted(subject, object)) return
    for (const k of behind[i]!) {
      claims.set(claimIds[k]!, {
        ...rowAt(deriving, k),
        id: claimIds[k]!,
        subject,
        predicate: type,
        object,
        source: s.id[statedIn[k]!]!,
        reported: reported[k]!,
        speakers: speakers[k]!,
        contestedBy: contestedBy[k]!.map((o) => s.id[o]!),
      })
    }
    const own = rowAt(derived, i)
    const said = behind[i]!.map((k) => claims.get(claimIds[k]!)!)
    ties.set(id, {
      id,
      subject,
      object,
      type,
      ...own,
      claimIds: said.map((claim) => claim.id),
      source: origins[i]! < 0 ? null : s.id[origins[i]!]!,
      saying: sayingOf({ ...own, type, subjectName: nodes.get(subject)?.name }, said),
    })
  })
  return { nodes, ties, claims, sources, ...mergeLives(before, columns) }
}

function mergeLives(before: GraphData, { lives, nodes, sources }: GraphColumns): Pick<GraphData, 'lifeClaims' | 'events' | 'names'> {
  const lifeClaims = new Map(before.lifeClaims)
  const events = new Map(before.events)
  const names = new Map(before.names)
  const { nodes: n, claims: c, events: e } = lives
  c.id.forEach((id, i) =>
    lifeClaims.set(id, {
      id,
      predicate: c.predicate[i]!,
      subject: n.id[c.subject[i]!]!,
      object: c.object[i]! < 0 ? null : n.id[c.object[i]!]!,
      source: sources.id[c.source[i]!]!,
      validFrom: c.validFrom[i],
      validFromPrecision: c.validFromPrecision[i] as Precision | null,
      validTo: c.validTo[i],
      validToPrecision: c.validToPrecision[i] as Precision | null,
      qualifier: c.qualifier[i],
    }),
  )
  e.node.forEach((at, i) =>
    events.set(nodes.id[at]!, { date: e.date[i] ?? null, datePrecision: (e.datePrecision[i] ?? null) as Precision | null }),
  )
  n.id.forEach((id, i) => names.set(id, n.name[i]!))
  nodes.id.forEach((id, i) => names.set(id, nodes.name[i]!))
  return { lifeClaims, events, names }
}
