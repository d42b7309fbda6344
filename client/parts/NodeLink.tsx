import { select } from '../state/acts'

/** A link to a node's card, wherever one is named. */
export function NodeLink({ id, name }: { id: string; name: string }) {
  return (
    <button type="button" className="node-link" onClick={() => void select({ kind: 'node', id }, true)}>
      {name}
    </button>
  )
}
