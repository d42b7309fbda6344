import { LAYOUT_IDS, type LayoutId } from '../../model/layouts'
import { t } from '../../model/words/english/layouts'
import { chooseLayout } from '../state/acts'
import { useExplorer } from '../state/use-explorer'

/** The choice of how nodes are placed. */
export function LayoutMenu() {
  const layout = useExplorer((s) => s.view.layout)
  return (
    <select
      className="layout-menu"
      aria-label={t('menu')}
      title={t(`about.${layout}`)}
      value={layout}
      onChange={(event) => void chooseLayout(event.target.value as LayoutId)}
    >
      {LAYOUT_IDS.map((id) => (
        <option key={id} value={id} title={t(`about.${id}`)}>
          {t(`layout.${id}`)}
        </option>
      ))}
    </select>
  )
}
