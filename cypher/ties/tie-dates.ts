import { z } from 'zod'
import { EARLIEST, LATEST } from '../../model/dates'
import { noParams, TIE } from '../parts'
import { defineQuery } from '../query'

/** The first and the last date that any tie's span names. */
export const tieDates = defineQuery({
  name: 'tie-dates',
  text: `MATCH ()-[r]->() WHERE ${TIE}
UNWIND r.spans AS s
UNWIND [substring(s, 0, 10), substring(s, 22, 10), substring(s, 33, 10)] AS date
WITH date WHERE date <> '${EARLIEST}' AND date <> '${LATEST}'
RETURN min(date) AS first, max(date) AS last`,
  params: noParams,
  row: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
})
