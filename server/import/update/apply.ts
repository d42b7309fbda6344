import { changeNodes, removeNodes, removeTies } from '../../../cypher/imports/update-rows'
import { nodesByIds } from '../../../cypher/nodes/nodes-by-ids'
import { allRelationships } from '../../../cypher/ties/all-relationships'
import type { GraphNode, GraphStore, Value, WriteTransaction } from '../../store/contract'
import { baseOf } from '../batches'
import type { Difference, OldTie } from './difference'
import { recordsOf, type Kept } from './kept'

/** What has to be read before a newer issue is written: the nodes and ties that it changes or withdraws, as they stand. */
export interface Before {
  nodes: ReadonlyMap<string, GraphNode>
  ties: { tie: OldTie; properties: Record<string, Value> }[]
  /** What those are called whose designation ends, and who designated them. */
  names: ReadonlyMap<string, string>
}

export async function readBefore(store: GraphStore, { nodes, ties }: Difference): Promise<Before> {
  const changing = await nodesOf(store, [...nodes.changed.map(({ id }) => id), ...nodes.gone])
  const ending = await nodesOf(store, [...new Set(ties.ended.flatMap(({ start, end }) => [start, end]))])
  const kept: Before['ties'] = []
  if (ties.withdrawn.size > 0) {
    for await (const rows of store.stream(allRelationships, {})) {
      for (const { properties } of rows) {
        const tie = ties.withdrawn.get(String(properties.id))
        if (tie) kept.push({ tie, properties: properties as Record<string, Value> })
      }
    }
  }
  return {
    nodes: new Map(changing.map((node) => [node.id, node])),
    ties: kept,
    names: new Map(ending.map(({ id, properties }) => [id, String(properties.name)])),
  }
}

async function nodesOf(store: GraphStore, ids: readonly string[]): Promise<GraphNode[]> {
  const found: GraphNode[] = []
  for (let i = 0; i < ids.length; i += AT_ONCE)
    for (const { id, labels, properties } of await store.read(nodesByIds, { ids: ids.slice(i, i + AT_ONCE) }))
      found.push({ id, labels: [...labels].sort(), properties: properties as Record<string, Value> })
  return found
}

const AT_ONCE = 1000

/** Records from which undoing the newer issue gives back what it changes. */
export function recordsBefore(importId: string, title: string, { nodes }: Difference, before: Before): GraphNode[] {
  const now = new Map(nodes.changed.map((node) => [node.id, node.labels]))
  const kept: Kept[] = [
    ...[...before.nodes.values()].map(({ id, labels, properties }) => ({ labels, properties, now: now.get(id) ?? null })),
    ...before.ties.map(({ tie: { type, start, startBase, end, endBase }, properties }) => ({
      type,
      start,
      startBase,
      end,
      endBase,
      properties,
    })),
  ]
  return recordsOf(importId, title, kept)
}

/** Takes away what a newer issue no longer has or says in other words, and gives nodes what it says of them. */
export async function applyDifference(tx: WriteTransaction, { nodes, ties }: Difference, before: Before): Promise<void> {
  for (const rows of grouped([...ties.withdrawn.values()], ({ type, startBase, endBase }) => `${type} ${startBase} ${endBase}`)) {
    const { type, startBase, endBase } = rows[0]!
    await tx.execute(removeTies(type, startBase, endBase), { rows: rows.map(({ start, end, id }) => ({ start, end, id })) })
  }
  const gone = nodes.gone.map((id) => ({ id, base: baseOf(before.nodes.get(id)!.labels) }))
  for (const rows of grouped(gone, ({ base }) => base)) await tx.execute(removeNodes(rows[0]!.base), { ids: rows.map(({ id }) => id) })
  await changeLabelled(
    tx,
    nodes.changed.map(({ id, labels, properties }) => ({ from: before.nodes.get(id)!.labels, to: labels, properties })),
  )
}

/** Gives nodes other labels and properties. */
export async function changeLabelled(
  tx: WriteTransaction,
  changes: readonly { from: readonly string[]; to: readonly string[]; properties: Readonly<Record<string, Value>> }[],
): Promise<void> {
  for (const rows of grouped(changes, ({ from, to }) => `${from.join(':')} ${to.join(':')}`)) {
    const { from, to } = rows[0]!
    await tx.execute(changeNodes(baseOf(from), from, to), { rows: rows.map(({ properties }) => properties) })
  }
}

/** Items by a key, in lists of at most a thousand. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[][]>()
  for (const item of items) {
    const key = keyOf(item)
    const lists = groups.get(key) ?? []
    if (lists.length === 0 || lists.at(-1)!.length >= AT_ONCE) lists.push([])
    lists.at(-1)!.push(item)
    groups.set(key, lists)
  }
  return [...groups.values()].flat()
}
