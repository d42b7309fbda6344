import type { GraphTie } from '../../picture/scene/graph-data'
import { capital, isSymmetric, qualifierSuffix, typeWords } from '../../picture/words'
import { graph, nameOf } from './data'
import { h } from './dom'
import { select, state } from './state'

/** One tie seen from one of its ends; opens its evidence. */
export function tieButton(tie: GraphTie, from: string): HTMLElement {
  const holding = state.getState().scene.holding?.get(tie.id)
  const backward = tie.subject !== from && !isSymmetric(tie.type)
  const mark = (text: string | false) => text && h('span', { class: 'mark' }, text)
  return h(
    'button',
    {
      type: 'button',
      class: 'row-button tie-button',
      'data-row': true,
      'data-holding': holding,
      click: () => select({ kind: 'tie', id: tie.id }),
    },
    h(
      'span',
      {},
      `${capital(typeWords(tie.type, backward))} `,
      h('strong', {}, nameOf(tie.subject === from ? tie.object : tie.subject)),
      qualifierSuffix(tie.qualifiers),
    ),
    h(
      'span',
      { class: 'marks' },
      mark(tie.modality !== 'actual' && tie.modality),
      mark(tie.status !== 'stated' && tie.status),
      mark(tie.disputed && 'disputed'),
      mark(holding === 'may-hold' && 'may hold'),
      mark(holding === 'does-not-hold' && 'does not hold'),
      tie.grade && h('span', { class: 'grade' }, tie.grade),
    ),
  )
}

/** A link to a node's card; a node that is not in the file is only named. */
export function nodeLink(id: string): HTMLElement {
  return graph.nodes.has(id)
    ? h('button', { type: 'button', class: 'node-link', click: () => select({ kind: 'node', id }) }, nameOf(id))
    : h('span', {}, nameOf(id))
}
