import { csvLine, defused, harmless, quoted } from '../../../model/csv'
import type { Value } from '../../store/contract'
import { isFloat } from '../writing/columns'
import { Spill } from '../writing/spill'
import { floatText, presentKeys } from '../writing/values'
import { jsonText, parseJsonText } from '../../store/json-text'

/** What neo4j-admin takes for the parts of a list by default. */
const LIST_DELIMITER = ';'
/** Ends the name of a column whose values are JSON text. */
export const JSON_COLUMN = '[json]'

/** `big`: an integer that a double does not hold exactly. */
type Scalar = 'string' | 'boolean' | 'long' | 'big' | 'double'
type CsvType = Scalar | `${Scalar}[]` | 'empty list' | 'json'

/**
 * A file with a header as `neo4j-admin database import` takes it. Which columns there are and of
 * what type is known when the last row is, so rows wait. A null is an empty field, an empty text
 * or list a pair of quotes.
 */
export class CsvTable {
  readonly #types = new Map<string, CsvType>()
  readonly #rows = new Spill()

  /** `own` are the header's fields that are no properties: `:LABEL`, `:START_ID` and their like. */
  constructor(
    private readonly own: readonly string[],
    private readonly idColumn: 'id:ID' | 'id:string',
  ) {}

  /** Adds rows; `own` are the texts of the table's own fields. */
  async add(rows: readonly { own: readonly string[]; properties: Readonly<Record<string, Value>> }[]): Promise<void> {
    for (const { properties } of rows) {
      for (const key of presentKeys(properties)) {
        const before = this.#types.get(key)
        if (before !== 'json') this.#types.set(key, join(before, typeOf(key, properties[key]!)))
      }
    }
    await this.#rows.add(rows.map(({ own, properties }) => `${jsonText([[...own], properties])}\n`).join(''))
  }

  /** The file's text, in pieces. */
  async *csv(): AsyncIterable<string> {
    const columns = [...this.#types].filter(([key]) => key !== 'id').sort(([a], [b]) => (a < b ? -1 : 1))
    const header = columns.map(([key, type]) =>
      type === 'json' ? `${key}${JSON_COLUMN}:string` : `${key}:${type === 'empty list' ? 'string[]' : type.replace('big', 'long')}`,
    )
    yield csvLine([this.idColumn, ...this.own, ...header.map(defused)].map((field) => (/[",\r\n]/.test(field) ? quoted(field) : field)))
    for await (const lines of this.#rows.lines()) {
      yield lines
        .map((line) => {
          const [fields, properties] = parseJsonText(line) as [string[], Record<string, Value>]
          return csvLine([
            cell(own(properties, 'id'), 'string'),
            ...fields.map(harmless),
            ...columns.map(([key, type]) => cell(own(properties, key), type)),
          ])
        })
        .join('')
    }
  }

  close(): Promise<void> {
    return this.#rows.close()
  }
}

/** A property the row itself has: a name like `constructor` is on every object. */
function own(properties: Readonly<Record<string, Value>>, key: string): Value {
  return Object.hasOwn(properties, key) ? properties[key]! : null
}

function typeOf(key: string, value: Exclude<Value, null>): CsvType {
  if (key.endsWith(JSON_COLUMN)) return 'json'
  if (!Array.isArray(value)) return scalarType(key, value) ?? 'json'
  if (value.length === 0) return 'empty list'
  if (value.some((item) => item === null || item === '' || (typeof item === 'string' && item.includes(LIST_DELIMITER)))) return 'json'
  return value
    .map((item) => scalarType(key, item!))
    .map((type): CsvType => (type ? `${type}[]` : 'json'))
    .reduce(join)
}

/** Half of a surrogate pair, which UTF-8 cannot hold, makes a text JSON. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function scalarType(key: string, value: Exclude<Value, null>): Scalar | null {
  switch (typeof value) {
    case 'string':
      return HALF.test(value) ? null : 'string'
    case 'boolean':
      return 'boolean'
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? 'big' : null
    case 'number':
      return !Number.isFinite(value) ? null : isFloat(key) || !Number.isSafeInteger(value) || Object.is(value, -0) ? 'double' : 'long'
    default:
      return null
  }
}

/** What joins to what; all else that differs meets in JSON. */
const JOINS: readonly (readonly [CsvType, CsvType])[] = [
  ['long', 'double'],
  ['long', 'big'],
  ['long[]', 'double[]'],
  ['long[]', 'big[]'],
  ...(['string[]', 'boolean[]', 'long[]', 'big[]', 'double[]'] as const).map((list) => ['empty list', list] as const),
]

function join(before: CsvType | undefined, now: CsvType): CsvType {
  if (before === undefined || before === now) return now
  const pair = JOINS.find(([narrow, wide]) => (narrow === before && wide === now) || (narrow === now && wide === before))
  return pair ? pair[1] : 'json'
}

function cell(value: Value, type: CsvType): string {
  if (value === null) return ''
  if (type === 'json') return quoted(jsonText(value))
  if (Array.isArray(value)) {
    const text = value.map((item) => scalarText(item, type.slice(0, -2) as Scalar)).join(LIST_DELIMITER)
    return type === 'string[]' ? harmless(text) : quoted(text)
  }
  return type === 'string' ? harmless(value as string) : scalarText(value, type as Scalar)
}

function scalarText(value: Value, type: Scalar): string {
  return type === 'double' ? floatText(value as number) : String(value)
}
