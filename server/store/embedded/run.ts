import { AppError } from '../../../model/app-error'
import type { QueryOptions, QueryPlan, QueryRun } from '../contract'
import type { CypherValue } from '../cypher-value'
import type { Access } from '../gate/gate'
import { Passed } from '../gate/passed'
import { ALLOWED_OPERATORS, operatorsOf, WRITING_OPERATORS } from './allowed-operators'
import { NO_CHANGES } from './counters'
import { finish, type EntityReader, type RawEntity } from './dialect/finish'
import { statementError } from './errors'
import { Limit } from './limit'
import { toPlan } from './plan'
import type { Prepared } from './prepare'
import type { Answer, Reader } from './reader'
import { toCypher } from './typed'

/** Rows that come over from the reader at a time. */
const BATCH = 1000
/** Statements that passed the check, as the engine takes them, with the names of their parameters. All stores share them: what a statement does is the same on each. */
const passed = new Passed()

/** The engine's no to a statement. What Neo4j would say of it takes a while to find out, for which nothing needs to be held. */
export class Unexplained extends Error {
  constructor(
    private readonly prepared: Prepared,
    cause: unknown,
  ) {
    super('', { cause })
  }

  explain(): Promise<Error> {
    return this.prepared.explain(this.cause)
  }
}

/** Begins a statement in a reader. `release` is called once, when the reader is done with or dead. Throws `Unexplained` where the engine refuses the statement. */
export async function beginRun(
  reader: Reader,
  prepared: Prepared,
  options: QueryOptions & { bookmark: string },
  release: () => void,
): Promise<QueryRun> {
  const limit = new Limit(options)
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    limit.end()
    if (reader.busy) void reader.kill()
    release()
  }
  limit.signal.addEventListener('abort', () => {
    void reader.kill()
    end()
  })
  try {
    const ask = (question: string, size: number): Promise<Answer> => limit.on(reader.run(question, prepared.parameters, size))
    const key = [...Object.keys(prepared.parameters).sort(), prepared.statement].join('\n')
    if (prepared.prefix === 'EXPLAIN' || !passed.has(key)) {
      const plan = await explained(prepared, (question) => ask(question, 1))
      checkPlan(plan, 'READ')
      passed.add(key)
      if (prepared.prefix === 'EXPLAIN')
        return toRun(reader, limit, end, prepared, { columns: [], count: 0, rows: [] }, toPlan(plan), options.bookmark)
    }
    const profile = prepared.prefix === 'PROFILE' ? textOf(await ask(`PROFILE ${prepared.statement}`, 1)) : null
    return await toRun(
      reader,
      limit,
      end,
      prepared,
      await ask(prepared.statement, BATCH),
      profile === null ? null : toPlan(profile),
      options.bookmark,
    )
  } catch (error) {
    end()
    throw error instanceof Unexplained ? error : statementError(error)
  }
}

async function toRun(
  reader: Reader,
  limit: Limit,
  end: () => void,
  { prefix, result, notifications }: Prepared,
  first: Answer,
  plan: QueryPlan | null,
  bookmark: string,
): Promise<QueryRun> {
  const entities = entityReader((ids) => reader.entities(ids))
  const finished = async (rows: unknown[][]) => (await finish(result, { columns: first.columns, rows }, entities)).rows
  let coming: Promise<unknown[][]> | null = null
  async function* batches(): AsyncIterable<CypherValue[][]> {
    try {
      let rows = await limit.on(finished(first.rows))
      first.rows = []
      for (let from = 0; from < first.count;) {
        const next = from + rows.length
        // The next rows are made ready while these are used.
        coming = next < first.count ? limit.on(reader.more(next, BATCH).then(finished)) : null
        coming?.catch(() => undefined)
        yield rows.map((row) => row.map(toCypher))
        from = next
        rows = (await coming) ?? []
      }
    } catch (error) {
      throw statementError(error)
    }
  }
  return {
    columns: prefix === 'EXPLAIN' ? [] : result.columns.map(({ name }) => name),
    batches: batches(),
    summary: () => ({ type: 'r', counters: NO_CHANGES, notifications, plan, bookmarks: [bookmark] }),
    idsOf: async (elements) => {
      if (elements.length === 0) return new Map()
      await coming?.catch(() => undefined)
      const ids = await limit.on(reader.idsOf(elements.map(Number)))
      return new Map(elements.map((element, i) => [element, typeof ids[i] === 'string' ? ids[i] : '']))
    },
    close: async () => end(),
  }
}

/** The engine's plan for a statement, which `ask` gets it to make without running it. Throws `Unexplained` where it refuses the statement. */
export async function explained(prepared: Prepared, ask: (question: string) => Promise<Answer>): Promise<string> {
  try {
    return textOf(await ask(`EXPLAIN ${prepared.statement}`))
  } catch (error) {
    throw error instanceof AppError ? error : new Unexplained(prepared, error)
  }
}

/** Reads entities by a function that gives both kinds as the engine does. */
export function entityReader(read: (ids: { nodes: number[]; relationships: number[] }) => Promise<RawEntity[]>): EntityReader {
  const byId = (entities: RawEntity[]) => new Map(entities.map((entity) => [entity._id as number, entity]))
  return {
    nodes: async (nodes) => byId(await read({ nodes, relationships: [] })),
    relationships: async (relationships) => byId(await read({ nodes: [], relationships })),
  }
}

/** The text of an answer that is a plan. */
export function textOf(answer: Answer): string {
  return String(answer.rows[0]?.[0] ?? '')
}

/** Throws `query-refused` for a plan with an operator that `access` does not allow. True where one of them writes. */
export function checkPlan(plan: string, access: Access): boolean {
  const operators = operatorsOf(plan)
  const writes = operators.some((name) => WRITING_OPERATORS.has(name))
  const refused = operators.find((name) => !ALLOWED_OPERATORS.has(name) && !(access === 'WRITE' && WRITING_OPERATORS.has(name)))
  if (refused)
    throw new AppError(
      'query-refused',
      `Only statements that ${access === 'WRITE' ? 'read and write' : 'read'} the graph are run here; this one would run the operator ${refused}.`,
      { writes },
    )
  return writes
}
