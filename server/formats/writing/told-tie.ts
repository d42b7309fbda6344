import { MODALITIES, STATUSES } from '../../../model/claim'
import { reachesOf, type Reach } from '../../../model/holding'
import { NO_LIVES, type Lives } from '../../../model/lives'
import { relationshipType } from '../../../model/ontology'
import { sayingOf, tiePhrase, type SaidClaim, type Saying } from '../../../model/saying'
import { partnersText, speakersText } from '../../../model/sentences'
import type { TypeWords } from '../../../model/words/grammar'
import { t } from '../../../model/words/english/sentences'
import { listAnd } from '../../../model/words/locale'
import type { GraphRelationship } from '../../store/contract'
import { strings } from './values'

/** What is said of a tie beside its properties. */
export interface ToldTie {
  /** Its words without its ends, with polarity, modality, parts and whose word it is: `was founded by elements of, according to A`. */
  label: string
  /** From when to when it may hold, or an event may have happened. */
  reaches: readonly Reach[]
}

/** What is known of a tie that its properties do not say. */
export interface TieFacts {
  claims?: readonly SaidClaim[]
  subjectName?: string
  lives?: Lives
}

export function toldTie(tie: GraphRelationship, words: TypeWords, { claims = [], subjectName, lives = NO_LIVES }: TieFacts = {}): ToldTie {
  const { type, start: subject, end: object, properties } = tie
  return {
    label: tieLabel(sayingIn(tie, claims, subjectName), words),
    reaches: reachesOf({ type, subject, object, spans: strings(properties.spans) }, lives),
  }
}

/** A tie's words without its ends, with its partners by name and whose word it is. */
export function tieLabel(saying: Saying, words: TypeWords): string {
  const { speakers, spoken } = saying
  const alone: Saying = { ...saying, subjectWith: [], objectWith: [], reported: saying.reported && speakers.length === 0 && !spoken }
  const partners = partnersText([saying.subjectWith, saying.objectWith])
  const phrase = tiePhrase(alone, words)
  const clause = partners === '' ? phrase : t('with', { said: phrase, others: partners })
  return speakers.length > 0 ? t('accordingTo', { clause, speakers: listAnd(speakers.map(speakersText)) }) : clause
}

/** How a tie is put, by its properties and its claims. */
export function sayingIn({ type, properties: p }: GraphRelationship, claims: readonly SaidClaim[], subjectName?: string): Saying {
  return sayingOf(
    {
      type,
      modality: MODALITIES.find((each) => each === p.modality) ?? 'actual',
      status: STATUSES.find((each) => each === p.status) ?? 'stated',
      qualifiers: strings(p.qualifiers),
      intervals: strings(p.intervals),
      subjectName,
    },
    claims,
  )
}

/** A type's words: of the model, as an import declared them, or its name. */
export function typeWords(type: string, declared: ReadonlyMap<string, TypeWords> = new Map()): TypeWords {
  const plain = type.toLowerCase().replaceAll('_', ' ')
  return relationshipType(type)?.words ?? declared.get(type) ?? { forward: plain, backward: plain }
}
