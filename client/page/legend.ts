import { CREDIBILITY_WORDS, RELIABILITY_WORDS, UNASSERTED } from '../../model/claim'
import { FAMILIES, FAMILY_WORDS } from '../../model/ontology'
import { LABEL_ORDER, type Mark } from '../../picture/look/encoding'
import type { Facet } from '../../picture/scene/lens'
import { capital, labelWords, typeName } from '../../picture/words'
import { theme } from '../state/theme'
import { countPresent } from '../state/tallies'
import { graph, positions, sourceOf } from './data'
import { h } from './dom'
import { clearFilters, filter, filtered, state } from './state'
import { lineSwatch, shapeSwatch } from './swatch'

const tallies = countPresent({ data: graph, positions })

/** The legend, which filters too: what is unticked is left out of the picture, the list and the counts. */
export function legend(): HTMLElement {
  const element = h('div', { class: 'legend' })
  const clear = h('button', { type: 'button', class: 'link-button', click: clearFilters }, 'Clear filters')
  follow(clear, () => clear.toggleAttribute('hidden', !filtered()))
  const fill = () =>
    element.replaceChildren(
      h('div', { class: 'legend-head' }, h('p', { class: 'quiet' }, 'Untick to leave out.'), clear),
      section(
        'Ties, by family',
        FAMILIES.filter((family) => tallies.family.has(family)).map((family) =>
          h(
            'li',
            { title: FAMILY_WORDS[family].gathers },
            tick('family', family, tallies.family.get(family), lineSwatch({ family }), FAMILY_WORDS[family].name),
          ),
        ),
      ),
      section(
        'Nodes, by kind',
        [...tallies.label.keys()]
          .sort((a, b) => LABEL_ORDER.indexOf(a) - LABEL_ORDER.indexOf(b))
          .map((label) =>
            h('li', {}, tick('label', label, tallies.label.get(label), shapeSwatch(label), capital(labelWords(label, true)))),
          ),
      ),
      section(
        'Ties, by how they are put',
        [
          tickRow('modality', 'actual', 'As a fact'),
          ...UNASSERTED.map((modality) => tickRow('modality', modality, capital(modality), { hollow: true, mark: modality })),
        ].filter((row) => row !== null),
      ),
      section(
        'Ties, by whose word they are',
        [
          tickRow('status', 'stated', 'Stated', {}, 'A source says so in its own voice'),
          tickRow('status', 'reported', 'Reported', { thin: true }, 'Sources only report others’ word'),
          tickRow('status', 'denied', 'Denied', { thin: true, mark: 'denied' }, 'Claims only deny it, or looked and found nothing'),
          [...graph.ties.values()].some(({ disputed }) => disputed)
            ? h(
                'li',
                { class: 'plain-row', title: 'Some claim denies it, or contradicts that it is so' },
                lineSwatch({ mark: 'disputed' }),
                'Disputed',
              )
            : null,
        ].filter((row) => row !== null),
      ),
      section('Ties, at a date', [
        h('li', { class: 'plain-row' }, lineSwatch({}), 'Holds'),
        h(
          'li',
          { class: 'plain-row', title: 'The dates do not settle it' },
          lineSwatch({ mark: 'may-hold', holding: 'may-hold' }),
          'May hold',
        ),
        h('li', { class: 'plain-row' }, lineSwatch({ holding: 'does-not-hold' }), 'Does not hold'),
      ]),
      section(
        'Types of tie',
        [...tallies.type.keys()]
          .sort((a, b) => (typeName(a) < typeName(b) ? -1 : 1))
          .map((type) => h('li', {}, tick('type', type, tallies.type.get(type)?.count, typeName(type)))),
        true,
      ),
      section(
        'Sources',
        [...tallies.source]
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
          .map(([id, n]) =>
            h(
              'li',
              {},
              tick(
                'source',
                id,
                n,
                h('span', { class: 'reliability', title: RELIABILITY_WORDS[sourceOf(id).reliability] }, sourceOf(id).reliability),
                h('span', { class: 'cut' }, sourceOf(id).name),
              ),
            ),
          ),
        tallies.source.size > 4,
      ),
      h(
        'details',
        { class: 'section' },
        h('summary', {}, h('h2', {}, 'Grade')),
        h(
          'div',
          { class: 'grade-filter' },
          choice(
            'Source at least',
            'any reliability',
            Object.entries(RELIABILITY_WORDS),
            () => state.getState().view.filters.reliability,
            (value) => filter((f) => ({ ...f, reliability: value })),
          ),
          choice(
            'Claim at least',
            'any credibility',
            Object.entries(CREDIBILITY_WORDS),
            () => state.getState().view.filters.credibility,
            (value) => filter((f) => ({ ...f, credibility: Number(value) || null })),
          ),
        ),
      ),
    )
  fill()
  theme.subscribe(fill)
  return element
}

function section(title: string, rows: readonly HTMLElement[], closed = false): HTMLElement {
  return h('details', { class: 'section', open: !closed }, h('summary', {}, h('h2', {}, title)), h('ul', {}, rows))
}

/** A row for a way to put a tie; none where no tie is put so. */
function tickRow(
  facet: 'status' | 'modality',
  value: string,
  words: string,
  look: { thin?: boolean; hollow?: boolean; mark?: Mark } = {},
  title?: string,
): HTMLElement | null {
  return tallies[facet].has(value) ? h('li', { title }, tick(facet, value, tallies[facet].get(value), lineSwatch(look), words)) : null
}

function tick(facet: Facet, value: string, tally: number | undefined, ...children: (Node | string)[]): HTMLElement {
  const input = h('input', {
    type: 'checkbox',
    change: () =>
      filter((filters) => {
        const next = new Set(filters.hidden[facet])
        if (!next.delete(value)) next.add(value)
        return { ...filters, hidden: { ...filters.hidden, [facet]: next } }
      }),
  })
  const label = h('label', { class: 'tick' }, input, children, h('span', { class: 'tally-count' }, String(tally ?? 0)))
  follow(label, () => {
    const hidden = state.getState().view.filters.hidden[facet].has(value)
    input.checked = !hidden
    label.toggleAttribute('data-off', hidden)
  })
  return label
}

function choice(
  words: string,
  any: string,
  options: readonly [string, string][],
  now: () => string | number | null,
  set: (value: string | null) => void,
): HTMLElement {
  const select = h(
    'select',
    { change: () => set(select.value || null) },
    h('option', { value: '' }, any),
    options.map(([value, meaning]) => h('option', { value }, `${value}: ${meaning}`)),
  )
  const label = h('label', {}, words, select)
  follow(label, () => {
    select.value = String(now() ?? '')
  })
  return label
}

/** Keeps an element as the state has it, for as long as it is on the page. */
function follow(element: HTMLElement, update: () => void): void {
  update()
  const stop = state.subscribe(() => (element.isConnected ? update() : stop()))
}
