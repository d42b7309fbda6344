import { useEffect, useMemo, useRef } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { readDate } from '../../../model/dates'
import { useActs, useOnScreen } from '../../state/screen'
import { DateField } from './DateField'
import { dateOfMonth, monthOf, momentsOf, neighbourMoment, yearBars } from './moments'
import { StepButton } from './StepButton'
import { date } from '../../../model/words/locale'
import { t } from '../../../model/words/english/timeline'
import './timeline.css'

/** The as-of control: ties that do not hold at the date fade, those of which it is open are lighter and marked. */
export function AsOf() {
  const asOf = useOnScreen((s) => s.view.asOf)
  const data = useOnScreen((s) => s.loaded?.data)
  const moments = useMemo(() => momentsOf(data ? [...data.ties.values()] : []), [data])
  const first = monthOf(moments[0] ?? '2001-01-01') - 12
  const last = monthOf(moments.at(-1) ?? '2025-01-01') + 6
  const { setDate: at } = useActs()
  // The widget would have a screen reader say the number of the month.
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setAttribute('aria-valuetext', asOf ? readDate(asOf) : t('anyDatePlaceholder')))
  return (
    <div className="as-of" role="group" aria-label={t('asOfDate')} data-set={asOf ? true : undefined}>
      <DateField label={t('asOf')} date={asOf} onDate={(day) => at(day, 'push')} />
      <StepButton what="change" direction={-1} day={neighbourMoment(moments, asOf, -1)} onDay={(day) => at(day, 'push')} />
      <Slider
        className="slider"
        aria-label={t('asOfByMonth')}
        minValue={first}
        maxValue={last}
        step={1}
        value={asOf ? Math.min(last, Math.max(first, monthOf(asOf))) : last}
        onChange={(month) => at(dateOfMonth(month), 'replace')}
      >
        <Bars moments={moments} first={first} last={last} />
        <SliderTrack className="track">
          <SliderThumb className="thumb" inputRef={input} />
        </SliderTrack>
        <div className="years" aria-hidden="true">
          <span>{date(dateOfMonth(first), 'year')}</span>
          <span>{date(dateOfMonth(last), 'year')}</span>
        </div>
      </Slider>
      <StepButton what="change" direction={1} day={neighbourMoment(moments, asOf, 1)} onDay={(day) => at(day, 'push')} />
      <button
        type="button"
        className="icon-button clear"
        aria-label={t('clearAsOf')}
        title={t('clearAsOf')}
        disabled={!asOf}
        onClick={() => at(null, 'push')}
      >
        ×
      </button>
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
