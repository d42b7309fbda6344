import { z } from 'zod'
import { noParams, TIE } from '../parts'
import { defineQuery } from '../query'

/** How many ties there are of each family, modality, status and grade together. */
export const tieFacets = defineQuery({
  name: 'tie-facets',
  text: `MATCH ()-[r]->() WHERE ${TIE}
RETURN r.family AS family, r.modality AS modality, r.status AS status, r.grade AS grade, count(*) AS count`,
  params: noParams,
  row: z.object({
    family: z.string(),
    modality: z.string().nullable(),
    status: z.string().nullable(),
    grade: z.string().nullable(),
    count: z.int(),
  }),
})
