import type { Modality, Polarity, Status } from './claim'
import { listOr } from './words/locale'
import { verbPhrase, type TypeWords } from './verbs'
import { turns } from './speakers'

/** Whose word something is, by name, nearest first: those of one turn speak jointly. */
export type Turns = readonly (readonly string[])[]

/** What of a claim its tie's sentence says. */
export interface SaidClaim {
  polarity: Polarity
  subjectPart?: string | null
  objectPart?: string | null
  /** Empty or absent: the source's own voice. */
  speakers?: Turns
}

/** How a tie is put by its claims together. */
export interface Saying {
  type: string
  modality: Modality
  polarity: Polarity
  qualifiers: readonly string[]
  /** The parts that its claims speak of, where none speaks of the whole. */
  subjectParts: readonly string[]
  objectParts: readonly string[]
  /** Whether no source says it in its own voice. */
  reported: boolean
  /** Who says it, where all claims are others' word; empty where these are too many to name. */
  speakers: readonly Turns[]
}

const MOST_SPEAKERS = 3

/** How a tie is put: as those of its claims say that affirm it, or, of a denied tie, as those that deny it. */
export function sayingOf(
  tie: { type: string; modality: Modality; status: Status; qualifiers: readonly string[] },
  claims: readonly SaidClaim[],
): Saying {
  const denied = tie.status === 'denied'
  const telling = claims.filter(({ polarity }) => denied || polarity === 'affirms')
  const parts = (of: 'subjectPart' | 'objectPart') =>
    telling.every((claim) => claim[of]) ? [...new Set(telling.map((claim) => claim[of]!))] : []
  const allNamed = telling.length > 0 && telling.every(({ speakers = [] }) => speakers.length > 0)
  const distinct = new Map(telling.map(({ speakers = [] }) => [JSON.stringify(speakers), speakers]))
  return {
    type: tie.type,
    modality: tie.modality,
    polarity: !denied
      ? 'affirms'
      : telling.length > 0 && telling.every(({ polarity }) => polarity === 'not_found')
        ? 'not_found'
        : 'denies',
    qualifiers: tie.qualifiers,
    subjectParts: parts('subjectPart'),
    objectParts: parts('objectPart'),
    reported: tie.status === 'reported' || allNamed,
    speakers: allNamed && distinct.size <= MOST_SPEAKERS ? [...distinct.values()] : [],
  }
}

/** The speakers of a claim by name: those that have nodes, and then the source's own term. */
export function turnsOf(speakers: readonly { name: string; order: number }[], attributedAs: string | null | undefined): string[][] {
  return [...turns(speakers).map((joint) => joint.map(({ name }) => name)), ...(attributedAs ? [[attributedAs]] : [])]
}

/** Whether a part is said beside words, which say it themselves where they hold it: `moved fighters to`. */
export function saysPart(parts: readonly string[], words: string): boolean {
  return parts.length > 0 && !parts.every((part) => words.includes(part))
}

/** A tie's words without its ends, as its line bears them: `was founded by elements of`, `reportedly attacked`, `should cooperate with (trade)`. */
export function tiePhrase({ subjectParts, objectParts, qualifiers, ...saying }: Saying, words: TypeWords, backward = false): string {
  const text = backward ? words.backward : words.forward
  const [near, far] = backward ? [objectParts, subjectParts] : [subjectParts, objectParts]
  const verb = verbPhrase(saying.type, words, {
    ...saying,
    reportedly: saying.reported,
    backward,
    plural: saysPart(near, text) && isMany(near),
  })
  return [
    saying.polarity === 'not_found' ? 'no evidence found:' : '',
    saysPart(near, text) ? listOr(near) : '',
    verb,
    saysPart(far, text) ? `${listOr(far)} of` : '',
    qualifiers.length > 0 ? `(${qualifiers.join('; ')})` : '',
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** Whether parts are several: `elements`, `fighters`. */
export const isMany = (parts: readonly string[]) => parts.at(-1)?.endsWith('s') === true

/** Whether a node's name is a plural: that of a people or of an unnamed collective, or of forces. */
export function isPlural({ name, labels }: { name: string; labels: readonly string[] }): boolean {
  return labels.includes('Community') || labels.includes('Collective') || /\b(forces|fighters|troops)$/i.test(name)
}
