import type { MappedType } from '../mapping'
import { FAMILIES, relationshipType, type Family, type Sign } from '../ontology'
import { wordName } from './property-names'

/** Whether a heading, in small letters, is that of a column of words for kinds of ties. */
export const saysRelation = (words: string): boolean =>
  /(^|_)(type|relation|relationship|tie|how|kind|interaction|predicate|edge_type|stance)$/.test(words)

/** Whether a word of a table is the name of a type of the model, in any case and however its parts are joined: `pledged allegiance to`. */
export const isModelType = (word: string): boolean => relationshipType(wordName(word).toUpperCase()) !== undefined

const SENSES: readonly (readonly [words: RegExp, family: Family, sign: Sign])[] = [
  [
    /oppos|against|rival|enem|hostil|attack|fight|fought|war|conflict|negativ|target|kill|battle|clash|violence|explosion|bomb|shell|raid|^-$/i,
    'rivalry',
    -1,
  ],
  [/support|back|pledge|allegian|loyal|affiliat|sponsor/i, 'allegiance', 1],
  [/positiv|coop|friend|allian|allied|partner|joint|^\+$/i, 'cooperation', 1],
]

/**
 * The type that a word of the table stands for: the model's where it has that name, else one declared with family and sign as the word
 * suggests. Words that differ in more than case and punctuation are different types, and so are signs and numbers.
 */
export function declare(word: string, types: Partial<MappedType>[], symmetric = false): string {
  const said = word.trim().slice(0, 100).toLowerCase()
  const name = wordName(word).toUpperCase()
  const first = (/^\p{L}/u.test(name) ? name : `TYPE_${name || 'UNNAMED'}`).slice(0, 100).toWellFormed()
  if (relationshipType(first)) return first
  const inWords = /\p{L}/u.test(word)
  let type = first
  for (let n = 2, known; (known = types.find((one) => one.type === type)); n++) {
    if (inWords || known.forward === said) return type
    type = `${first}_${n}`
  }
  const [, family, sign] = SENSES.find(([sense]) => sense.test(word)) ?? [null, FAMILIES.at(-1)!, 0 as Sign]
  types.push({ type, forward: said, family, sign, symmetric })
  return type
}
