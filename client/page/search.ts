import { fold } from '../../model/search/fold'
import { NameIndexBuilder } from '../../model/search/name-index'
import { primaryLabel } from '../../model/ontology'
import { count, labelWords } from '../../picture/words'
import { graph, page } from './data'
import { h, icon } from './dom'
import { select } from './state'
import { shapeSwatch } from './swatch'

const MOST = 12

/** The search box: names, aliases and identifiers, accents and typos forgiven, as in the explorer. Choosing a hit selects its node. */
export function search(): HTMLElement {
  const builder = new NameIndexBuilder()
  for (const { id, labels } of graph.nodes.values()) builder.add({ id, labels, names: namesOf(id) })
  for (const { id, ties } of graph.nodes.values()) builder.setTies(id, ties)
  const index = builder.build()

  let hits: { id: string; key: string }[] = []
  let at = -1
  const list = h('ul', { class: 'hits', id: 'hits', role: 'listbox', 'aria-label': 'Found' })
  const box = h('div', { class: 'hits-box', hidden: true }, list)
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search the graph',
    'aria-controls': 'hits',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Search names and aliases …',
    input: () => find(),
    focus: () => find(),
    blur: () => close(),
    keydown: (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        mark(hits.length === 0 ? -1 : (at + (event.key === 'ArrowDown' ? 1 : hits.length + (at < 0 ? 0 : -1))) % hits.length)
      else if (event.key === 'Enter') choose(hits[Math.max(at, 0)]?.id)
      else if (event.key === 'Escape') close()
      else return
      event.preventDefault()
    },
  })
  const open = (shown: boolean) => {
    box.hidden = !shown
    input.setAttribute('aria-expanded', String(shown))
    if (!shown) input.removeAttribute('aria-activedescendant')
  }
  const close = () => open(false)
  const mark = (next: number) => {
    at = next
    list.querySelectorAll('[role=option]').forEach((row, i) => {
      row.setAttribute('aria-selected', String(i === at))
      if (i === at) row.scrollIntoView({ block: 'nearest' })
    })
    if (at >= 0) input.setAttribute('aria-activedescendant', `hit-${at}`)
    else input.removeAttribute('aria-activedescendant')
  }
  const choose = (id: string | undefined) => {
    if (id === undefined) return
    input.value = ''
    close()
    select({ kind: 'node', id })
  }
  const find = () => {
    const text = input.value.trim()
    hits = text ? index.search(text, MOST).found : []
    list.replaceChildren(...hits.map(({ id, key }, i) => hit(id, key, i, () => choose(id))))
    if (text && hits.length === 0)
      list.replaceChildren(
        h(
          'li',
          { class: 'no-hits', role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' },
          `Nothing is called “${text}” here.`,
        ),
      )
    mark(-1)
    open(text !== '')
  }
  return h('div', { class: 'search' }, icon('m14 14 3.5 3.500M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z', 16), input, box)
}

function namesOf(id: string): string[] {
  const node = graph.nodes.get(id)!
  const said = page.claims.flatMap((claim) => (claim.subject === id && claim.predicate === 'alias' ? (claim.value ?? []) : []))
  return [node.name, node.abbreviation ?? '', ...(page.nodes[id]?.aliases ?? []), ...said, ...(page.nodes[id]?.identifiers ?? []), id]
}

function hit(id: string, key: string, i: number, choose: () => void): HTMLElement {
  const node = graph.nodes.get(id)!
  const matched =
    fold(node.name) === key
      ? undefined
      : namesOf(id)
          .slice(1, -1)
          .find((name) => fold(name) === key)
  const label = primaryLabel(node.labels)
  return h(
    'li',
    {
      class: 'hit',
      id: `hit-${i}`,
      role: 'option',
      'aria-selected': 'false',
      pointerdown: (event: Event) => event.preventDefault(),
      click: choose,
    },
    shapeSwatch(label),
    h('span', { class: 'hit-name' }, node.name, node.abbreviation && h('span', { class: 'quiet' }, ` · ${node.abbreviation}`)),
    h('span', { class: 'quiet' }, matched ? `found as ${matched}` : `${labelWords(label)} · ${count(node.ties, 'tie')}`),
  )
}
