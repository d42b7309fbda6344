/**
 * Words that need neither plurals nor the library of the catalogue (`words.ts`), which the first picture does not wait for:
 * those that stand with their declarations in `model/`, and what goes wrong before the catalogue is there.
 */
type Catalogues = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>

let spoken: Catalogues = {}

/** Has plain words said as these catalogues say them, by subject; what they lack is said in English. */
export function speakPlainly(catalogues: Catalogues): void {
  spoken = catalogues
}

type Slots<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Slots<Rest> : never
type Gaps<Sentence> = [Slots<Sentence>] extends [never] ? [] : [gaps: Record<Slots<Sentence>, string>]

/** The sentences of one subject, without plurals. */
export function plain<const English extends Readonly<Record<string, string>>>(
  subject: string,
  english: English,
): (<Key extends keyof English & string>(key: Key, ...gaps: Gaps<English[Key]>) => string) & { readonly english: English } {
  const say = <Key extends keyof English & string>(key: Key, ...[gaps]: Gaps<English[Key]>) =>
    (spoken[subject]?.[key] ?? english[key]!).replace(/\{\{(\w+)\}\}/g, (_, name: string) => (gaps as Record<string, string>)[name]!)
  return Object.assign(say, { english })
}

/** A word that stands with its declaration in English, in the language of the interface: from its catalogue `terms`, by a key of `english/terms.ts`. */
export function term(key: string, english: string): string {
  return spoken.terms?.[key] ?? english
}
