import { z } from 'zod'
import { BROWSABLE_BASE_LABELS } from '../../model/ontology'
import { noParams } from '../parts'
import { defineQuery } from '../query'

const strings = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])

/** Everything a node can be found by, a statement per base label; streamed when the search index is built. */
export const nodeNames = BROWSABLE_BASE_LABELS.map((label) =>
  defineQuery({
    name: `node-names-${label}`,
    scan: {
      match: `MATCH (n:${label}) WHERE n.id IS NOT NULL`,
      columns: {
        id: 'n.id',
        name: 'n.name',
        abbreviation: 'n.abbreviation',
        aliases: 'n.aliases',
        identifiers: 'n.identifiers',
        labels: 'labels(n)',
      },
      pagedBy: 'n',
    },
    params: noParams,
    row: z.object({
      id: z.string(),
      name: z.string().nullish(),
      abbreviation: z.string().nullish(),
      aliases: strings,
      identifiers: strings,
      labels: z.array(z.string()),
    }),
  }),
)
