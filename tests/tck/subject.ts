import { AppError } from '../../model/app-error'
import type { GraphStore, QueryRows, QueryTransaction } from '../../server/store/contract'
import { NodeValue, RelationshipValue, type CypherMap } from '../../server/store/cypher-value'
import { isAllowed } from '../../server/store/gate/gate'
import type { Outcome, Subject } from './judge'
import { fromCypher, toParameters } from './values'

interface SubjectOptions {
  floats: boolean
  timeoutMs: number
}

/**
 * A store's own path for statements from outside, with writing on. `store` holds nothing; every statement is committed
 * by itself, and what a scenario wrote is deleted before the next. So answers what a server keeps only for what is committed.
 */
export function committing(store: GraphStore, options: SubjectOptions): Subject {
  const query = (statement: string, parameters = {}) =>
    store.query(statement, parameters, { access: 'WRITE', timeoutMs: options.timeoutMs })
  let written = false
  return {
    ...asked(
      options,
      (statement, parameters) => {
        written ||= !isAllowed(statement, parameters, 'READ')
        return query(statement, parameters)
      },
      async (statement) => (written ? query(statement) : null),
    ),
    async open() {
      if (written) await taken(await query('MATCH (n) DETACH DELETE n'))
      written = false
    },
  }
}

/**
 * The same where committing costs more than the statements do: a scenario whose statements only read is asked as it
 * stands, and one that writes runs in a transaction of several statements that is taken back at its end.
 */
export function takingBack(store: GraphStore, options: SubjectOptions): Subject {
  const { timeoutMs } = options
  let tx: QueryTransaction | null = null
  const ask = async (statement: string, parameters: ReturnType<typeof toParameters>): Promise<QueryRows> => {
    if (!tx && isAllowed(statement, parameters, 'READ')) return store.query(statement, parameters, { access: 'WRITE', timeoutMs })
    tx ??= await store.begin({ access: 'WRITE' })
    return tx.query(statement, parameters, { timeoutMs })
  }
  return {
    ...asked(options, ask, async (statement) => tx?.query(statement, {}, { timeoutMs }) ?? null),
    async open() {
      await tx?.rollback()
      tx = null
    },
  }
}

/** What both have in common; `look` reads the graph, and gives null where nothing has been written. */
function asked(
  { floats }: SubjectOptions,
  ask: (statement: string, parameters: CypherMap) => Promise<QueryRows>,
  look: (statement: string) => Promise<QueryRows | null>,
): Omit<Subject, 'open'> {
  const values = async (statement: string) => {
    const rows = await look(statement)
    return rows ? (await taken(rows)).map((row) => row[0]) : []
  }
  return {
    floats,
    async run(statement, parameters): Promise<Outcome> {
      try {
        const result = await ask(statement, toParameters(parameters))
        const rows = await taken(result)
        return {
          kind: 'rows',
          columns: [...result.columns],
          rows: rows.map((row) => row.map(fromCypher)),
          notifications: result
            .summary()
            .notifications.filter(({ severity }) => severity === 'WARNING')
            .map(({ code }) => code),
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return { kind: error.code === 'query-refused' ? 'refused' : 'error', message: error.message }
      }
    },
    async dump() {
      return {
        nodes: (await values('MATCH (n) RETURN n')).filter((value) => value instanceof NodeValue),
        relationships: (await values('MATCH ()-[r]->() RETURN r')).filter((value) => value instanceof RelationshipValue),
      }
    },
  }
}

async function taken(rows: QueryRows) {
  try {
    const all = []
    for await (const batch of rows.batches) all.push(...batch)
    return all
  } finally {
    await rows.close()
  }
}
