import type { ReactNode } from 'react'
import type { GraphNode } from '../../picture/scene/graph-data'
import { useActs } from '../state/screen'

/** What this is, how to read it, and where to begin. `children` follow the lead; `node` says what else a click on a node does. */
export function Introduction({ begin, node, children }: { begin: readonly GraphNode[]; node?: ReactNode; children?: ReactNode }) {
  const { select } = useActs()
  return (
    <>
      <p className="lead">
        Who stands with whom, against whom, and how we know: every line rests on claims, and every claim on a source that you can check.
      </p>
      {children}
      <ul className="how">
        <li>
          <strong>Search</strong> for a group, state or person, by any of its names.
        </li>
        <li>
          <strong>Click a node</strong> for its card{node}.
        </li>
        <li>
          <strong>Click a line</strong> for the evidence: who says so, where, and how well graded.
        </li>
        <li>
          <strong>Move the date</strong> above to see what held then, and what only may have.
        </li>
      </ul>
      {begin.length > 0 && (
        <section>
          <h3>Where to begin</h3>
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
