import { number } from '../../model/words/locale'
import { holdingAt, readDate, readWhen, span } from '../../model/dates'
import type { PageClaim } from '../../model/page'
import { gradeMeaning, gradeWords } from '../../picture/words'
import { whyNotCounted } from '../parts/claims/why-not-counted'
import { ABOUT_WORDS, CHECK_WORDS, HOLDING_WORDS, LINK_WORDS, POLARITY_WORDS } from '../parts/claims/evidence-words'
import { claimOf, gradeOf, nameOf, sourceOf } from './data'
import { h } from './dom'
import { passage } from './passage'
import { state } from './state'
import { nodeLink } from './tie-button'

/** One claim: what it says in our words, who says it, where, when, how well graded, and what stands against it. */
export function claimCard(claim: PageClaim): HTMLElement {
  const { asOf, filters } = state.getState().view
  const source = sourceOf(claim.source)
  const out = whyNotCounted({ id: claim.source, publishedAt: source.publishedAt ?? null, writtenAt: source.writtenAt ?? null }, filters)
  const { when, speaksOf } = readWhen(claim)
  const tags = [
    claim.stance === 'asserted' ? null : claim.stance,
    POLARITY_WORDS[claim.polarity],
    claim.retractedAt ? `retracted on ${readDate(claim.retractedAt)}` : null,
    out,
  ].flatMap((tag) => tag ?? [])
  const parts = [
    claim.subjectPart && `${claim.subjectPart} of ${nameOf(claim.subject)}`,
    claim.objectPart && claim.object && `${claim.objectPart} of ${nameOf(claim.object)}`,
  ].filter(Boolean)
  const link = claim.link && /^https?:\/\//i.test(claim.link) ? claim.link : null
  return h(
    'article',
    { class: 'claim', 'data-off': out !== null, 'data-polarity': claim.polarity },
    h('header', {}, h('p', { class: 'statement' }, claim.statement), graded(claim)),
    tags.length > 0 &&
      h(
        'p',
        { class: 'marks' },
        tags.map((tag) => h('span', { class: 'mark' }, tag)),
      ),
    chain(claim),
    h(
      'dl',
      { class: 'pairs' },
      pair('When', when, speaksOf !== null ? h('span', { class: 'quiet' }, ` · speaks of ${speaksOf}`) : ''),
      asOf !== null && pair(`On ${readDate(asOf)}`, HOLDING_WORDS[holdingAt([span(claim)], asOf)]),
      parts.length > 0 && pair('Of a part', parts.join('; ')),
      claim.place !== undefined && pair('Where', nodeLink(claim.place)),
      claim.likelihood !== undefined && pair('Likelihood', claim.likelihood),
      claim.note !== undefined && pair('Coder’s note', claim.note),
      pair('Source', citation(claim)),
      pair(
        'Check',
        CHECK_WORDS[claim.check],
        link === null ? '' : ' · ',
        link === null ? '' : h('a', { href: link, target: '_blank', rel: 'noreferrer noopener' }, LINK_WORDS[claim.check]),
      ),
    ),
    passage(claim),
    against(
      'Contradicted by',
      claim.contradicts.map(({ claim: id, about }) => ({ id, about })),
    ),
    against(
      'Supersedes',
      claim.supersedes.map((id) => ({ id, about: null })),
    ),
    against(
      'Superseded by',
      claim.supersededBy.map((id) => ({ id, about: null })),
    ),
  )
}

/** A row of what is known of something. */
export const pair = (name: string, ...value: (Node | string)[]): HTMLElement => h('div', {}, h('dt', {}, name), h('dd', {}, value))

const graded = (claim: PageClaim) =>
  h(
    'span',
    { class: 'grade', title: gradeWords(gradeOf(claim)) },
    gradeOf(claim),
    h('span', { class: 'hidden' }, `, ${gradeMeaning(gradeOf(claim))}`),
  )

function citation({ source: id, startOffset, endOffset }: PageClaim): string {
  const { title, publisher } = sourceOf(id)
  const place = startOffset === undefined || endOffset === undefined ? null : `characters ${number(startOffset)} to ${number(endOffset)}`
  return [title, publisher, place].flatMap((part) => part ?? []).join(', ')
}

/** Who says it: the source, then those whose word it reports, nearest first. */
function chain({ source: id, speakers, attributedAs }: PageClaim): HTMLElement {
  const source = sourceOf(id)
  const published = source.publishedAt
    ? readDate(source.publishedAt, source.publishedAtPrecision)
    : source.writtenAt
      ? readDate(source.writtenAt, source.writtenAtPrecision)
      : null
  const quiet = (text: string) => h('span', { class: 'quiet' }, ` ${text}`)
  return h(
    'ol',
    { class: 'chain', 'aria-label': 'Who says it' },
    h(
      'li',
      {},
      h('strong', {}, source.name),
      quiet(
        `${[source.author, source.publisher, published].filter(Boolean).join(', ')}${speakers.length > 0 || attributedAs ? ', reports' : ''}`,
      ),
    ),
    speakers.map((speaker, i) => h('li', {}, nodeLink(speaker), quiet(i < speakers.length - 1 ? 'reports' : 'says'))),
    attributedAs !== undefined && h('li', {}, attributedAs, quiet(speakers.length > 0 ? 'in its words' : 'say')),
  )
}

/** Claims that stand against this one or replace it, as far as the file holds them. */
function against(title: string, refs: readonly { id: string; about: string | null }[]): HTMLElement | null {
  const known = refs.flatMap(({ id, about }) => {
    const claim = claimOf(id)
    return claim && claim.retractedAt === undefined ? [{ claim, about }] : []
  })
  if (known.length === 0) return null
  return h(
    'section',
    { class: 'against', 'data-kind': title },
    h('h4', {}, title),
    h(
      'ul',
      {},
      known.map(({ claim, about }) =>
        h(
          'li',
          {},
          h('p', {}, claim.statement, graded(claim)),
          h(
            'p',
            { class: 'quiet' },
            `${sourceOf(claim.source).name}${about === null ? '' : ` · about ${ABOUT_WORDS[about as keyof typeof ABOUT_WORDS] ?? about}`}`,
          ),
        ),
      ),
    ),
  )
}
