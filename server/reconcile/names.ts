import { fold } from '../../model/search/fold'
import { consonants, latin } from './transliterate'

/** Articles and small words that one writer has in a name and another leaves out; `ar`, `as`, `ash` and the like are `al` before such letters. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  'the',
  'of',
  'and',
  'in',
  'for',
  'a',
  'an',
  'al',
  'el',
  'ul',
  'il',
  'ol',
  'ad',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'ud',
  'ur',
  'us',
  'ush',
  'ut',
  'uz',
  'e',
  'i',
  'ye',
  'yi',
  'fi',
  'wa',
  'va',
  'ou',
  'o',
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'et',
  'bin',
  'ben',
  'ibn',
  'bint',
])
/** What is shorter says too little by its consonants alone. */
const FEWEST_CONSONANTS = 5

/** A name in the forms in which it is compared with others. */
export interface NameForms {
  /** As it is written. */
  text: string
  /** Whether it is short for something: `TTP`, `ISIL-K`. */
  short: boolean
  /** Whether it stands in brackets behind another and is no abbreviation: another name, or just as well a place. */
  aside: boolean
  /** Folded, as search compares names. */
  folded: string
  /** The same without spaces. */
  compact: string
  /** Its words in Latin letters without small ones, sorted. */
  words: readonly string[]
  /** What each of those words is looked up by: its consonants, so that spellings of one sound meet. */
  keys: readonly string[]
  /** The consonants of those words, sorted; empty where there are too few. */
  sounds: string
  /** First letters of its words, where there are three or more. */
  initials: string
}

/** A name, and apart from it what stands in brackets behind it: `HAQQANI NETWORK (HQN)` is two. Texts without letters or digits give none. */
export function formsOf(name: string, kind: 'name' | 'abbreviation' = 'name'): NameForms[] {
  const [, before, within] = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(name) ?? []
  const parts = before !== undefined && within !== undefined ? [before, within] : [name]
  return parts.flatMap((text, part) => {
    const folded = fold(text.replace(/(?<=\p{L})['’]s\b/gu, ''))
    if (folded === '') return []
    const all = folded
      .split(' ')
      .map((word) => ({ latin: latin(word), sound: consonants(word) }))
      .filter((word) => word.latin !== '')
    const large = all.filter((word) => !SMALL_WORDS.has(word.latin))
    const words = large.length > 0 ? large : all
    const sounds = words
      .map((word) => word.sound)
      .filter((sound) => sound !== '')
      .sort()
    return [
      {
        text: text.trim(),
        aside: part > 0 && !isShort(text.trim()),
        short: kind === 'abbreviation' || isShort(text.trim()),
        folded,
        compact: folded.replaceAll(' ', ''),
        words: words.map((word) => word.latin).sort(),
        keys: [...new Set(words.map((word) => (word.sound.length >= 3 ? word.sound : word.latin)))],
        sounds: sounds.join('').length >= FEWEST_CONSONANTS ? sounds.join(' ') : '',
        initials: words.length >= 3 ? words.map((word) => word.latin[0]).join('') : '',
      },
    ]
  })
}

/** One word of at most six letters, at least two of them and half of all being capitals: an abbreviation rather than a name. */
function isShort(text: string): boolean {
  const letters = text.replace(/[.-]/g, '')
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
  return /^[\p{L}\p{N}.-]+$/u.test(text) && letters.length <= 6 && capitals >= 2 && capitals * 2 >= letters.length
}
