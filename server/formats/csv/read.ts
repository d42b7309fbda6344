import { undefused } from '../../../model/csv'
import { DelimitedReader, DELIMITERS, EXACT, type Delimiter, type Row } from '../../../model/tables/delimited'
import { JSON_COLUMN } from './table'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { LeftOut } from '../reading/left-out'
import { problem, unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { headingOf, README } from '../reading/own-zip'
import { HIDDEN, isZip, unzip, type ZipPiece } from '../reading/unzip'
import { typedValue } from '../reading/typed-values'
import { setOwn } from '../../../model/own'

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

/** Files of a zip of ours for people: their rows stand in the others. */
const FOR_PEOPLE = new Set(['edges.csv', 'annex.csv'])

async function* read(input: InputFile): AsyncIterable<ImportItem[]> {
  const zipped = await isZip(input)
  const { own, title } = zipped ? await headingOf(input) : { own: false, title: undefined }
  let begun = false
  const left = new LeftOut()
  const tables = new Map<string, Open>()
  for await (const { name, bytes, final } of zipped ? unzip(input, (name) => isTable(name, own, left)) : single(input)) {
    let open = tables.get(name)
    if (!open) tables.set(name, (open = { decoder: new TextDecoder('utf-8', { fatal: true }), head: '', parts: null, table: null }))
    const text = decoded(open.decoder, bytes, final, name)
    const items: ImportItem[] = begun ? [] : [{ kind: 'about', ids: own ? 'global' : 'local', whole: own, title }]
    begun = true
    const ready = partsOf(open, text, final, own, name)
    if (ready === null) continue
    const { rows, delimiter } = open.parts!
    for (const row of [...rows.push(ready), ...(final ? rows.end() : [])]) {
      if (open.table) items.push(open.table.item(row))
      else open.table = new Table(row, { name, own, delimiter, left })
    }
    if (items.length > 0) yield items
  }
  if (!begun)
    throw unreadable('', 'it is a zip file without a CSV table in it. A sheet of a workbook or document is read when it is saved as CSV.')
  yield left.items()
}

/** A table as far as it has been read. */
interface Open {
  decoder: TextDecoder
  /** What has come of the header, until it is known what parts its cells. */
  head: string
  parts: { rows: DelimitedReader<string | null>; delimiter: Delimiter } | null
  table: Table | null
}

/** Characters of a header, at most, before its end is not waited for. */
const LONGEST_HEADER = 1 << 20

/** The text to read on with, when it is known what parts the cells; null before. Ours are parted by commas. */
function partsOf(open: Open, text: string, final: boolean, own: boolean, name: string): string | null {
  if (open.parts) return text
  open.head += text
  if (!own && !final && !/[\r\n]/.test(open.head) && open.head.length < LONGEST_HEADER) return null
  const delimiter = own ? 'comma' : delimiterOf(open.head.split(/[\r\n]/, 1)[0]!, name)
  open.parts = { rows: new DelimitedReader(delimiter, EXACT, name), delimiter }
  const head = open.head
  open.head = ''
  return head
}

const PARTING = ['comma', 'semicolon', 'tab', 'pipe', 'space'] as const satisfies readonly Delimiter[]

/** What parts the cells of a header: what gives most of its columns that neo4j-admin knows. */
function delimiterOf(header: string, name: string): Delimiter {
  const known = (delimiter: Delimiter) =>
    header.split(DELIMITERS[delimiter]).filter((cell) => /^"?[^":]*:(ID|START_ID|END_ID|TYPE|LABEL|IGNORE)\b/.test(cell)).length
  const best = PARTING.reduce<Delimiter>((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best), 'comma')
  const other = /:[A-Za-z_]+(?:\[\])?(?:\([^()]*\))?"?([^\w\s,;|:"([{])/.exec(header)?.[1]
  if (other !== undefined && known(best) < 2)
    throw unreadable(
      `${name}, line 1`,
      `the cells of its header are parted by ${JSON.stringify(other)}. Write it parted by comma, semicolon, tab, "|" or spaces.`,
    )
  return best
}

/** Whether a file in a zip file is a table to read; what is none, and is not known to hold nothing else, is said. */
function isTable(name: string, own: boolean, left: LeftOut): boolean {
  if (name === README || HIDDEN.test(name) || (own && FOR_PEOPLE.has(name))) return false
  if (/\.csv$/i.test(name)) return true
  left.add('Files in the zip file that are no CSV tables are not taken', name)
  return false
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
    private readonly of: { name: string; own: boolean; delimiter: Delimiter; left: LeftOut },
  ) {
    const { name } = of
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
    const { name, own, left } = this.of
    const place = `${name}, line ${line}`
    if (cells.length > this.#columns.length)
      return problem(place, `it has ${cells.length} cells, and the header ${this.#columns.length} columns.`)
    const properties: Record<string, Value> = {}
    let [id, start, end, type, labels] = ['', '', '', '', '']
    for (const [i, { role, key, type: declared, json, space }] of this.#columns.entries()) {
      const text = cells[i] == null ? null : undefused(cells[i])
      const within = (written: string) => (space === '' || own ? written : `${space}/${written}`)
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
          const value = json ? jsonOf(text) : valueOf(declared, text, this.of.delimiter)
          if (value === undefined)
            return problem(
              place,
              `its ${key} is declared as ${json ? 'JSON' : declared}, and ${JSON.stringify(text.slice(0, 80))} is none.`,
            )
          setOwn(properties, key, value)
          break
        }
        case 'ignored':
          if (text !== null) left.add('Columns that the header says to ignore are not taken', place)
          break
      }
    }
    if (this.#relationships)
      return { kind: 'relationship', type: type || undefined, start, end, directed: true, properties, place, locator: place }
    const labelNames = labels
      .split(this.of.delimiter === 'semicolon' ? /[|,]/ : ';')
      .map((label) => label.trim())
      .filter((label) => label !== '')
    if (own) return { kind: 'node', id, labels: labelNames, properties, place }
    const { name: called, ...others } = properties
    return {
      kind: 'node',
      id,
      labels: labelNames,
      name: typeof called === 'string' ? called : undefined,
      properties: typeof called === 'string' ? others : properties,
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

/** Lists are parted by semicolons, or by what else they hold where semicolons part the cells. */
function valueOf(type: string, text: string, delimiter: Delimiter): Value | undefined {
  if (!type.endsWith('[]')) return typedValue(type, text)
  if (text === '') return []
  const parting = delimiter !== 'semicolon' ? ';' : text.includes('|') ? '|' : ','
  const values = text.split(parting).map((part) => typedValue(type.slice(0, -2), part))
  return values.includes(undefined) ? undefined : (values as Value[])
}
