import { useMemo } from 'react'
import { BROWSABLE_BASE_LABELS } from '../../../model/ontology'
import { draw } from '../../state/acts'
import { NARROW } from '../../state/use-media'
import { toggleConsole } from '../../state/console-door'
import { plainParameters, type Run, type QueryTab } from './state'
import { entitiesIn, idOf, NodeValue } from './values'
import { t } from '../../../model/words/english/console'
import { counts } from '../../../model/words/english/counts'

const BROWSABLE = BROWSABLE_BASE_LABELS as readonly string[]

/** What of the rows can be drawn, and drawing it: into the picture that is there, or in its place. */
export function GraphResult({ tab, run: { rows, count: length } }: { tab: QueryTab; run: Run }) {
  const { nodes, ties } = useMemo(() => drawable(rows, length), [rows, length])
  const put = (how: 'add' | 'replace') => {
    draw({ statement: tab.statement.trim().replace(/;$/, ''), parameters: JSON.stringify(plainParameters(tab)) }, how)
    // There the console covers the picture.
    if (matchMedia(NARROW).matches) toggleConsole()
  }
  if (nodes === 0 && ties === 0)
    return (
      <p className="console-empty quiet">
        {t.parts('nothingToDraw', { example: <code key="example">{'MATCH (a)-[r]->(b) RETURN a, r, b'}</code> })}
      </p>
    )
  return (
    <div className="graph-result">
      <p>
        {ties === 0
          ? t.parts('drawableNodes', { nodes: <strong key="nodes">{counts('nodes', { count: nodes })}</strong> })
          : t.parts('drawableTies', {
              nodes: <strong key="nodes">{counts('nodes', { count: nodes })}</strong>,
              ties: <strong key="ties">{counts('ties', { count: ties })}</strong>,
            })}
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => put('replace')}>
          {t('drawOnly')}
        </button>
        <button type="button" className="button" onClick={() => put('add')}>
          {t('addToGraph')}
        </button>
      </div>
      <p className="quiet">{t('drawsOnlyRows')}</p>
    </div>
  )
}

/** Counts what of the first `length` rows can be drawn; rows that come are added to the same array. */
function drawable(rows: Run['rows'], length: number): { nodes: number; ties: number } {
  const nodes = new Set<string>()
  const ties = new Set<string>()
  for (const row of rows.slice(0, length))
    for (const cell of row)
      for (const entity of entitiesIn(cell)) {
        const id = idOf(entity)
        if (id === null) continue
        if (!(entity instanceof NodeValue)) {
          if (typeof entity.properties.family === 'string') ties.add(id)
        } else if (entity.labels.some((label) => BROWSABLE.includes(label))) nodes.add(id)
      }
  return { nodes: nodes.size, ties: ties.size }
}
