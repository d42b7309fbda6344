import { speakGrammar, type Grammar } from './grammar'
import { ENGLISH, type Locale } from './locale'
import { speak, type Translations } from './words'

/** A language that the interface can speak beside English. */
export interface Language extends Locale {
  /** Fetches what it says, by subject: a folder beside `english/`, gathered by its `index.ts`. */
  load(): Promise<Translations>
  /** Fetches how it says ties; where it has no grammar, ties are said in English. */
  grammar?(): Promise<Grammar>
}

/** The languages beside English, a line each: `{ language: 'ru', tag: 'ru-RU', direction: 'ltr', load: () => import('./russian').then((m) => m.russian) }`. */
export const LANGUAGES: readonly Language[] = []

/** The first wanted language that there is; null where that is English, or none is. `wanted` are BCP 47 tags, as a browser lists them. */
export function languageOf(wanted: readonly string[], languages: readonly Language[] = LANGUAGES): Language | null {
  for (const tag of wanted) {
    const code = tag.split('-')[0]!.toLowerCase()
    if (code === ENGLISH.language) return null
    const language = languages.find((each) => each.language === code)
    if (language) return language
  }
  return null
}

/** Has the interface speak the first wanted language that there is; English where there is none. */
export async function speakFirstOf(wanted: readonly string[], languages?: readonly Language[]): Promise<void> {
  const language = languageOf(wanted, languages)
  speakGrammar((await language?.grammar?.()) ?? null)
  speak(language ?? ENGLISH, (await language?.load()) ?? {})
}
