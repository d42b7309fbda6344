import type { Value } from '../../store/contract'
import type { ImportMarking } from './reader'

/** Names under which files of any format say how far something may be passed on. */
const SAYS = /^(marking|tlp)$/i
/** Names under which tags stand. */
const TAGS = /^(tags?|labels?|keywords?)$/i
/** Characters of the longest of them: most names are told by their length. */
const LONGEST = 8

/** How what stands under a name is read as a marking; null: not at all. */
export function markingUnder(name: string): ImportMarking['as'] | null {
  return name.length > LONGEST ? null : SAYS.test(name) ? 'marking' : TAGS.test(name) ? 'tags' : null
}

/** What fields of an element, a graph or a row say of how far the file may be passed on. */
export function markingsOf(fields: Readonly<Record<string, unknown>>): ImportMarking[] {
  const markings: ImportMarking[] = []
  for (const name in fields) {
    const as = markingUnder(name)
    if (as === null) continue
    for (const one of [fields[name]].flat() as unknown[]) {
      if (one === null || one === undefined || (typeof one === 'string' && one.trim() === '')) continue
      if (typeof one === 'string') markings.push({ kind: 'marking', as, text: one })
      else if (as === 'marking') markings.push({ kind: 'marking', as, text: jsonOf(one as Value) })
      else if (typeof one === 'object')
        // A tag as MISP's events have it: a name, with a colour and more beside.
        for (const text of Object.values(one)) if (typeof text === 'string') markings.push({ kind: 'marking', as, text })
    }
  }
  return markings
}

function jsonOf(value: Value): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
}
