import type { Polarity, Stance } from './claim'
import { isDate, readDate, readWhen, type ClaimDates } from './dates'
import { GAP, isMany, saysPart, type Partners, type Saying, type Turns } from './saying'
import { withArticle } from './speakers'
import { namesPart, namesPartner, saysManner, unnamedSpeakers } from './statements'
import { readsOn, wordsFor, type ToldWords } from './verbs'
import type { TypeWords } from './words/grammar'
import { capital, listAnd, listOr, listOrParts } from './words/locale'
import { t } from './words/english/sentences'

/** A sentence in parts, since names in it may be links. */
type Parts<Part> = (string | Part)[]

interface End<Part> {
  name: Part
  /** Whether the name is a plural, as its verb has to know. */
  plural?: boolean
}

/**
 * A tie as a sentence without its full stop: `The leader of A pledged allegiance to B`, `A should cooperate with B`, `No evidence found
 * that A supports B`, `A moved fighters to B, according to C`. Ends of a symmetric type stand side by side: `A and B are enemies`.
 */
export function tieSentence<Part>(saying: Saying, given: TypeWords, subject: End<Part>, object: End<Part>): Parts<Part> {
  const told = wordsFor(saying, given)
  const { words, qualifiers } = told
  const own = ownAccount(saying, subject.plural)
  if (words.mutual) {
    const a = joined('subjectWith', partOf(saying.subjectParts, words.forward, subject.name), saying.subjectWith)
    const b = joined('subjectWith', partOf(saying.objectParts, words.forward, object.name), saying.objectWith)
    const verb: Parts<Part> = [verbOf(saying, told, { forward: words.mutual, backward: words.mutual }, false, true)]
    return framed(saying, qualified(flat<Part>(t.parts<'mutual', Parts<Part>>('mutual', { a, b, verb })), qualifiers), own)
  }
  const ofParts = saysPart(saying.subjectParts, words.forward)
  const plural = (ofParts ? isMany(saying.subjectParts) : null) ?? subject.plural
  const clause = t.parts<'clause', Parts<Part>>('clause', {
    subject: joined('subjectWith', partOf(saying.subjectParts, words.forward, subject.name), saying.subjectWith),
    verb: [verbOf(saying, told, words, false, plural)],
    object: joined(partnersOf(qualifiers), withAfter(words, partOf(saying.objectParts, words.forward, object.name)), saying.objectWith),
  })
  return framed(saying, qualified(flat<Part>(clause), qualifiers), own)
}

/** A tie as it is said of one of its ends, which is not named: `Its leader pledged allegiance to B`, `Was founded by elements of B`. */
export function tieRow<Part>(saying: Saying, given: TypeWords, other: Part, backward: boolean, plural = false): Parts<Part> {
  const told = wordsFor(saying, given)
  const { words, qualifiers } = told
  const text = backward ? words.backward : words.forward
  const [own, others] = backward ? [saying.objectParts, saying.subjectParts] : [saying.subjectParts, saying.objectParts]
  const [ownWith, othersWith] = backward ? [saying.objectWith, saying.subjectWith] : [saying.subjectWith, saying.objectWith]
  const ofParts = saysPart(own, text)
  const subject = ofParts ? ownPart(own, plural) : saying.polarity === 'not_found' ? t(plural ? 'they' : 'it') : null
  const verb: Parts<Part> = [verbOf(saying, told, words, backward, (ofParts ? isMany(own) : null) ?? plural)]
  const ends = joined(partnersOf(qualifiers), partOf(others, text, other), othersWith)
  const object = backward ? ends : withAfter(words, ends)
  const clause =
    subject === null
      ? t.parts<'predicate', Parts<Part>>('predicate', { verb, object })
      : t.parts<'clause', Parts<Part>>('clause', { subject: [subject], verb, object })
  return framed(saying, joined('with', qualified(flat<Part>(clause), qualifiers), ownWith), backward ? null : ownAccount(saying, plural))
}

/** Whose word something is: `UN and US`, `a UN panel, citing UN member states`. */
export function speakersText(turns: Turns): string {
  return turns.reduceRight((cited, turn) => {
    const speaker = listAnd(turn.map(withArticle))
    return cited === '' ? speaker : t('citing', { speaker, cited })
  }, '')
}

