import { useMemo } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { isDate, readDate } from '../../model/dates'
import { go, useExplorer } from '../app/store'
import { dateOfMonth, monthOf, momentsOf, neighbourMoment, yearBars } from './moments'
import './timeline.css'

/** The as-of control: ties that do not hold at the date fade, those that may hold are marked. */
export function AsOf() {
  const asOf = useExplorer((s) => s.view.asOf)
  const data = useExplorer((s) => s.loaded?.data)
  const moments = useMemo(() => momentsOf(data ? [...data.ties.values()] : []), [data])
  const first = monthOf(moments[0] ?? '2001-01-01') - 12
  const last = monthOf(moments.at(-1) ?? '2025-01-01') + 6
  const at = (date: string | null, how: 'push' | 'replace') => go({ asOf: date }, how)
  const before = neighbourMoment(moments, asOf, -1)
  const after = neighbourMoment(moments, asOf, 1)
  return (
    <div className="as-of" role="group" aria-label="As of a date" data-set={asOf ? true : undefined}>
      <label className="as-of-date"><span>As of</span>
        <input type="date" value={asOf ?? ''} min="1900-01-01" max="2100-12-31" onChange={(event) => (isDate(event.target.value) || event.target.value === '') && at(event.target.value || null, 'replace')} />
      </label>
      <button type="button" className="icon-button" aria-label={before ? `Earlier change: ${readDate(before)}` : 'No earlier change'} title={before ? readDate(before) : undefined} disabled={!before} onClick={() => at(before, 'push')}>‹</button>
      <Slider className="slider" aria-label="As-of date, by month" minValue={first} maxValue={last} step={1} value={asOf ? Math.min(last, Math.max(first, monthOf(asOf))) : last} onChange={(month) => at(dateOfMonth(month), 'replace')}>
        <Bars moments={moments} first={first} last={last} />
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
        <div className="years" aria-hidden="true"><span>{dateOfMonth(first).slice(0, 4)}</span><span>{asOf ? readDate(asOf) : 'any date'}</span><span>{dateOfMonth(last).slice(0, 4)}</span></div>
      </Slider>
      <button type="button" className="icon-button" aria-label={after ? `Later change: ${readDate(after)}` : 'No later change'} title={after ? readDate(after) : undefined} disabled={!after} onClick={() => at(after, 'push')}>›</button>
      <button type="button" className="link-button" disabled={!asOf} onClick={() => at(null, 'push')}>Any date</button>
    </div>
  )
}

/** How much changes in each year. */
function Bars({ moments, first, last }: { moments: readonly string[]; first: number; last: number }) {
  const bars = yearBars(moments)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <svg className="bars" viewBox={`0 0 ${last - first} 10`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ year, count }) => {
        const height = 10 * Math.sqrt(count / most)
        return <rect key={year} x={monthOf(`${year}-01-01`) - first + 0.5} width="11" y={10 - height} height={height} />
      })}
    </svg>
  )
}
