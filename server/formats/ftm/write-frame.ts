import type { Precision } from '../../../model/dates'
import { MADE_BY } from '../writing/writer'
import { uuid5 } from '../writing/uuid'

/** An entity of FollowTheMoney: every value is text, every property a list. */
export interface FtmEntity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

/** Ids as the format takes them; others of ours get a version 5 UUID, the same everywhere and always. */
const ID = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/

/** The id of the entity for something of ours. */
export function ftmId(id: string): string {
  return ID.test(id) && id.length <= 100 ? id : `allegiance-${uuid5(`ftm|${id}`)}`
}

/** An entity with the values that are there, each once, as readers of the format would clean them. */
export function entity(id: string, schema: string, properties: Record<string, readonly (string | null | undefined)[]>): FtmEntity {
  const kept = Object.entries(properties).map(
    ([key, values]) => [key, [...new Set(values.map((value) => cleaned(value ?? '')))].filter((value) => value !== '')] as const,
  )
  return { id, schema, properties: Object.fromEntries(kept.filter(([, values]) => values.length > 0)) }
}

/** A document that says what the file is of, since the format has no head; it stands first. */
export function headEntity(headline: string): FtmEntity {
  return entity(`${HEAD}${uuid5(`ftm-head|${headline}`)}`, 'Document', {
    fileName: ['allegiance.ftm.json'],
    title: [headline],
    name: [headline],
    publisher: [MADE_BY],
  })
}

/** Whether an entity is such a document. */
export function isHead({ id, schema, properties }: FtmEntity): boolean {
  return schema === 'Document' && id.startsWith(HEAD) && properties.publisher?.[0] === MADE_BY
}

const HEAD = 'allegiance-export-'

/** Composed, on one line, without the control and invisible characters that readers of the format drop, joiners of scripts among them. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}

/** A name: not in quotation marks as a whole, which readers take off. */
export function named(name: string | null, id: string): string {
  const bare = cleaned(name ?? '').replace(/^["'\s]+|["'\s]+$/g, '')
  return bare === '' ? id : bare
}

/** A date as precise as it is, for the format has years and months; a quarter is its year, what only began or ended before a day has no date. */
export function ftmDate(date: string | null, precision: Precision | null): string[] {
  if (date === null || date === '' || date === '..' || precision === 'before') return []
  return [precision === 'year' || precision === 'quarter' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date]
}

/** Starts and ends of intervals as the model writes them, `from~precision/to~precision`. */
export function bounds(intervals: readonly string[]): { startDate: string[]; endDate: string[] } {
  const read = (bound: string) => {
    const [date = '', precision] = bound.split('~')
    return ftmDate(date, (precision as Precision | undefined) ?? null)
  }
  return {
    startDate: intervals.flatMap((i) => read(i.split('/')[0] ?? '')),
    endDate: intervals.flatMap((i) => read(i.split('/')[1] ?? '')),
  }
}
