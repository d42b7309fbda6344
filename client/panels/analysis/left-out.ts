import { TAKES_NO_SIDE } from '../../../model/counted'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { listAnd } from '../../../model/words/locale'
import type { GraphData, GraphTie } from '../../../picture/scene/graph-data'
import type { Scene } from '../../../picture/scene/scene'
import { signCounted, type Counted } from '../../state/counted'

/** Why ties on the canvas are not counted, in the order in which they are asked about; a tie has the first reason that is so. */
export const REASONS = ['unsigned', 'place', 'modality', 'status', 'holding', 'beside'] as const
export type Reason = (typeof REASONS)[number]

type Holding = Pick<Scene, 'holding'>
type Nodes = Pick<GraphData, 'nodes'>

/** Why an analysis leaves a tie on the canvas out; null: it counts. `own` are the ties of the dossier itself; null: everything counts. */
export function reasonAgainst(
  { holding }: Holding,
  { nodes }: Nodes,
  own: ReadonlySet<string> | null,
  { modality, status, holding: held, signs }: Counted,
): (tie: GraphTie) => Reason | null {
  const among = (all: readonly string[], value: string) => all.includes(value)
  const takesNoSide = (id: string) => nodes.get(id)?.labels.some((label) => TAKES_NO_SIDE.has(label)) ?? false
  return (tie) => {
    if (signCounted(tie.type, signs) === 0) return 'unsigned'
    if (takesNoSide(tie.subject) || takesNoSide(tie.object)) return 'place'
    if (!among(modality, tie.modality)) return 'modality'
    if (!among(status, tie.status)) return 'status'
    if (holding && !among(held, holding.get(tie.id)?.holding ?? '')) return 'holding'
    return own && !own.has(tie.id) ? 'beside' : null
  }
}

/** How many ties on the canvas an analysis counts, and how many not, by reason. */
export function countedOf(
  scene: Holding & Pick<Scene, 'ties'>,
  data: Nodes,
  own: ReadonlySet<string> | null,
  chosen: Counted,
): { counted: number; leftOut: Record<Reason, number> } {
  const leftOut = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>
  const why = reasonAgainst(scene, data, own, chosen)
  let counted = 0
  for (const tie of scene.ties) {
    const reason = why(tie)
    if (reason) leftOut[reason]++
    else counted++
  }
  return { counted, leftOut }
}

/** Which ties on the canvas are not counted, and why, in a sentence; null: all are. */
export function leftOutWords(leftOut: Record<Reason, number>): string | null {
  const reasons = REASONS.filter((reason) => leftOut[reason] > 0)
  if (reasons.length === 0) return null
  return t('leftOut', {
    list: listAnd(reasons.map((reason) => t(`leftOut.${reason}`, { ties: counts('ties', { count: leftOut[reason] }) }))),
  })
}
