import { useEffect, useId, useState } from 'react'
import { readDay } from './read-day'
import { t } from '../../../model/words/english/timeline'

/**
 * A date typed in figures or words, shown as 2015-09-30: the same on every machine, whatever its locale. Empty is any date. What is no
 * date stays as it was typed, with a line that says why, until it is mended or Escape takes it back; the line also says as which day
 * a year or a month was taken, until the reader goes on.
 */
export function DateField({ label, date, onDate }: { label: string; date: string | null; onDate: (date: string | null) => void }) {
  const line = useId()
  const shown = date ?? ''
  const [text, setText] = useState(shown)
  const [tried, setTried] = useState(false)
  const [taken, setTaken] = useState<string | null>(null)
  const back = () => {
    setText(shown)
    setTried(false)
  }
  useEffect(back, [shown])
  useEffect(() => {
    if (!taken) return
    const drop = () => setTaken(null)
    const acts = ['keydown', 'pointerdown'] as const
    // Heard on the way down: the key that is being handled has passed.
    for (const act of acts) addEventListener(act, drop, true)
    return () => acts.forEach((act) => removeEventListener(act, drop, true))
  }, [taken])
  const read = readDay(text)
  const fault = tried && 'fault' in read ? read.fault : null
  const commit = () => {
    if (text === shown) return
    if ('fault' in read) return setTried(true)
    setText(read.day ?? '')
    setTaken(read.taken)
    if (read.day !== date) onDate(read.day)
  }
  return (
    <div className="date-field" data-set={date ? true : undefined}>
      <label>
        <span>{label}</span>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={24}
          value={text}
          placeholder={t('anyDatePlaceholder')}
          title={t('dateForms')}
          aria-invalid={fault !== null || undefined}
          aria-describedby={line}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
            if (event.key !== 'Escape' || text === shown) return
            // Escape takes back what was typed first, and only then closes what the field is in.
            event.stopPropagation()
            back()
          }}
        />
      </label>
      <p id={line} role="status" className="date-line" data-wrong={fault !== null || undefined}>
        {fault ?? taken}
      </p>
    </div>
  )
}
