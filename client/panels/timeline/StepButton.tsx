import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/timeline'

const STEPS = {
  change: {
    earlier: { there: 'earlierChange', none: 'noEarlierChange' },
    later: { there: 'laterChange', none: 'noLaterChange' },
  },
  publication: {
    earlier: { there: 'earlierPublication', none: 'noEarlierPublication' },
    later: { there: 'laterPublication', none: 'noLaterPublication' },
  },
} as const

/** Steps to the next day, or the one before, on which something happened; `what` says what did. Disabled where there is none. */
export function StepButton({
  what,
  direction,
  day,
  onDay,
}: {
  what: keyof typeof STEPS
  direction: 1 | -1
  day: string | null
  onDay: (day: string) => void
}) {
  const { there, none } = STEPS[what][direction === 1 ? 'later' : 'earlier']
  const text = day ? t(there, { date: readDate(day) }) : undefined
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={text ?? t(none)}
      title={text}
      disabled={!day}
      onClick={() => day && onDay(day)}
    >
      {direction === 1 ? '›' : '‹'}
    </button>
  )
}
