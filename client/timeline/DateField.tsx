import { useEffect, useState } from 'react'
import { parseDay } from './moments'

/** A date typed as 2015, 2015-09 or 2015-09-30: the same on every machine, whatever its locale. Empty is any date. */
export function DateField({ label, date, onDate }: { label: string; date: string | null; onDate: (date: string | null) => void }) {
  const [text, setText] = useState(date ?? '')
  useEffect(() => setText(date ?? ''), [date])
  const day = parseDay(text)
  const wrong = text.trim() !== '' && day === null
  const commit = () => {
    if (wrong) setText(date ?? '')
    else if (day !== date) onDate(day)
  }
  return (
    <label className="date-field" data-set={date ? true : undefined}>
      <span>{label}</span>
      <input type="text" inputMode="numeric" autoComplete="off" spellCheck={false} maxLength={10} value={text} placeholder="any date" title="A year, month or day: 2015, 2015-09, 2015-09-30" aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)} onBlur={commit} onKeyDown={(event) => event.key === 'Enter' && commit()} />
    </label>
  )
}
