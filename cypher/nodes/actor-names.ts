import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

const strings = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])
const text = z
  .string()
  .nullish()
  .transform((t) => t ?? null)

/** Base labels of what may be an actor: those that are called so, and imported nodes whose kind nobody said. */
export const RECONCILED_LABELS = ['Actor', 'Thing'] as const

/** What actors are told to be the same by, a statement per base label; made for streaming. `origin` is the import or dossier that brought it. */
export const actorNames = RECONCILED_LABELS.map((label) =>
  defineQuery({
    name: `actor-names-${label}`,
    text: `MATCH (n:${label}) WHERE n.id IS NOT NULL /*page n*/
RETURN n.id AS id, labels(n) AS labels, coalesce(n.importId, n.dossier) AS origin, n.name AS name, n.abbreviation AS abbreviation,
  n.aliases AS aliases, n.weakAliases AS weakAliases, n.identifiers AS identifiers`,
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
