import { useState, type ReactNode } from 'react'
import { ShapeSwatch } from '../../parts/Swatch'
import { TieButton } from '../../parts/TieList'
import { useActs, useOnScreen } from '../../state/screen'
import type { GraphNode } from '../../../picture/scene/graph-data'
import { t } from '../../../model/words/english/list'
import { counts } from '../../../model/words/english/counts'
import { labelWords } from '../../../model/terms'
import { step } from '../../parts/step-rows'
import './list.css'

/**
 * The graph as a list: every node on the screen with its ties, for the keyboard and for screen
 * readers. Up and down step from row to row; right and left unfold and fold a node. `actions` stand in an unfolded one.
 */
export function NodeList({ actions }: { actions?: (id: string) => ReactNode }) {
  const scene = useOnScreen((s) => s.scene)
  const focus = useOnScreen((s) => s.loaded?.focus)
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const ties = (id: string) => scene.tiesOf.get(id)?.length ?? 0
  const nodes = [...scene.nodes]
    .filter((node) => !wanted || `${node.name} ${node.abbreviation ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.id === focus) - Number(a.id === focus) || ties(b.id) - ties(a.id) || (a.name < b.name ? -1 : 1))
  return (
    <div className="list" onKeyDown={step}>
      <h2 className="hidden">{t('title')}</h2>
      <label className="list-filter">
        <span className="hidden">{t('filter')}</span>
        <input
          type="text"
          value={text}
          placeholder={t('placeholder', { count: scene.nodes.length })}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {nodes.length === 0 && <p className="quiet">{t('nothing')}</p>}
      <ul>
        {nodes.map((node) => (
          <Row key={node.id} node={node}>
            {actions?.(node.id)}
          </Row>
        ))}
      </ul>
    </div>
  )
}

function Row({ node, children }: { node: GraphNode; children: ReactNode }) {
  const { select } = useActs()
  const ties = useOnScreen((s) => s.scene.tiesOf.get(node.id))
  const chosen = useOnScreen((s) => s.view.selection?.kind === 'node' && s.view.selection.id === node.id)
  const [unfolded, setUnfolded] = useState(false)
  return (
    <li>
      <button
        type="button"
        className="row-button node-row"
        data-row
        aria-expanded={unfolded}
        aria-current={chosen || undefined}
        onClick={() => setUnfolded(!unfolded)}
      >
        <svg className="fold" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="m4.5 3 3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <ShapeSwatch label={node.label} />
        <span>{node.name} </span>
        <span className="quiet">{t('about', { kind: labelWords(node.label), ties: counts('ties', { count: ties?.length ?? 0 }) })}</span>
      </button>
      {unfolded && (
        <div className="unfolded">
          <button type="button" className="button" onClick={() => select({ kind: 'node', id: node.id })}>
            {t('open')}
          </button>
          {children}
          <ul>
            {(ties ?? []).map((tie) => (
              <li key={tie.id}>
                <TieButton tie={tie} from={node.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
