import { undefused } from '../../../model/csv'
import { DelimitedReader, EXACT, type Row } from '../../../model/tables/delimited'
import { JSON_COLUMN } from './table'
import { MADE_BY } from '../writing/writer'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { unzip, type ZipPiece } from '../reading/unzip'
import { typedValue } from '../reading/typed-values'

/**
 * Tables with headers as `neo4j-admin database import` takes them: one file, or a zip of several. A zip of our own is read as it
 * was written.
 */
export const csv: ImportFormat = {
  detect: (head, name) =>
    /^PK\u0003\u0004/.test(head)
      ? /(nodes|relationships|README)/.test(head)
        ? 0.9
        : 0.3
      : /^\uFEFF?("?[^"\r\n]*)?:(ID|START_ID|END_ID)\b/.test(head.split(/[\r\n]/, 1)[0]!)
        ? 0.95
        : /\.zip$/i.test(name)
          ? 0.2
          : 0,
  read: (input) => read(input),
}

const README = 'README.md'
/** Characters of it that are looked at. */
const HEADING = 10_000
/** Files of a zip of ours for people: their rows stand in the others. */
const FOR_PEOPLE = new Set(['edges.csv', 'annex.csv'])

async function* read(input: InputFile): AsyncIterable<ImportItem[]> {
  let own = false
  let begun = false
  let title: string | undefined
  let readme = ''
  const tables = new Map<string, { decoder: TextDecoder; rows: DelimitedReader<string | null>; table: Table | null }>()
  for await (const { name, bytes, final } of await files(input)) {
    let open = tables.get(name)
    if (!open)
      tables.set(
        name,
        (open = { decoder: new TextDecoder('utf-8', { fatal: true }), rows: new DelimitedReader('comma', EXACT, name), table: null }),
      )
    const text = decoded(open.decoder, bytes, final, name)
    if (name === README) {
      // Its first line says whose the tables are; the rest is for people.
      if (readme.length < HEADING) readme += text.slice(0, HEADING)
      if (!final) continue
      const [, made, said] = /^# (?:(Allegiance): )?(.*)/.exec(readme) ?? []
      own = made === MADE_BY
      title = said
      continue
    }
    const items: ImportItem[] = begun ? [] : [{ kind: 'about', ids: own ? 'global' : 'local', whole: own, title }]
    begun = true
    for (const row of [...open.rows.push(text), ...(final ? open.rows.end() : [])]) {
      if (open.table) items.push(open.table.item(row))
      else open.table = new Table(row, name, own)
    }
    if (items.length > 0) yield items
  }
  if (!begun)
    throw unreadable('', 'it is a zip file without a CSV table in it. A sheet of a workbook or document is read when it is saved as CSV.')
}

async function files(input: InputFile): Promise<AsyncIterable<ZipPiece>> {
  for await (const piece of input.open()) {
    const zipped = piece[0] === 0x50 && piece[1] === 0x4b && piece[2] === 3 && piece[3] === 4
    if (zipped) return unzip(input, (name) => (name === README || /\.csv$/i.test(name)) && !FOR_PEOPLE.has(name))
    break
  }
  return single(input)
}

async function* single(input: InputFile): AsyncIterable<ZipPiece> {
  for await (const bytes of input.open()) yield { name: input.name, bytes, final: false }
  yield { name: input.name, bytes: new Uint8Array(0), final: true }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, final: boolean, name: string): string {
  try {
    return decoder.decode(bytes, { stream: !final })
  } catch (error) {
    throw unreadable(name, 'it is not in UTF-8. Save it so.', { cause: error })
  }
}

interface Column {
  role: 'id' | 'start' | 'end' | 'type' | 'labels' | 'property' | 'ignored'
  key: string
  type: string
  json: boolean
  space: string
}

/** One table: what its header says of its columns. */
class Table {
  readonly #columns: Column[]
  readonly #relationships: boolean

