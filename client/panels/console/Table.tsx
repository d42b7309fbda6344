import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { Cell } from './Cell'
import type { Run } from './state'
import { compareValues } from './values'
import { columnWidths } from './widths'
import { t } from '../../../model/words/english/console'

const ROW = 29

/** Rows as a table of which only what is in sight is in the page; a click on a column's name sorts by it. */
export function Table({ run: { columns, rows, count } }: { run: Run }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [sorted, setSort] = useState<{ column: number; name: string; down: boolean } | null>(null)
  // The next statement may have other columns.
  const sort = sorted && columns[sorted.column] === sorted.name ? sorted : null
  const order = useMemo(() => {
    const indexes = Array.from({ length: count }, (_, i) => i)
    if (!sort) return indexes
    const sign = sort.down ? -1 : 1
    return indexes.sort((a, b) => sign * compareValues(rows[a]![sort.column]!, rows[b]![sort.column]!) || a - b)
  }, [rows, count, sort])
  // Rows that come later change no width under the reader's eyes once there are enough of them.
  const seen = Math.min(count, 200)
  const widths = useMemo(() => columnWidths(columns, rows.slice(0, seen)), [columns, rows, seen])
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 600, height: 300 },
  })
  if (columns.length === 0) return null
  const items = virtual.getVirtualItems()
  const template = { gridTemplateColumns: `48px ${widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')}` }
  return (
    <div className="table-scroll" ref={scroller} tabIndex={0} role="region" aria-label={t('rows')}>
      <div role="table" aria-label={t('result')} aria-rowcount={count + 1} aria-colcount={columns.length} className="table">
        <div role="row" aria-rowindex={1} className="table-row table-head" style={template}>
          <span role="columnheader" className="table-number">
            <span className="hidden">{t('row')}</span>
          </span>
          {columns.map((name, i) => (
            <span key={i} role="columnheader" aria-sort={sort?.column === i ? (sort.down ? 'descending' : 'ascending') : 'none'}>
              <button
                type="button"
                className="table-sort"
                onClick={() =>
                  setSort(sort?.column !== i ? { column: i, name, down: false } : sort.down ? null : { column: i, name, down: true })
                }
              >
                {name}
                <span aria-hidden="true">{sort?.column === i ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </span>
          ))}
        </div>
        <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <div
              role="row"
              key={index}
              aria-rowindex={index + 2}
              className="table-row"
              style={{ ...template, transform: `translateY(${start}px)` }}
            >
              <span role="rowheader" className="table-number">
                {order[index]! + 1}
              </span>
              {rows[order[index]!]!.map((value, i) => (
                <span role="cell" key={i} className="table-cell">
                  <Cell value={value} />
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
