import type { CLAIM_ATTRIBUTES } from './claim-attributes'
import type { Precision } from './dates'
import type { Turns } from './saying'
import type { FieldValue } from './values'

type Deriving = { [K in keyof Attributes as Attributes[K] extends { derives: true } ? K : never]: Attributes[K] }
type Attributes = typeof CLAIM_ATTRIBUTES
type DerivingAttributes = { [K in keyof Deriving as Deriving[K] extends { required: true } ? K : never]: FieldValue<Deriving[K]> } & {
  [K in keyof Deriving as Deriving[K] extends { required: true } ? never : K]?: FieldValue<Deriving[K]>
}

/** What deriving needs to know of a claim. */
export interface ClaimRecord extends DerivingAttributes {
  id: string
  subject: string
  predicate: string
  object: string
  source: string
  /** Whether the source reports it as somebody else's word. */
  reported: boolean
  /** Whose word that is. */
  speakers?: Turns
  /** Sources of the unretracted claims that contradict it about its existence; one left out contests no more. */
  contestedBy: readonly string[]
  retracted?: boolean
}

/** What deriving needs to know of a source. `origins` are all sources it derives from, near and far. */
export interface SourceRecord {
  id: string
  reliability: string
  /** Whether its entries are known from the day that each states, such as those of a sanctions list. */
  register?: boolean
  publishedAt?: string | null
  publishedAtPrecision?: Precision | null
  /** Of a page without a date: the latest day that it mentions, and the day on which it was retrieved. */
  publishedNotBefore?: string | null
  publishedNotAfter?: string | null
  writtenAt?: string | null
  writtenAtPrecision?: Precision | null
  origins: readonly string[]
}
