import { useState, type ReactNode } from 'react'
import { t } from '../../../model/words/english/analysis'

/** Rows of a list at first. */
const FEW = 20

/** A list whose end is shown when it is asked for. `render` makes a list item. */
export function Shortened<T>({ items, render, className }: { items: readonly T[]; render: (item: T) => ReactNode; className?: string }) {
  const [whole, setWhole] = useState(false)
  const rest = items.length - FEW
  return (
    <>
      <ul className={className}>{(whole ? items : items.slice(0, FEW)).map(render)}</ul>
      {rest > 0 && !whole && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {t('more', { count: rest })}
        </button>
      )}
    </>
  )
}
