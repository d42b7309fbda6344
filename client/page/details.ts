import { isDate, readDate } from '../../model/dates'
import { FAMILIES, FAMILY_WORDS, primaryLabel } from '../../model/ontology'
import type { PageClaim } from '../../model/page'
import { asCounted } from '../../picture/scene/lens'
import type { GraphTie } from '../../picture/scene/graph-data'
import { capital, count, familyOf, gradeWords, labelWords, modalitySuffix, qualifierSuffix, typeWords } from '../../picture/words'
import { readIntervals, readRange, STATUS_WORDS, support } from '../parts/claims/evidence-words'
import { claimCard, pair } from './claim'
import { claimsAbout, claimsOf, graph, gradeOf, page, sourceOf } from './data'
import { h } from './dom'
import { select, state } from './state'
import { lineSwatch, shapeSwatch } from './swatch'
import { nodeLink, tieButton } from './tie-button'

/** Keeps `body` as what is selected: the evidence of a tie, a node's card, or what the page is of. */
export function details(body: HTMLElement): void {
  const show = () => {
    const { selection } = state.getState().view
    const tie = selection?.kind === 'tie' ? graph.ties.get(selection.id) : undefined
    body.replaceChildren(
      tie ? tieEvidence(tie) : selection?.kind === 'node' && graph.nodes.has(selection.id) ? nodeCard(selection.id) : overview(),
    )
  }
  show()
  state.subscribe(({ view }, { view: before }) => {
    if (view === before) return
    show()
    if (view.selection?.id === before.selection?.id) return
    body.scrollTo(0, 0)
    // Who came from a list or the search reads on here; the picture keeps the keys that move it.
    if (view.selection && !document.activeElement?.closest('.graph')) body.querySelector<HTMLElement>('h2')?.focus()
  })
}

const heading = (...children: (Node | string)[]) => h('h2', { tabindex: -1 }, children)
const section = (title: string, ...children: (HTMLElement | null)[]) => h('section', {}, h('h3', {}, title), children)

function overview(): HTMLElement {
  const begin = [...graph.nodes.values()].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1)).slice(0, 6)
  return h(
    'article',
    { class: 'card' },
    heading(page.title),
    h(
      'dl',
      { class: 'pairs' },
      pair('As of', page.asOf === null ? 'any date' : readDate(page.asOf)),
      page.knownBy !== null && pair('As known on', readDate(page.knownBy)),
      page.without.length > 0 && pair('Left out', page.without.join(', ')),
      pair('Marking', page.marking),
      pair(
        'Holds',
        `${count(graph.nodes.size, 'node')}, ${count(graph.ties.size, 'tie')}, ${count(page.claims.length, 'claim')}, ${count(Object.keys(page.sources).length, 'source')}`,
      ),
    ),
    h(
      'p',
      { class: 'lead' },
      'Who stands with whom, against whom, and how we know: every line rests on claims, and every claim on a source that you can check. This file holds all of it and asks nobody for anything.',
    ),
    h(
      'ul',
      { class: 'how' },
      h('li', {}, h('strong', {}, 'Search'), ' for a group, state or person, by any of its names.'),
      h(
        'li',
        {},
        h('strong', {}, 'Click a node'),
        ' for its card, ',
        h('strong', {}, 'a line'),
        ' for its evidence: who says so, where, and how well graded.',
      ),
      h('li', {}, h('strong', {}, 'Move the date'), ' above to see what held then, and what only may have.'),
    ),
    begin.length > 0 &&
      section(
        'Where to begin',
        h(
          'ul',
          { class: 'chips' },
          begin.map((node) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', class: 'chip', click: () => select({ kind: 'node', id: node.id }) },
                node.abbreviation ?? node.name,
              ),
            ),
          ),
        ),
      ),
    section(
      'Sources',
      sources(Object.keys(page.sources).map((id) => ({ id, claims: page.claims.filter(({ source }) => source === id).length }))),
    ),
  )
}

