import { words } from '../words'

/** Numbers of things, to stand in a sentence or alone: `1 tie`, `1,204 ties`. */
export const counts = words('counts', {
  nodes_one: '{{count}} node',
  nodes_other: '{{count}} nodes',
  ties_one: '{{count}} tie',
  ties_other: '{{count}} ties',
  moreTies_one: '{{count}} more tie',
  moreTies_other: '{{count}} more ties',
  claims_one: '{{count}} claim',
  claims_other: '{{count}} claims',
  sources_one: '{{count}} source',
  sources_other: '{{count}} sources',
  steps_one: '{{count}} step',
  steps_other: '{{count}} steps',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
})
