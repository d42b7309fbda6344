/**
 * Values of statements from outside, with the type that Cypher gives them: what a plain JavaScript value
 * cannot tell apart is. Integers are bigint, floats number. Maps are plain objects; all else that is made
 * of parts is an instance of a class below, so that no map can be taken for it.
 */
export type CypherValue =
  | null
  | boolean
  | string
  | bigint
  | number
  | Uint8Array
  | Temporal
  | Point
  | NodeValue
  | RelationshipValue
  | PathValue
  | CypherValue[]
  | CypherMap
export type CypherMap = { [key: string]: CypherValue }

export type TemporalType = 'Date' | 'Time' | 'LocalTime' | 'OffsetDateTime' | 'ZonedDateTime' | 'LocalDateTime' | 'Duration'

/** A date, time or duration: `text` is ISO 8601, a named zone in brackets behind the offset. */
export class Temporal {
  constructor(
    readonly type: TemporalType,
    readonly text: string,
  ) {}
}

/** A point of two or three coordinates in the reference system `srid`. */
export class Point {
  constructor(
    readonly srid: number,
    readonly coordinates: readonly number[],
  ) {}
}

/** A node; `elementId` is the database's, not the model's id. */
export class NodeValue {
  constructor(
    readonly elementId: string,
    readonly labels: readonly string[],
    readonly properties: CypherMap,
  ) {}
}

/** A relationship; `start` and `end` are element ids. */
export class RelationshipValue {
  constructor(
    readonly elementId: string,
    readonly start: string,
    readonly end: string,
    readonly type: string,
    readonly properties: CypherMap,
  ) {}
}

/** A path: nodes and relationships in turn, from a node to a node. */
export class PathValue {
  constructor(readonly parts: readonly (NodeValue | RelationshipValue)[]) {}
}

/** Whether a value is a map of Cypher. */
export function isMap(value: CypherValue): value is CypherMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  )
}
