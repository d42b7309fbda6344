import { DATE_ORDERS, type DateMapping, type Mapping } from '../mapping'
import { readDate, type ReadDate } from './dates'
import { readNumber } from './numbers'

/** A cell that a mapping reads in one way, and that reads in another as well, where no other cell of its column tells which is meant. */
export type Doubt =
  | { about: 'date'; column: string; cell: string; read: ReadDate; other: ReadDate }
  | { about: 'number'; column: string; cell: string; read: number; other: number }

interface Cells {
  eitherDate: string | null
  eitherNumber: string | null
}

/** What of a mapping its table leaves in doubt. `of`: what is known of a column, by its name. */
export function doubtsOf(mapping: Mapping, of: (column: string) => Cells | undefined): Doubt[] {
  return [...dateDoubts(mapping, of), ...numberDoubts(mapping, of)]
}

function dateDoubts(mapping: Mapping, of: (column: string) => Cells | undefined): Doubt[] {
  const dates = mapping.ties.flatMap(({ validFrom, validTo, cites }) => [validFrom, validTo, cites?.publishedAt])
  const orders = new Map(dates.filter(inOneColumn).map(({ column, order }) => [column, order]))
  return [...orders].flatMap(([column, order]) => {
    const cell = of(column)?.eitherDate
    const read = cell ? readDate(cell, order) : null
    if (!cell || !read) return []
    const other = DATE_ORDERS.map((one) => readDate(cell, one)).find((one) => one !== null && one.date !== read.date)
    return other ? [{ about: 'date' as const, column, cell, read, other }] : []
  })
}

function numberDoubts({ table, nodes, ties }: Mapping, of: (column: string) => Cells | undefined): Doubt[] {
  // Where commas part the cells, one within a cell parts thousands.
  if (table.delimiter === 'comma') return []
  const columns = [...nodes, ...ties].flatMap(({ properties }) =>
    properties.filter(({ type }) => type === 'number' || type === 'integer').map(({ column }) => column),
  )
  return [...new Set(columns)].flatMap((column) => {
    const cell = of(column)?.eitherNumber
    const read = cell ? readNumber(cell, table.decimal) : null
    const other = cell ? readNumber(cell, table.decimal === 'comma' ? 'point' : 'comma') : null
    return cell && read !== null && other !== null ? [{ about: 'number' as const, column, cell, read, other }] : []
  })
}

const inOneColumn = (date: DateMapping | undefined): date is Extract<DateMapping, { column: string }> =>
  date !== undefined && 'column' in date
