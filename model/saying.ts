import type { Modality, Polarity, Status } from './claim'
import { listOr } from './words/locale'
import { isOver } from './dates'
import { relationshipType } from './ontology'
import { inVoices, turns } from './speakers'
import { verbPhrase, wordsFor, type TypeWords } from './verbs'

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
  /** Those with whom its subject says it, where the tie is its act of speech; null where it is not, or others report it. */
  together: readonly string[] | null
  /** Whether it is over by all that its claims say, so that a state is told in the past. */
  over: boolean
  /** Whether its subject, or the part that is meant, is fighters. */
  ofFighters: boolean
}

const MOST_SPEAKERS = 3

/** How a tie is put: as those of its claims say that affirm it, or, of a denied tie, as those that deny it. */
export function sayingOf(
  tie: {
    type: string
    modality: Modality
    status: Status
    qualifiers: readonly string[]
    /** One per affirming claim, or that of an imported tie, as `interval` writes them. */
    intervals?: readonly string[]
    subjectName?: string
  },
  claims: readonly SaidClaim[],
): Saying {
  const denied = tie.status === 'denied'
  const telling = claims.filter(({ polarity }) => denied || polarity === 'affirms')
  const parts = (of: 'subjectPart' | 'objectPart') =>
    telling.every((claim) => claim[of]) ? [...new Set(telling.map((claim) => claim[of]!))] : []
  const allNamed = telling.length > 0 && telling.every(({ speakers = [] }) => speakers.length > 0)
  const subjectParts = parts('subjectPart')
  const distinct = new Map(telling.map(({ speakers = [] }) => [JSON.stringify(speakers), speakers]))
  const together = allNamed ? togetherWith(tie.type, tie.subjectName, [...distinct.values()]) : null
  return {
    type: tie.type,
    modality: tie.modality,
    polarity: !denied
      ? 'affirms'
      : telling.length > 0 && telling.every(({ polarity }) => polarity === 'not_found')
        ? 'not_found'
        : 'denies',
    qualifiers: tie.qualifiers,
    subjectParts,
    objectParts: parts('objectPart'),
    reported: tie.status === 'reported' || allNamed,
    speakers: together === null && allNamed && distinct.size <= MOST_SPEAKERS ? [...distinct.values()] : [],
    together,
    over: isTieOver(tie.intervals ?? [], claims.length > 0),
    ofFighters: subjectParts.length > 0 ? subjectParts.every((part) => part === 'fighters') : /\bfighters$/i.test(tie.subjectName ?? ''),
  }
}

/** An imported tie, which has no claims, often lacks an end that its file does not know: only one that is given ends it. */
function isTieOver(intervals: readonly string[], claimed: boolean): boolean {
  return intervals.length > 0 && intervals.every((text) => isOver(text) && (claimed || !text.endsWith('/')))
}

/** With whom the subject of an act of speech is itself the one who reports it: `A, with B and C, called D a threat`. */
function togetherWith(type: string, subject: string | undefined, told: readonly Turns[]): string[] | null {
  const [only, ...others] = told
  if (!relationshipType(type)?.speech || others.length > 0 || only?.length !== 1 || !only[0]!.includes(subject ?? '')) return null
  return only[0]!.filter((name) => name !== subject)
}

/** The speakers of a claim by name: those that have nodes, and then the source's own term, which stands for a node's name if it is the same voice. */
export function turnsOf(speakers: readonly { name: string; order: number }[], attributedAs: string | null | undefined): string[][] {
  const named = turns(speakers).map((joint) => joint.map(({ name }) => name))
  if (!attributedAs) return named
  const last = named.at(-1)
  const same = last?.length === 1 && inVoices(last[0]!, attributedAs)
  return [...(same ? named.slice(0, -1) : named), [attributedAs]]
}

/** Whether a part is said beside words, which say it themselves where they hold it: `moved fighters to`. */
export function saysPart(parts: readonly string[], words: string): boolean {
  return parts.length > 0 && !parts.every((part) => words.includes(part))
}

/** A tie's words without its ends, as its line bears them: `was founded by elements of`, `reportedly attacked`, `should cooperate with (trade)`. */
export function tiePhrase(saying: Saying, given: TypeWords, backward = false): string {
  const { subjectParts, objectParts } = saying
  const { words, qualifiers } = wordsFor(saying, given)
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
    backward ? '' : (words.after ?? ''),
    qualifiers.length > 0 ? `(${qualifiers.join('; ')})` : '',
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** Whether parts are several: `elements`, `fighters`. */
export const isMany = (parts: readonly string[]) => parts.at(-1)?.endsWith('s') === true

/** Whether a node's name is a plural: that of a people or of an unnamed collective, of forces or groups, or of the Taliban. */
export function isPlural({ name, labels }: { name: string; labels: readonly string[] }): boolean {
  if (labels.includes('Community') || labels.includes('Collective')) return true
  const [head] = name.split(/,| (?:of|in|from|at|to|for|on|against|around|between|by|with) /)
  return PLURALS.test(head!)
}
const PLURALS = /\b(forces|fighters|troops|groups|militants|rebels|militias|commanders|soldiers|guards|brigades|tribes|Taliban)$/i
