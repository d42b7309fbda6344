import { AppError } from '../../server/errors'
import type { Dialect } from '../../server/store/embedded/dialect/adapt'
import { finish } from '../../server/store/embedded/dialect/finish'
import { Engine, EngineLost, type Raw, type RawResult } from './engine'
import type { Outcome, Subject } from './judge'
import type { Expected } from './values'

/** The embedded engine as it is, without our dialect. */
export function bareEngine(timeoutMs: number): Subject {
  return subject(timeoutMs, async (engine, statement, parameters) => ({ result: await engine.run(statement, parameters), notifications: [] }))
}

/** The embedded engine behind the dialect, as statements from the console meet it, with writing on. */
export function dialectEngine(timeoutMs: number, dialect: Dialect): Subject {
  return subject(timeoutMs, async (engine, statement, parameters) => {
    const adapted = dialect.adapt(statement, parameters)
    const raw = await engine.run(adapted.statement, adapted.parameters)
    const byId = (entities: Raw[]) => new Map(entities.map((entity) => [entity._id as number, entity]))
    const result = await finish(adapted.result, raw, {
      nodes: async (ids) => byId((await engine.entities({ nodes: ids, relationships: [] })).nodes),
      relationships: async (ids) => byId((await engine.entities({ nodes: [], relationships: ids })).relationships),
    })
    return { result, notifications: adapted.notifications.map(({ code }) => code) }
  })
}

type Run = (engine: Engine, statement: string, parameters: Record<string, unknown>) => Promise<{ result: RawResult; notifications: string[] }>

function subject(timeoutMs: number, run: Run): Subject {
  const engine = new Engine(timeoutMs)
  return {
    open: engine.open,
    dump: engine.dump,
    close: () => engine.close(),
    run: async (statement, parameters): Promise<Outcome> => {
      try {
        const { result: { columns, rows }, notifications } = await run(engine, statement, parameters)
        return { kind: 'rows', columns, rows: rows.map((row) => row.map(fromEngine)), notifications }
      } catch (error) {
        if (error instanceof EngineLost || !(error instanceof Error)) throw error
        return { kind: error instanceof AppError && error.code === 'query-refused' ? 'refused' : 'error', message: error.message }
      }
    },
  }
}

/** The engine's value in the TCK's terms. */
export function fromEngine(value: unknown): Expected {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return value ?? null
  if (typeof value === 'number') return { kind: 'number', value, float: !Number.isInteger(value) }
  if (typeof value === 'bigint') return { kind: 'number', value, float: false }
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return { kind: 'list', items: value.map(fromEngine) }
  const map = value as Raw
  if (Array.isArray(map._labels)) return { kind: 'node', labels: map._labels as string[], properties: properties(map) }
  if (typeof map._type === 'string') return { kind: 'relationship', type: map._type, properties: properties(map) }
  if (Array.isArray(map.nodes) && Array.isArray(map.edges)) {
    const nodes = map.nodes as Raw[]
    const relationships = (map.edges as Raw[]).map((edge, i) => ({ value: fromEngine(edge), forward: edge._source === nodes[i]?._id }))
    return { kind: 'path', nodes: nodes.map(fromEngine), relationships }
  }
  return { kind: 'map', entries: Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, fromEngine(inner)])) }
}

function properties(entity: Raw): Record<string, Expected> {
  return Object.fromEntries(Object.entries(entity).filter(([key]) => !key.startsWith('_')).map(([key, value]) => [key, fromEngine(value)]))
}
