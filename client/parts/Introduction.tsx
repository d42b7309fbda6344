import type { ReactNode } from 'react'
import type { GraphNode } from '../../picture/scene/graph-data'
import { t } from '../../model/words/english/introduction'
import { useActs } from '../state/screen'

/** What this is, how to read it, and where to begin. `children` follow the lead; `canExpand` where a double click expands a node. */
export function Introduction({
  begin,
  canExpand = false,
  children,
}: {
  begin: readonly GraphNode[]
  canExpand?: boolean
  children?: ReactNode
}) {
  const { select } = useActs()
  const strong = (text: string) => <strong key={text}>{text}</strong>
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {children}
      <ul className="how">
        <li>{t.parts('search', { search: strong(t('searchAct')) })}</li>
        <li>{t.parts(canExpand ? 'nodeExpand' : 'node', { click: strong(t('nodeAct')) })}</li>
        <li>{t.parts('line', { click: strong(t('lineAct')) })}</li>
        <li>{t.parts('date', { move: strong(t('dateAct')) })}</li>
      </ul>
      {begin.length > 0 && (
        <section>
          <h3>{t('begin')}</h3>
          <ul className="chips">
            {begin.map(({ id, name, abbreviation }) => (
              <li key={id}>
                <button type="button" className="chip" onClick={() => select({ kind: 'node', id })}>
                  {abbreviation ?? name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Nodes that a reader may begin with: those with most ties. */
export function whereToBegin(nodes: Iterable<GraphNode>): GraphNode[] {
  return [...nodes].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1)).slice(0, 6)
}
