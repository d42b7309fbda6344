import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { CampSwatch } from '../../parts/Swatch'
import { useActs } from '../../state/screen'
import { useExplorer } from '../../state/use-explorer'
import { OutlineCamps } from './OutlineCamps'
import './camp-legend.css'

/** What the colours and numbers of nodes stand for while camps are drawn. */
export function CampLegend() {
  const { drawCamps } = useActs()
  const camps = useExplorer((s) => s.camps)
  const sizes = new Map<number, number>()
  for (const camp of camps?.values() ?? []) sizes.set(camp, (sizes.get(camp) ?? 0) + 1)
  return (
    <section className="camp-legend">
      <div className="legend-head">
        <h2>{t('onCanvas')}</h2>
        <button type="button" className="link-button" onClick={() => drawCamps(null)}>
          {t('removeCamps')}
        </button>
      </div>
      <ul>
        {[...sizes]
          .sort(([one], [other]) => one - other)
          .map(([camp, count]) => (
            <li key={camp} className="plain-row">
              <CampSwatch camp={camp} />
              {t('camp', { number: camp })}
              <span className="tally-count">{counts('nodes', { count })}</span>
            </li>
          ))}
      </ul>
      <OutlineCamps />
      <p className="quiet">{t('noNumber')}</p>
    </section>
  )
}
