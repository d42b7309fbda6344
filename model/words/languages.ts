import { ENGLISH, type Locale } from './locale'
import { speak, type Catalogue } from './words'

/** A language that the interface can speak beside English. */
export interface Language extends Locale {
  /** Fetches its catalogues by subject, with the keys of `english/`. */
  load(): Promise<Readonly<Record<string, Catalogue>>>
}

/** The languages beside English, a line each; `load` imports the language's folder. */
export const LANGUAGES: readonly Language[] = []

/** Has the interface speak the first wanted language that there is; English where there is none. `wanted` are BCP 47 tags, as a browser lists them. */
export async function speakFirstOf(wanted: readonly string[], languages: readonly Language[] = LANGUAGES): Promise<void> {
  for (const tag of wanted) {
    const code = tag.split('-')[0]!.toLowerCase()
    if (code === ENGLISH.language) break
    const language = languages.find((each) => each.language === code)
    if (language) return speak(language, await language.load())
  }
  speak(ENGLISH, {})
}
