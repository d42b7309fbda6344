import { z } from 'zod'
import { isDate, PRECISIONS, type Precision } from '../../model/dates'
import { idsParams } from '../parts'
import { defineQuery } from '../query'

/** The events among some nodes, with the date that each carries; what an import wrote there otherwise is no date. */
export const eventDates = defineQuery({
  name: 'event-dates',
  text: `UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN e.id AS id, e.date AS date, e.datePrecision AS datePrecision`,
  params: idsParams,
  row: z.object({
    id: z.string(),
    date: z.unknown().transform((date) => (typeof date === 'string' && isDate(date) ? date : null)),
    datePrecision: z.unknown().transform((precision) => PRECISIONS.find((known): known is Precision => known === precision) ?? null),
  }),
})
