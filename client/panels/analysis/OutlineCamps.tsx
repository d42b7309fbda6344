import { t } from '../../../model/words/english/analysis'
import { useActs, useOnScreen } from '../../state/screen'

/** Whether the nodes of a camp stand on one patch of its colour. */
export function OutlineCamps() {
  const { outlineCamps } = useActs()
  const outlined = useOnScreen((s) => s.view.hulls)
  return (
    <label className="tick">
      <input type="checkbox" checked={outlined} onChange={() => outlineCamps(!outlined)} />
      {t('outlineCamps')}
    </label>
  )
}
