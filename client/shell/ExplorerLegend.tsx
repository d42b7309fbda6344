import { t } from '../../model/words/english/shell'
import { CampLegend } from '../panels/analysis/CampLegend'
import { Legend } from '../panels/filters/Legend'
import { ShowCypher } from '../parts/ShowCypher'
import { lensAddress } from '../state/lens-address'
import { useExplorer } from '../state/use-explorer'

/** The legend, with the Cypher of what it leaves. */
export function ExplorerLegend() {
  const loaded = useExplorer((s) => s.loaded)
  const filters = useExplorer((s) => s.view.filters)
  const asOf = useExplorer((s) => s.view.asOf)
  const camps = useExplorer((s) => s.camps)
  return (
    <Legend>
      {loaded && (
        <ShowCypher
          title={t('cypherOfFilters')}
          acts={[
            {
              what: t('cypherOfFiltersAct'),
              address: lensAddress(loaded.dossier?.id ?? null, loaded.data, filters, asOf),
              beyond: t('cypherOfFiltersBeyond'),
            },
          ]}
        />
      )}
      {camps && <CampLegend />}
    </Legend>
  )
}
