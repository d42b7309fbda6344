import { createInstance, type FormatterModule, type i18n } from 'i18next'
import { ENGLISH, number, setLocale, type Locale } from './locale'
import { speakPlainly } from './plain'

/**
 * The words of the interface: whole sentences by subject, `model/words/english/<subject>.ts`. English stands in the code, where it is
 * read and typed; another language is a `Translation` of each subject, given to `speak`. What it lacks is said in English.
 * A sentence is asked for when it is shown, never while a module loads: the language may be set later.
 */
export interface Words<English extends Catalogue> {
  /** The sentence under a key, with its gaps filled; a wrong key, a missing or an unknown gap is a type error. Numbers are written as the language writes them. */
  <Key extends KeyOf<English>>(key: Key, ...gaps: Gaps<English, Key, string | number>): string
  /** The sentence in parts, for gaps that hold more than text: what fills a gap stands between the words around it. */
  parts<Key extends KeyOf<English>, Part>(key: Key, ...gaps: Gaps<English, Key, Part>): (string | Part)[]
  /** The sentences as they are written, for those who translate them. */
  readonly english: English
}

/** Sentences by key. `{{name}}` is a gap; `key_one` and `key_other` are the forms of `key` for the numbers of its gap `count`. */
export type Catalogue = Readonly<Record<string, string>>

/** What a number may ask for, as `Intl.PluralRules` names it; each language has some of them. */
export type PluralForm = Intl.LDMLPluralRule

/**
 * A subject in another language, plain, by the keys of English: `const list: Translation<typeof t>`, with the `t` of `english/list.ts`.
 * A key that English has not is a type error; where English has `nodes_one` and `nodes_other`, there may be any form, `nodes_few`.
 */
export type Translation<Said extends { readonly english: Catalogue }> = {
  readonly [Key in keyof Said['english'] as Key extends `${infer Base}_${PluralForm}` ? `${Base}_${PluralForm}` : Key]?: string
}
export type KeyOf<English> = keyof English extends infer Key ? (Key extends `${infer Base}_${PluralForm}` ? Base : Key & string) : never

type Forms<English, Key extends string> = English[(Key | `${Key}_${PluralForm}`) & keyof English]
type Slots<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Slots<Rest> : never
type Counted<English, Key extends string> = `${Key}_other` extends keyof English ? 'count' : never
type Filled<English, Key extends string, Value> = { [Slot in Exclude<Slots<Forms<English, Key>>, 'count'>]: Value } & {
  [Slot in Counted<English, Key>]: number
}
type Gaps<English, Key extends string, Value> = [Slots<Forms<English, Key>> | Counted<English, Key>] extends [never]
  ? []
  : [gaps: Filled<English, Key, Value>]

/** What fills a gap: a number as the language writes it, anything else as it is. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown) => (typeof value === 'number' ? number(value) : String(value)),
}

const engine: i18n = createInstance().use(formatter)
void engine.init({
  lng: ENGLISH.language,
  fallbackLng: ENGLISH.language,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  interpolation: { escapeValue: false, alwaysFormat: true },
})

/** Brackets the name of a gap that `parts` cuts the sentence at; no text on a screen holds this character. */
const CUT = '\u0000'

/** The words of one subject, said in the language that `speak` has set. */
export function words<const English extends Catalogue>(subject: string, english: English): Words<English> {
  engine.addResourceBundle(ENGLISH.language, subject, english)
  const say = (key: string, gaps: Readonly<Record<string, unknown>> = {}) =>
    engine.t(key, {
      ns: subject,
      replace: gaps,
      // The sentence alone is searched for gaps and references, never what fills them.
      nest: false,
      ...(typeof gaps.count === 'number' ? { count: gaps.count } : {}),
    })
  return Object.assign(say, {
    english,
    parts: (key: string, gaps: Readonly<Record<string, unknown>> = {}) => {
      const marked = Object.keys(gaps).map((name) => [name, name === 'count' ? gaps[name] : `${CUT}${name}${CUT}`])
      return say(key, Object.fromEntries(marked))
        .split(CUT)
        .map((text, i) => (i % 2 === 1 ? gaps[text] : text))
        .filter((part) => part !== '')
    },
  }) as Words<English>
}

/** What a language says, by subject. */
export type Translations = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>

/** Has the interface speak a language: its catalogues by subject, and how it writes numbers and dates. */
export function speak(to: Locale, catalogues: Translations): void {
  for (const [subject, catalogue] of Object.entries(catalogues)) engine.addResourceBundle(to.language, subject, catalogue)
  speakPlainly(catalogues)
  setLocale(to)
  void engine.changeLanguage(to.language)
}
