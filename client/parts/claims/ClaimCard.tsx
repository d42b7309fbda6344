import { Fragment } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { readDate, readWhen } from '../../../model/dates'
import { claimHoldingAt } from '../../../model/holding'
import { HOLDING_WORDS } from '../../../model/holding-words'
import { turns } from '../../../model/speakers'
import { NodeLink } from '../NodeLink'
import { useOnScreen } from '../../state/screen'
import { gradeMeaning, gradeWords } from '../../../picture/words'
import { whyNotCounted } from './why-not-counted'
import { Passage } from './Passage'
import { ABOUT_WORDS, CHECK_WORDS, DECISION_WORDS, LINK_WORDS, speaking } from './evidence-words'
import './claims.css'

/** One claim: what it says in our words, who says it, where, when, how well graded, and what stands against it. */
export function ClaimCard({ claim }: { claim: ClaimDetail }) {
  const asOf = useOnScreen((s) => s.view.asOf)
  const out = useOnScreen((s) => whyNotCounted(claim.source, s.view.filters, claim))
  const { when, speaksOf } = readWhen(claim)
  const tags = [claim.retractedAt && `retracted on ${readDate(claim.retractedAt)}`, out].filter(Boolean)
  const holding = asOf ? claimHoldingAt(claim, asOf).holding : null
  return (
    <article className="claim" data-off={out ? true : undefined} data-polarity={claim.polarity}>
      <header>
        <p className="statement">{claim.sentence}</p>
        <span className="grade" title={gradeWords(claim.grade)}>
          {claim.grade}
          <span className="hidden">, {gradeMeaning(claim.grade)}</span>
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
          <dt>When</dt>
          <dd>
            {when}
            {speaksOf !== null && <span className="quiet"> · speaks of {speaksOf}</span>}
          </dd>
        </div>
        {holding && asOf && (
          <div>
            <dt>On {readDate(asOf)}</dt>
            <dd>{HOLDING_WORDS[holding].short}</dd>
          </div>
        )}
        {(claim.subjectPart || claim.objectPart) && (
          <div>
            <dt>Of a part</dt>
            <dd>
              {[
                claim.subjectPart && `${claim.subjectPart} of ${claim.subject.name}`,
                claim.objectPart && claim.object && `${claim.objectPart} of ${claim.object.name}`,
              ]
                .filter(Boolean)
                .join('; ')}
            </dd>
          </div>
        )}
        {claim.place && (
          <div>
            <dt>Where</dt>
            <dd>
              <NodeLink id={claim.place.id} name={claim.place.name} />
            </dd>
          </div>
        )}
        {claim.likelihood && (
          <div>
            <dt>Likelihood</dt>
            <dd>{claim.likelihood}</dd>
          </div>
        )}
        {claim.note && (
          <div>
            <dt>{claim.check === 'imported' ? 'Stands in' : 'Coder’s note'}</dt>
            <dd>{claim.note}</dd>
          </div>
        )}
        <div>
          <dt>Check</dt>
          <dd>
            {claim.source.kind === 'decision' ? DECISION_WORDS : CHECK_WORDS[claim.check]}
            {claim.check === 'recorded' && ` (${claim.locator})`}
            {claim.link && (
              <>
                {' '}
                ·{' '}
                <a href={claim.link} target="_blank" rel="noreferrer">
                  {LINK_WORDS[claim.check]}
                </a>
              </>
            )}
          </dd>
        </div>
      </dl>
      <Passage claim={claim} />
      <Against title="Contradicted by" claims={claim.contradicts} />
      <Against title="Supersedes" claims={claim.supersedes} />
      <Against title="Superseded by" claims={claim.supersededBy} />
      <Against title="Either this or" claims={claim.alternatives} />
    </article>
  )
}

/** Who says it: the source, then those whose word it reports, nearest first. */
function Chain({ claim: { source, speakers, attributedAs } }: { claim: ClaimDetail }) {
  const published = source.publishedAt
    ? readDate(source.publishedAt, source.publishedAtPrecision)
    : source.writtenAt
      ? readDate(source.writtenAt, source.writtenAtPrecision)
      : null
  const more =
    source.kind === 'decision' ? [] : [source.author, source.publisher, published, source.marking === 'TLP:CLEAR' ? null : source.marking] // a decision's name says who and when
  return (
    <ol className="chain" aria-label="Who says it">
      <li>
        <strong>{source.name}</strong>
        <span className="quiet">
          {' '}
          {more.filter(Boolean).join(', ')}
          {speakers.length > 0 || attributedAs ? ', reports' : ''}
        </span>
      </li>
      {turns(speakers).map((joint, i, all) => (
        <li key={joint[0]!.id}>
          {joint.map((speaker, j) => (
            <Fragment key={speaker.id}>
              {j === 0 ? '' : j < joint.length - 1 ? ', ' : ' and '}
              <NodeLink id={speaker.id} name={speaker.name} />
            </Fragment>
          ))}
          <span className="quiet"> {speaking(joint.length, i < all.length - 1)}</span>
        </li>
      ))}
      {attributedAs && (
        <li>
          {attributedAs}
          <span className="quiet"> {speakers.length > 0 ? 'in its words' : 'say'}</span>
        </li>
      )}
    </ol>
  )
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
              {other.about && ` · about ${ABOUT_WORDS[other.about]}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
