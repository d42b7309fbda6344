import type { Modality, Polarity, Status } from './claim'
import { listOr } from './words/locale'
import { isOver } from './dates'
import { relationshipType } from './ontology'
import { turns } from './speakers'
import { wordsFor } from './verbs'
import type { TypeWords } from './words/grammar'
import { term } from './words/plain'

/** Whose word something is, by name, nearest first: those of one turn speak jointly. */
export type Turns = readonly (readonly string[])[]

/** What of a claim its tie's sentence says. */
export interface SaidClaim {
  polarity: Polarity
  subjectPart?: string | null
  objectPart?: string | null
  subjectWith?: readonly string[] | null
  objectWith?: readonly string[] | null
  /** 5 is `improbable`. */
  credibility?: number
  /** Empty or absent: the source's own voice. */
  speakers?: Turns
}

/** Names of partners; `others` where its claims name different ones. */
export type Partners = readonly string[] | 'others'

/** How a tie is put by its claims together. */
export interface Saying {
  type: string
  modality: Modality
  polarity: Polarity
  qualifiers: readonly string[]
  /** The parts that its claims speak of, where none speaks of the whole. */
  subjectParts: readonly string[]
  objectParts: readonly string[]
  /** Those who do it jointly with the subject, or are meant jointly with the object, where every claim names such. */
  subjectWith: Partners
  objectWith: Partners
  /** Whether no source says it in its own voice, or every claim is graded improbable. */
  reported: boolean
  /** Who says it, where all claims are others' word; empty where these are too many to name. */
  speakers: readonly Turns[]
  /** Whether it is the subject’s own act of speech, so that the one who speaks is named once. */
  spoken: boolean
  /** Whether the only one who says it is the subject. */
  ownAccount: boolean
  /** Whether it is over by all that its claims say, so that a state is told in the past. */
  over: boolean
  /** Whether no claim gives it any date, so that an event may be told as going on. */
  undated: boolean
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
  const speaking = allNamed ? togetherWith(tie.type, tie.subjectName, [...distinct.values()]) : null
  const told = allNamed && distinct.size <= MOST_SPEAKERS ? [...distinct.values()] : []
  const doubted = telling.length > 0 && telling.every(({ credibility }) => credibility === IMPROBABLE)
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
    subjectWith: speaking ?? partners(telling, 'subjectWith'),
    objectWith: partners(telling, 'objectWith'),
    reported: tie.status === 'reported' || allNamed || doubted,
    speakers: speaking === null ? told : [],
    spoken: speaking !== null,
    ownAccount: told.length === 1 && told[0]!.length === 1 && told[0]![0]!.length === 1 && told[0]![0]![0] === tie.subjectName,
    over: isTieOver(tie.intervals ?? [], claims.length > 0),
    undated: (tie.intervals ?? []).every((text) => text === '/'),
    ofFighters:
      subjectParts.length > 0 ? subjectParts.every((part) => /^fighters\b/.test(part)) : /\bfighters$/i.test(tie.subjectName ?? ''),
  }
}

const IMPROBABLE = 5

function partners(claims: readonly SaidClaim[], of: 'subjectWith' | 'objectWith'): Partners {
  const [first = [], ...rest] = claims.map((claim) => claim[of] ?? [])
  const lists = [first, ...rest]
  if (lists.some((names) => names.length === 0)) return []
  return rest.every((names) => names.length === first.length && first.every((name) => names.includes(name))) ? first : 'others'
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

/** The source's own terms for speakers: for the last one named, or one without a node; and for one whom that speaker passes on. */
export interface SpeakerTerms {
  attributedAs?: string | null
  citing?: string | null
}

/** The speakers of a claim by name, nearest first. The source's own term stands for the name of the last one. */
export function turnsOf(speakers: readonly { name: string; order: number }[], { attributedAs, citing }: SpeakerTerms): string[][] {
  const named = turns(speakers).map((joint) => joint.map(({ name }) => name))
  const told = attributedAs ? [...named.slice(0, -1), [attributedAs]] : named
  return citing ? [...told, [citing]] : told
}

/** Whether a part is said beside words, which say it themselves where they hold it: `moved fighters to`. */
export function saysPart(parts: readonly string[], words: string): boolean {
  return parts.length > 0 && !parts.every((part) => words.includes(part))
}

/** A tie's words without its ends, as its line bears them: `was founded by elements of`, `reportedly attacked`, `should cooperate with (trade)`. */
export function tiePhrase(saying: Saying, given: TypeWords, backward = false): string {
  const { subjectParts, objectParts } = saying
  const { words, qualifiers, verb: verbOf } = wordsFor(saying, given)
  const text = backward ? words.backward : words.forward
  const [near, far] = backward ? [objectParts, subjectParts] : [subjectParts, objectParts]
  const verb = verbOf(words, {
    ...saying,
    reportedly: saying.reported,
    backward,
    plural: saysPart(near, text) && isMany(near) === true,
  })
  const beside = [
    ...qualifiers,
    ...(saying.subjectWith.length + saying.objectWith.length > 0 ? [term('tie.withOthers', 'with others')] : []),
  ]
  return [
    saying.polarity === 'not_found' ? term('tie.notFound', 'no evidence found:') : '',
    saysPart(near, text) ? listOr(near) : '',
    verb,
    saysPart(far, text)
      ? far.some((part) => part.includes(GAP))
        ? listOr(far)
        : term('tie.part', '{{part}} of').replace('{{part}}', () => listOr(far))
      : '',
    backward ? '' : (words.after ?? ''),
    beside.length > 0 ? `(${beside.join('; ')})` : '',
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** Stands in a part for the whole: `a government of … alone`. */
export const GAP = '…'

/** Whether parts are several: `elements`, `fighters of … who left`; null where that is as it is with the whole: `… under its rulers`. */
export function isMany(parts: readonly string[]): boolean | null {
  const [head = ''] = (parts.at(-1) ?? '').split(GAP)
  if (head === '' && parts.length > 0) return null
  return /s(?: (?:of|in|under|through|by|with|from))?\s*$/.test(head)
}

/** A node's name as it stands within a sentence: a theme's in lower case. */
export function nameWithin({ name, labels }: { name: string; labels: readonly string[] }): string {
  return labels.includes('Theme') && /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}

/** Whether a node's name is a plural: that of a people or of an unnamed collective, of forces or groups, or of the Taliban. */
export function isPlural({ name, labels }: { name: string; labels: readonly string[] }): boolean {
  if (labels.includes('Community') || labels.includes('Collective')) return true
  const [head] = name.split(/,| (?:of|in|from|at|to|for|on|against|around|between|by|with) /)
  return PLURALS.test(head!)
}
const PLURALS = /\b(forces|fighters|troops|groups|militants|rebels|militias|commanders|soldiers|guards|brigades|tribes|Taliban)$/i
