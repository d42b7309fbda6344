import { nodesByIds } from '../../../cypher/nodes/nodes-by-ids'
import { createNodes, createRelationships } from '../../../cypher/store/write-rows'
import { AppError } from '../../../model/app-error'
import type { ImportSummary } from '../../../model/imports'
import { derivePairs } from '../../graph/derive-pairs'
import type { GraphStore, WriteTransaction } from '../../store/contract'
import { changeLabelled, grouped } from './apply'
import { delistedBy } from './delist'
import { readKept } from './kept'

/** What a newer issue changed, as it was before. */
export type Changes = Awaited<ReturnType<typeof readChanges>>

export async function readChanges(store: Pick<GraphStore, 'read'>, { id, updates }: ImportSummary) {
  return updates === null ? null : { ...(await readKept(store, id)), delisted: await delistedBy(store, id) }
}

/** Gives nodes back what was said of them: they are again those of the earlier issue. Before what the newer one brought is removed. */
export async function restoreChanged(tx: WriteTransaction, { nodes }: Changes & object): Promise<void> {
  await changeLabelled(
    tx,
    nodes.flatMap(({ labels, properties, now }) => (now === null ? [] : [{ from: now, to: labels, properties }])),
  )
}

/** Puts back what was withdrawn, once what the newer issue brought is removed. Throws `conflict` where another import has brought such a node since. */
export async function restoreGone(tx: WriteTransaction, { nodes, ties, delisted }: Changes & object): Promise<void> {
  const gone = nodes.filter(({ now }) => now === null)
  for (const rows of grouped(gone, ({ labels }) => labels.join(':'))) {
    const ids = rows.map(({ properties }) => String(properties.id))
    const [met] = await tx.run(nodesByIds, { ids })
    if (met)
      throw new AppError(
        'conflict',
        `The node ${met.id} was withdrawn by this import and came in again with ${String(met.properties.importId ?? met.properties.dossier)} since. Undo that first.`,
      )
    await tx.execute(createNodes(rows[0]!.labels), { rows: rows.map(({ properties }) => properties) })
  }
  for (const rows of grouped(ties, ({ type, startBase, endBase }) => `${type} ${startBase} ${endBase}`)) {
    const { type, startBase, endBase } = rows[0]!
    await tx.execute(createRelationships(type, startBase, endBase), {
      rows: rows.map(({ start, end, properties }) => ({ start, end, properties })),
    })
  }
  await derivePairs(tx, delisted)
}
