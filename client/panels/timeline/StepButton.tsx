import { readDate } from '../../../model/dates'

/** Steps to the next day, or the one before, on which something happened; `what` says in one word what did. Disabled where there is none. */
export function StepButton({
  what,
  direction,
  day,
  onDay,
}: {
  what: string
  direction: 1 | -1
  day: string | null
  onDay: (day: string) => void
}) {
  const words = `${direction === 1 ? 'Later' : 'Earlier'} ${what}`
  const text = day ? `${words}: ${readDate(day)}` : undefined
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={text ?? `No ${words.toLowerCase()}`}
      title={text}
      disabled={!day}
      onClick={() => day && onDay(day)}
    >
      {direction === 1 ? '›' : '‹'}
    </button>
  )
}
