import { count, labelWords } from '../../picture/words'
import { step } from '../parts/step-rows'
import { page } from './data'
import { button, h, svg } from './dom'
import { select, state } from './state'
import { shapeSwatch } from './swatch'
import { tieButton } from './tie-button'

/** The graph as a list: every node on the screen with its ties, for the keyboard and for screen readers. */
export function list(body: HTMLElement): void {
  const unfolded = new Set<string>()
  const rows = h('ul')
  const none = h('p', { class: 'quiet', hidden: true }, 'No node on the screen has this in its name.')
  const input = h('input', { type: 'text', 'aria-label': 'Names in this list', input: () => fill() })
  const fill = () => {
    const { scene } = state.getState()
    const ties = (id: string) => scene.tiesOf.get(id) ?? []
    const wanted = input.value.trim().toLowerCase()
    const nodes = scene.nodes
      .filter((node) => `${node.name} ${node.abbreviation ?? ''}`.toLowerCase().includes(wanted))
      .sort(
        (a, b) =>
          Number(b.id === page.focus) - Number(a.id === page.focus) || ties(b.id).length - ties(a.id).length || (a.name < b.name ? -1 : 1),
      )
    input.placeholder = `Among ${count(scene.nodes.length, 'node')} on the screen`
    none.hidden = nodes.length > 0
    rows.replaceChildren(
      ...nodes.map((node) => {
        const more = h('div', { class: 'unfolded', hidden: true })
        const open = (wanted: boolean) => {
          row.setAttribute('aria-expanded', String(wanted))
          more.hidden = !wanted
          if (wanted) unfolded.add(node.id)
          else unfolded.delete(node.id)
          if (wanted)
            more.replaceChildren(
              button('Card', () => select({ kind: 'node', id: node.id })),
              h(
                'ul',
                {},
                ties(node.id).map((tie) => h('li', {}, tieButton(tie, node.id))),
              ),
            )
        }
        const row = h(
          'button',
          {
            type: 'button',
            class: 'row-button node-row',
            'data-row': true,
            'aria-expanded': 'false',
            click: () => open(more.hidden === true),
          },
          svg(
            '<path d="m4.5 3 3 3-3 3" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" stroke-linejoin="round"/>',
            { class: 'fold', viewBox: '0 0 12 12', width: 10, height: 10, 'aria-hidden': 'true' },
          ),
          shapeSwatch(node.label),
          h('span', {}, node.name),
          h('span', { class: 'quiet' }, `${labelWords(node.label)} · ${count(ties(node.id).length, 'tie')}`),
        )
        if (unfolded.has(node.id)) open(true)
        return h('li', {}, row, more)
      }),
    )
  }
  body.append(
    h(
      'div',
      { class: 'list', keydown: step },
      h('h2', { class: 'hidden' }, 'Nodes on the screen'),
      h('div', { class: 'list-filter' }, input),
      none,
      rows,
    ),
  )
  fill()
  state.subscribe((now, before) => now.scene !== before.scene && now.scene.ties !== before.scene.ties && fill())
}
