import { z } from 'zod'
import { text } from '../parts'
import { defineQuery } from '../query'

/** The markings of given claims, of the sources that state them, and of given sources; null: none of their own. */
export const markingsBehind = defineQuery({
  name: 'markings-behind',
  text: `UNWIND $claims AS id MATCH (n:Claim {id: id}) RETURN DISTINCT n.marking AS marking
UNION
UNWIND $claims AS id MATCH (:Claim {id: id})-[:STATED_IN]->(n:Source) RETURN DISTINCT n.marking AS marking
UNION
UNWIND $sources AS id MATCH (n:Source {id: id}) RETURN DISTINCT n.marking AS marking`,
  params: z.object({ claims: z.array(z.string()), sources: z.array(z.string()) }),
  row: z.object({
    marking: text,
  }),
})
