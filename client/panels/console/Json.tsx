import { number } from '../../../model/words/locale'
import { useMemo } from 'react'
import type { Run } from './state'
import { jsonOf } from './values'

/** Rows written out; more would only be scrolled past. The table has them all. */
const MOST = 200

/** The rows as JSON, an object each. */
export function Json({ run: { columns, rows, count } }: { run: Run }) {
  const text = useMemo(
    () =>
      rows
        .slice(0, Math.min(count, MOST))
        .map((row) => jsonOf(Object.fromEntries(columns.map((name, i) => [name, row[i]!]))))
        .join(',\n'),
    [columns, rows, count],
  )
  return (
    <div className="json" tabIndex={0} role="region" aria-label="Rows as JSON">
      <pre>{`[\n${text}\n]`}</pre>
      {count > MOST && (
        <p className="quiet">
          The first {MOST} of {number(count)} rows. “Copy” takes them all.
        </p>
      )}
    </div>
  )
}
