import { useActs } from '../state/screen'

/** A link to a node's card, wherever one is named; only its name where it has no card. */
export function NodeLink({ id, name }: { id: string; name: string }) {
  const { canSelect, select } = useActs()
  if (!canSelect(id)) return <span>{name}</span>
  return (
    <button type="button" className="node-link" onClick={() => select({ kind: 'node', id })}>
      {name}
    </button>
  )
}
