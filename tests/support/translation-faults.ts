import type { Catalogue, PluralForm, Translations } from '../../model/words/words'

const PLURAL = /_(zero|one|two|few|many|other)$/

/**
 * What is wrong with a translation, a line each. What it lacks altogether is said in English and is no fault; a key that English has not,
 * a gap that its sentence has not, and a form of a number that the language asks for and is not there are.
 */
export function translationFaults(tag: string, said: Translations, english: Readonly<Record<string, Catalogue>>): string[] {
  return Object.entries(said).flatMap(([subject, catalogue]) => {
    const sentences = english[subject]
    if (!sentences) return [`${subject}: there is no such subject`]
    return Object.entries(catalogue).flatMap(([key, text = '']) =>
      faultsOf(tag, key, text, catalogue, sentences).map((fault) => `${subject} ${key}: ${fault}`),
    )
  })
}

function faultsOf(tag: string, key: string, text: string, catalogue: Translations[string], english: Catalogue): string[] {
  const base = key.replace(PLURAL, '')
  const counted = base !== key && `${base}_other` in english
  const originals = counted ? Object.keys(english).filter((one) => one.replace(PLURAL, '') === base) : [key]
  if (!counted && !(key in english)) return ['English has no such key']
  const gaps = new Set(originals.flatMap((original) => gapsOf(english[original]!)))
  const faults = gapsOf(text)
    .filter((gap) => !gaps.has(gap))
    .map((gap) => `English has no gap {{${gap}}}`)
  // A number may be told by its form alone; anything else that is left out is lost.
  for (const gap of gaps) if (gap !== 'count' && !gapsOf(text).includes(gap)) faults.push(`the gap {{${gap}}} is missing`)
  if (!counted) return faults
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  if (!forms.includes(key.slice(base.length + 1) as PluralForm)) faults.push(`${tag} has no such form`)
  // A fraction alone asks for some: those may be left to English, which has no other.
  for (const form of formsOfWholeNumbers(tag)) if (!(`${base}_${form}` in catalogue)) faults.push(`${base}_${form} is missing`)
  return faults
}

const gapsOf = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name!)

function formsOfWholeNumbers(tag: string): Set<string> {
  const rules = new Intl.PluralRules(tag)
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))
}
