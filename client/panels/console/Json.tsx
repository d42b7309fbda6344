import { useMemo } from 'react'
import type { Run } from './state'
import { jsonOf } from './values'
import { t } from '../../../model/words/english/console'
import { counts } from '../../../model/words/english/counts'

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
    <div className="json" tabIndex={0} role="region" aria-label={t('rowsAsJson')}>
      <pre>{`[\n${text}\n]`}</pre>
      {count > MOST && <p className="quiet">{t('firstAsJson', { shown: MOST, rows: counts('rows', { count }) })}</p>}
    </div>
  )
}