  constructor(
    { cells }: Row<string | null>,
    private readonly name: string,
    private readonly own: boolean,
  ) {
    this.#columns = cells.map((field) => columnOf(undefused(field ?? '')))
    const roles = new Set(this.#columns.map(({ role }) => role))
    const twice = this.#columns.find(
      ({ role, key }, i) => role === 'property' && this.#columns.findIndex((other) => other.role === 'property' && other.key === key) < i,
    )
    if (twice)
      throw unreadable(
        `${name}, line 1`,
        `two columns of its header are called ${JSON.stringify(twice.key)}. Name them apart, or have one ignored with :IGNORE.`,
      )
    this.#relationships = roles.has('start') && roles.has('end')
    if (!this.#relationships && !roles.has('id'))
      throw unreadable(
        `${name}, line 1`,
        'its header has neither a column :ID nor columns :START_ID and :END_ID, as neo4j-admin wants them. Other tables are taken by a mapping.',
      )
  }

  item({ cells, line }: Row<string | null>): ImportItem {
    const place = `${this.name}, line ${line}`
    const properties: Record<string, Value> = {}
    let [id, start, end, type, labels] = ['', '', '', '', '']
    for (const [i, { role, key, type: declared, json, space }] of this.#columns.entries()) {
      const text = cells[i] == null ? null : undefused(cells[i])
      const within = (written: string) => (space === '' || this.own ? written : `${space}/${written}`)
      switch (role) {
        case 'start':
          start = within(text ?? '')
          break
        case 'end':
          end = within(text ?? '')
          break
        case 'type':
          type = text ?? ''
          break
        case 'labels':
          labels = text ?? ''
          break
        case 'id':
          id = within(text ?? '')
        // falls through: the id may be a property too
        case 'property': {
          if (text === null || key === '') break
          const value = json ? jsonOf(text) : valueOf(declared, text)
          if (value === undefined)
            return {
              kind: 'problem',
              severity: 'unreadable',
              place,
              message: `its ${key} is declared as ${json ? 'JSON' : declared}, and ${JSON.stringify(text.slice(0, 80))} is none.`,
            }
          properties[key] = value
          break
        }
        case 'ignored':
          break
      }
    }
    if (this.#relationships)
      return { kind: 'relationship', type: type || undefined, start, end, directed: true, properties, place, locator: place }
    const labelNames = labels
      .split(';')
      .map((label) => label.trim())
      .filter((label) => label !== '')
    if (this.own) return { kind: 'node', id, labels: labelNames, properties, place }
    const { name, ...others } = properties
    return {
      kind: 'node',
      id,
      labels: labelNames,
      name: typeof name === 'string' ? name : undefined,
      properties: typeof name === 'string' ? others : properties,
      place,
    }
  }
}

function jsonOf(text: string): Value | undefined {
  try {
    return parseJsonText(text)
  } catch {
    return undefined
  }
}

function columnOf(field: string): Column {
  // A name may hold colons; the last parts it from its type.
  const colon = field.lastIndexOf(':')
  const [key, rest] = colon < 0 ? [field, 'string'] : [field.slice(0, colon), field.slice(colon + 1)]
  const [, word = rest, space = ''] = /^([\w[\]]+)(?:\(([^)]*)\))?/.exec(rest) ?? []
  const roles: Record<string, Column['role']> = {
    ID: 'id',
    START_ID: 'start',
    END_ID: 'end',
    TYPE: 'type',
    LABEL: 'labels',
    IGNORE: 'ignored',
  }
  const role = Object.hasOwn(roles, word) ? roles[word]! : 'property'
  const json = key.endsWith(JSON_COLUMN)
  return {
    role,
    key: json ? key.slice(0, -JSON_COLUMN.length) : key,
    type: role === 'property' ? word.toLowerCase() : 'string',
    json,
    space,
  }
}

function valueOf(type: string, text: string): Value | undefined {
  if (!type.endsWith('[]')) return typedValue(type, text)
  if (text === '') return []
  const values = text.split(';').map((part) => typedValue(type.slice(0, -2), part))
  return values.includes(undefined) ? undefined : (values as Value[])
}
