import { z } from 'zod'
import { noParams, text } from '../parts'
import { defineQuery } from '../query'

const strings = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])

/** Base labels of what may be an actor: those that are called so, and imported nodes whose kind nobody said. */
export const RECONCILED_LABELS = ['Actor', 'Thing'] as const

/** The properties by which two actors are recognised as the same, a statement per base label; made for streaming. `origin` is the import or dossier that brought the actor. */
export const actorNames = RECONCILED_LABELS.map((label) =>
  defineQuery({
    name: `actor-names-${label}`,
    scan: {
      match: `MATCH (n:${label}) WHERE n.id IS NOT NULL`,
      columns: {
        id: 'n.id',
        labels: 'labels(n)',
        origin: 'coalesce(n.importId, n.dossier)',
        name: 'n.name',
        abbreviation: 'n.abbreviation',
        aliases: 'n.aliases',
        weakAliases: 'n.weakAliases',
        identifiers: 'n.identifiers',
      },
      pagedBy: 'n',
    },
    params: noParams,
    row: z.object({
      id: z.string(),
      labels: z.array(z.string()),
      origin: text,
      name: text,
      abbreviation: text,
      aliases: strings,
      weakAliases: strings,
      identifiers: strings,
    }),
  }),
)
