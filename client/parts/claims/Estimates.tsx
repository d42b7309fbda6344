import { t } from '../../../model/words/english/claims'
import { listAnd } from '../../../model/words/locale'
import { useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { readDate } from '../../../model/dates'
import { capital } from '../../../picture/words'
import { useOnScreen } from '../../state/screen'
import { useAddressed } from './addressed'
import { ClaimCard } from './ClaimCard'
import { whyNotCounted } from './why-not-counted'
import { readRange } from './evidence-words'
import './claims.css'

/** Quantity claims side by side on one scale for each measure: never averaged. */
export function Estimates({ claims }: { claims: readonly ClaimDetail[] }) {
  if (claims.length === 0) return null
  const groups = new Map<string, ClaimDetail[]>()
  for (const claim of claims) {
    const measure = claim.measure ?? claim.predicate.replaceAll('_', ' ')
    const key = claim.unit && claim.unit !== measure ? t('measure', { measure, unit: claim.unit }) : measure
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return (
    <section>
      <h3>{t('estimates')}</h3>
      {[...groups].map(([title, group]) => (
        <Scale key={title} title={title} claims={group} />
      ))}
    </section>
  )
}

function Scale({ title, claims }: { title: string; claims: readonly ClaimDetail[] }) {
  const most = Math.max(...claims.map((claim) => Math.max(claim.low ?? 0, claim.best ?? 0, claim.high ?? 0)), 1)
  return (
    <div className="scale">
      <h4>{capital(title)}</h4>
      <ul>
        {claims.map((claim) => (
          <Estimate key={claim.id} claim={claim} most={most} />
        ))}
      </ul>
    </div>
  )
}

function Estimate({ claim, most }: { claim: ClaimDetail; most: number }) {
  const addressed = useAddressed(claim.id)
  const [chosen, setOpen] = useState<boolean | null>(null)
  const open = chosen ?? addressed
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters))
  const { low, best, high } = claim
  const left = (100 * Math.max(0, low ?? best ?? 0)) / most
  const right = (100 * Math.max(0, high ?? best ?? low ?? 0)) / most
  const date = claim.validFrom
    ? readDate(claim.validFrom, claim.validFromPrecision)
    : claim.asOf
      ? readDate(claim.asOf, claim.asOfPrecision)
      : t('undated')
  return (
    <li data-off={out ? true : undefined}>
      <button type="button" className="row-button estimate" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="quiet">{date}</span>
        <span className="value">{readRange(claim)}</span>
        <span className="grade">{claim.grade}</span>
        <svg className="range" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y="2.5" width="100" height="1" className="rail" />
          <rect x={left} y="1" width={Math.max(1, right - left)} height="4" rx="1" className="reach" />
          {best !== null && <rect x={Math.max(0, (100 * best) / most - 0.6)} y="0" width="1.2" height="6" className="best" />}
        </svg>
        <span className="quiet">
          {claim.speakers.length > 0
            ? t('speakersIn', { speakers: listAnd(claim.speakers.map((speaker) => speaker.name)), source: claim.source.name })
            : claim.source.name}
          {out && ` · ${out}`}
        </span>
      </button>
      {open && <ClaimCard claim={claim} />}
    </li>
  )
}
