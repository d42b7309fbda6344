import { t } from '../../model/words/english/card'
import { addressOf } from '../state/api'
import { ShowCypher } from './ShowCypher'
import { STEPS } from '../state/url-state'
import { PAGE, STATUSES } from '../state/load'
import { askPaths, center, close, hide, keepOnly, open } from '../state/acts'
import { closable, openable } from '../state/openings'
import { useExplorer } from '../state/use-explorer'

/** Expanding and collapsing a node, centring the dossier on it, and asking for its paths to another. */
export function NodeActions({ id }: { id: string }) {
  const loaded = useExplorer((s) => s.loaded)
  const busy = useExplorer((s) => s.busy)
  const node = loaded?.data.nodes.get(id)
  if (!loaded || !node) return null
  const unseen = openable(id)
  const hang = closable(id)
  const pages = loaded.openings.find((opening) => opening.id === id)?.pages ?? 1
  return (
    <div className="actions">
      <button type="button" className="button" disabled={unseen === 0 || busy} onClick={() => void open(id)}>
        {unseen > 0 ? t('expandBy', { count: unseen }) : t('expand')}
      </button>
      <button type="button" className="button" disabled={hang === 0} onClick={() => close(id)}>
        {hang > 0 ? t('collapseBy', { count: hang }) : t('collapse')}
      </button>
      {loaded.base.includes(id) && loaded.focus !== id && (
        <button type="button" className="button" onClick={() => void center(id)}>
          {t('centre')}
        </button>
      )}
      <button type="button" className="button" onClick={() => hide(id)}>
        {t('hide')}
      </button>
      <button type="button" className="button" onClick={() => keepOnly(id)}>
        {t('keepOnly')}
      </button>
      <button type="button" className="button" onClick={() => void askPaths({ from: id, to: null, steps: STEPS.usual, via: null })}>
        {t('paths')}
      </button>
      <ShowCypher
        title={node.abbreviation ?? node.name}
        acts={[
          {
            what: t('cypherOfExpand'),
            address: addressOf('neighbours', { id }, { limit: Math.min(1000, PAGE * pages), statuses: STATUSES }),
            beyond: t('cypherOfExpandBeyond'),
          },
          { what: t('cypherOfCard'), address: addressOf('node', { id }, {}) },
        ]}
      />
    </div>
  )
}
