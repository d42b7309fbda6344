import { nodeRefs } from '../../cypher/nodes/node-refs'
import type { TieRow } from '../../cypher/parts'
import type { NodeRef } from '../../model/api/answers'
import { DERIVING } from '../../model/claim-schema'
import type { GraphColumns } from '../../model/columns'
import type { ClaimRecord } from '../../model/records'
import { lifeClaimsOf, type EventDate, type LifeClaim } from '../../model/lives'
import { namesOf, toColumns } from '../../model/rows'
import { DERIVED_NAMES } from '../../model/tie'
import type { GraphStore } from '../store/contract'
import type { ClaimReader, SeenTie } from './lens'
import { eventsAmong, lifeTable, type LifeTable } from './lives'
import { sourceTable, type KnownSource } from './source-table'

/** The nodes and ties of an answer as columns. Ends of ties are added to the nodes; everything stands in order of id. */
export async function graphColumns(
  store: GraphStore,
  nodeIds: readonly string[],
  seenTies: readonly SeenTie[],
  claims: ClaimReader,
  truncated?: GraphColumns['truncated'],
): Promise<GraphColumns> {
  const ids = [...new Set([...nodeIds, ...seenTies.flatMap((tie) => [tie.subject, tie.object])])]
  const [nodes, known, table, lives, events] = await Promise.all([
    ids.length > 0 ? store.read(nodeRefs, { ids }) : [],
    claims.read(seenTies),
    sourceTable(store),
    lifeTable(store),
    eventsAmong(store, ids),
  ])
  return columnsOf(nodes, seenTies, known, table, { ...lives, events }, truncated)
}

/** Nodes, each with how many ties it has in all, and ties as columns, in order of id. */
export function columnsOf(
  unsorted: readonly { node: NodeRef; ties: number }[],
  allTies: readonly TieRow[],
  known: ReadonlyMap<string, ClaimRecord>,
  table: ReadonlyMap<string, KnownSource>,
  lives: LifeTable & { events: ReadonlyMap<string, EventDate> },
  truncated?: GraphColumns['truncated'],
): GraphColumns {
  const nodes = [...unsorted].sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
  const nodeAt = indexOf(nodes.map(({ node }) => node.id))
  const ties = allTies.filter((tie) => nodeAt.has(tie.subject) && nodeAt.has(tie.object)).sort((a, b) => (a.id < b.id ? -1 : 1))

  const used = [...new Set(ties.flatMap((tie) => tie.properties.claimIds))].sort().flatMap((id) => known.get(id) ?? [])
  const lived = lifeClaimsOf(lives.claims, new Set(nodeAt.keys())).filter((claim) => table.has(claim.source))
  const sources = sourcesOf(used, ties, lived, table)
  const claimAt = indexOf(used.map((claim) => claim.id))
  const sourceAt = indexOf(sources.map((source) => source.summary.id))
  const labels = dictionary(
    nodes.map(({ node }) => node.labels),
    (set) => set.join(' '),
  )
  const types = dictionary(
    ties.map((tie) => tie.type),
    (type) => type,
  )
  const each = <T>(read: (p: TieRow['properties']) => T) => ties.map((tie) => read(tie.properties))
  const at = (ids: readonly string[], index: ReadonlyMap<string, number>) => ids.flatMap((id) => index.get(id) ?? [])

  return {
    dictionaries: { labels: labels.values, types: types.values },
    nodes: {
      id: nodes.map(({ node }) => node.id),
      name: nodes.map(({ node }) => node.name),
      abbreviation: nodes.map(({ node }) => node.abbreviation),
      labels: labels.indexes,
      ties: nodes.map((row) => row.ties),
    },
    relationships: {
      id: ties.map((tie) => tie.id),
      subject: ties.map((tie) => nodeAt.get(tie.subject)!),
      object: ties.map((tie) => nodeAt.get(tie.object)!),
      type: types.indexes,
      ...toColumns(
        DERIVED_NAMES,
        ties.map((tie) => tie.properties),
      ),
      claims: each((p) => at(p.claimIds, claimAt)),
      source: each((p) => (p.sourceId === null ? -1 : (sourceAt.get(p.sourceId) ?? -1))),
    },
    claims: {
      id: used.map((c) => c.id),
      source: used.map((c) => sourceAt.get(c.source) ?? -1),
      reported: used.map((c) => c.reported),
      speakers: used.map((c) => (c.speakers ?? []).map((turn) => [...turn])),
      contestedBy: used.map((c) => at(c.contestedBy, sourceAt)),
      ...toColumns(namesOf(DERIVING), used),
    },
    sources: {
      id: sources.map((s) => s.summary.id),
      name: sources.map((s) => s.summary.name),
      reliability: sources.map((s) => s.summary.reliability),
      register: sources.map((s) => s.record.register ?? false),
      publishedAt: sources.map((s) => s.summary.publishedAt),
      publishedAtPrecision: sources.map((s) => s.summary.publishedAtPrecision),
      publishedNotBefore: sources.map((s) => s.summary.publishedNotBefore),
      publishedNotAfter: sources.map((s) => s.summary.publishedNotAfter),
      writtenAt: sources.map((s) => s.summary.writtenAt),
      writtenAtPrecision: sources.map((s) => s.summary.writtenAtPrecision),
      origins: sources.map((s) => at(s.record.origins, sourceAt)),
    },
    lives: livesColumns(lived, lives.names, lives.events, nodeAt, sourceAt),
    ...(truncated && { truncated }),
  }
}

