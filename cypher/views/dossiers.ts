import { z } from 'zod'
import { MARKINGS } from '../../model/claim'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** The dossiers loaded, and imports, which are looked at the same way. */
export const dossiers = defineQuery({
  name: 'dossiers',
  text: `MATCH (m:Meta) WHERE m.kind IN ['dossier', 'import']
RETURN m.dossier AS id, m.title AS title, m.description AS description, m.focus AS focus, m.kind AS kind, coalesce(m.own, false) AS own, coalesce(m.marking, '${MARKINGS[0]}') AS marking ORDER BY id`,
  params: noParams,
  row: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    focus: z.string(),
    kind: z.enum(['dossier', 'import']),
    own: z.boolean(),
    marking: z.enum(MARKINGS),
  }),
})

/** Records that a dossier is loaded, in place of any earlier record of it; takes `$id` and `$properties`. */
export const RECORD_DOSSIER = 'MERGE (m:Meta {id: $id}) SET m = $properties'

/** Changes what is recorded of a dossier: `$changes` over `$id`. */
export const CHANGE_DOSSIER = 'MATCH (m:Meta {id: $id}) SET m += $changes'
