import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from './claim'
import type { ExportDeclaration } from './exports'
import type { ImportDeclaration } from './imports'
import type { FieldWords } from './mapping'
import { FAMILY_WORDS, labelDefinition, type Family } from './ontology'
import { capital } from './words/locale'
import { term } from './words/plain'

/**
 * What is declared in English beside its meaning, by its name in the language of the interface. A language gives these words in its
 * catalogue `terms`, under the keys that stand here; `words/english/terms.ts` lists them all.
 */

/** `Allegiance`; a family that is not the model's goes by what it is called. */
export function familyName(family: string): string {
  return term(`family.${family}.name`, FAMILY_WORDS[family as Family]?.name ?? family)
}

/** What a family gathers: `pledges, affiliation, joining, support`. */
export function familyGathers(family: Family): string {
  return term(`family.${family}.gathers`, FAMILY_WORDS[family].gathers)
}

/** What a label is called: one, or many. */
export function labelWords(label: string, many = false): string {
  const words = labelDefinition(label)?.words
  const form = many ? 'many' : 'one'
  return words ? term(`label.${label}.${form}`, words[form]) : label
}

/** What a relationship type is called as a heading or a filter has it: `Pledged allegiance to`. `forward` are its words from subject to object. */
export function typeHeading(type: string, forward: string): string {
  const words = forward.replace(/^(is an?|is the|is|was) (?=\w)/, '').replace(/,$/, '')
  return term(`type.${type}.name`, capital(words))
}

/** How a tie is put, within a sentence: `recommended`; `asserted` for `actual`. */
export function modalityName(modality: string): string {
  return term(`modality.${modality}`, modality === 'actual' ? 'asserted' : modality)
}

/** Who says a tie, within a sentence: `stated`, `reported`, `denied`. */
export function statusName(status: string): string {
  return term(`status.${status}`, status)
}

/** What the letter of a grade says of its source: `fairly reliable`. */
export function reliabilityWords(letter: string): string {
  return term(`reliability.${letter}`, RELIABILITY_WORDS[letter] ?? 'reliability unknown')
}

/** What the digit of a grade says of its claim: `possibly true`. */
export function credibilityWords(digit: number): string {
  return term(`credibility.${digit}`, CREDIBILITY_WORDS[digit] ?? 'credibility unknown')
}

/** A likelihood in the terms of ICD 203: `roughly even chance`. */
export function likelihoodWords(likelihood: string): string {
  return term(`likelihood.${likelihood}`, likelihood)
}

/** What an export format is called, who reads it, and what a reader of the file cannot get back. */
export function exportFormatWords({ id, name, for: readers, loses }: Pick<ExportDeclaration, 'id' | 'name' | 'for' | 'loses'>): {
  name: string
  readers: string
  loses: string[]
} {
  return {
    name: term(`export.${id}.name`, name),
    readers: term(`export.${id}.for`, readers),
    loses: loses.map((sentence, i) => term(`export.${id}.loses.${i + 1}`, sentence)),
  }
}

/** What an import format is called, and what becomes of such a file. */
export function importFormatWords({ id, name, becomes }: Pick<ImportDeclaration, 'id' | 'name' | 'becomes'>): {
  name: string
  becomes: string
} {
  return { name: term(`import.${id}.name`, name), becomes: term(`import.${id}.becomes`, becomes) }
}

/** What a field of a mapping's form is called, and each of its choices. `path` is where it stands: `table.delimiter`. */
export function mappingFieldWords(path: string, { title, hint, words }: FieldWords) {
  return {
    title: term(`mapping.${path}.title`, title),
    hint: hint === undefined ? undefined : term(`mapping.${path}.hint`, hint),
    choice: (choice: string) => term(`mapping.${path}.choice.${choice}`, words?.[choice] ?? choice),
  }
}
