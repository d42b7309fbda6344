import { number } from '../model/words/locale'
import { relationshipType, type Family } from '../model/ontology'
import { credibilityWords, reliabilityWords, typeHeading } from '../model/terms'
import type { TypeWords } from '../model/words/grammar'

/** A relationship type that came with an import, as the store declares it. */
export interface DeclaredType {
  type: string
  family: string
  sign: number
  symmetric: boolean
  forward: string
  backward: string
}

const declared = new Map<string, DeclaredType>()

/** Makes the store's declared relationship types readable like the built-in ones. */
export function declareTypes(types: readonly DeclaredType[]): void {
  for (const type of types) declared.set(type.type, type)
}

/** The family of a relationship type; an unknown one is `other`. */
export function familyOf(type: string): Family {
  return relationshipType(type)?.family ?? (declared.get(type)?.family as Family | undefined) ?? 'other'
}

/** Whether a tie of this type draws its ends together (1), sets them apart (−1), or neither (0). */
export function signOf(type: string): number {
  return relationshipType(type)?.sign ?? declared.get(type)?.sign ?? 0
}

/** Whether a tie of this type points neither way. */
export function isSymmetric(type: string): boolean {
  return relationshipType(type)?.symmetric ?? declared.get(type)?.symmetric ?? false
}

/** The words of a type between subject and object, and back. */
export function wordsOf(type: string): TypeWords {
  const plain = type.toLowerCase().replaceAll('_', ' ')
  return relationshipType(type)?.words ?? declared.get(type) ?? { forward: plain, backward: plain }
}

/** A type in words, read from subject to object. */
export function typeWords(type: string): string {
  return wordsOf(type).forward
}

/** A type's name as a heading or a filter has it: `Pledged allegiance to`. */
export function typeName(type: string): string {
  return typeHeading(type, typeWords(type))
}

/** A grade in full: `C3: fairly reliable; possibly true`. */
export function gradeWords(grade: string): string {
  return `${grade}: ${gradeMeaning(grade)}`
}

/** What a grade says of source and claim, to stand behind the grade itself: `fairly reliable; possibly true`. */
export function gradeMeaning(grade: string): string {
  return `${reliabilityWords(grade[0]!)}; ${credibilityWords(Number(grade.slice(1)))}`
}

/** `1 tie`, `12 ties`, `1,204 ties`. Small numbers go without the browser's number formats, which take a while to load before the first picture. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n < 1000 ? n : number(n)} ${n === 1 ? one : many}`
}
