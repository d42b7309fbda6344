import { count } from '../../picture/words'
import { addressOf } from '../state/api'
import { ShowCypher } from './ShowCypher'
import { STEPS } from '../state/url-state'
import { PAGE, STATUSES } from '../state/load'
import { askPaths, center, close, open } from '../state/acts'
import { closable, openable } from '../state/openings'
import { useExplorer } from '../state/use-explorer'

/** Opening and closing a node's neighbours, laying the dossier out around it, and asking how it connects to another. */
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
        Open neighbours{unseen > 0 ? ` (${count(unseen, 'tie')} not shown)` : ''}
      </button>
      <button type="button" className="button" disabled={hang === 0} onClick={() => close(id)}>
        Close neighbours{hang > 0 ? ` (${count(hang, 'node')})` : ''}
      </button>
      {loaded.base.includes(id) && loaded.focus !== id && (
        <button type="button" className="button" onClick={() => void center(id)}>
          Put in the middle
        </button>
      )}
      <button type="button" className="button" onClick={() => void askPaths({ from: id, to: null, steps: STEPS.usual, via: null })}>
        How does it connect to …
      </button>
      <ShowCypher
        title={node.abbreviation ?? node.name}
        acts={[
          {
            what: 'Opening its neighbours',
            address: addressOf('neighbours', { id }, { limit: Math.min(1000, PAGE * pages), statuses: STATUSES }),
            beyond: 'The explorer then adds the ties between the neighbours that are new and what stands on the screen.',
          },
          { what: 'This card', address: addressOf('node', { id }, {}) },
        ]}
      />
    </div>
  )
}
