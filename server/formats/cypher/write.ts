import { BASE_LABELS, SAFE_NAME } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import type { GraphNode, GraphRelationship, Value } from '../../store/contract'
import { isFloat } from '../writing/columns'
import { headline, MADE_BY, type Writer } from '../writing/writer'
import { floatText, presentKeys } from '../writing/values'

/** Rows of a statement: few enough to read and to plan quickly. */
const BATCH = 200

/**
 * A script for cypher-shell, Neo4j Browser or the embedded store: constraints, then nodes and
 * relationships as UNWIND blocks that MERGE on ids, so that running it again changes nothing.
 */
export const cypher: Writer = async function* (graph) {
  yield `// ${MADE_BY}: ${headline(graph).replace(/\p{Cc}+|[\u2028\u2029]/gu, ' ')}\n// Running this again changes nothing.\n\n`
  yield `${BASE_LABELS.map((l) => `CREATE CONSTRAINT ${l.toLowerCase()}_id IF NOT EXISTS FOR (n:${l}) REQUIRE n.id IS UNIQUE;\n`).join('')}\n`
  const keyLabels = new Map<string, string>()
  yield* grouped(
    graph.nodes(),
    (n) => n.labels.join(':'),
    (rows) => {
      for (const n of rows) keyLabels.set(n.id, keyLabel(n))
      return nodeStatement(rows)
    },
  )
  const ends = (r: GraphRelationship) => ({ start: keyLabels.get(r.start)!, end: keyLabels.get(r.end)! })
  yield* grouped(
    graph.relationships(),
    (r) => [r.type, ends(r).start, ends(r).end, 'id' in r.properties].join(' '),
    (rows) => relationshipStatement(rows, ends(rows[0]!)),
  )
}

function nodeStatement(rows: readonly GraphNode[]): string {
  const key = keyLabel(rows[0]!)
  const others = rows[0]!.labels.filter((l) => l !== key)
  return `UNWIND [\n${rows.map((n) => `  ${mapText(n.properties)}`).join(',\n')}\n] AS row\nMERGE (n:${key} {id: row.id})\nSET n = row${others.map((l) => `\nSET n:${l}`).join('')};\n\n`
}

function relationshipStatement(rows: readonly GraphRelationship[], { start, end }: { start: string; end: string }): string {
  const { type, properties } = rows[0]!
  const identity = 'id' in properties ? ' {id: row.p.id}' : ''
  if (identity === '')
    for (const r of rows)
      if (r.id !== `${r.start}|${r.type}|${r.end}`)
        throw new AppError(
          'not-in-format',
          `Several relationships ${r.type} without an id go from ${r.start} to ${r.end}; a script that may be run twice cannot tell them apart. Export as json or csv.`,
        )
  return (
    `UNWIND [\n${rows.map((r) => `  {s: ${quoted(r.start)}, e: ${quoted(r.end)}, p: ${mapText(r.properties)}}`).join(',\n')}\n] AS row\n` +
    `MATCH (s:${start} {id: row.s})\nMATCH (e:${end} {id: row.e})\nMERGE (s)-[r:${type}${identity}]->(e)\nSET r = row.p;\n\n`
  )
}

/** The label under which a node's id is unique. */
function keyLabel({ id, labels }: GraphNode): string {
  const key = labels.find((l) => (BASE_LABELS as readonly string[]).includes(l))
  if (key === undefined)
    throw new AppError(
      'invalid-graph',
      `The node ${id} has none of the labels ${BASE_LABELS.join(', ')}, so a script has no key for it. "allegiance check" lists what is wrong with the graph.`,
    )
  return key
}

/** Statements of equal keys, each as soon as it is full, then what is left. */
async function* grouped<T>(
  batches: AsyncIterable<readonly T[]>,
  key: (item: T) => string,
  text: (rows: T[]) => string,
): AsyncIterable<string> {
  const open = new Map<string, T[]>()
  for await (const batch of batches) {
    for (const item of batch) {
      const k = key(item)
      const rows = open.get(k)
      if (!rows) open.set(k, [item])
      else if (rows.push(item) === BATCH) {
        yield text(rows)
        open.delete(k)
      }
    }
  }
  for (const k of [...open.keys()].sort()) yield text(open.get(k)!)
}

/** Properties as a map in a statement, in the order of `keys`. Throws `not-in-format` for what no statement carries to both stores. */
export function mapText(properties: Readonly<Record<string, Value>>, keys: readonly string[] = presentKeys(properties)): string {
  return `{${keys.map((key) => `${nameText(key)}: ${literal(key, properties[key]!)}`).join(', ')}}`
}

function nameText(key: string): string {
  if (SAFE_NAME.test(key)) return key
  if (/[`\\\p{Cc}]/u.test(key))
    throw new AppError(
      'not-in-format',
      `The property ${JSON.stringify(key)} has a backtick, backslash or control character in its name, which no statement can carry to both stores. Export as json, or rename the property.`,
    )
  return `\`${key}\``
}

/** A property's value as a literal. NaN and the infinities have none and are computed. */
function literal(key: string, value: Value): string {
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'boolean':
      return String(value)
    case 'bigint':
      if (BigInt.asIntN(64, value) !== value) throw unfit(key, `the integer ${value}, which needs more than 64 bits`)
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) return `(${Number.isNaN(value) ? '0.0' : value > 0 ? '1.0' : '-1.0'} / 0.0)`
      return (isFloat(key) || !Number.isSafeInteger(value) || Object.is(value, -0) ? floatText(value) : String(value)).replace('+', '')
    default:
      if (!Array.isArray(value)) throw unfit(key, 'a map')
      if (value.some((item) => item === null || typeof item === 'object')) throw unfit(key, 'a list that holds nulls, lists or maps')
      if (new Set(value.map((item) => (typeof item === 'bigint' ? 'number' : typeof item))).size > 1)
        throw unfit(key, 'a list of values of several kinds')
      return `[${value.map((item) => literal(key, item)).join(', ')}]`
  }
}

function unfit(key: string, what: string): AppError {
  return new AppError('not-in-format', `A property ${JSON.stringify(key)} is ${what}, which Neo4j cannot store. Export as json.`)
}

/** Not `\b` and `\f`, which the embedded engine takes for a backslash and a letter; both stores take them as code points. */
const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Half of a surrogate pair. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function quoted(text: string): string {
  if (HALF.test(text))
    throw new AppError(
      'not-in-format',
      `The text ${JSON.stringify(text.slice(0, 100))} holds half of a character, which no store can keep. Export as json.`,
    )
  return `'${text.replace(/[\\'\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
}
