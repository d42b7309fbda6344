import type { Field } from './values'

/** How a claim may be put when its source does not assert it. Each makes a tie of its own, drawn and filtered apart. */
export const UNASSERTED = ['projected', 'recommended', 'possible', 'hypothesised'] as const
export const STANCES = ['asserted', ...UNASSERTED] as const
export const POLARITIES = ['affirms', 'denies', 'not_found'] as const
export const CLAIM_KINDS = ['relation', 'quantity', 'attribute'] as const
export const CONTRADICTION_ABOUT = ['existence', 'date', 'value', 'identity'] as const
/** NATO Admiralty code: reliability of a source, and its words. */
export const RELIABILITY_WORDS: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}
/** NATO Admiralty code: credibility of a claim, and its words. */
export const CREDIBILITY_WORDS: Record<number, string> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}
/** Terms of ICD 203 for likelihood. */
export const LIKELIHOODS = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const
/** Traffic Light Protocol 2.0, from the least to the most restricted. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

export const SOURCE_KINDS = [
  'article',
  'report',
  'official',
  'register',
  'sanctions-list',
  'encyclopaedia',
  'blog',
  'news',
  'speech',
  'dataset',
  'decision',
  'other',
] as const

/** Kinds of sources whose entries are known from the day that each states. */
export const REGISTER_KINDS: readonly string[] = ['register', 'sanctions-list']

export type Stance = (typeof STANCES)[number]
export type Polarity = (typeof POLARITIES)[number]

/** How a tie's claims put it: `actual` stands for asserted ones. */
export const MODALITIES = ['actual', ...UNASSERTED] as const
export type Modality = (typeof MODALITIES)[number]
export const STATUSES = ['stated', 'reported', 'denied'] as const
export type Status = (typeof STATUSES)[number]

/** Reliability and credibility as one grade, `B2`; shown as it is, never turned into a score. */
export function grade(reliability: string, credibility: number): string {
  return `${reliability}${credibility}`
}

export interface ClaimAttribute extends Field {
  /** Ties are derived from it, or their sentences say it, so it travels with them. */
  derives?: true
  /** Not told where a claim is shown: it says how the claim came in, or is told in another form. */
  untold?: true
  /** Its name in our extension of STIX, by default its own in snake case; null where STIX has a place for it, or only the record holds it. */
  stix?: string | null
  /** What docs/model.md and the extension say of it. */
  meaning: string
}

/**
 * What a claim node carries, each attribute once; its ends, source and speakers are relationships. The schema, rows of the
 * store, columns on the wire, answers, the interactive page, the extension of STIX and docs/model.md are read from here.
 */
export const CLAIM_ATTRIBUTES = {
  id: { kind: 'id', required: true, stix: 'allegiance_id', meaning: 'a slug that never changes, such as `abbas-2022.c017`' },
  name: { kind: 'text', untold: true, stix: null, meaning: 'what a graph browser writes on the node' },
  kind: { kind: 'claimKind', required: true, stix: null, meaning: 'as above' },
  predicate: {
    kind: 'words',
    required: true,
    meaning: 'a relationship type; of a quantity or attribute, what it says: `strength`, `founded`',
  },
  stance: {
    kind: 'stance',
    required: true,
    derives: true,
    meaning:
      '`asserted`; `projected` (expected, feared, scheduled); `recommended` (should, must); `possible` (could, permits, provides an opportunity); `hypothesised`',
  },
  polarity: { kind: 'polarity', required: true, derives: true, meaning: '`affirms`; `denies`; `not_found` (looked for, nothing found)' },
  statement: { kind: 'words', required: true, stix: null, meaning: 'one sentence in our own words that can be read by itself' },
  note: { kind: 'text', stix: 'coder_note', meaning: 'what the coder chose between, and why' },
  subjectPart: { kind: 'text', derives: true, meaning: 'where only a part of the subject is meant: `elements`, `fighters`, `faction`' },
  objectPart: { kind: 'text', derives: true, meaning: 'where only a part of the object is meant' },
  qualifier: {
    kind: 'text',
    derives: true,
    meaning: 'a word that the type asks for: the basis of a threat, a role, the programme of a designation',
  },
  validFrom: { kind: 'date', derives: true, meaning: 'from when it holds' },
  validFromPrecision: { kind: 'precision', derives: true, meaning: 'the period that this date begins' },
  validTo: { kind: 'end', derives: true, meaning: 'until when it holds; `..` for continuing when the source wrote' },
  validToPrecision: { kind: 'precision', derives: true, meaning: 'the period that this date begins' },
  asOf: { kind: 'date', derives: true, meaning: 'of when it speaks; by default when its source was written' },
  asOfPrecision: { kind: 'precision', derives: true, meaning: 'the period that this date begins' },
  asOfNotAfter: { kind: 'date', derives: true, meaning: 'of a page without a date: it speaks of some day from `asOf` to this one' },
  credibility: {
    kind: 'credibility',
    required: true,
    derives: true,
    stix: null,
    meaning: '1 to 6 of the Admiralty code; with the source’s reliability it makes a grade such as `C3`, which is shown as it is',
  },
  likelihood: { kind: 'likelihood', meaning: 'one of the terms of ICD 203, where the source uses one' },
  low: { kind: 'number', meaning: 'of a quantity: the least' },
  best: { kind: 'number', meaning: 'of a quantity: the figure itself; absent where the source gives a range' },
  high: { kind: 'number', meaning: 'of a quantity: the most' },
  unit: { kind: 'text', meaning: 'of a quantity: in what' },
  measure: { kind: 'text', meaning: 'of a quantity: of what' },
  value: { kind: 'text', meaning: 'of an attribute: what the source gives' },
  language: { kind: 'text', stix: 'value_language', meaning: 'of an alias: its language (BCP 47)' },
  usedBy: { kind: 'text', meaning: 'of an alias: who uses it' },
  attributedAs: { kind: 'text', meaning: 'the source’s term for the speaker, where it is nobody with a node' },
  marking: { kind: 'marking', untold: true, stix: null, meaning: 'a TLP 2.0 marking, where it differs from the source’s' },
  startOffset: { kind: 'startOffset', meaning: 'where the passage begins in the source’s text, counted as JavaScript’s `slice` counts' },
  endOffset: { kind: 'endOffset', meaning: 'where it ends; a passage is at most 500 characters' },
  passageSha256: { kind: 'digest', meaning: 'the SHA-256 of that slice in UTF-8' },
  textFragment: {
    kind: 'fragment',
    untold: true,
    meaning: '`#:~:text=first%20words,last%20words`, which opens the page at the passage',
  },
  locator: { kind: 'text', meaning: 'the record or row it stands in, where the source has such: `record QDe.161`' },
  dossier: { kind: 'id', untold: true, stix: null, meaning: 'the dossier that it came in with' },
  importId: { kind: 'id', untold: true, stix: null, meaning: 'the import that it came in with' },
  retractedAt: {
    kind: 'date',
    stix: null,
    meaning: 'when it was retracted: a claim is never edited away, and another may supersede it',
  },
  recordedBy: { kind: 'text', untold: true, stix: null, meaning: 'who retracted it' },
} satisfies Record<string, ClaimAttribute>
