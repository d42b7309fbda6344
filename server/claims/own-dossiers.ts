import { dossierSizes } from '../../cypher/views/dossier-sizes'
import { CHANGE_DOSSIER, dossiers, RECORD_DOSSIER } from '../../cypher/views/dossiers'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { defineSchema, recordSchema } from '../../graph-seed/loader'
import type { DossierChange, DossierEntry, NewDossier } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { DECISIONS } from '../../model/reconcile'
import { dossiersOf } from '../graph/meta'
import type { GraphStore } from '../store/contract'
import { ownDossier } from './add'

/** Every dossier of the store with how much it brought, those that come with the product first. */
export async function listDossiers(store: GraphStore): Promise<DossierEntry[]> {
  const none = { nodes: 0, sources: 0, claims: 0, proposed: 0, retracted: 0 }
  const sizes = new Map<string, Record<'nodes' | 'sources' | 'claims' | 'proposed' | 'retracted', number>>()
  for (const { dossier, what, count } of await store.read(dossierSizes, {})) {
    const size = sizes.get(dossier) ?? { ...none }
    size[what] += count
    sizes.set(dossier, size)
  }
  return (await dossiersOf(store))
    .filter(({ kind }) => kind === 'dossier')
    .map(({ kind: _kind, focus: _focus, ...dossier }) => ({ ...dossier, ...(sizes.get(dossier.id) ?? none) }))
}

/** Makes a dossier of one's own, which holds nothing yet. Throws `conflict` where its id is taken. */
export async function createDossier(store: GraphStore, { id, title, description, marking }: NewDossier): Promise<DossierEntry> {
  await defineSchema(store)
  await store.write(async (tx) => {
    await recordSchema(tx)
    const taken = (await tx.run(dossiers, {})).some((dossier) => dossier.id === id)
    if (taken || DOSSIERS.has(id) || id === DECISIONS)
      throw new AppError(
        'conflict',
        `The id ${id} is taken${DOSSIERS.has(id) ? ' by a dossier that comes with the product' : ''}. Choose another.`,
      )
    await tx.execute(RECORD_DOSSIER, {
      id: `dossier.${id}`,
      properties: { id: `dossier.${id}`, name: title, kind: 'dossier', dossier: id, title, description, focus: '', own: true, marking },
    })
  })
  return entryOf(store, id)
}

/** Gives a dossier of one's own another title or description. Throws `not-found` and `conflict`. */
export async function changeDossier(store: GraphStore, id: string, { title, description }: DossierChange): Promise<DossierEntry> {
  await store.write(async (tx) => {
    await ownDossier(tx, id)
    const changes = { ...(title !== undefined && { title, name: title }), ...(description !== undefined && { description }) }
    await tx.execute(CHANGE_DOSSIER, { id: `dossier.${id}`, changes })
  })
  return entryOf(store, id)
}

async function entryOf(store: GraphStore, id: string): Promise<DossierEntry> {
  return (await listDossiers(store)).find((dossier) => dossier.id === id)!
}
