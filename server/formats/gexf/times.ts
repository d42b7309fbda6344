import { isDate, type ClaimDates, type Precision } from '../../../model/dates'
import { readDate, type ReadDate } from '../../../model/tables/dates'

type Attributes = Readonly<Record<string, string>>

/** Attributes in which GEXF 1.1 to 1.3 say when something is: a period, a moment, or several of either. */
export const TIME_ATTRIBUTES: ReadonlySet<string> = new Set([
  'start',
  'startopen',
  'end',
  'endopen',
  'timestamp',
  'timestamps',
  'intervals',
])

export interface Times {
  dates: ClaimDates[]
  /** Times that are no dates, such as the steps of a simulation, as they are written. */
  others: string[]
}

/** When an element is, by its attributes. */
export function timesOf(a: Attributes): Times {
  const times: Times = { dates: [], others: [] }
  const add = (from: string | undefined, to: string | undefined, open: { from?: boolean; to?: boolean } = {}) => {
    const [begun, ended] = [boundOf(from, open.from ? 1 : 0), boundOf(to, open.to ? -1 : 0)]
    if (begun === undefined || ended === undefined) times.others.push(from === to ? from! : `${from ?? ''}/${to ?? ''}`)
    else if (begun ?? ended)
      times.dates.push({
        ...(begun && { validFrom: begun.date, validFromPrecision: begun.precision }),
        ...(ended && { validTo: ended.date, validToPrecision: ended.precision }),
      })
  }
  if (a.start !== undefined || a.end !== undefined || a.startopen !== undefined || a.endopen !== undefined)
    add(a.start ?? a.startopen, a.end ?? a.endopen, { from: a.start === undefined, to: a.end === undefined })
  if (a.timestamp !== undefined) add(a.timestamp, a.timestamp)
  if (a.timestamps !== undefined) for (const moment of listed(a.timestamps)) add(moment, moment)
  if (a.intervals === undefined) return times
  for (const [, open, from, to, close] of a.intervals.matchAll(/([[(\]])\s*([^,;\]]*),\s*([^,;\][)]*)([\])[])/g))
    add(from, to, { from: open !== '[', to: close !== ']' })
  return times
}

/** A date as far as it is known: `2001`, `2001-05`, `2001-05-01`. */
export function dateText(date: string | null | undefined, precision: Precision | null | undefined): string {
  return (date ?? '').slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)
}

/** Moments between brackets, as Gephi writes several. */
function listed(text: string): string[] {
  return text
    .replace(/[<>[\]]/g, ' ')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Null where it is open, undefined where it is no date. `beside`: the day before or after is meant, since the bound does not belong to it. */
function boundOf(text: string | undefined, beside: -1 | 0 | 1): ReadDate | null | undefined {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || /^[+-]?inf(inity)?$/i.test(trimmed) || Math.abs(Number(trimmed)) > 1e300) return null
  const read = dateOf(trimmed)
  if (!read || beside === 0) return read ?? undefined
  if (read.precision === 'year')
    return { date: `${String(Number(read.date.slice(0, 4)) + beside).padStart(4, '0')}-01-01`, precision: 'year' }
  // A moment within a day leaves the day as it is.
  if (read.precision !== 'day' || /[T ](?!00:00(:00(\.0+)?)?\b)/.test(trimmed)) return read
  return dayOf(Date.parse(read.date) + beside * DAY_MS)
}

const DAY_MS = 86_400_000
/** Numbers from which on a time is one of milliseconds, or of seconds, since 1970. */
const MILLISECONDS = 1e11
const SECONDS = 1e8

function dateOf(text: string): ReadDate | undefined {
  const number = Number(text)
  if (!Number.isNaN(number)) {
    if (/^\d{4}(\.0+)?$/.test(text)) return readDate(text.slice(0, 4)) ?? undefined
    const day = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    if (day) return readDate(day.slice(1).join('-')) ?? undefined
    return number >= MILLISECONDS ? dayOf(number) : number >= SECONDS ? dayOf(number * 1000) : undefined
  }
  return readDate(text.replace(/(Z|[+-]\d{2}:\d{2})$/, '')) ?? undefined
}

function dayOf(ms: number): ReadDate | undefined {
  const date = new Date(ms)
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return isDate(day) ? { date: day, precision: 'day' } : undefined
}
