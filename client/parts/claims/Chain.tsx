import { Fragment, type ReactNode } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { readDate } from '../../../model/dates'
import { turnsOf } from '../../../model/saying'
import { turns, withArticle } from '../../../model/speakers'
import { t } from '../../../model/words/english/claims'
import { t as sentences } from '../../../model/words/english/sentences'
import { listAndParts } from '../../../model/words/locale'
import { NodeLink } from '../NodeLink'

/** Who says it, in a sentence: `Abbas 2022, …, reports the United Nations, citing member states`. */
export function Chain({ claim }: { claim: ClaimDetail }) {
  const { source } = claim
  const published = source.publishedAt
    ? readDate(source.publishedAt, source.publishedAtPrecision)
    : source.writtenAt
      ? readDate(source.writtenAt, source.writtenAtPrecision)
      : null
  const more =
    source.kind === 'decision' ? [] : [source.author, source.publisher, published, source.marking === 'TLP:CLEAR' ? null : source.marking] // a decision's name says who and when
  const about = more.filter(Boolean).join(', ')
  const said = speakersParts(claim)
  return (
    <p className="chain" role="group" aria-label={t('chain')}>
      <strong>{source.name}</strong>
      <span className="quiet"> {said === null ? about : about ? t('reports', { source: about }) : t('reportsOnly')}</span>
      {said !== null && <> {said}</>}
    </p>
  )
}

/** Those whose word a source reports, as the claim's sentence names them, each who has a node with the way to it; null: its own voice. */
function speakersParts({ speakers, attributedAs, citing }: ClaimDetail): ReactNode {
  const joints = turns(speakers)
  const named = turnsOf(speakers, { attributedAs, citing }).map((names, i): ReactNode[] =>
    listAndParts(names, (name) => name).map((part, at) => {
      const speaker = joints[i]?.[at / 2]
      if (!speaker || at % 2 === 1) return part
      const [before = ''] = withArticle(part).split(part)
      return (
        <Fragment key={speaker.id}>
          {before}
          <NodeLink id={speaker.id} name={part} />
        </Fragment>
      )
    }),
  )
  return named.reduceRight<ReactNode>(
    (cited, speaker) =>
      cited === null
        ? speaker
        : sentences.parts<'citing', ReactNode>('citing', { speaker, cited }).map((part, i) => <Fragment key={i}>{part}</Fragment>),
    null,
  )
}
