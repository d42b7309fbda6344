import { capital, number } from '../../../model/words/locale'
import { useEffect, useId, useRef, useState } from 'react'
import { readDate } from '../../../model/dates'
import { primaryLabel } from '../../../model/ontology'
import type { Candidate, Decision, Pair, Verdict } from '../../../model/reconcile'
import { labelWords } from '../../../model/terms'
import { t } from '../../../model/words/english/reconcile'

interface PairCardProps {
  pair: Pair
  onDecide(verdict: Verdict, note: string): Promise<boolean>
  onTakeBack(decision: Decision): Promise<boolean>
  onLater(): void
  /** Shows an actor in the picture. */
  onLook(actor: Candidate): void
}

/** Two actors side by side, why they may be the same, and what is or can be decided of them. */
export function PairCard({ pair, onDecide, onTakeBack, onLater, onLook }: PairCardProps) {
  const { one, other, alike, reasons, decisions } = pair
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  const title = useId()
  const names = { one: one.name, other: other.name }
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
          {t('pair', names)}
        </h3>
        {alike && (
          <p className="pair-alike" data-alike={alike}>
            {t(`match.${alike}`)}
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
                {t.parts(decision.note ? 'saidSameNote' : 'saidSame', {
                  verdict: <strong key="verdict">{t(`verdict.${decision.verdict}`)}</strong>,
                  name: decision.by,
                  date: readDate(decision.on),
                  note: decision.note,
                })}
              </span>
              <button
                type="button"
                className="button"
                ref={i === 0 ? first : undefined}
                disabled={busy}
                aria-label={t('undoOf', { ...names, name: decision.by })}
                onClick={() => void during(() => onTakeBack(decision))}
              >
                {t('undo')}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div className="pair-acts">
          <input
            value={note}
            maxLength={1000}
            placeholder={t('reason')}
            aria-label={t('reasonFor', names)}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="actions">
            <button type="button" className="button" ref={first} disabled={busy} onClick={() => void during(() => onDecide('same', note))}>
              {t('verdict.same')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => void during(() => onDecide('different', note))}>
              {t('verdict.different')}
            </button>
            <button type="button" className="link-button" disabled={busy} onClick={onLater}>
              {t('later')}
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
    ...new Set([
      ...(abbreviation === null ? [] : [abbreviation]),
      ...aliases,
      ...weakAliases.map((alias) => t('weakAlias', { name: alias })),
    ]),
  ]
  const shown = all ? names : names.slice(0, NAMES_SHOWN)
  return (
    <section className="pair-side" aria-label={name}>
      <p className="quiet">{t('origin', { kind: capital(labelWords(primaryLabel(labels))), origin: from?.title ?? t('inGraph') })}</p>
      <h4>
        <button type="button" className="link-button" title={t('showInGraph')} onClick={() => onLook(actor)}>
          {name}
        </button>
      </h4>
      <dl className="pairs">
        {names.length > 0 && (
          <div>
            <dt>{t('alsoCalled')}</dt>
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
                    {t('otherNames', { count: names.length - shown.length })}
                  </button>
                </>
              )}
            </dd>
          </div>
        )}
        {identifiers.length > 0 && (
          <div>
            <dt>{t('identifiers')}</dt>
            <dd>{identifiers.join(', ')}</dd>
          </div>
        )}
        {dates.length > 0 && (
          <div>
            <dt>{t('dates')}</dt>
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
          <dt>{t('ties')}</dt>
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
