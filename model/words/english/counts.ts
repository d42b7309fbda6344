import { words } from '../words'

/** Numbers of things, to stand in a sentence or alone: `1 tie`, `1,204 ties`. */
export const counts = words('counts', {
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
})
