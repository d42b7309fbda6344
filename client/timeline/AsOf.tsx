import { useEffect, useMemo, useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { readDate } from '../../model/dates'
import { go } from '../app/store'
import { useExplorer } from '../app/use-explorer'
import { dateOfMonth, monthOf, momentsOf, neighbourMoment, parseDay, yearBars } from './moments'
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
      <DateField asOf={asOf} onDate={(date) => at(date, 'push')} />
      <button type="button" className="icon-button" aria-label={before ? `Earlier change: ${readDate(before)}` : 'No earlier change'} title={before ? `Earlier change: ${readDate(before)}` : undefined} disabled={!before} onClick={() => at(before, 'push')}>‹</button>
      <Slider className="slider" aria-label="As-of date, by month" minValue={first} maxValue={last} step={1} value={asOf ? Math.min(last, Math.max(first, monthOf(asOf))) : last} onChange={(month) => at(dateOfMonth(month), 'replace')}>
        <Bars moments={moments} first={first} last={last} />
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
        <div className="years" aria-hidden="true"><span>{dateOfMonth(first).slice(0, 4)}</span><span>{dateOfMonth(last).slice(0, 4)}</span></div>
      </Slider>
      <button type="button" className="icon-button" aria-label={after ? `Later change: ${readDate(after)}` : 'No later change'} title={after ? `Later change: ${readDate(after)}` : undefined} disabled={!after} onClick={() => at(after, 'push')}>›</button>
      <button type="button" className="icon-button clear" aria-label="Any date" title="Any date" disabled={!asOf} onClick={() => at(null, 'push')}>×</button>
    </div>
  )
}

/** A date typed as 2015, 2015-09 or 2015-09-30: the same on every machine, whatever its locale. */
function DateField({ asOf, onDate }: { asOf: string | null; onDate: (date: string | null) => void }) {
  const [text, setText] = useState(asOf ?? '')
  useEffect(() => setText(asOf ?? ''), [asOf])
  const day = parseDay(text)
  const wrong = text.trim() !== '' && day === null
  const commit = () => {
    if (wrong) setText(asOf ?? '')
    else if (day !== asOf) onDate(day)
  }
  return (
    <label className="as-of-date">
      <span>As of</span>
      <input type="text" inputMode="numeric" autoComplete="off" spellCheck={false} maxLength={10} value={text} placeholder="any date" title="A year, month or day: 2015, 2015-09, 2015-09-30" aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)} onBlur={commit} onKeyDown={(event) => event.key === 'Enter' && commit()} />
    </label>
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