function sources(rows: readonly { id: string; claims: number }[]): HTMLElement {
  return h(
    'ul',
    { class: 'sources' },
    [...rows]
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
      .map(({ id, claims }) => {
        const { reliability, name, url, title, author, publisher, publishedAt, publishedAtPrecision } = sourceOf(id)
        const about = [title === name ? null : title, author, publisher, publishedAt && readDate(publishedAt, publishedAtPrecision)]
          .filter(Boolean)
          .join(', ')
        return h(
          'li',
          {},
          h('span', { class: 'reliability' }, reliability),
          h(
            'span',
            {},
            url && /^https?:\/\//i.test(url) ? h('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, name) : name,
            h('span', { class: 'quiet' }, ` · ${count(claims, 'claim')}${about ? ` · ${about}` : ''}`),
          ),
        )
      }),
  )
}

function tieEvidence(given: GraphTie): HTMLElement {
  const { view, scene } = state.getState()
  const counted = asCounted(graph, given, view.filters)
  const tie = counted ?? given
  const holding = scene.holding?.get(tie.id)
  const family = familyOf(tie.type)
  const claims = claimsOf(given)
  const locator = page.locators[tie.id]
  return h(
    'article',
    { class: 'card' },
    h('p', { class: 'kind' }, lineSwatch({ family, hollow: tie.modality !== 'actual' }), FAMILY_WORDS[family].name),
    h(
      'h2',
      { tabindex: -1, class: 'sentence' },
      nodeLink(tie.subject),
      ` ${typeWords(tie.type)} `,
      nodeLink(tie.object),
      qualifierSuffix(tie.qualifiers),
      modalitySuffix(tie.modality),
    ),
    counted === null && h('p', { class: 'quiet' }, 'None of the sources that count says so: all it rests on is left out, or came later.'),
    h(
      'dl',
      { class: 'pairs' },
      pair(
        'Standing',
        `${STATUS_WORDS[tie.status]}${tie.modality === 'actual' ? '' : `; ${tie.modality}, not asserted`}${tie.disputed ? '; disputed' : ''}`,
      ),
      tie.grade !== null && pair('Best grade', gradeWords(tie.grade)),
      pair('Support', support(tie)),
      tie.intervals.length > 0 && pair('When', readIntervals(tie.intervals, tie.lastAttested)),
      holding &&
        view.asOf !== null &&
        pair(
          `On ${readDate(view.asOf)}`,
          holding === 'holds' ? 'holds' : holding === 'may-hold' ? 'may hold: the dates do not settle it' : 'does not hold',
        ),
      given.source !== null && pair('Imported', `from ${sourceOf(given.source).name}${locator === undefined ? '' : `, ${locator}`}`),
    ),
    claims.length > 0 && h('h3', {}, capital(count(claims.length, 'claim'))),
    claims.map(claimCard),
  )
}

function nodeCard(id: string): HTMLElement {
  const node = graph.nodes.get(id)!
  const { kind, description, basis, aliases = [], identifiers = [] } = page.nodes[id] ?? {}
  const { scene } = state.getState()
  const ties = scene.tiesOf.get(id) ?? []
  const about = claimsAbout(id)
  const label = primaryLabel(node.labels)
  const speaking = new Map<string, number>()
  for (const claim of page.claims)
    if ([claim.subject, claim.object, claim.place].includes(id)) speaking.set(claim.source, (speaking.get(claim.source) ?? 0) + 1)
  return h(
    'article',
    { class: 'card' },
    h('p', { class: 'kind' }, shapeSwatch(label), `${capital(labelWords(label))}${kind ? `, ${kind}` : ''}`),
    heading(node.name, node.abbreviation ? h('span', { class: 'abbreviation' }, node.abbreviation) : ''),
    description !== undefined && h('p', {}, description),
    basis !== undefined && h('p', { class: 'quiet' }, `In the graph for: ${basis}`),
    names(about, aliases, identifiers),
    section(
      'Ties',
      ties.length === 0 ? h('p', { class: 'quiet' }, 'No recorded tie on the screen.') : null,
      ...FAMILIES.flatMap((family) => {
        const own = ties.filter((tie) => familyOf(tie.type) === family)
        return own.length === 0
          ? []
          : [
              h(
                'div',
                { class: 'family-group' },
                h('h4', {}, lineSwatch({ family }), FAMILY_WORDS[family].name, h('span', { class: 'quiet' }, count(own.length, 'tie'))),
                h(
                  'ul',
                  {},
                  own.map((tie) => h('li', {}, tieButton(tie, id))),
                ),
              ),
            ]
      }),
    ),
    estimates(about.filter(({ kind }) => kind === 'quantity')),
    opened(
      'What else is said',
      about.filter(({ kind, predicate }) => kind === 'attribute' && predicate !== 'alias'),
      (claim) => [
        h(
          'span',
          {},
          h('span', { class: 'quiet' }, capital(claim.predicate.replaceAll('_', ' '))),
          ` ${claim.value !== undefined && isDate(claim.value) ? readDate(claim.value, claim.validFromPrecision) : (claim.value ?? '')}`,
        ),
      ],
    ),
    speaking.size > 0 && section('Sources', sources([...speaking].map(([source, claims]) => ({ id: source, claims })))),
  )
}

