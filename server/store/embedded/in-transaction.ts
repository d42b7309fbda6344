import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js'
import type { QueryRows } from '../contract'
import type { CypherValue } from '../cypher-value'
import type { Queue } from '../queue'
import { collectIds, finish, wantsEntities, type EntityReader, type RawEntity, type ResultPlan } from './dialect/finish'
import type { Prepared } from './prepare'
import type { Tried } from './rehearsal'
import { countersOf, NO_CHANGES } from './counters'
import { entityReader } from './run'
import { toCypher } from './typed'

/** Rows handed out at a time. */
const BATCH = 1000

/** What the writer needs of the store it writes to. */
export interface Written {
  db: GrafeoDB
  /** The store's one queue of writes. */
  queue: Queue
  revision(): number
  /** The relationship types in the store. */
  types(): readonly string[]
  /** Throws `store-not-writable` where nothing can be kept any more. */
  refuseUnlessWritable(): void
  /** Called when a statement has been committed; resolves when it is kept as it was asked for. */
  committed(): Promise<void>
}

/** What a statement answered, with the entities of which the engine gave only the ids. */
export interface Result {
  rows: QueryResult
  entities: EntityReader
}

/** Runs a statement in a transaction. */
export async function runIn(tx: Transaction, { statement, parameters, result: plan }: Prepared): Promise<Result> {
  const rows = await tx.executeCypher(statement, parameters)
  return { rows, entities: wantsEntities(plan) ? await entitiesOf(tx, rows, plan) : NO_ENTITIES }
}

/** What a statement answered that was tried before; null: EXPLAIN, which does not run. */
export function toRows(
  result: Result | null,
  { result: plan, notifications }: Prepared,
  { writes, plan: how }: Tried,
  bookmarks: string[],
): QueryRows {
  const columns = result ? plan.columns.map(({ name }) => name) : []
  return {
    columns,
    batches: result && columns.length > 0 ? batches(result, plan) : none(),
    summary: () => ({
      type: !writes ? 'r' : columns.length > 0 ? 'rw' : 'w',
      counters: { ...NO_CHANGES, ...(result && countersOf(result.rows)) },
      notifications,
      plan: how,
      bookmarks,
    }),
    close: async () => undefined,
  }
}

async function* batches({ rows: result, entities }: Result, plan: ResultPlan): AsyncIterable<CypherValue[][]> {
  for (const { columns, rows } of slices(result))
    yield (await finish(plan, { columns, rows }, entities)).rows.map((row) => row.map(toCypher))
}

/** The engine's rows, some at a time. */
function* slices(result: QueryResult): Generator<{ columns: string[]; rows: unknown[][] }> {
  const { columns, length } = result
  for (let from = 0; from < length; from += BATCH) {
    const rows: unknown[][] = []
    for (let i = from; i < Math.min(from + BATCH, length); i++) {
      const row = result.get(i)
      rows.push(columns.map((column) => row[column]))
    }
    yield { columns, rows }
  }
}

const NO_ENTITIES: EntityReader = { nodes: async () => new Map(), relationships: async () => new Map() }

/** The entities that the rows name by id, as they are when the statement has run. */
async function entitiesOf(tx: Transaction, rows: QueryResult, plan: ResultPlan): Promise<EntityReader> {
  const wanted = { node: new Set<number>(), relationship: new Set<number>() }
  for (const slice of slices(rows)) collectIds(plan, slice, wanted)
  const read = async (statement: string, ids: number[]) =>
    ids.length === 0 ? [] : (await tx.executeCypher(statement, { ids })).rows().map(([entity]) => entity as RawEntity)
  const there = entityReader(async ({ nodes, relationships }) => [
    ...(await read('MATCH (n) WHERE id(n) IN $ids RETURN n', nodes)),
    ...(await read('MATCH ()-[r]->() WHERE id(r) IN $ids RETURN r', relationships)),
  ])
  const [nodes, relationships] = [await there.nodes([...wanted.node]), await there.relationships([...wanted.relationship])]
  return { nodes: async () => nodes, relationships: async () => relationships }
}

async function* none(): AsyncIterable<CypherValue[][]> {}
