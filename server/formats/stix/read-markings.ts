import { highest, markingsIn, markingsOfTag, type Marking } from '../../../model/markings'
import type { StixRecord } from './read-objects'
import { idsIn } from './references'
import { TLP } from './write-frame'
import { own } from '../../../model/own'

/** Markings that STIX 2 and OASIS define by their ids, so that a bundle need not hold them: TLP 1 as the levels that took their place, and TLP 2.0. */
const DEFINED: Readonly<Record<string, Marking>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
  ...Object.fromEntries(Object.entries(TLP).map(([level, id]) => [id, level as Marking])),
}
/** The Permissible Actions Protocol: what may be done with what is known, not how far it may be passed on. */
const PAP = /^\s*PAP[\s:_-]*(CLEAR|WHITE|GREEN|AMBER|RED)\s*$/i
const PAP_LEVELS = ['PAP:CLEAR', 'PAP:GREEN', 'PAP:AMBER', 'PAP:RED'] as const
/** What a sentence of terms speaks of: whose it is, and by what licence. Whatever else a statement says may bound how far it goes. */
const TERMS = /©|\(c\)|\b(copyright|all rights reserved|licen[cs]ed?|trade ?marks?|creative commons|public domain|cc[ -](by|0))\b/i
/** Words of a sentence that bounds it all the same, by rules that are not known here. */
const BOUNDS =
  /\b(not?|never|without|only|limited to|except|unless|internal|confidential|restrict\w*|prohibit\w*|forbid\w*|classified|secret|sensitive|proprietary|noforn|embargo\w*|members|recipients|partners|distribut\w*|disclos\w*|circulat\w*|releas\w*|shar(?:e|ed|es|ing)(?![ -]?alike))\b/i
/** Where a sentence ends; the stop after a single letter is that of an initial. */
const SENTENCE_END = /(?<!\b\p{L})[.;!?]\s+|\n+/u

/** What a marking means; null: it is not understood. */
interface Meaning {
  tlp?: Marking
  pap?: (typeof PAP_LEVELS)[number]
  statement?: string
}

/** The markings of a bundle: those of whole objects, of passages (granular ones), and those that tags name. */
export class Markings {
  readonly #meanings = new Map<string, Meaning | null>()
  readonly #definitions: ReadonlyMap<string, StixRecord>
  /** Statements as the bundle has them, each once. */
  readonly statements = new Set<string>()
  /** Whether there are markings of the Permissible Actions Protocol. */
  actions = false
  /** Markings that are not understood, or whose definition is not there, by what they are called. */
  readonly unread = new Set<string>()

  constructor(objects: readonly StixRecord[]) {
    this.#definitions = new Map(objects.filter(({ type }) => type === 'marking-definition').map((object) => [object.id, object]))
  }

  /** An object is as restricted as its most restricted passage. */
  of(object: StixRecord): { marking?: Marking; pap?: string } {
    const meanings = [...idsIn(object.object_marking_refs), ...granular(object)].flatMap((id) => this.#meaning(id) ?? [])
    const levels = [...meanings.flatMap(({ tlp }) => tlp ?? []), ...idsIn(object.labels).flatMap((label) => this.#ofTag(label))]
    const actions = meanings.flatMap(({ pap }) => pap ?? [])
    return {
      ...(levels.length > 0 && { marking: highest(levels) }),
      ...(actions.length > 0 && { pap: PAP_LEVELS.findLast((level) => actions.includes(level)) }),
    }
  }

  #ofTag(tag: string): Marking[] {
    const { levels, understood } = markingsOfTag(tag)
    if (!understood) this.unread.add(JSON.stringify(tag.slice(0, 100)))
    return levels
  }

  #meaning(id: string): Meaning | null {
    let meaning = this.#meanings.get(id)
    if (meaning !== undefined) return meaning
    const definition = this.#definitions.get(id)
    this.#meanings.set(id, (meaning = meaningOf(own(DEFINED, id), definition)))
    if (meaning?.pap !== undefined) this.actions = true
    if (meaning?.statement !== undefined) this.statements.add(meaning.statement)
    if (meaning === null) this.unread.add(definition ? nameOf(definition) : `${id}, which the file does not define`)
    return meaning
  }
}

/** A definition may name its level in several places, and OpenCTI in one of its own beside a placeholder: the highest counts. */
function meaningOf(known: Marking | undefined, definition: StixRecord | undefined): Meaning | null {
  if (!definition) return known ? { tlp: known } : null
  const { definition_type: type, x_opencti_definition_type: ofOpenCti, x_opencti_definition: words, definition: said } = definition
  const kind = String(ofOpenCti ?? type ?? '').toLowerCase()
  const texts = textsOf(definition).map(({ key, text }) => {
    const protocol = /^(tlp|pap)(_|$)/i.exec(key)?.[1] ?? (kind === 'tlp' || kind === 'pap' ? kind : undefined)
    return protocol === undefined || /^\s*(tlp|pap)/i.test(text) ? text : `${protocol}:${text}`
  })
  const levels = [...(known ? [known] : []), ...texts.flatMap(markingsIn)]
  if (levels.length > 0) return { tlp: highest(levels) }
  const pap = texts.flatMap((text) => PAP.exec(text)?.[1]?.toUpperCase().replace('WHITE', 'CLEAR') ?? [])
  if (pap.length > 0) return { pap: PAP_LEVELS.findLast((level) => pap.includes(level.slice('PAP:'.length)))! }
  const statement = ofOpenCti === undefined ? fieldsOf(said).statement : words
  return kind === 'statement' && typeof statement === 'string' && areTerms(statement) ? { statement } : null
}

/** Whether a statement is a copyright or a licence and nothing else. */
function areTerms(statement: string): boolean {
  const sentences = statement.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '')
  return sentences.length > 0 && sentences.every((sentence) => TERMS.test(sentence) && !BOUNDS.test(sentence))
}

/** The texts of a definition that say what it is, each with the key it stands under. */
function textsOf({ name, x_opencti_definition: words, definition, extensions }: StixRecord): { key: string; text: string }[] {
  const within = (key: string, value: unknown): { key: string; text: string }[] =>
    typeof value === 'string'
      ? [{ key, text: value }]
      : Object.entries(fieldsOf(value)).flatMap(([inner, one]) => (inner === 'extension_type' ? [] : within(inner, one)))
  return [...within('name', name), ...within('definition', words), ...within('definition', definition), ...within('extensions', extensions)]
}

function nameOf(definition: StixRecord): string {
  const [first] = textsOf(definition)
  return `${JSON.stringify(first?.text.slice(0, 100) ?? '')} (${definition.id})`
}

function granular(object: StixRecord): string[] {
  const list = Array.isArray(object.granular_markings) ? (object.granular_markings as unknown[]) : []
  return list.flatMap((one) => idsIn(fieldsOf(one).marking_ref))
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