function livesColumns(
  claims: readonly LifeClaim[],
  names: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventDate>,
  nodeAt: ReadonlyMap<string, number>,
  sourceAt: ReadonlyMap<string, number>,
): GraphColumns['lives'] {
  const ids = [...new Set(claims.flatMap(({ subject, object }) => [subject, object].filter((id) => id !== null)))].sort()
  const at = indexOf(ids)
  const dated = [...events].filter(([id]) => nodeAt.has(id)).sort(([a], [b]) => nodeAt.get(a)! - nodeAt.get(b)!)
  return {
    nodes: { id: ids, name: ids.map((id) => names.get(id) ?? id) },
    claims: {
      id: claims.map((c) => c.id),
      predicate: claims.map((c) => c.predicate),
      subject: claims.map((c) => at.get(c.subject)!),
      object: claims.map((c) => (c.object === null ? -1 : at.get(c.object)!)),
      source: claims.map((c) => sourceAt.get(c.source)!),
      validFrom: claims.map((c) => c.validFrom ?? null),
      validFromPrecision: claims.map((c) => c.validFromPrecision ?? null),
      validTo: claims.map((c) => c.validTo ?? null),
      validToPrecision: claims.map((c) => c.validToPrecision ?? null),
      qualifier: claims.map((c) => c.qualifier ?? null),
    },
    events: {
      node: dated.map(([id]) => nodeAt.get(id)!),
      date: dated.map(([, event]) => event.date),
      datePrecision: dated.map(([, event]) => event.datePrecision),
    },
  }
}

/** The sources that the claims, their contradictions, the lives and the imported ties come from, and all that those derive from. */
function sourcesOf(
  claims: readonly ClaimRecord[],
  ties: readonly TieRow[],
  lived: readonly LifeClaim[],
  table: ReadonlyMap<string, KnownSource>,
): KnownSource[] {
  const ids = new Set([
    ...claims.flatMap((c) => [c.source, ...c.contestedBy]),
    ...lived.map((c) => c.source),
    ...ties.flatMap((tie) => tie.properties.sourceId ?? []),
  ])
  for (const id of [...ids]) for (const origin of table.get(id)?.record.origins ?? []) ids.add(origin)
  return [...ids].sort().flatMap((id) => table.get(id) ?? [])
}

function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]))
}

/** Distinct values in order of their key, and for each entry the index of its value. */
function dictionary<T>(entries: readonly T[], key: (entry: T) => string): { values: T[]; indexes: number[] } {
  const distinct = new Map(entries.map((entry) => [key(entry), entry]))
  const keys = [...distinct.keys()].sort()
  const at = indexOf(keys)
  return { values: keys.map((k) => distinct.get(k)!), indexes: entries.map((entry) => at.get(key(entry))!) }
}
