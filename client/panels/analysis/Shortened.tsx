import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { t } from '../../../model/words/english/analysis'

/** Rows of a list at first. */
const FEW = 20

interface Shortening<T, Parent> {
  /** The rows that are shown. */
  shown: readonly T[]
  /** Shows the others; null where all are shown. */
  more: ReactNode
  /** Of the element whose children are the rows: the keyboard's focus goes to the first that appears. */
  parent: RefObject<Parent | null>
}

/** The first rows of many, until the others are asked for. */
export function useShortened<T, Parent extends HTMLElement>(items: readonly T[], few: number): Shortening<T, Parent> {
  const [whole, setWhole] = useState(false)
  const parent = useRef<Parent>(null)
  const rest = items.length - few
  useLayoutEffect(() => {
    const first = whole ? parent.current?.children[few] : undefined
    const inFirst = first?.querySelector<HTMLElement>('button, summary')
    if (inFirst) inFirst.focus()
    else if (first instanceof HTMLElement) {
      first.tabIndex = -1
      first.focus()
    }
  }, [whole, few])
  return {
    shown: whole ? items : items.slice(0, few),
    more:
      rest > 0 && !whole ? (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {t('more', { count: rest })}
        </button>
      ) : null,
    parent,
  }
}

/** A list whose end is shown when it is asked for. `render` makes a list item. */
export function Shortened<T>({ items, render, className }: { items: readonly T[]; render: (item: T) => ReactNode; className?: string }) {
  const { shown, more, parent } = useShortened<T, HTMLUListElement>(items, FEW)
  return (
    <>
      <ul className={className} ref={parent}>
        {shown.map(render)}
      </ul>
      {more}
    </>
  )
}
