import { useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { turnsOf } from '../../../model/saying'
import { valueSentence, valueText } from '../../../model/sentences'
import { t } from '../../../model/words/english/claims'
import { useOnScreen } from '../../state/screen'
import { useAddressed } from './addressed'
import { ClaimCard } from './ClaimCard'
import { whyNotCounted } from './why-not-counted'

/** Attribute claims other than names, each opening its evidence. */
export function Attributes({ claims }: { claims: readonly ClaimDetail[] }) {
  const shown = claims.filter((claim) => claim.predicate !== 'alias')
  if (shown.length === 0) return null
  return (
    <section>
      <h3>{t('attributes')}</h3>
      <ul className="attributes">
        {shown.map((claim) => (
          <Attribute key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}

function Attribute({ claim }: { claim: ClaimDetail }) {
  const addressed = useAddressed(claim.id)
  const [chosen, setOpen] = useState<boolean | null>(null)
  const open = chosen ?? addressed
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters))
  const value = valueText(claim)
  return (
    <li data-off={out ? true : undefined}>
      <button type="button" className="row-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="value">{valueSentence(claim, value, turnsOf(claim.speakers, claim), claim.source.name)}</span>
        <span className="marks">
          {out && <span className="mark">{out}</span>}
          {claim.contradicts.length > 0 && <span className="mark">{t('contradicted')}</span>}
          <span className="grade">{claim.grade}</span>
        </span>
      </button>
      {open && <ClaimCard claim={claim} />}
    </li>
  )
}
