import { Fragment, useMemo, type ReactNode } from 'react'
import type { SourceSummary } from '../../../model/api/answers'
import { readDate } from '../../../model/dates'
import { readAnswer } from '../../../model/holding-words'
import { isPlural, nameWithin, sayingOf, turnsOf } from '../../../model/saying'
import { tieSentence } from '../../../model/sentences'
import { familyName } from '../../../model/terms'
import { common } from '../../../model/words/english/common'
import { counts } from '../../../model/words/english/counts'
import { t } from '../../../model/words/english/evidence'
import { NodeLink } from '../../parts/NodeLink'
import { TieButton } from '../../parts/TieList'
import { useOnScreen, useScreen } from '../../state/screen'
import { useAsked } from '../../state/use-asked'
import { LineSwatch } from '../../parts/Swatch'
import { asCounted } from '../../../picture/scene/lens'
import { capital } from '../../../model/words/locale'
import { familyOf, gradeWords, wordsOf } from '../../../picture/words'
import { UnknownClaim } from '../../parts/claims/addressed'
import { ClaimCard } from '../../parts/claims/ClaimCard'
import { readIntervals, standing, support } from '../../parts/claims/evidence-words'

/** The evidence of a tie: the sentence it makes, what supports it as a whole, then claim by claim. `children` end it. */
export function TieEvidence({ id, children }: { id: string; children?: ReactNode }) {
  const { answers, acts } = useScreen()
  const data = useOnScreen((s) => s.loaded?.data)
  const filters = useOnScreen((s) => s.view.filters)
  const known = data?.ties.get(id)
  const counted = useMemo(() => (data && known ? asCounted(data, known, filters) : undefined), [data, known, filters])
  const holding = useOnScreen((s) => s.scene.holding?.get(id))
  const asOf = useOnScreen((s) => s.view.asOf)
  const answered = useAsked(id, answers.tie(id))
  if (answered.state === 'failed') {
    return (
      <div className="card">
        <h2 tabIndex={-1} data-heading={id}>
          {t('noTie')}
        </h2>
        <p role="alert">{answered.problem}</p>
        <button type="button" className="button" onClick={() => acts.select(null)}>
          {t('backToDossier')}
        </button>
      </div>
    )
  }
  const tie = answered.state === 'ready' ? answered.answer.tie : null
  const subject = tie?.subject ?? (known && data?.nodes.get(known.subject))
  const object = tie?.object ?? (known && data?.nodes.get(known.object))
  const shown = counted ?? tie ?? known
  if (!shown || !subject || !object) return <p className="quiet">{common('loading')}</p>
  const source = answered.state === 'ready' ? answered.answer.claims[0]?.source : undefined
  const family = familyOf(shown.type)
  const imported = Boolean(tie?.sourceId)
  const saying =
    (counted ?? known)?.saying ??
    sayingOf(
      { ...shown, subjectName: subject.name },
      answered.state === 'ready' ? answered.answer.claims.map((claim) => ({ ...claim, speakers: turnsOf(claim.speakers, claim) })) : [],
    )
  return (
    <article className="card">
      <p className="kind">
        <LineSwatch family={family} hollow={shown.modality !== 'actual'} />
        {familyName(family)}
      </p>
      <h2 tabIndex={-1} data-heading={id} className="sentence">
        {tieSentence<ReactNode>(saying, wordsOf(shown.type), end(subject), end(object)).map((part, i) => (
          <Fragment key={i}>{part}</Fragment>
        ))}
      </h2>
      {counted === null && <p className="quiet">{t('notCounted')}</p>}
      <dl className="pairs">
        <div>
          <dt>{t('attribution')}</dt>
          <dd>{standing(shown)}</dd>
        </div>
        {shown.grade && (
          <div>
            <dt>{t('grade')}</dt>
            <dd>{gradeWords(shown.grade)}</dd>
          </div>
        )}
        {!imported && (
          <div>
            <dt>{t('support')}</dt>
            <dd>{support(shown)}</dd>
          </div>
        )}
        {shown.intervals.length > 0 && (
          <div>
            <dt>{t('when')}</dt>
            <dd>{readIntervals(shown.type, shown.intervals, shown.lastAttested)}</dd>
          </div>
        )}
        {holding && asOf && (
          <div>
            <dt>{t('onDate', { date: readDate(asOf) })}</dt>
            <dd>{readAnswer(holding, (node) => data?.names.get(node) ?? node)}</dd>
          </div>
        )}
        {imported && (
          <div>
            <dt>{t('imported')}</dt>
            <dd>
              {source && <Whence source={source} locator={tie?.locator ?? null} />} {t('asInFile')}
            </dd>
          </div>
        )}
      </dl>
      <h3>
        {imported ? t('fileSays') : answered.state === 'ready' ? counts('claims', { count: answered.answer.claims.length }) : t('claims')}
      </h3>
      {answered.state === 'loading' && <p className="quiet">{common('loading')}</p>}
      {answered.state === 'ready' && <UnknownClaim known={answered.answer.claims.map((claim) => claim.id)} />}
      {answered.state === 'ready' && answered.answer.claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
      <OthersBetween id={id} a={subject.id} b={object.id} />
      {children}
    </article>
  )
}

/** An end of the sentence: a link to its card. */
function end(node: { id: string; name: string; labels: readonly string[] }) {
  return { name: <NodeLink id={node.id} name={nameWithin(node)} />, plural: isPlural(node) }
}

/** The other ties on the screen between the same two nodes; each opens its evidence. */
function OthersBetween({ id, a, b }: { id: string; a: string; b: string }) {
  const ties = useOnScreen((s) => s.scene.tiesOf.get(a))
  const others = (ties ?? []).filter((tie) => tie.id !== id && (tie.subject === a ? tie.object : tie.subject) === b)
  if (others.length === 0) return null
  return (
    <section>
      <h3>{t('alsoBetween')}</h3>
      <ul>
        {others.map((tie) => (
          <li key={tie.id}>
            <TieButton tie={tie} from={a} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where an imported tie stands: in a file of which the digest is known, or in one that names a source for it. */
function Whence({ source: { name, url, sha256 }, locator }: { source: SourceSummary; locator: string | null }) {
  const named: ReactNode = url ? (
    <a key="source" href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  ) : (
    name
  )
  if (sha256 === null)
    return t.parts<'inFile', ReactNode>('inFile', { place: locator === null ? t('somewhere') : capital(locator), source: named })
  return locator === null
    ? t.parts<'from', ReactNode>('from', { source: named })
    : t.parts<'fromAt', ReactNode>('fromAt', { source: named, place: locator })
}
