import type { Holding } from '../../model/holding'
import { HOLDING_WORDS } from '../../model/holding-words'
import { t } from '../../model/words/english/card'
import type { GraphTie } from '../../picture/scene/graph-data'

/** What stands behind a tie in a row: that sources dispute it, what is said of it at the date unless it holds, and its grade. */
export function TieMarks({ tie: { disputed, grade }, holding }: { tie: GraphTie; holding: Holding | undefined }) {
  return (
    <span className="marks">
      {disputed && <span className="mark">{t('disputed')}</span>}
      {holding && holding !== 'holds' && <span className="mark">{HOLDING_WORDS[holding].short}</span>}
      {grade && <span className="grade">{grade}</span>}
    </span>
  )
}
