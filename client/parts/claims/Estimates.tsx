import { useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { readRange } from '../../../model/amount'
import { readWhen } from '../../../model/dates'
import { turnsOf } from '../../../model/saying'
import { partText, valueSentence } from '../../../model/sentences'
import { t } from '../../../model/words/english/claims'
import { capital, number } from '../../../model/words/locale'
import { useOnScreen } from '../../state/screen'
import { useAddressed } from './addressed'
import { at, axisOf, barOf, type Axis } from './axis'
import { ClaimCard } from './ClaimCard'
import { whyNotCounted } from './why-not-counted'
import './estimates.css'

/** Quantity claims side by side, whatever they measure, on one axis for each unit: never averaged. */
export function Estimates({ claims }: { claims: readonly ClaimDetail[] }) {
  if (claims.length === 0) return null
  const units = new Map<string, ClaimDetail[]>()
  for (const claim of claims) {
    const unit = claim.unit ?? claim.measure ?? claim.predicate.replaceAll('_', ' ')
    units.set(unit, [...(units.get(unit) ?? []), claim])
  }
  return (
    <section>
      <h3>{t('estimates')}</h3>
      {units.size > 1 && <p className="quiet">{t('unitsApart')}</p>}
      {[...units].map(([unit, group]) => (
        <Scale key={unit} unit={unit} claims={group} />
      ))}
    </section>
  )
}

function Scale({ unit, claims }: { unit: string; claims: readonly ClaimDetail[] }) {
  const axis = axisOf(claims)
  return (
    <div className="scale">
      <h4>
        {capital(unit)}
        <span className="hidden">{t('axis', { from: axis.from, to: axis.to })}</span>
      </h4>
      <div className="axis" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${at(tick, axis)}%` }}>
            {number(tick)}
          </span>
        ))}
      </div>
      <ul>
        {claims.map((claim) => (
          <Estimate key={claim.id} claim={claim} axis={axis} />
        ))}
      </ul>
    </div>
  )
}

function Estimate({ claim, axis }: { claim: ClaimDetail; axis: Axis }) {
  const addressed = useAddressed(claim.id)
  const [chosen, setOpen] = useState<boolean | null>(null)
  const open = chosen ?? addressed
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters))
  const more = [
    claim.validFrom || claim.validTo ? null : readWhen(claim).when,
    claim.subjectPart && partText(claim.subjectPart, claim.subject.name),
    claim.place && !claim.measure?.includes(claim.place.name) ? claim.place.name : null,
  ].filter(Boolean)
  return (
    <li data-off={out ? true : undefined}>
      <button type="button" className="row-button estimate" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>
          <span className="value">{sentenceOf(claim)}</span>
          {more.length > 0 && <span className="quiet"> · {more.join(' · ')}</span>}
        </span>
        <span className="marks">
          {out && <span className="mark">{out}</span>}
          {claim.contradicts.length > 0 && <span className="mark">{t('contradicted')}</span>}
          <span className="grade">{claim.grade}</span>
        </span>
        <Track claim={claim} axis={axis} />
      </button>
      {open && <ClaimCard claim={claim} />}
    </li>
  )
}

/** What it says, in words: `Fighters in Afghanistan: 2,500–8,500, 2016 (Many experts, in Abbas 2022)`. */
function sentenceOf(claim: ClaimDetail): string {
  const { predicate, low, best, high, approximation, measure, unit, speakers, source } = claim
  const range = readRange({ low, best, high, approximation })
  const isNamed = unit === null || unit === predicate || (measure ?? '').includes(unit)
  const what = unit === predicate && measure ? t('measured', { what: predicate, measure }) : (measure ?? predicate)
  return valueSentence({ ...claim, predicate: what }, isNamed ? range : t('ofUnit', { range, unit }), turnsOf(speakers, claim), source.name)
}

/** The estimate on the axis: a bar for its range, fading where that has no end, and a point for its best number; outlined where it is not asserted, or denied. */
function Track({ claim, axis }: { claim: ClaimDetail; axis: Axis }) {
  const bar = barOf(claim, axis)
  return (
    <span
      className="estimate-line"
      aria-hidden="true"
      data-hollow={claim.stance !== 'asserted' || claim.polarity !== 'affirms' || undefined}
    >
      {axis.ticks.map((tick) => (
        <i key={tick} className="tick-line" style={{ insetInlineStart: `${at(tick, axis)}%` }} />
      ))}
      {bar && (
        <i
          className="reach"
          data-open={bar.open ?? undefined}
          style={{ insetInlineStart: `${bar.start}%`, inlineSize: `${bar.end - bar.start}%` }}
        />
      )}
      {claim.best !== null && <i className="point" style={{ insetInlineStart: `${at(claim.best, axis)}%` }} />}
    </span>
  )
}
