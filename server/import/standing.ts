import { allNodeIds } from '../../cypher/nodes/all-node-ids'
import { declaredTypes } from '../../cypher/ties/declared-types'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { isWaiting } from '../../cypher/imports/staging'
import { jsonText } from '../store/json-text'
import type { GraphNode, GraphStore, Value } from '../store/contract'
import type { KnownType } from './relationship-types'

/** A node that relationships may refer to: its id in the graph, its labels, and whether this import makes it. */
export interface Entry {
  id: string
  labels: readonly string[]
  fresh: boolean
  ties: number
}

/** What stands in the store, as far as an import meets it. */
export interface Standing {
  /** How many nodes there are, those of every label. */
  size: number
  has(id: string): boolean
  /** Whether some id begins so. */
  hasPrefix(prefix: string): boolean
  labels(id: string): readonly string[]
  /** A node of the store that relationships may lead to. */
  entry(id: string): Entry | undefined
  types: ReadonlyMap<string, KnownType>
  /** Whether nodes that are in the store have the same content there. */
  compare(nodes: readonly GraphNode[]): Promise<{ node: GraphNode; same: boolean }[]>
}

/** Reads what an import can meet: every id with its labels, and the types declared. */
export async function readStanding(store: GraphStore): Promise<Standing> {
  const labels = new Map<string, readonly string[]>()
  const sets = new Map<string, readonly string[]>()
  for await (const rows of store.stream(allNodeIds, {})) {
    for (const row of rows) {
      if (row.id === null || isWaiting(row.labels)) continue
      const key = row.labels.join(':')
      if (!sets.has(key)) sets.set(key, row.labels)
      labels.set(row.id, sets.get(key)!)
    }
  }
  const types = new Map(
    (await store.read(declaredTypes, {})).map(({ properties: p }) => [
      p.type,
      { type: p.type, family: p.family ?? 'other', sign: p.sign ?? 0, symmetric: p.symmetric ?? false },
    ]),
  )
  return {
    size: labels.size,
    types,
    has: (id) => labels.has(id),
    hasPrefix: (prefix) => [...labels.keys()].some((id) => id.startsWith(prefix)),
    labels: (id) => labels.get(id) ?? [],
    entry: (id) => {
      const found = labels.get(id)
      return found && !UNSEEN.some((label) => found.includes(label)) ? { id, labels: found, fresh: false, ties: 0 } : undefined
    },
    compare: async (nodes) => {
      if (nodes.length === 0) return []
      const stored = new Map((await store.read(nodesByIds, { ids: nodes.map((n) => n.id) })).map((row) => [row.id, row]))
      return nodes.map((node) => {
        const other = stored.get(node.id)
        return {
          node,
          same:
            other !== undefined &&
            content(node.labels, node.properties) === content(other.labels, other.properties as Record<string, Value>),
        }
      })
    },
  }
}

/** Nodes that nobody browses: no tie leads to them. */
const UNSEEN = ['Claim', 'Source', 'RelationshipType', 'Meta']
/** Where a node came from is no part of what it is. */
const ORIGIN = new Set(['importId', 'dossier', 'originalId', 'originalLabels'])

function content(labels: readonly string[], properties: Readonly<Record<string, Value>>): string {
  return jsonText([
    [...labels].sort(),
    Object.fromEntries(Object.entries(properties).filter(([key, value]) => !ORIGIN.has(key) && value !== null && value !== undefined)),
  ])
}
