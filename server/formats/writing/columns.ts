import { KNOWN_PROPERTY_TYPES } from '../../../model/properties'
import { isNotXml } from '../../../model/xml'
import type { Value } from '../../store/contract'
import { floatText } from './values'
import { isPlain, jsonText } from '../../store/json-text'

/** How the values of a column are written; `json`: as JSON text. */
export type ColumnType = 'string' | 'boolean' | 'long' | 'double' | 'json'

export interface Column {
  /** Unique in the file; that of a JSON column says so. */
  id: string
  key: string
  type: ColumnType
  /** What stands before a value of it in the file. */
  open: string
  /** Whether the model has it a float, written with its point. */
  float: boolean
}

/** How a format writes a value of a column. */
export interface CellFormat {
  /** What stands before a value of the column of some id, and after any value. */
  open(id: string): string
  close: string
  /** Text as it stands between the two, and a double quote as it stands there. */
  escape(text: string): string
  quote: string
}

const LONG_MAX = 2n ** 63n
type Kind = 'string' | 'boolean' | 'number' | 'long' | 'json'

/**
 * The typed columns of an XML format, declared as values come along. A key whose values are of
 * several kinds gets a column for each, so that every value is written as what it is: lists and
 * text that XML cannot carry as JSON. Integers and floats share a column, since neither store tells
 * 5 from 5.0 to us.
 */
export class Columns {
  readonly #columns: Column[] = []
  readonly #byKey = new Map<string, Partial<Record<Kind, Column>>>()

  constructor(
    private readonly prefix: string,
    private readonly format: CellFormat,
  ) {}

  /** In the order in which they were first needed. */
  list(): readonly Column[] {
    return this.#columns
  }

  /** A name for an attribute of ours: the given one, with underscores where a property has it. */
  ownName(name: string): string {
    return this.#byKey.has(name) ? this.ownName(`${name}_`) : name
  }

  /** A value as it stands in the file, in its column. */
  text(key: string, value: Exclude<Value, null>): string {
    const { escape, close, quote } = this.format
    if (isPlain(value)) return this.#column(key, 'string').open + value + close
    if (Array.isArray(value) && value.length > 0 && value.every(isPlain))
      return `${this.#column(key, 'json').open}[${quote}${value.join(`${quote},${quote}`)}${quote}]${close}`
    const { column, text } = this.#cell(key, value)
    return column.open + escape(text) + close
  }

  /** The column a value belongs to, and its text there. */
  #cell(key: string, value: Exclude<Value, null>): { column: Column; text: string } {
    switch (typeof value) {
      case 'string':
        return isNotXml(value) ? this.#json(key, value) : { column: this.#column(key, 'string'), text: value }
      case 'boolean':
        return { column: this.#column(key, 'boolean'), text: String(value) }
      case 'bigint':
        return value < LONG_MAX && value >= -LONG_MAX ? { column: this.#column(key, 'long'), text: String(value) } : this.#json(key, value)
      case 'number':
        return this.#number(key, value)
      default:
        return this.#json(key, value)
    }
  }

  #number(key: string, value: number): { column: Column; text: string } {
    if (!Number.isFinite(value)) return this.#json(key, value)
    const column = this.#column(key, 'number')
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) column.type = 'double'
    return { column, text: column.float || Object.is(value, -0) ? floatText(value) : String(value) }
  }

  #json(key: string, value: Value): { column: Column; text: string } {
    return { column: this.#column(key, 'json'), text: jsonText(value) }
  }

  #column(key: string, kind: Kind): Column {
    let kinds = this.#byKey.get(key)
    if (!kinds) this.#byKey.set(key, (kinds = {}))
    return (kinds[kind] ??= this.#declare(key, kind))
  }

  #declare(key: string, kind: Kind): Column {
    const float = isFloat(key)
    const type: ColumnType = kind === 'number' ? (float ? 'double' : 'long') : kind
    const id = `${kind === 'json' ? 'json-' : ''}${this.prefix}${this.#columns.length}`
    const column: Column = { id, key, type, float, open: this.format.open(id) }
    this.#columns.push(column)
    return column
  }
}

/** Whether the model has the property a float, which the embedded engine may have forgotten. */
export function isFloat(key: string): boolean {
  return Object.hasOwn(KNOWN_PROPERTY_TYPES, key) && KNOWN_PROPERTY_TYPES[key] === 'float'
}
