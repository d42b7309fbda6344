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
import { listShortened } from './named'
import { Shortened } from './Shortened'
import { TieStatement } from './TieStatement'

type Answer = RouteAnswer<'analysisSensitivity'>
type Case = Answer['cases'][number]

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
  const decides = decisive(answer)
  const extent = [
    t('tried', { sources: counts('sources', { count: tried.sources }), claims: counts('claims', { count: tried.claims }) }),
    ...(unsettled > 0 ? [t('untried', { count: unsettled })] : []),
  ].join(' ')
  useEffect(() => say(t('announceReady', { head: t('sensitivity'), sum: `${decides} ${extent}` })), [decides, extent, answer])
  return (
    <>
      <p className="finding">{decides}</p>
      <p className="quiet">{extent}</p>
      {GROUPS.map((group) => {
        const those = cases.filter(({ leftOut }) => groupOf(leftOut) === group)
        return (
          those.length > 0 && (
            <section key={group} className="case-group">
              <h4>{t(`cases.${group}`)}</h4>
              <Shortened
                className="cases"
                items={those}
                render={(one) => <Tried key={`${one.leftOut} ${one.id}`} one={one} answer={answer} />}
              />
            </section>
          )
        )
      })}
    </>
  )
}

/** What is left out: a source, a claim, or all of a kind. */
const GROUPS = ['source', 'claim', 'kind'] as const

const groupOf = (leftOut: Case['leftOut']): (typeof GROUPS)[number] => (leftOut === 'source' || leftOut === 'claim' ? leftOut : 'kind')

/** How many single sources change the result, and which of them the figure. */
export function decisive({ cases, figure, tried }: Pick<Answer, 'cases' | 'figure' | 'tried'>): string {
  const sources = cases.filter(({ leftOut, settled }) => leftOut === 'source' && settled)
  if (sources.length === 0) return t('decisiveNone')
  const names = sources.filter((one) => one.figure !== figure).map(({ name }) => t('quoted', { name }))
  return [
    t('decisive', { count: sources.length, all: tried.sources }),
    names.length > 0
      ? t('decisiveFigure', { names: listShortened(names), count: names.length })
      : t('decisiveFigureNone', { count: sources.length }),
  ].join(' ')
}

function Tried({ one, answer }: { one: Case; answer: Answer }) {
  const { leftOut, id, name, ties } = one
  return (
    <li>
      <h5>{t(`without.${leftOut}`, { name, date: leftOut === 'attested' && id ? readDate(id) : '' })}</h5>
      {effectsOf(one, answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ties.length > 0 && (
        <details open={leftOut === 'claim'}>
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
  const some = (ids: readonly string[]) => listShortened(ids.map((id) => names[id] ?? id))
  const groups = (all: readonly (readonly string[])[]) => listAnd(all.map((ids) => t('group', { names: some(ids) })))
  const items = (all: readonly (readonly string[])[]) => listShortened(all.map((ids) => ids.map((id) => names[id] ?? id).join(' – ')))
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
