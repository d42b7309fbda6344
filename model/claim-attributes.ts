import { byFlag } from './rows'
import type { Field } from './values'

export interface ClaimAttribute extends Field {
  /** Carried with the claim to where ties are derived and their sentences made; what is made of it there is a rule of its own. */
  derives?: true
  /** Not shown with the claim: it says how the claim was imported, or is shown in another form. */
  untold?: true
  /** Its name in our extension of STIX, by default its own in snake case; null where STIX has a place for it, or only the record holds it. */
  stix?: string | null
  /** What docs/model.md and the extension say of it. */
  meaning: string
}

/**
 * What a claim node carries, each attribute once; its ends, source and speakers are relationships. The schema, rows of the
 * store, columns of graphs where it `derives`, answers, the interactive page, the extension of STIX and docs/model.md are read from here. Where it is
 * shown is written by hand: cards, and the annex of evidence (server/formats/writing/annex.ts).
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
  subjectPart: {
    kind: 'text',
    derives: true,
    meaning:
      'where only a part or an aspect of the subject is meant: `elements`, `fighters`, `rise`; or a phrase with `…` for the subject: `a government of … alone`',
  },
  objectPart: { kind: 'text', derives: true, meaning: 'where only a part or an aspect of the object is meant' },
  subjectWith: {
    kind: 'texts',
    derives: true,
    meaning: 'names of those who do it jointly with the subject; `others` where they are not named',
  },
  objectWith: {
    kind: 'texts',
    derives: true,
    meaning: 'names of those who are meant jointly with the object: the other founders of a group',
  },
  qualifier: {
    kind: 'text',
    derives: true,
    meaning:
      'a word that the type asks for: the basis of a threat, a role, the programme of a designation; one that begins with `to`, `for`, `on` or `against` ends the sentence, others stand in brackets',
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
  approximation: {
    kind: 'approximation',
    meaning: 'of a quantity: how near the source says that its figures are: `about`, `at least`, `more than`, `at most`, `nearly`',
  },
  unit: { kind: 'text', meaning: 'of a quantity: in what' },
  measure: { kind: 'text', meaning: 'of a quantity: of what' },
  value: { kind: 'text', meaning: 'of an attribute: what the source gives' },
  language: { kind: 'text', stix: 'value_language', meaning: 'of an alias: its language (BCP 47)' },
  usedBy: { kind: 'text', meaning: 'of an alias: who uses it' },
  attributedAs: {
    kind: 'text',
    meaning:
      'the source’s term for the speaker: of one without a node, or of the last one named, for whom it stands (`the Pentagon` of the United States)',
  },
  citing: { kind: 'text', meaning: 'whom the last speaker passes on, where it is nobody with a node: `some Member States`' },
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
  recordedBy: { kind: 'text', stix: null, meaning: 'who retracted it' },
  retractionReason: { kind: 'text', stix: null, meaning: 'why it was retracted' },
  review: {
    kind: 'review',
    stix: null,
    meaning:
      '`draft`, `in-review`, `accepted` or `rejected`; a claim without it is accepted. Only accepted ones bear the label `Claim` and make ties',
  },
  reviews: {
    kind: 'texts',
    stix: null,
    meaning: 'how it came to that, oldest first, each with day, state, by whom and why, parted by bars; the first is its entering',
  },
} satisfies Record<string, ClaimAttribute>

/** The attributes that are shown with a claim. */
export const [, TOLD] = byFlag(CLAIM_ATTRIBUTES, 'untold')
