import { BROWSABLE_BASE_LABELS, LABELS } from '../../../model/ontology'
import type { Value } from '../../store/contract'

/** Properties in which files say what kind of thing a node is. */
const SAYS_KIND = /^(labels?|type|kind|class|category|node[ _]?type)$/i

/** Characters of the longest such name: most names are told by their length. */
const LONGEST = 9

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')
const BASES: ReadonlySet<string> = new Set(BROWSABLE_BASE_LABELS)
/** Labels of the model by their names and words, as anybody spells them. */
const BY_WORD: ReadonlyMap<string, string> = new Map([
  ...LABELS.filter(({ base }) => BASES.has(base)).flatMap(({ label, words }) =>
    [label, words.one, words.many].map((word): [string, string] => [plain(word), label]),
  ),
  ['organization', 'Organisation'],
  ['organizations', 'Organisation'],
])

/** Labels of the model that a node names in such a property: `armed group` is `ArmedGroup`. */
export function modelLabels(properties: Readonly<Record<string, Value>>): string[] {
  const named = new Set<string>()
  for (const key in properties) {
    if (key.length > LONGEST || !SAYS_KIND.test(key)) continue
    for (const value of [properties[key]].flat()) {
      const label = typeof value === 'string' && value.length <= 100 ? BY_WORD.get(plain(value)) : undefined
      if (label !== undefined) named.add(label)
    }
  }
  return [...named]
}
