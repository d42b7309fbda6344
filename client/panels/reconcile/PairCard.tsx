import { number } from '../../../model/words/locale'
import { useEffect, useId, useRef, useState } from 'react'
import { readDate } from '../../../model/dates'
import { primaryLabel } from '../../../model/ontology'
import type { Candidate, Decision, Pair, Verdict } from '../../../model/reconcile'
import { capital, count, labelWords } from '../../../picture/words'

interface PairCardProps {
  pair: Pair
  onDecide(verdict: Verdict, note: string): Promise<boolean>
  onTakeBack(decision: Decision): Promise<boolean>
  onLater(): void
  /** Shows an actor in the picture. */
  onLook(actor: Candidate): void
}

const ALIKE_WORDS = { strong: 'Strongly alike', likely: 'Likely alike', weak: 'Weakly alike' }

/** Two actors side by side, why they may be the same, and what is or can be decided of them. */
export function PairCard({ pair, onDecide, onTakeBack, onLater, onLook }: PairCardProps) {
  const { one, other, alike, reasons, decisions } = pair
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  const title = useId()
  // The button that was pressed goes: its place takes the keyboard's focus.
  useEffect(() => {
    if (moved.current) first.current?.focus()
    moved.current = false
  }, [decisions])
  const during = async (work: () => Promise<boolean>) => {
    if (busy) return
    setBusy(true)
    moved.current = true
    if (!(await work())) moved.current = false
    setBusy(false)
  }
  return (
    <article className="pair" aria-labelledby={title} aria-busy={busy} data-decided={decisions.length > 0 || undefined}>
      <header>
        <h3 id={title} className="hidden">
          {one.name} and {other.name}
        </h3>
        {alike && (
          <p className="pair-alike" data-alike={alike}>
            {ALIKE_WORDS[alike]}
          </p>
        )}
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{capital(reason)}</li>
            ))}
          </ul>
        )}
      </header>
      <div className="pair-sides">
        <Side actor={one} onLook={onLook} />
        <Side actor={other} onLook={onLook} />
      </div>
      {decisions.length > 0 ? (
        <ul className="pair-decisions">
          {decisions.map((decision, i) => (
            <li key={decision.claim}>
              <span>
                <strong>{decision.verdict === 'same' ? 'The same' : 'Not the same'}</strong>, says {decision.by}, {readDate(decision.on)}
                {decision.note && `: ${decision.note}`}
              </span>
              <button
                type="button"
                className="button"
                ref={i === 0 ? first : undefined}
                disabled={busy}
                aria-label={`Take back what ${decision.by} decided of ${one.name} and ${other.name}`}
                onClick={() => void during(() => onTakeBack(decision))}
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div className="pair-acts">
          <input
            value={note}
            maxLength={1000}
            placeholder="Why, if you wish to say"
            aria-label={`Why, of ${one.name} and ${other.name}`}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="actions">
            <button type="button" className="button" ref={first} disabled={busy} onClick={() => void during(() => onDecide('same', note))}>
              The same
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => void during(() => onDecide('different', note))}>
              Not the same
            </button>
            <button type="button" className="link-button" disabled={busy} onClick={onLater}>
              Later
            </button>
          </div>
        </div>
      )}
    </article>
  )
}

/** Other names that are shown before the rest is asked for. */
const NAMES_SHOWN = 5

function Side({ actor, onLook }: { actor: Candidate; onLook(actor: Candidate): void }) {
  const { name, abbreviation, labels, aliases, weakAliases, identifiers, description, from, dates, ties } = actor
  const [all, setAll] = useState(false)
  const names = [
    ...new Set([...(abbreviation === null ? [] : [abbreviation]), ...aliases, ...weakAliases.map((alias) => `${alias} (weak)`)]),
  ]
  const shown = all ? names : names.slice(0, NAMES_SHOWN)
  return (
    <section className="pair-side" aria-label={name}>
      <p className="quiet">
        {capital(labelWords(primaryLabel(labels)))} · {from?.title ?? 'in the graph'}
      </p>
      <h4>
        <button type="button" className="link-button" title="Show it in the picture" onClick={() => onLook(actor)}>
          {name}
        </button>
      </h4>
      <dl className="pairs">
        {names.length > 0 && (
          <div>
            <dt>Also called</dt>
            <dd>
              {shown.map((text, i) => (
                <span key={text}>
                  {i > 0 && ', '}
                  <bdi>{text}</bdi>
                </span>
              ))}
              {names.length > shown.length && (
                <>
                  {' '}
                  <button type="button" className="link-button" onClick={() => setAll(true)}>
                    and {count(names.length - shown.length, 'other')}
                  </button>
                </>
              )}
            </dd>
          </div>
        )}
        {identifiers.length > 0 && (
          <div>
            <dt>Identifiers</dt>
            <dd>{identifiers.join(', ')}</dd>
          </div>
        )}
        {dates.length > 0 && (
          <div>
            <dt>Dates</dt>
            <dd>
              {dates.map((text) => (
                <span className="pair-date" key={text}>
                  {capital(text)}
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Ties</dt>
          <dd>{number(ties)}</dd>
        </div>
      </dl>
      {description && (
        <p className="pair-about" title={description}>
          {description}
        </p>
      )}
    </section>
  )
}
