import { t } from '../../../model/words/english/analysis'
import { useActs, useOnScreen } from '../../state/screen'
import type { CampsShown } from '../../state/url-state'

/** Draws the camps of a division in the picture, or removes them. */
export function DrawCamps({ shows }: { shows: CampsShown }) {
  const { drawCamps } = useActs()
  const drawn = useOnScreen((s) => s.view.camps === shows)
  return (
    <button type="button" className="button" aria-pressed={drawn} onClick={() => drawCamps(drawn ? null : shows)}>
      {t('drawCamps')}
    </button>
  )
}
