import { UPDATES_NONE, type ImportOptions, type ImportReport } from '../../../model/imports'
import type { GraphNode, GraphStore } from '../../store/contract'
import { isLarge } from '../staged'
import type { Survey } from '../survey'
import type { Difference } from './difference'

/** What there is to say of a file as a newer issue of an earlier one. */
export interface UpdateReport {
  mayUpdate: ImportReport['mayUpdate']
  update: { told: NonNullable<ImportReport['update']>; written: ImportReport['relationships'] } | null
  obstacles: string[]
}

interface Given {
  options: ImportOptions
  /** The file as a source. */
  source: GraphNode
  /** Whether it is a list, whose entries would stand twice beside those of an earlier issue. */
  register: boolean
  store: GraphStore
  tally: Survey['tally']
}

export function updateOf(difference: Difference | null, mayUpdate: ImportReport['mayUpdate'], given: Given): UpdateReport {
  if (difference) return { mayUpdate, update: toldOf(difference), obstacles: obstaclesOf(difference, given) }
  const first = mayUpdate.find(({ likely }) => likely)
  if (!first || given.options.updates === UPDATES_NONE) return { mayUpdate, update: null, obstacles: [] }
  const asked = `The file may be a newer issue of "${first.title}" (${first.id}).`
  if (!given.register) {
    given.tally.add('note', 'file', () => `${asked} To update that, say so with --updates ${first.id}, or in the dialog.`)
    return { mayUpdate, update: null, obstacles: [] }
  }
  return {
    mayUpdate,
    update: null,
    obstacles: [
      `${asked} Say whether it updates that, with --updates ${first.id}, or stands beside it, with --updates ${UPDATES_NONE}, or in the dialog.`,
    ],
  }
}

function toldOf({ earlier: { id, title }, nodes, ties }: Difference): NonNullable<UpdateReport['update']> {
  return {
    told: {
      id,
      title,
      nodes: { changed: nodes.changed.length, gone: nodes.gone.length, kept: nodes.kept.length },
      ties: { changed: ties.changed, gone: ties.gone.length, ended: ties.ended.length },
    },
    written: { added: ties.added, same: ties.same },
  }
}

/** Why a file cannot update an earlier import as it stands. */
function obstaclesOf({ earlier, nodes, ties, shared, writes }: Difference, { source, store }: Given): string[] {
  const obstacles: string[] = []
  const { publishedAt } = source.properties
  if (typeof publishedAt === 'string' && earlier.publishedAt !== null && publishedAt < earlier.publishedAt)
    obstacles.push(
      `The file is of ${publishedAt} and "${earlier.title}" of ${earlier.publishedAt}: an older issue does not update a newer one.`,
    )
  if (shared === 0 && earlier.nodes.size > 0)
    obstacles.push(`No node of "${earlier.title}" (${earlier.id}) is in the file: it is no newer issue of it.`)
  else if (writes === 0) obstacles.push(`Nothing new: the file says what "${earlier.title}" (${earlier.id}) says.`)
  if (ties.ended.length > 0 && publishedAt === undefined)
    obstacles.push(
      `${ties.ended.length} of the entries of "${earlier.title}" are gone, and the file does not say of which day it is. Say it: --published-at, or under Settings.`,
    )
  if (isLarge(store, writes))
    obstacles.push(
      `It changes ${nodes.changed.length + nodes.gone.length} nodes and ${ties.withdrawn.size} ties and adds others, which is more than the store writes at once. Undo ${earlier.id}, and import the file by itself.`,
    )
  return obstacles
}
