import { createNodes, createRelationships } from '../../cypher/store/write-rows'
import { BASE_LABELS } from '../../model/ontology'
import { AppError } from '../../model/app-error'
import type { GraphNode, Value, WriteTransaction } from '../store/contract'
import { weightOf } from './weight'

/** Rows written by one statement, and characters in the rows that wait. */
const BATCH = 5000
const MOST_WAITING = 16 << 20

/** A relationship with the labels under which its ends are found. */
export interface RelationshipRow {
  type: string
  start: End
  end: End
  properties: Record<string, Value>
}
/** A node at the end of a relationship; `fresh`: the import makes it. */
export interface End {
  id: string
  labels: readonly string[]
  fresh: boolean
}

/** How rows are written. */
export interface Statements {
  nodes(labels: readonly string[]): string
  relationships(type: string, from: string, to: string): string
  /** The label under which an end is found that has this base label. */
  end(base: string, fresh: boolean): string
}

/** Straight into the graph. */
export const DIRECT: Statements = { nodes: createNodes, relationships: createRelationships, end: (base) => base }

/** Writes nodes, then relationships, in batches of one shape. What has been added is written by `flush` at the latest. */
export class Batches {
  readonly #groups = new Map<string, { statement: string; rows: unknown[] }>()
  /** The statement under way: the next rows are read meanwhile. */
  #running: Promise<void> = Promise.resolve()
  #linking = false
  #waiting = 0
  nodes = 0
  relationships = 0

  constructor(
    private readonly execute: WriteTransaction['execute'],
    private readonly statements: Statements,
    private readonly check: () => void,
  ) {}

  async node({ labels, properties }: GraphNode): Promise<void> {
    this.nodes++
    await this.#add(`n ${labels.join(' ')}`, () => this.statements.nodes(labels), properties)
  }

  /** Both ends have been added before. */
  async relationship({ type, start, end, properties }: RelationshipRow): Promise<void> {
    if (!this.#linking) await this.flush()
    this.#linking = true
    this.relationships++
    const [from, to] = [start, end].map(({ labels, fresh }) => this.statements.end(baseOf(labels), fresh)) as [string, string]
    await this.#add(`r ${type} ${from} ${to}`, () => this.statements.relationships(type, from, to), {
      start: start.id,
      end: end.id,
      properties,
    })
  }

  async flush(): Promise<void> {
    for (const key of [...this.#groups.keys()]) await this.#write(key)
    await this.#running
  }

  /** Resolves when nothing is under way any more, however that ended: before that a transaction is not to be taken back. */
  async settled(): Promise<void> {
    await this.#running.catch(() => undefined)
  }

  async #add(key: string, statement: () => string, row: unknown): Promise<void> {
    const group = this.#groups.get(key)
    if (!group) this.#groups.set(key, { statement: statement(), rows: [row] })
    else if (group.rows.push(row) >= BATCH) await this.#write(key)
    this.#waiting += weightOf(row)
    if (this.#waiting >= MOST_WAITING) for (const waiting of [...this.#groups.keys()]) await this.#write(waiting)
  }

  async #write(key: string): Promise<void> {
    this.check()
    const { statement, rows } = this.#groups.get(key)!
    this.#groups.delete(key)
    if (this.#groups.size === 0) this.#waiting = 0
    await this.#running
    this.#running = this.#run(statement, rows)
    this.#running.catch(() => undefined) // whoever awaits it next is told
  }

  async #run(statement: string, rows: readonly unknown[]): Promise<void> {
    const { nodesCreated, relationshipsCreated } = await this.execute(statement, { rows })
    if (nodesCreated + relationshipsCreated !== rows.length)
      throw new AppError(
        'conflict',
        'A node that the import meets in the store is there no more, or twice. Nothing was imported; "allegiance check" lists what is wrong with the graph.',
      )
  }
}

/** The label under which a node's id is unique. */
export function baseOf(labels: readonly string[]): string {
  return BASE_LABELS.find((label) => labels.includes(label)) ?? labels[0] ?? 'Thing'
}