/** A claim as its sentence is told. */
export interface ToldClaim {
  statement: string
  stance: Stance
  polarity: Polarity
  subjectPart?: string | null
  objectPart?: string | null
  subjectWith?: readonly string[] | null
  objectWith?: readonly string[] | null
}

/** A claim in its coder's words, with how it is put, whose word it is, of which part it speaks and of whom jointly. `object` is null where it has none. */
export function claimSentence(claim: ToldClaim, speakers: Turns, subject: string, object: string | null): string {
  const { statement, stance, polarity, subjectPart, objectPart, subjectWith, objectWith } = claim
  const by = speakersText(unnamedSpeakers(statement, speakers, subject))
  const put = saysManner(statement, stance, polarity) ? 'asserted.affirms' : (`${stance}.${polarity}` as const)
  const said =
    by === ''
      ? t(`claim.${put}`, { statement })
      : put === 'asserted.affirms'
        ? t('saidBy', { clause: statement.replace(/\.$/, ''), speakers: by })
        : t(`claimBy.${put}`, { statement, speakers: by })
  const partners = [...(subjectWith ?? []), ...(objectWith ?? [])].filter((name) => !namesPartner(statement, name))
  const sentence = partners.length === 0 ? said : t('jointly', { sentence: said, others: listAnd(partners.map(withArticle)) })
  const says = (part: string | null | undefined) => part && !namesPart(statement, part)
  const parts = [
    ...(says(subjectPart) ? [partText(subjectPart!, subject)] : []),
    ...(says(objectPart) && object !== null ? [partText(objectPart!, object)] : []),
  ]
  return parts.length === 0 ? sentence : t('ofPart', { sentence, part: listAnd(parts) })
}

/** A part of a whole: `the leader of A`, `a government of A alone`. */
export function partText(part: string, whole: string): string {
  return partOf([part], '', whole).join('')
}

/** What a quantity or an attribute says, in a line: `Policy, no evidence found: effective policies (Abbas 2022)`. */
export function valueSentence(
  claim: { predicate: string; stance: Stance; polarity: Polarity; value?: string | null } & ClaimDates,
  value: string,
  speakers: Turns,
  source: string,
): string {
  const [, cause, effect] = (claim.predicate === 'cause' && /^(.+), of (.+)$/.exec(value)) || []
  const named = capital(claim.predicate.replaceAll('_', ' '))
  const what = effect ? t('causeOf', { what: named, effect }) : named
  const put = claim.predicate === 'recommendation' && claim.stance === 'recommended' ? 'asserted' : claim.stance
  const said = t(`value.${put}.${claim.polarity}`, { what, value: cause ?? value })
  const { when } = readWhen(claim)
  const dated =
    (claim.validFrom || claim.validTo) && !isDate(claim.value ?? '') && !value.includes(when)
      ? t('dated', { value: said, date: when })
      : said
  const by = speakersText(speakers)
  return by === '' ? t('voice', { value: dated, source }) : t('voiceBy', { value: dated, speakers: by, source })
}

/** An attribute's value as a person reads it: a date as one, of which only the latest is known as such, and with its place. */
export function valueText(claim: { value: string | null; place: { name: string } | null } & ClaimDates): string {
  const { value, place, validFrom, validFromPrecision, validToPrecision } = claim
  const isDay = value !== null && isDate(value)
  const isLatest = isDay && !validFrom && validToPrecision === 'before'
  const text = isLatest ? readWhen(claim, true).when : isDay ? readDate(value, validFromPrecision) : (value ?? '')
  return place ? t('valueIn', { value: text, place: withArticle(place.name) }) : text
}

function verbOf(saying: Saying, told: ToldWords, words: TypeWords, backward: boolean, plural?: boolean): string {
  const { modality, polarity, reported, speakers, spoken, over } = saying
  const reportedly = reported && speakers.length === 0 && !spoken
  return told.verb(words, { modality, polarity, reportedly, backward, over, plural })
}

