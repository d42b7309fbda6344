import type { Session } from 'neo4j-driver'
import type { StoreArgument, StoreCallables, StoreFunction, StoreProcedure, StoreSchema } from '../contract'
import { isFunctionLetThrough, PROCEDURES } from '../gate/words'

/** A description as SHOW FUNCTIONS and SHOW PROCEDURES give it. */
interface Described {
  name: string
  type: string
  description: string
  default?: string
}

/** Names present. The session must not be in use. */
export async function schemaOf(session: Session): Promise<StoreSchema> {
  const names = async (procedure: string, column: string) =>
    (await session.run(`CALL ${procedure}() YIELD ${column} RETURN ${column}`)).records.map((record) => String(record.get(0))).sort()
  return {
    labels: await names('db.labels', 'label'),
    relationshipTypes: await names('db.relationshipTypes', 'relationshipType'),
    propertyKeys: await names('db.propertyKeys', 'propertyKey'),
  }
}

/** What a statement from outside may call. The session must not be in use. */
export async function callablesOf(session: Session): Promise<StoreCallables> {
  const rows = async (statement: string) =>
    (await session.run(statement)).records.map((record) => record.toObject() as Record<string, unknown>)
  return {
    functions: (
      await rows('SHOW FUNCTIONS YIELD name, signature, description, aggregating, argumentDescription, returnDescription ORDER BY name')
    )
      .map(toFunction)
      .filter(({ name }) => isFunctionLetThrough(name)),
    procedures: (await rows('SHOW PROCEDURES YIELD name, signature, description, argumentDescription, returnDescription ORDER BY name'))
      .map(toProcedure)
      .filter(({ name }) => PROCEDURES.has(name)),
  }
}

function toFunction({
  name,
  signature,
  description,
  aggregating,
  argumentDescription,
  returnDescription,
}: Record<string, unknown>): StoreFunction {
  return {
    name: String(name),
    signature: String(signature),
    description: String(description),
    aggregating: aggregating === true,
    arguments: (argumentDescription as Described[]).map(toArgument),
    returns: String(returnDescription),
  }
}

function toProcedure({ name, signature, description, argumentDescription, returnDescription }: Record<string, unknown>): StoreProcedure {
  return {
    name: String(name),
    signature: String(signature),
    description: String(description),
    arguments: (argumentDescription as Described[]).map(toArgument),
    returns: (returnDescription as Described[]).map((column) => ({
      name: column.name,
      type: column.type,
      description: column.description,
    })),
  }
}

/** The server writes a default as `DefaultParameterValue{value=0.7}`. */
function toArgument({ name, type, description, default: written }: Described): StoreArgument {
  return { name, type, description, default: written === undefined ? null : (/^\w+\{value=(.*)\}$/s.exec(written)?.[1] ?? written) }
}
