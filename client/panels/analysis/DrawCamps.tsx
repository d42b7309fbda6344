import { t } from '../../../model/words/english/analysis'
import { go, say } from '../../state/store'
import type { CampsShown } from '../../state/url-state'
import { useExplorer } from '../../state/use-explorer'

/** Draws the camps of a division on the canvas, or removes them. */
export function DrawCamps({ shows }: { shows: CampsShown }) {
  const drawn = useExplorer((s) => s.view.camps === shows)
  return (
    <button
      type="button"
      className="button"
      aria-pressed={drawn}
      onClick={() => {
        go({ camps: drawn ? null : shows })
        say(t(drawn ? 'announceNoCamps' : 'announceCamps'))
      }}
    >
      {t('drawCamps')}
    </button>
  )
}
