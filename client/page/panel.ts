import { details } from './details'
import { h } from './dom'
import { list } from './list'
import { state, type Side } from './state'

/** The width below which the legend is a side of the panel; page.css has the same. */
const NARROW = matchMedia('(max-width: 860px)')

/** Details and list; on a narrow screen the legend too, which else stands in `side`. */
export function panel(legend: HTMLElement, side: HTMLElement): HTMLElement {
  const sides: Record<Side, { words: string; body: HTMLElement }> = {
    details: {
      words: 'Details',
      body: h('div', { class: 'tab-panel', role: 'tabpanel', id: 'side-details', 'aria-labelledby': 'tab-details', tabindex: -1 }),
    },
    list: {
      words: 'List',
      body: h('div', { class: 'tab-panel', role: 'tabpanel', id: 'side-list', 'aria-labelledby': 'tab-list', tabindex: -1 }),
    },
    legend: {
      words: 'Legend',
      body: h('div', { class: 'tab-panel', role: 'tabpanel', id: 'side-legend', 'aria-labelledby': 'tab-legend', tabindex: -1 }),
    },
  }
  const names = Object.keys(sides) as Side[]
  const tabs = Object.fromEntries(
    names.map((name) => [
      name,
      h(
        'button',
        {
          type: 'button',
          class: 'tab',
          role: 'tab',
          id: `tab-${name}`,
          'aria-controls': `side-${name}`,
          click: () => state.setState({ side: name }),
        },
        sides[name].words,
      ),
    ]),
  ) as Record<Side, HTMLButtonElement>
  const bar = h(
    'div',
    {
      class: 'tab-list',
      role: 'tablist',
      'aria-label': 'Panel',
      keydown: (event: KeyboardEvent) => {
        const there = names.filter((name) => !tabs[name].hidden)
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (step === 0) return
        event.preventDefault()
        const next = there[(there.indexOf(state.getState().side) + step + there.length) % there.length]!
        state.setState({ side: next })
        tabs[next].focus()
      },
    },
    names.map((name) => tabs[name]),
  )
  const show = () => {
    tabs.legend.hidden = !NARROW.matches
    const chosen = state.getState().side === 'legend' && !NARROW.matches ? 'details' : state.getState().side
    for (const name of names) {
      sides[name].body.hidden = name !== chosen
      tabs[name].setAttribute('aria-selected', String(name === chosen))
      tabs[name].toggleAttribute('data-selected', name === chosen)
      tabs[name].tabIndex = name === chosen ? 0 : -1
    }
  }
  const place = () => {
    ;(NARROW.matches ? sides.legend.body : side).append(legend)
    show()
  }
  place()
  NARROW.addEventListener('change', place)
  state.subscribe((now, before) => now.side !== before.side && show())
  details(sides.details.body)
  list(sides.list.body)
  return h(
    'aside',
    { class: 'panel', 'aria-label': 'Details and list' },
    h(
      'div',
      { class: 'tabs' },
      h('div', { class: 'tab-bar' }, bar),
      names.map((name) => sides[name].body),
    ),
  )
}
