import { AppError } from '../../server/errors'
import type { GraphStore, QueryRows, QueryTransaction } from '../../server/store/contract'
import { NodeValue, RelationshipValue } from '../../server/store/cypher-value'
import { isAllowed } from '../../server/store/gate/gate'
import type { Outcome, Subject } from './judge'
import { fromCypher, toParameters } from './values'

/**
 * A store's own path for statements from outside, with writing on. `store` holds nothing: a scenario whose statements only
 * read is asked as it stands, and one that writes runs in a transaction of several statements that is taken back
 * at its end, so that the next begins on an empty graph.
 */
export function subject(store: GraphStore, { floats, timeoutMs }: { floats: boolean; timeoutMs: number }): Subject {
  let tx: QueryTransaction | null = null
  const ask = async (statement: string, parameters: ReturnType<typeof toParameters>): Promise<QueryRows> => {
    if (!tx && isAllowed(statement, parameters, 'READ')) return store.query(statement, parameters, { access: 'WRITE', timeoutMs })
    tx ??= await store.begin({ access: 'WRITE' })
    return tx.query(statement, parameters, { timeoutMs })
  }
  const values = async (statement: string) => (tx ? (await taken(await tx.query(statement, {}, { timeoutMs }))).map((row) => row[0]) : [])
  return {
    floats,
    async open() {
      await tx?.rollback()
      tx = null
    },
    async run(statement, parameters): Promise<Outcome> {
      try {
        const result = await ask(statement, toParameters(parameters))
        const rows = await taken(result)
        return { kind: 'rows', columns: [...result.columns], rows: rows.map((row) => row.map(fromCypher)), notifications: result.summary().notifications.filter(({ severity }) => severity === 'WARNING').map(({ code }) => code) }
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
