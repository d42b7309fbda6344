import type { GraphColumns } from '../../model/columns'
import type { ClaimRecord, SourceRecord } from '../../model/derive'
import { primaryLabel } from '../../model/ontology'
import { rowAt } from '../../model/rows'
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
}

export type GraphSource = SourceRecord & { name: string }

/** Everything loaded so far. Never changed in place: `merge` gives a new one. */
export interface GraphData {
  nodes: ReadonlyMap<string, GraphNode>
  ties: ReadonlyMap<string, GraphTie>
  claims: ReadonlyMap<string, ClaimRecord>
  sources: ReadonlyMap<string, GraphSource>
}

export const NO_DATA: GraphData = { nodes: new Map(), ties: new Map(), claims: new Map(), sources: new Map() }

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
      publishedAt: s.publishedAt[i],
      writtenAt: s.writtenAt[i],
      origins: s.origins[i]!.map((o) => s.id[o]!),
    })
  })
  const { id: ids, subject: subjects, object: objects, type: types, claims: behind, source: origins, ...derived } = r
  const { id: claimIds, source: statedIn, reported, contestedBy, ...deriving } = c
  ids.forEach((id, i) => {
    const subject = n.id[subjects[i]!]!
    const object = n.id[objects[i]!]!
    const type = dictionaries.types[types[i]!]!
    if (!wanted(subject, object)) return
    ties.set(id, {
      id,
      subject,
      object,
      type,
      ...rowAt(derived, i),
      claimIds: behind[i]!.map((k) => claimIds[k]!),
      source: origins[i]! < 0 ? null : s.id[origins[i]!]!,
    })
    for (const k of behind[i]!) {
      claims.set(claimIds[k]!, {
        ...rowAt(deriving, k),
        id: claimIds[k]!,
        subject,
        predicate: type,
        object,
        source: s.id[statedIn[k]!]!,
        reported: reported[k]!,
        contestedBy: contestedBy[k]!.map((o) => s.id[o]!),
      })
    }
  })
  return { nodes, ties, claims, sources }
}
