import type { Statement } from './statement'
import { TEMPORAL_KINDS, mayBe, type Kind, type Type } from './types'

/** How to read the engine's result: which of its columns comes where, under which name, and what is in it. */
export interface ResultPlan {
  columns: { name: string; shape?: Shape }[]
  /** True for `RETURN *`, whose columns are put in order by name; else they keep theirs. */
  byName: boolean
}

/** Where in a column entities and temporal values are. Plain data, so that it can cross to another process. */
export interface Shape {
  entity?: 'node' | 'relationship' | 'path'
  temporal?: Kind
  item?: Shape
  items?: (Shape | null)[]
  entries?: Record<string, Shape>
}

/** An entity as the engine gives it: `{_id, _labels, …}` or `{_id, _source, _target, _type, …}`. */
export type RawEntity = Record<string, unknown>
/** Reads entities by the engine's own ids, from the graph the statement ran on. */
export interface EntityReader {
  nodes(ids: number[]): Promise<ReadonlyMap<number, RawEntity>>
  relationships(ids: number[]): Promise<ReadonlyMap<number, RawEntity>>
}

export interface RawResult {
  columns: string[]
  rows: unknown[][]
}

/** The plan for a statement's columns. */
export function planColumns(statement: Statement): ResultPlan {
  const body = [...statement.root.walk()]
    .filter((node) => node.rule === 'returnClause')
    .at(-1)
    ?.child('returnBody')
  return {
    byName: body?.child('returnItems')?.has('*') ?? false,
    columns: statement.columns.map(({ name, type }) => {
      const shape = shapeOf(type)
      return shape ? { name, shape } : { name }
    }),
  }
}

function shapeOf(type: Type, depth = 0): Shape | undefined {
  if (depth > 5) return undefined
  const shape: Shape = {}
  const entity = (['node', 'relationship', 'path'] as const).filter((kind) => mayBe(type, kind))
  if (entity.length === 1 && !mayBe(type, 'integer', 'float')) shape.entity = entity[0]
  const temporal = [...type.kinds].filter((kind) => TEMPORAL_KINDS.has(kind))
  if (temporal.length === 1 && type.kinds.size === 1) shape.temporal = temporal[0]
  if (type.items) {
    const items = type.items.map((item) => shapeOf(item, depth + 1) ?? null)
    if (items.some(Boolean)) shape.items = items
  }
  const item = type.item && mayBe(type, 'list', 'map') ? shapeOf(type.item, depth + 1) : undefined
  if (item) shape.item = item
  const entries = [...(type.entries ?? [])].flatMap(([key, inner]) => {
    const below = shapeOf(inner, depth + 1)
    return below ? [[key, below] as const] : []
  })
  if (entries.length) shape.entries = Object.fromEntries(entries)
  return Object.keys(shape).length ? shape : undefined
}

/** Names and orders the columns, and puts entities where the engine left their ids. */
export async function finish(plan: ResultPlan, result: RawResult, reader: EntityReader): Promise<RawResult> {
  const names = plan.columns.map(({ name }) => name)
  if (!plan.byName && !plan.columns.some(({ shape }) => shape) && names.length === result.columns.length)
    return { columns: names, rows: result.rows }
  const rows = ordered(plan, result)
  const wanted = { node: new Set<number>(), relationship: new Set<number>() }
  if (wantsEntities(plan)) collectIds(plan, result, wanted)
  const found = {
    node: wanted.node.size ? await reader.nodes([...wanted.node]) : new Map<number, RawEntity>(),
    relationship: wanted.relationship.size ? await reader.relationships([...wanted.relationship]) : new Map<number, RawEntity>(),
  }
  return { columns: names, rows: rows.map((row) => row.map((value, i) => fill(value, plan.columns[i]?.shape, found))) }
}

interface RawPath {
  nodes: unknown[]
  edges: unknown[]
}

function isPath(value: unknown): value is RawPath {
  return typeof value === 'object' && value !== null && Array.isArray((value as RawPath).nodes) && Array.isArray((value as RawPath).edges)
}

function ordered(plan: ResultPlan, result: RawResult): unknown[][] {
  const order = plan.columns.map(({ name }, i) => (plan.byName ? result.columns.indexOf(name) : i))
  return result.rows.map((row) => order.map((from) => row[from]))
}

/** Whether the engine may give ids in place of entities. */
export function wantsEntities({ columns }: ResultPlan): boolean {
  const holds = (shape: Shape | null | undefined): boolean =>
    !!shape && (shape.entity !== undefined || [shape.item, ...(shape.items ?? []), ...Object.values(shape.entries ?? {})].some(holds))
  return columns.some(({ shape }) => holds(shape))
}

/** Adds the ids that stand for entities in the rows. */
export function collectIds(plan: ResultPlan, result: RawResult, wanted: Record<'node' | 'relationship', Set<number>>): void {
  for (const row of ordered(plan, result)) {
    row.forEach((value, i) =>
      visit(value, plan.columns[i]?.shape, (id, entity) => {
        wanted[entity].add(id)
        return id
      }),
    )
  }
}

function fill(value: unknown, shape: Shape | undefined, found: Record<'node' | 'relationship', ReadonlyMap<number, RawEntity>>): unknown {
  return visit(value, shape, (id, entity) => found[entity].get(id) ?? id)
}

/** Replaces ids that stand for entities, by the shape. */
function visit(value: unknown, shape: Shape | undefined, replace: (id: number, entity: 'node' | 'relationship') => unknown): unknown {
  if (!shape || value === null || value === undefined) return value
  if (shape.temporal) return temporalText(value, shape.temporal)
  if (typeof value === 'number') return shape.entity === 'node' || shape.entity === 'relationship' ? replace(value, shape.entity) : value
  if (shape.entity === 'path' && isPath(value)) {
    return {
      nodes: value.nodes.map((id) => (typeof id === 'number' ? replace(id, 'node') : id)),
      edges: value.edges.map((id) => (typeof id === 'number' ? replace(id, 'relationship') : id)),
    }
  }
  if (Array.isArray(value)) return value.map((item, i) => visit(item, shape.items?.[i] ?? shape.item, replace))
  if (typeof value === 'object' && !('_id' in value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner, shape.entries?.[key] ?? shape.item, replace)]))
  }
  return value
}

/** A time of day as Neo4j writes it: no seconds where there are none; a local date and time has no zone. */
function temporalText(value: unknown, kind: Kind): unknown {
  const text = value instanceof Date ? value.toISOString() : value
  if (typeof text !== 'string' || kind === 'date' || kind === 'duration') return text
  const plain = kind === 'localdatetime' ? text.replace(/Z$/, '') : text
  return plain
    .replace(/(\.\d*?)0+(?=$|[Z+-])/, '$1')
    .replace(/\.(?=$|[Z+-])/, '')
    .replace(/(^|T)(\d\d:\d\d):00(?=$|[Z+-])/, '$1$2')
}
