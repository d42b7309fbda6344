import { z } from 'zod'
import { noParams, text } from '../parts'
import { defineQuery } from '../query'

/** The markings that sources and claims of the store bear; null: none of their own. */
export const markings = defineQuery({
  name: 'markings',
  text: 'MATCH (n:Source) RETURN DISTINCT n.marking AS marking\nUNION\nMATCH (n:Claim) RETURN DISTINCT n.marking AS marking',
  params: noParams,
  row: z.object({
    marking: text,
  }),
})
