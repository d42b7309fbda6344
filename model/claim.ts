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
/** How near a source says that a figure is. */
export const APPROXIMATIONS = ['about', 'at least', 'more than', 'at most', 'nearly'] as const
export type Approximation = (typeof APPROXIMATIONS)[number]
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

/** The modality of a tie; `actual` means that its claims assert it. */
export const MODALITIES = ['actual', ...UNASSERTED] as const
export type Modality = (typeof MODALITIES)[number]
export const STATUSES = ['stated', 'reported', 'denied'] as const
export type Status = (typeof STATUSES)[number]

/** Reliability and credibility as one grade, `B2`; shown as it is, never turned into a score. */
export function grade(reliability: string, credibility: number): string {
  return `${reliability}${credibility}`
}
