import type { z } from 'zod'
import { dossierClaims } from '../../cypher/views/dossier-claims'
import { dossiers } from '../../cypher/views/dossiers'
import { storeCounts } from '../../cypher/store/store-counts'
import type { metaAnswerSchema } from '../../model/api/answers'
import { version } from '../../package.json'
import { AppError } from '../../model/app-error'
import type { GraphStore, ReadingStore } from '../store/contract'
import { perRevision } from './cache'
import { declaredTypesOf } from './relationship-types'

type DossierRow = z.output<typeof dossiers.row>
const place = ({ kind, own }: DossierRow) => (kind === 'import' ? 2 : own ? 1 : 0)

/** The dossiers that scripts brought, then those of one's own, then the imports; each in order of id. */
export const dossiersOf = perRevision(async (store) => (await store.read(dossiers, {})).sort((a, b) => place(a) - place(b)))

/** A dossier that is loaded. Throws `not-found`, naming those that are. */
export async function dossierOf(store: ReadingStore, id: string) {
  const known = await dossiersOf(store)
  const dossier = known.find((each) => each.id === id)
  if (!dossier)
    throw new AppError(
      'not-found',
      `No dossier ${JSON.stringify(id)} is loaded. Loaded are: ${known.map((each) => each.id).join(', ') || 'none'}.`,
    )
  return dossier
}

/** How much the store holds. */
export const countsOf = perRevision(async (store) => {
  const counts = { nodes: 0, relationships: 0, claims: 0, sources: 0 }
  for (const { what, count } of await store.read(storeCounts, {})) {
    if (what === 'plumbing') counts.relationships -= count
    else counts[what] += count
  }
  return counts
})

/** How many claims each dossier brought. */
export const claimsOfDossiers = perRevision(
  async (store) => new Map((await store.read(dossierClaims, {})).map((row) => [row.dossier, row.count])),
)

/** The dossiers loaded, each with how many claims it brought, in that order. */
export async function countedDossiers(store: GraphStore): Promise<z.infer<typeof metaAnswerSchema>['dossiers']> {
  const [loaded, claims] = await Promise.all([dossiersOf(store), claimsOfDossiers(store)])
  return loaded.map(({ own: _own, marking: _marking, ...dossier }) => ({ ...dossier, claims: claims.get(dossier.id) ?? 0 }))
}

/** What the store holds; `relationships` are ties. */
export async function metaAnswer(store: GraphStore, { writing }: { writing: boolean }): Promise<z.infer<typeof metaAnswerSchema>> {
  const [counts, dossiers, declaredTypes] = await Promise.all([countsOf(store), countedDossiers(store), declaredTypesOf(store)])
  const { engine, engineVersion, schemaVersion, database } = store.info
  return {
    product: 'Allegiance',
    version,
    writing,
    store: { engine, engineVersion, schemaVersion, database },
    counts,
    dossiers,
    declaredTypes,
  }
}
