import type { ReactNode } from 'react'
import { useActs } from '../../state/screen'
import { Shortened } from './Shortened'

/** Nodes under a heading; each opens its card. */
export function NodeChips({ head, ids, names }: { head: ReactNode; ids: readonly string[]; names: Readonly<Record<string, string>> }) {
  const { select } = useActs()
  return (
    <div className="camp">
      <h4>{head}</h4>
      <Shortened
        className="chips"
        items={ids}
        render={(id) => (
          <li key={id}>
            <button type="button" className="chip small" onClick={() => select({ kind: 'node', id })}>
              {names[id] ?? id}
            </button>
          </li>
        )}
      />
    </div>
  )
}
