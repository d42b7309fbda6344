import type { Modality, Polarity } from '../claim'
import type { QualifiedWords } from '../ontology'

/** Words of a relationship type between subject and object, and back. */
export type TypeWords = QualifiedWords

/** How a relationship is put: what its verb must say. */
export interface Manner {
  modality: Modality
  polarity: Polarity
  /** Only others’ word, and nobody is named whose it is. */
  reportedly?: boolean
  /** Read from object to subject. */
  backward?: boolean
  /** It is over, so that a state is told in the past. */
  over?: boolean
  /** Several are spoken of, or nobody in the singular: `regional states`. */
  plural?: boolean
}

/**
 * Which words of a type are meant: its own; those of an event that goes on for want of a date; those where the subject is fighters;
 * or those that say one of its qualifiers, as `RELATIONSHIP_TYPES` of the model has them.
 */
export type WordsKind = 'words' | 'ongoing' | 'ofFighters' | { qualifier: string }

/** How a language says what stands between the two ends of a tie. English is `model/english-verbs.ts`. */
export interface Grammar {
  /** A type's words; null where the language has none, so that the tie is said in English. */
  typeWords(type: string, kind: WordsKind): TypeWords | null
  /** Words that `typeWords` gave, with the verb that says how the relationship is put: `should cooperate with`, `did not support`. */
  verb(type: string, words: TypeWords, manner: Manner): string
}

let spoken: Grammar | null = null

/** Has ties said by a language's grammar; null says them in English. */
export function speakGrammar(grammar: Grammar | null): void {
  spoken = grammar
}

/** The grammar of the language of the interface; null in English, and in a language that brings none. */
export const spokenGrammar = (): Grammar | null => spoken
