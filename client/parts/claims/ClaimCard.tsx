import { happensOnce } from '../../../model/ontology'
import { useId } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { readDate, readWhen } from '../../../model/dates'
import { claimHoldingAt } from '../../../model/holding'
import { HOLDING_WORDS } from '../../../model/holding-words'
import { readReview } from '../../../model/reviews'
import { partText } from '../../../model/sentences'
import { likelihoodWords } from '../../../model/terms'
import { t } from '../../../model/words/english/claims'
import { listAnd } from '../../../model/words/locale'
import { NodeLink } from '../NodeLink'
import { useOnScreen } from '../../state/screen'
import { gradeMeaning, gradeWords } from '../../../picture/words'
import { whyNotCounted } from './why-not-counted'
import { useAddressed, useInSight } from './addressed'
import { Chain } from './Chain'
import { CopyClaim } from './CopyClaim'
import { Passage } from './Passage'
import './claims.css'

/** One claim: what it says in our words, who says it, where, when, how well graded, and what stands against it. */
export function ClaimCard({ claim }: { claim: ClaimDetail }) {
  const asOf = useOnScreen((s) => s.view.asOf)
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters, claim))
  const statement = useId()
  const addressed = useAddressed(claim.id)
  const card = useInSight(addressed)
  const { when, speaksOf } = readWhen(claim, happensOnce(claim.predicate))
  const tags = [state(claim), retracted(claim), out].filter(Boolean)
  const holding = asOf ? claimHoldingAt(claim, asOf).holding : null
  return (
    <article
      ref={card}
      className="claim"
      tabIndex={addressed ? -1 : undefined}
      aria-labelledby={statement}
      data-addressed={addressed ? true : undefined}
      data-off={out ? true : undefined}
      data-polarity={claim.polarity}
    >
      <header>
        <p className="statement" id={statement}>
          {claim.sentence}
        </p>
        <span className="grade" title={gradeWords(claim.grade)}>
          {claim.grade}
          <span className="hidden">{t('grade', { meaning: gradeMeaning(claim.grade) })}</span>
        </span>
      </header>
      {tags.length > 0 && (
        <p className="marks">
          {tags.map((tag) => (
            <span className="mark" key={String(tag)}>
              {tag}
            </span>
          ))}
        </p>
      )}
      <Chain claim={claim} />
      <dl className="pairs">
        <div>
          <dt>{t('when')}</dt>
          <dd>
            {when}
            {speaksOf !== null && <span className="quiet"> · {t('speaksOf', { day: speaksOf })}</span>}
          </dd>
        </div>
        {holding && asOf && (
          <div>
            <dt>{t('onDate', { date: readDate(asOf) })}</dt>
            <dd>{HOLDING_WORDS[holding].short}</dd>
          </div>
        )}
        {(claim.subjectPart || claim.objectPart) && (
          <div>
            <dt>{t('ofPart')}</dt>
            <dd>
              {[
                claim.subjectPart && partText(claim.subjectPart, claim.subject.name),
                claim.objectPart && claim.object && partText(claim.objectPart, claim.object.name),
              ]
                .filter(Boolean)
                .join('; ')}
            </dd>
          </div>
        )}
        {(claim.subjectWith || claim.objectWith) && (
          <div>
            <dt>{t('jointly')}</dt>
            <dd>{listAnd([...(claim.subjectWith ?? []), ...(claim.objectWith ?? [])])}</dd>
          </div>
        )}
        {claim.place && (
          <div>
            <dt>{t('where')}</dt>
            <dd>
              <NodeLink id={claim.place.id} name={claim.place.name} />
            </dd>
          </div>
        )}
        {claim.likelihood && (
          <div>
            <dt>{t('likelihood')}</dt>
            <dd>{likelihoodWords(claim.likelihood)}</dd>
          </div>
        )}
        {claim.note && (
          <div>
            <dt>{t(claim.check === 'imported' ? 'standsIn' : 'note')}</dt>
            <dd>{claim.note}</dd>
          </div>
        )}
        {claim.reviews && (
          <div>
            <dt>{t('reviewed')}</dt>
            <dd>
              <ol>
                {claim.reviews.map((text, i) => (
                  <li key={i}>{reviewed(text)}</li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('check')}</dt>
          <dd>
            {checkWords(claim)}
            {claim.link && (
              <>
                {' '}
                ·{' '}
                <a href={claim.link} target="_blank" rel="noreferrer">
                  {t(claim.check === 'verifiable' || claim.check === 'locatable' ? 'openPassage' : 'openSource')}
                </a>
              </>
            )}
          </dd>
        </div>
      </dl>
      <Passage claim={claim} />
      <CopyClaim claim={claim} statement={statement} />
      <Against title={t('contradictedBy')} claims={claim.contradicts} />
      <Against title={t('supersedes')} claims={claim.supersedes} />
      <Against title={t('supersededBy')} claims={claim.supersededBy} />
      <Against title={t('alternatives')} claims={claim.alternatives} />
    </article>
  )
}

/** What a claim is that is not accepted; null: it is. */
function state({ review }: ClaimDetail): string | null {
  return review === null || review === 'accepted' ? null : t(`review.${review}`)
}

/** One change of a claim's state: which, by whom, when and why. */
function reviewed(text: string): string {
  const review = readReview(text)
  if (review === null) return text
  const said = { state: t(`review.${review.as}`), date: readDate(review.on) }
  const words = review.by === null ? t('reviewedOn', said) : t('reviewedBy', { ...said, by: review.by })
  return review.why === null ? words : t('reviewedFor', { reviewed: words, reason: review.why })
}

/** When a claim was retracted, by whom and why; null: it stands. */
function retracted({ retractedAt, recordedBy: by, retractionReason: reason }: ClaimDetail): string | null {
  if (retractedAt === null) return null
  const date = readDate(retractedAt)
  const words = by === null ? t('retracted', { date }) : t('retractedBy', { date, by })
  return reason === null ? words : t('retractedFor', { retracted: words, reason })
}

/** Whether a reader can check it, and how. */
function checkWords({ source, check, locator }: ClaimDetail): string {
  if (source.kind === 'decision') return t('check.decision')
  return check === 'recorded' && locator !== null ? t('record', { check: t('check.recorded'), locator }) : t(`check.${check}`)
}

function Against({ title, claims }: { title: string; claims: ClaimDetail['contradicts'] }) {
  if (claims.length === 0) return null
  return (
    <section className="against" data-kind={title}>
      <h4>{title}</h4>
      <ul>
        {claims.map((other) => (
          <li key={other.id}>
            <p>
              {other.sentence}
              <span className="grade" title={gradeWords(other.grade)}>
                {other.grade}
              </span>
            </p>
            <p className="quiet">
              {other.source.name}
              {other.about && ` · ${t(`about.${other.about}`)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
