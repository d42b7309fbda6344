import type { Modality } from './claim'
import { relationshipType } from './ontology'
import type { Manner, TypeWords } from './words/grammar'

/**
 * A type's words with the verb that says how the relationship is put: `should cooperate with`, `is expected to attack`,
 * `did not support`, `reportedly attacked`. What was looked for and not found stays affirmative: a sentence around it says so.
 * A type of an import whose verb is not known has the manner before its words: `recommended: owns`.
 */
export function englishVerb(
  type: string,
  words: TypeWords,
  { modality, polarity, reportedly, backward, over, plural = false }: Manner,
): string {
  const given = backward ? words.backward : words.forward
  const event = relationshipType(type)?.time === 'event'
  const finite = over && !event ? inPast(given) : given
  const negative = polarity === 'denies'
  const bare = infinitive(given)
  if (bare === null) return [reportedly && 'reportedly', LEADS[modality], negative && 'not so', finite].filter(Boolean).join(': ')
  const past = finite !== given || (event && !isPresent(finite))
  const verb = conjugated(finite, bare, { modality, negative, past, plural, reportedly })
  return plural ? verb.replace(ONE_OF, (_, be: string, one: string, of: string) => `${be}${one.replace(/y$/, 'ie')}s${of}`) : verb
}

/** `are a member of`, which of several is `are members of`. */
const ONE_OF = /\b((?:are|were|be|been)(?: reportedly| not)* )an? (\w+)( of|)$/

function conjugated(
  finite: string,
  bare: string,
  {
    modality,
    negative,
    past,
    plural,
    reportedly,
  }: { modality: Modality; negative: boolean; past: boolean; plural: boolean; reportedly?: boolean },
): string {
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
  const [, be, rest] = /^(is|are|was|were) (.*)$/.exec(finite) ?? []
  return be ? `${be} reportedly ${rest}` : `reportedly ${finite}`
}

function inPlural(finite: string, bare: string, past: boolean): string {
  if (finite.startsWith('was ')) return finite.replace('was', 'were')
  if (past) return finite
  return bare.startsWith('be ') ? bare.replace('be', 'are') : bare
}

const isPresent = (finite: string) => /^(?!was\b)\w+s\b/.test(finite)

/** The participle of words in the past: `founded by` was `been founded by`. */
function participle(finite: string): string {
  return finite.replace(/^\w+/, (verb) => PARTICIPLES[verb] ?? verb)
}
const PARTICIPLES: Readonly<Record<string, string>> = { was: 'been', took: 'taken', saw: 'seen', split: 'split' }

/** Words in the present as of a state that is over: `leads` as `led`; others as they are. */
function inPast(finite: string): string {
  const verb = /^\w+/.exec(finite)?.[0] ?? ''
  const bare = verb.replace(/s$/, '')
  const past = PASTS[verb] ?? (verb !== bare && REGULAR.has(bare) ? `${bare.replace(/e$/, '')}ed` : verb)
  return past + finite.slice(verb.length)
}
// prettier-ignore
const PASTS: Readonly<Record<string, string>> = {
  is: 'was', has: 'had', fights: 'fought', leads: 'led', lies: 'lay', deals: 'dealt', clashes: 'clashed', controls: 'controlled', besets: 'beset', seeks: 'sought',
}

/** The infinitive of words that begin with a verb of the model's own types: `is a member of` gives `be a member of`; null for others. */
export function infinitive(finite: string): string | null {
  const verb = /^\w+/.exec(finite)?.[0] ?? ''
  const bare = IRREGULAR[verb] ?? (REGULAR.has(verb.replace(/s$/, '')) ? verb.replace(/s$/, '') : undefined)
  return bare === undefined ? null : bare + finite.slice(verb.length)
}

// prettier-ignore
const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'be', was: 'be', has: 'have', had: 'have', saw: 'see', took: 'take', split: 'split', received: 'receive', accepted: 'accept',
  pledged: 'pledge', joined: 'join', founded: 'found', succeeded: 'succeed', merged: 'merge', absorbed: 'absorb', expelled: 'expel',
  delisted: 'delist', attacked: 'attack', killed: 'kill', detained: 'detain', designated: 'designate', moved: 'move', carried: 'carry',
  claimed: 'claim', mediated: 'mediate', targeted: 'target', occurred: 'occur', enabled: 'enable', warned: 'warn', clashes: 'clash', accused: 'accuse', called: 'call',
  emboldened: 'embolden', encouraged: 'encourage', sought: 'seek',
}
// prettier-ignore
const REGULAR: ReadonlySet<string> = new Set([
  'support', 'lead', 'serve', 'govern', 'chair', 'recognise', 'cooperate', 'negotiate', 'fight', 'counter', 'oppose', 'accuse', 'exclude',
  'constrain', 'threaten', 'destabilise', 'recruit', 'operate', 'control', 'contest', 'lie', 'contain', 'border', 'concern', 'face', 'beset', 'deal', 'seek', 'enable', 'embolden', 'command',
])
