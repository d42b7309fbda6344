import { englishVerb } from './english-verbs'
import { relationshipType } from './ontology'
import { spokenGrammar, type Manner, type TypeWords, type WordsKind } from './words/grammar'

/** The words of a tie's type as it is said, in the language of the interface where that has them. */
export interface ToldWords {
  words: TypeWords
  /** The qualifiers that the words leave to be said. */
  qualifiers: readonly string[]
  /** The words with the verb that says how the tie is put: `is expected to attack`. */
  verb(words: TypeWords, manner: Manner): string
}

/** The words for the qualifiers and the subject that a tie of a type has. `given` are the type’s own in English, as the model or an import declares them. */
export function wordsFor(
  { type, qualifiers, ofFighters, undated }: { type: string; qualifiers: readonly string[]; ofFighters: boolean; undated: boolean },
  given: TypeWords,
): ToldWords {
  const own = relationshipType(type)
  const [qualifier] = qualifiers
  const qualified = qualifiers.length === 1 ? own?.qualifier?.words?.[qualifier!] : undefined
  if (qualified) return told(type, { qualifier: qualifier! }, qualified, [])
  if (ofFighters && own?.ofFighters) return told(type, 'ofFighters', own.ofFighters, qualifiers)
  if (undated && own?.ongoing) return told(type, 'ongoing', own.ongoing, qualifiers)
  return told(type, 'words', given, qualifiers)
}

function told(type: string, kind: WordsKind, english: TypeWords, qualifiers: readonly string[]): ToldWords {
  const grammar = spokenGrammar()
  const words = grammar?.typeWords(type, kind)
  const verb = grammar && words ? grammar.verb.bind(grammar) : englishVerb
  return { words: words ?? english, qualifiers, verb: (of, manner) => verb(type, of, manner) }
}

/** Whether a qualifier ends the sentence by itself, where others stand in brackets: `to list C`, `on trade`. */
export const readsOn = (qualifier: string) => /^(to|for|on|against) /.test(qualifier)
