import type { Modality, Polarity } from './claim'
import { relationshipType } from './ontology'

/** Words of a relationship type between subject and object, and back. */
export interface TypeWords {
  forward: string
  backward: string
}

/** How a relationship is put: what its verb must say. */
export interface Manner {
  modality: Modality
  polarity: Polarity
  /** Only others’ word, and nobody is named whose it is. */
  reportedly?: boolean
  /** Read from object to subject. */
  backward?: boolean
  /** Several are spoken of, or nobody in the singular: `regional states`. */
  plural?: boolean
}

/**
 * A type's words with the verb that says how the relationship is put: `should cooperate with`, `is expected to attack`,
 * `did not support`, `reportedly attacked`. What was looked for and not found stays affirmative: a sentence around it says so.
 * A type of an import whose verb is not known has the manner before its words: `recommended: owns`.
 */
export function verbPhrase(type: string, words: TypeWords, { modality, polarity, reportedly, backward, plural = false }: Manner): string {
  const finite = backward ? words.backward : words.forward
  const negative = polarity === 'denies'
  const bare = infinitive(finite)
  if (bare === null) return [reportedly && 'reportedly', LEADS[modality], negative && 'not so', finite].filter(Boolean).join(': ')
  const past = relationshipType(type)?.time === 'event' && !isPresent(finite)
  const not = negative ? ' not' : ''
  switch (modality) {
    case 'projected':
      return `${said(plural ? 'are' : 'is', reportedly)}${not} expected to ${bare}`
    case 'recommended':
      return `${said('should', reportedly)}${not} ${bare}`
    case 'possible':
      return `${said('could', reportedly)}${not} ${bare}`
    case 'hypothesised':
      return `${said('may', reportedly)}${not} ${past ? `have ${participle(finite)}` : bare}`
    case 'actual':
      if (negative) return denial(bare, past, plural, reportedly)
      return affirmation(plural ? inPlural(finite, bare, past) : finite, reportedly)
  }
}

/** What is said before the words of a type whose verb is not known. */
const LEADS: Record<Modality, string> = {
  actual: '',
  projected: 'expected',
  recommended: 'recommended',
  possible: 'possible',
  hypothesised: 'hypothesis',
}

const said = (verb: string, reportedly?: boolean) => (reportedly ? `reportedly ${verb}` : verb)

function denial(bare: string, past: boolean, plural: boolean, reportedly?: boolean): string {
  if (!bare.startsWith('be ')) return `${said(past ? 'did' : plural ? 'do' : 'does', reportedly)} not ${bare}`
  return `${said(past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is', reportedly)} not ${bare.slice(3)}`
}

/** `reportedly attacked`, but `is reportedly an affiliate of`. */
function affirmation(finite: string, reportedly?: boolean): string {
  if (!reportedly) return finite
  const [, be, rest] = /^(is or was|is|are|was|were) (.*)$/.exec(finite) ?? []
  return be ? `${be} reportedly ${rest}` : `reportedly ${finite}`
}

function inPlural(finite: string, bare: string, past: boolean): string {
  if (finite.startsWith('is or was ')) return finite.replace('is or was', 'are or were')
  if (finite.startsWith('was ')) return finite.replace('was', 'were')
  if (past || finite === UNUSUAL_FINITE) return finite
  return bare.startsWith('be ') ? bare.replace('be', 'are') : bare
}

const isPresent = (finite: string) => /^(?!was\b)\w+s\b/.test(finite)

/** The participle of words in the past: `founded by` was `been founded by`. */
function participle(finite: string): string {
  return finite.replace(/^\w+/, (verb) => PARTICIPLES[verb] ?? verb)
}
const PARTICIPLES: Readonly<Record<string, string>> = { was: 'been', took: 'taken', saw: 'seen' }

const UNUSUAL_FINITE = 'separatism cited in'
/** Words that do not begin with their verb. */
const UNUSUAL: Readonly<Record<string, string>> = {
  [UNUSUAL_FINITE]: 'face separatism in',
  'separatism cited here by': 'have its separatism cited by',
}

/** The infinitive of words that begin with a verb of the model's own types: `is a member of` gives `be a member of`; null for others. */
export function infinitive(finite: string): string | null {
  if (UNUSUAL[finite] !== undefined) return UNUSUAL[finite]
  const words = finite.replace(/^is or was\b/, 'is').replace(/^has or had\b/, 'has')
  const verb = /^\w+/.exec(words)?.[0] ?? ''
  const bare = IRREGULAR[verb] ?? (REGULAR.has(verb.replace(/s$/, '')) ? verb.replace(/s$/, '') : undefined)
  return bare === undefined ? null : bare + words.slice(verb.length)
}

// prettier-ignore
const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'be', was: 'be', has: 'have', had: 'have', saw: 'see', took: 'take', split: 'split', received: 'receive', accepted: 'accept',
  pledged: 'pledge', joined: 'join', founded: 'found', succeeded: 'succeed', merged: 'merge', absorbed: 'absorb', expelled: 'expel',
  delisted: 'delist', attacked: 'attack', killed: 'kill', detained: 'detain', designated: 'designate', moved: 'move', carried: 'carry',
  claimed: 'claim', mediated: 'mediate', targeted: 'target', occurred: 'occur', enabled: 'enable', warned: 'warn', clashes: 'clash',
}
// prettier-ignore
const REGULAR: ReadonlySet<string> = new Set([
  'support', 'lead', 'serve', 'govern', 'chair', 'recognise', 'cooperate', 'negotiate', 'fight', 'counter', 'oppose', 'accuse', 'exclude',
  'constrain', 'threaten', 'destabilise', 'recruit', 'operate', 'control', 'contest', 'lie', 'contain', 'border', 'concern', 'embolden', 'call',
])
