import { useEffect, useRef } from 'react'
import type { Sensitive } from '../../../model/api/analysis'
import type { RouteAnswer } from '../../../model/api/routes'
import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { listAnd } from '../../../model/words/locale'
import { filter } from '../../state/acts'
import { trySensitivity, useAnalysis } from '../../state/analysis'
import { isSensitivity } from '../../state/ask-analysis'
import { say } from '../../state/store'
import { Outcome } from './Outcome'
import { Shortened } from './Shortened'
import { TieStatement } from './TieStatement'

type Answer = RouteAnswer<'analysisSensitivity'>
type Case = Answer['cases'][number]

/** Names that a sentence gives; of more, only how many. */
const NAMED = 5

/** Tries on demand what the answer to a question rests on. */
export function Sensitivity({ of }: { of: Sensitive }) {
  const run = useAnalysis((s) => s.sensitivity)
  // Buttons that go when they are pressed leave the keyboard's focus to it.
  const heading = useRef<HTMLHeadingElement>(null)
  const takeFocus = () => heading.current?.focus()
  return (
    <section>
      <h3 tabIndex={-1} ref={heading}>
        {t('sensitivity')}
      </h3>
      <p className="quiet">{t('sensitivityWhat')}</p>
      {run?.state !== 'running' && run?.state !== 'ready' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            trySensitivity(of)
            takeFocus()
          }}
        >
          {t('trySensitivity')}
        </button>
      )}
      {run && <Outcome run={run} render={(found) => isSensitivity(found) && <Cases answer={found.answer} />} onStopped={takeFocus} />}
    </section>
  )
}

/** What would change the answer, each with the ties that go. */
function Cases({ answer }: { answer: Answer }) {
  const { cases, tried, unsettled } = answer
  const sum = [
    t('tried', { sources: counts('sources', { count: tried.sources }), claims: counts('claims', { count: tried.claims }) }),
    ...(unsettled > 0 ? [t('untried', { count: unsettled })] : []),
  ].join(' ')
  useEffect(() => say(t('announceReady', { head: t('sensitivity'), sum })), [sum, answer])
  return (
    <>
      <p>{sum}</p>
      <Shortened className="cases" items={cases} render={(one) => <Tried key={`${one.leftOut} ${one.id}`} one={one} answer={answer} />} />
    </>
  )
}

function Tried({ one, answer }: { one: Case; answer: Answer }) {
  const { leftOut, id, name, ties } = one
  return (
    <li>
      <h4>{t(`without.${leftOut}`, { name, date: leftOut === 'attested' && id ? readDate(id) : '' })}</h4>
      {effectsOf(one, answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ties.length > 0 && (
        <details>
          <summary>{t('resting', { count: ties.length })}</summary>
          <Shortened
            items={ties}
            render={(tie) => <TieStatement key={tie} id={tie} claims={leftOut === 'claim' && id ? [id] : undefined} />}
          />
        </details>
      )}
      {leftOut === 'source' && id && (
        <button
          type="button"
          className="link-button"
          onClick={() => filter((f) => ({ ...f, hidden: { ...f.hidden, source: new Set([...f.hidden.source, id]) } }))}
        >
          {t('leaveOut')}
        </button>
      )}
    </li>
  )
}

/** What changes, a sentence each. */
function effectsOf({ settled, figure, parts, joins, gone, lost, found }: Case, { of, figure: before, names }: Answer): string[] {
  const some = (ids: readonly string[]) => shortened(ids.map((id) => names[id] ?? id))
  const groups = (all: readonly (readonly string[])[]) => listAnd(all.map((ids) => t('group', { names: some(ids) })))
  const items = (all: readonly (readonly string[])[]) => shortened(all.map((ids) => ids.map((id) => names[id] ?? id).join(' – ')))
  const kind = of === 'frustration' ? 'camps' : of
  const told = [
    ...(figure === before ? [] : [t(`figureBecomes.${kind}`, { count: figure, before })]),
    ...parts.map((all) => t('parts', { groups: groups(all) })),
    // Of two camps, what leaves one joins the other.
    ...(of === 'frustration' && parts.length > 0 ? [] : joins.map((all) => t('joins', { groups: groups(all) }))),
    ...(lost.length > 0 ? [t('lost', { items: items(lost) })] : []),
    ...(found.length > 0 ? [t('found', { items: items(found) })] : []),
    ...(gone.length > 0 ? [t('gone', { names: some(gone) })] : []),
  ]
  return !settled ? [t('notSettled')] : told.length === 0 ? [t('holdsAll')] : told
}

function shortened(texts: readonly string[]): string {
  const rest = texts.length - NAMED
  return rest > 1 ? t('namesMore', { names: texts.slice(0, NAMED).join(', '), count: rest }) : listAnd(texts)
}