function names(about: readonly PageClaim[], aliases: readonly string[], identifiers: readonly string[]): HTMLElement | null {
  const said = [
    ...new Map(
      about
        .filter(({ predicate, value }) => predicate === 'alias' && value !== undefined)
        .map((claim) => [`${claim.value}|${claim.usedBy}|${claim.source}`, claim]),
    ).values(),
  ]
  if (said.length + aliases.length + identifiers.length === 0) return null
  return section(
    'Names',
    h(
      'dl',
      { class: 'pairs' },
      said.map((claim) => pair(claim.value!, `${claim.usedBy === undefined ? '' : `${claim.usedBy}, `}in ${sourceOf(claim.source).name}`)),
      aliases.length > 0 && pair('Also written', aliases.join(' · ')),
      identifiers.map((identifier) => pair(identifier.split(':')[0]!, identifier.split(':').slice(1).join(':'))),
    ),
  )
}

/** Quantity claims side by side, by what they measure: never averaged. */
function estimates(claims: readonly PageClaim[]): HTMLElement | null {
  const measure = ({ measure, predicate, unit }: PageClaim) => {
    const words = measure ?? predicate.replaceAll('_', ' ')
    return unit && unit !== words ? `${words} · ${unit}` : words
  }
  return opened(
    'Estimates, side by side',
    [...claims].sort((a, b) => (measure(a) < measure(b) ? -1 : measure(a) > measure(b) ? 1 : 0)),
    (claim) => {
      const date = claim.validFrom
        ? readDate(claim.validFrom, claim.validFromPrecision)
        : claim.asOf
          ? readDate(claim.asOf, claim.asOfPrecision)
          : 'undated'
      return [h('span', {}, h('span', { class: 'quiet' }, `${capital(measure(claim))}, ${date} `), h('strong', {}, readRange(claim)))]
    },
  )
}

/** Claims as rows that each open to their evidence; nothing where there are none. */
function opened(title: string, claims: readonly PageClaim[], words: (claim: PageClaim) => (Node | string)[]): HTMLElement | null {
  if (claims.length === 0) return null
  return section(
    title,
    h(
      'ul',
      { class: 'attributes' },
      claims.map((claim) => {
        const row = h(
          'button',
          {
            type: 'button',
            class: 'row-button',
            'aria-expanded': 'false',
            click: () => {
              const open = row.getAttribute('aria-expanded') !== 'true'
              row.setAttribute('aria-expanded', String(open))
              if (open) row.after(claimCard(claim))
              else row.nextElementSibling?.remove()
            },
          },
          words(claim),
          h(
            'span',
            { class: 'marks' },
            claim.contradicts.length > 0 && h('span', { class: 'mark' }, 'contradicted'),
            h('span', { class: 'grade' }, gradeOf(claim)),
          ),
        )
        return h('li', {}, row)
      }),
    ),
  )
}
