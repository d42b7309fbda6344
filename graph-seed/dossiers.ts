import { z } from 'zod'
import { MARKINGS } from '../model/claim'
import { idSchema } from '../model/values'

/** A script of a dossier: its file name and its text. */
export interface Script {
  name: string
  text: string
}

const dossierSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  description: z.string().min(1),
  /** Ids of the dossiers whose nodes this one speaks of; they are loaded before it. */
  requires: z.array(idSchema),
  /** Id of the node that the first screen shows; empty where there is no claim yet. */
  focus: idSchema.or(z.literal('')),
  /** Whether claims are added to it in the store, and the marking of its sources that are entered without one. */
  own: z.literal(true).optional(),
  marking: z.enum(MARKINGS).optional(),
})

export interface Dossier extends z.infer<typeof dossierSchema> {
  /** In the order in which they run. */
  scripts: Script[]
}

/** A dossier from its dossier.json and its scripts, given by file name. Throws where dossier.json does not fit. */
export function defineDossier(description: unknown, files: Readonly<Record<string, string>>): Dossier {
  const scripts = Object.entries(files)
    .map(([name, text]) => ({ name, text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { ...dossierSchema.parse(description), scripts }
}

// The scripts are part of the bundle, so that an installed copy has them and needs no path.
const descriptions = import.meta.glob<unknown>('./*/dossier.json', { import: 'default', eager: true })
const texts = import.meta.glob<string>('./*/*.cypher', { query: '?raw', import: 'default', eager: true })
const shared = import.meta.glob<string>('./*.cypher', { query: '?raw', import: 'default', eager: true })

/** Dossiers by id: their descriptions and the texts of their scripts, both by path, each dossier in a folder of its own. */
export function dossiersIn(
  descriptions: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<string, Dossier> {
  return new Map(
    Object.entries(descriptions).map(([path, description]) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      const files = Object.entries(texts)
        .filter(([file]) => file.startsWith(folder))
        .map(([file, text]) => [file.slice(folder.length), text])
      const dossier = defineDossier(description, Object.fromEntries(files))
      return [dossier.id, dossier]
    }),
  )
}

/** The dossiers that come with the product, by id. */
export const DOSSIERS = dossiersIn(descriptions, texts)

/** A script that every dossier shares: `schema`, `link`, `derive` or `sweep`. */
export function sharedScript(name: 'schema' | 'link' | 'derive' | 'sweep'): Script {
  return { name: `${name}.cypher`, text: shared[`./${name}.cypher`]! }
}
