import { useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { isDate } from '../../../model/dates'
import { readDate } from '../../../model/dates'
import { capital } from '../../../picture/words'
import { useOnScreen } from '../../state/screen'
import { ClaimCard } from './ClaimCard'
import { whyNotCounted } from './why-not-counted'

/** Attribute claims other than names, each opening its evidence. */
export function Attributes({ claims }: { claims: readonly ClaimDetail[] }) {
  const shown = claims.filter((claim) => claim.predicate !== 'alias')
  if (shown.length === 0) return null
  return (
    <section>
      <h3>What else is said</h3>
      <ul className="attributes">
        {shown.map((claim) => (
          <Attribute key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}

function Attribute({ claim }: { claim: ClaimDetail }) {
  const [open, setOpen] = useState(false)
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters))
  const value = claim.value && isDate(claim.value) ? readDate(claim.value, claim.validFromPrecision) : claim.value
  return (
    <li data-off={out ? true : undefined}>
      <button type="button" className="row-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>
          <span className="quiet">{capital(claim.predicate.replaceAll('_', ' '))}</span> <span className="value">{value}</span>
        </span>
        <span className="marks">
          {out && <span className="mark">{out}</span>}
          {claim.contradicts.length > 0 && <span className="mark">contradicted</span>}
          <span className="grade">{claim.grade}</span>
        </span>
      </button>
      {open && <ClaimCard claim={claim} />}
    </li>
  )
}
