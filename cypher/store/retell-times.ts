import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** What the intervals of ties that rest on a row of bulk data say, each once. */
export const importedIntervals = defineQuery({
  name: 'imported-intervals',
  text: `MATCH ()-[r]->() WHERE r.sourceId IS NOT NULL AND r.intervals IS NOT NULL UNWIND r.intervals AS interval RETURN DISTINCT interval`,
  params: noParams,
  row: z.object({ interval: z.string() }),
})

/** Gives those ties the spans of their intervals: `$spans` by interval. */
export const SET_IMPORTED_SPANS = `MATCH ()-[r]->() WHERE r.sourceId IS NOT NULL AND r.intervals IS NOT NULL SET r.spans = [interval IN r.intervals | $spans[interval]]`

/** Gives them the family and sign of their type: `$families` and `$signs` by type; types that are not in there stay as they are. */
export const SET_IMPORTED_FAMILIES = `MATCH ()-[r]->() WHERE r.sourceId IS NOT NULL AND $families[type(r)] IS NOT NULL SET r.family = $families[type(r)], r.sign = $signs[type(r)]`
