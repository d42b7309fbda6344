import { imports } from '../../cypher/imports/imports'
import { importDependents } from '../../cypher/imports/import-dependents'
import { typeUsers } from '../../cypher/ties/type-users'
import { forSome, KEEP_TYPE, UNDO_IMPORT } from '../../cypher/imports/undo-import'
import { declaredTypes } from '../../cypher/ties/declared-types'
import { importDecisions } from '../../cypher/imports/import-decisions'
import type { ImportSummary, UndoneAnswer } from '../../model/imports'
import { AppError } from '../../model/app-error'
import type { GraphStore, WriteTransaction } from '../store/contract'
import { isLarge, repeating } from './staged'
import { readChanges, restoreChanged, restoreGone } from './update/undo'

/** The imports in the store, the last first. */
export async function listImports(store: Pick<GraphStore, 'read'>): Promise<ImportSummary[]> {
  const rows = (await store.read(imports, {})).map(
    ({ id, properties: { title, description, file, sha256, format, importedAt, nodes, relationships, updates } }) => ({
      id,
      title,
      description,
      file,
      sha256,
      format,
      importedAt,
      nodes,
      relationships,
      updates: updates ?? null,
    }),
  )
  return rows.sort((a, b) => (a.importedAt > b.importedAt ? -1 : a.importedAt < b.importedAt ? 1 : a.id < b.id ? -1 : 1))
}

/**
 * Takes an import back, with everything it brought and what was decided about it: in one transaction, or in several where it is more than the
 * store writes in one; what breaks that off leaves the import listed, to be taken back again. Of a newer issue, what it changed is as it was before.
 * Throws `not-found`, and `conflict` where something that came later rests on its nodes, or updates it.
 */
export async function undoImport(store: GraphStore, id: string, atOnce?: number): Promise<UndoneAnswer> {
  const known = await listImports(store)
  const found = known.find((one) => one.id === id)
  if (!found)
    throw new AppError(
      'not-found',
      `There is no import ${JSON.stringify(id)}. ${known.length > 0 ? `Known: ${known.map((one) => one.id).join(', ')}.` : 'Nothing was imported into this store.'}`,
    )
  const newer = known.find(({ updates }) => updates === id)
  if (newer) throw new AppError('conflict', `"${found.title}" stays as it is: ${namedImport(known, newer.id)} updates it. Undo that first.`)
  const changes = await readChanges(store, found)
  // A newer issue is written at once, and taken back so.
  const inParts = changes === null && isLarge(store, found.nodes + found.relationships, atOnce)
  return store.writes(async (write) => {
    const decisions = await write(async (tx) => {
      if (changes) await restoreChanged(tx, changes)
      const gone = await release(tx, found, known)
      if (!inParts) for (const statement of UNDO_IMPORT) await tx.execute(statement, { id })
      if (changes) await restoreGone(tx, changes)
      return gone
    })
    const repeat = repeating(store, write, { id })
    if (inParts)
      for (const statement of UNDO_IMPORT)
        await repeat(forSome(statement), ({ nodesDeleted, relationshipsDeleted }) => nodesDeleted + relationshipsDeleted)
    return { undone: found, decisions }
  })
}

/** An import as the list shows it, with the id that a command takes. */
function namedImport(known: readonly ImportSummary[], id: string): string {
  const one = known.find((each) => each.id === id)
  return one ? `"${one.title}" from ${one.file} (${id})` : id
}

/** Sees that nothing rests on an import but what goes with it, and that what others use stays. Resolves with how many decisions go with it. */
async function release(tx: WriteTransaction, { id, title }: ImportSummary, known: readonly ImportSummary[]): Promise<number> {
  const holders = new Map<string, number>()
  for (const { holder, count } of await tx.run(importDependents, { id }))
    holders.set(holder ?? 'others', count + (holders.get(holder ?? 'others') ?? 0))
  const total = [...holders.values()].reduce((sum, n) => sum + n, 0)
  if (total > 0)
    throw new AppError(
      'conflict',
      `"${title}" stays as it is: ${total === 1 ? 'a tie or claim' : `${total} ties or claims`} of ${[...holders.keys()]
        .sort()
        .map((holder) => namedImport(known, holder))
        .join(', ')} ${total === 1 ? 'rests' : 'rest'} on its nodes. Undo ${holders.size === 1 ? 'that' : 'those'} first.`,
    )
  for (const { id: type, properties } of await tx.run(declaredTypes, {})) {
    if (properties.importId !== id) continue
    const [user] = await tx.run(typeUsers(properties.type), { id })
    if (user) await tx.execute(KEEP_TYPE, { type, holder: user.holder })
  }
  return new Set((await tx.run(importDecisions, { id })).map(({ claim }) => claim)).size
}