/** The clause with what stands around it: that nothing was found, and whose word it is. */
function framed<Part>({ polarity, speakers }: Saying, clause: Parts<Part>, own: 'byItsAccount' | 'byTheirAccount' | null): Parts<Part> {
  const found: Parts<Part> = polarity === 'not_found' ? flat<Part>(t.parts('notFound', { clause })) : clause
  const [first, ...rest]: Parts<Part> =
    own !== null
      ? flat<Part>(t.parts(own, { clause: found }))
      : speakers.length > 0
        ? flat<Part>(t.parts('accordingTo', { clause: found, speakers: [listAnd(speakers.map(speakersText))] as Parts<Part> }))
        : found
  return [typeof first === 'string' ? capital(first) : first!, ...rest]
}

const ownAccount = (saying: Saying, plural?: boolean) => (saying.ownAccount ? (plural ? 'byTheirAccount' : 'byItsAccount') : null)

/** Partners by name, each once: `Iran, Pakistan and Russia`; empty where there are none. */
export function partnersText(partners: readonly Partners[]): string {
  const names = partners.flatMap((each) => (each === 'others' ? [t('others')] : each.map(withArticle)))
  return listAnd([...new Set(names)])
}

/** Partners stand between commas where more of the clause follows them. */
const partnersOf = (qualifiers: readonly string[]) => (endsSentence(qualifiers) ? 'subjectWith' : 'with')

const endsSentence = (qualifiers: readonly string[]) => qualifiers.length === 1 && readsOn(qualifiers[0]!)

/** A clause with its qualifiers: `to list C` as its end, others in brackets. */
function qualified<Part>(object: Parts<Part>, qualifiers: readonly string[]): Parts<Part> {
  if (qualifiers.length === 0) return object
  return endsSentence(qualifiers)
    ? flat<Part>(t.parts('readsOn', { object, qualifier: [...qualifiers] as Parts<Part> }))
    : flat<Part>(t.parts('qualified', { object, qualifiers: [qualifiers.join('; ')] as Parts<Part> }))
}

/** `China, with Iran and Russia`: an end with those who do it, or are meant, jointly. */
function joined<Part>(as: 'with' | 'subjectWith', said: Parts<Part>, partners: Partners): Parts<Part> {
  const others = partnersText([partners])
  return others === '' ? said : flat<Part>(t.parts(as, { said, others: [others] as Parts<Part> }))
}

/** An object with the words that stand behind it: B `a threat`. */
function withAfter<Part>({ after }: TypeWords, object: Parts<Part>): Parts<Part> {
  return after ? flat<Part>(t.parts('after', { object, after: [after] as Parts<Part> })) : object
}

function flat<Part>(nested: readonly (string | Parts<Part>)[]): Parts<Part> {
  return nested.flatMap((each) => (typeof each === 'string' ? [each] : each))
}

/** `elements of A`, `the leader of A`, `a government of A alone`; the whole where no part is said beside the words. */
function partOf<Part>(parts: readonly string[], words: string, whole: Part): Parts<Part> {
  if (!saysPart(parts, words)) return [whole]
  if (parts.some((part) => part.includes(GAP)))
    return flat<Part>(
      listOrParts<string, Parts<Part>>(parts, (part) => (part.includes(GAP) ? around(part, whole) : partOf([part], words, whole))),
    )
  const part = listOr(parts)
  const gaps = { part: [part] as Parts<Part>, whole: [whole] as Parts<Part> }
  if (isMany(parts) || /^(\p{Lu}|(an?|the|some|one|more|its|their|part)\b)/u.test(part)) return flat<Part>(t.parts('part.plain', gaps))
  return INDEFINITE.has(part) ? flat<Part>(t.parts('part.one', gaps)) : flat<Part>(t.parts('part.the', gaps))
}
const INDEFINITE: ReadonlySet<string> = new Set(['faction', 'wing', 'branch', 'splinter', 'commander', 'member', 'unit', 'cell', 'group'])

/** A part's phrase with the whole in its gap. */
function around<Part>(part: string, whole: Part): Parts<Part> {
  const [before = '', ...after] = part.split(GAP)
  return [before, whole, after.join(GAP)].filter((each) => each !== '')
}

function ownPart(parts: readonly string[], plural: boolean): string {
  const part = listOr(parts)
  if (part.includes(GAP)) return part.replace(GAP, t(part.startsWith(GAP) ? (plural ? 'they' : 'it') : plural ? 'them' : 'it'))
  return part.endsWith('elements') || /^(an?|the|some|one|part)\b/.test(part) ? t('own.of', { part }) : t('own.its', { part })
}
