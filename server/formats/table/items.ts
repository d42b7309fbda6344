import type { ClaimDates } from '../../../model/dates'
import type { ImportOptions } from '../../../model/imports'
import type { Mapping } from '../../../model/mapping'
import type { Row } from '../../../model/tables/delimited'
import { rowMapper, type MappedSource, type MappedTie } from '../../../model/tables/map-row'
import { LINKED } from '../../../model/tables/suggest'
import { markingsOf, markingUnder } from '../reading/markings'
import type { ImportItem, ImportMarking } from '../reading/reader'
import { rowCounts } from './row-counts'

/** What turns rows into items, and what there is to say of all of them together once they are read. */
export interface RowReader {
  take(row: Row): ImportItem[]
  end(): ImportItem[]
}

export function rowReader(mapping: Mapping, columns: readonly string[], { mapping: chosen, marking }: ImportOptions): RowReader {
  const map = rowMapper(mapping, columns)
  const counts = rowCounts(mapping, columns)
  const guessed = chosen === undefined
  const symmetric = new Set(mapping.types.filter((type) => type.symmetric).map(({ type }) => type))
  // A table of nodes has each once; where rows are ties, the same node comes with many of them.
  const mention = mapping.ties.length > 0
  const markings = rowMarkings(columns)
  const take = (row: Row): ImportItem[] => {
    if (row.cells.every((cell) => cell.trim() === '')) return []
    const place = `line ${row.line}`
    const { nodes, ties, problems } = map(row)
    if (nodes.length > 0) counts.add(row, ties.length)
    return [
      ...markings(row),
      ...problems.map(({ message, endless }): ImportItem => ({
        kind: 'problem',
        severity: nodes.length === 0 || (mention && ties.length === 0 && !endless) ? 'unreadable' : 'left-out',
        place,
        message: `${message}${endless ? ', so it gives no tie' : ''}.`,
      })),
      ...nodes.map(({ id, label, properties: { name, ...properties } }): ImportItem => ({
        kind: 'node',
        id,
        labels: [label],
        name: String(name),
        properties,
        place,
        mention,
      })),
      ...ties.flatMap(({ source }): ImportItem[] =>
        source
          ? [{ kind: 'source', id: sourceId(source), properties: { kind: 'other', ...source, ...(marking && { marking }) }, place }]
          : [],
      ),
      ...ties.map((tie, i): ImportItem => ({
        kind: 'relationship',
        type: tie.type === LINKED.type && (guessed || tie.undirected) ? undefined : tie.type,
        start: tie.subject,
        end: tie.object,
        directed: !tie.undirected && !symmetric.has(tie.type),
        place,
        locator: ties.length > 1 ? `${place}, tie ${i + 1}` : place,
        ...split(tie),
        ...(tie.source && { source: sourceId(tie.source) }),
      })),
    ]
  }
  return { take, end: () => counts.notes() }
}

/** What rows say of how far the file may be passed on, whether a mapping keeps those columns or not. */
function rowMarkings(columns: readonly string[]): (row: Row) => ImportMarking[] {
  const saying = [...columns.entries()].filter(([, name]) => markingUnder(name) !== null)
  const last = new Map<string, string>()
  return ({ cells }) =>
    saying.flatMap(([i, name]) => {
      const cell = cells[i] ?? ''
      if (last.get(name) === cell) return []
      last.set(name, cell)
      return markingsOf({ [name]: cell })
    })
}

/** What tells the documents that rows name apart. */
function sourceId({ name, url = '' }: MappedSource): string {
  return `${name}\n${url}`
}

/** The dates of a tie apart from what else is said of it. */
function split({ properties: { validFrom, validFromPrecision, validTo, validToPrecision, ...properties } }: MappedTie): {
  properties: MappedTie['properties']
  dates?: ClaimDates[]
} {
  if (validFrom === undefined && validTo === undefined) return { properties }
  return { properties, dates: [{ validFrom, validFromPrecision, validTo, validToPrecision } as ClaimDates] }
}
