import type { Polarity, Stance } from './claim'
import { isDate, readDate, readWhen, type ClaimDates, type Precision } from './dates'
import { isMany, saysPart, type Saying, type Turns } from './saying'
import { withArticle } from './speakers'
import { namesPart, saysManner, unnamedSpeakers } from './statements'
import { verbPhrase, wordsFor, type TypeWords } from './verbs'
import { listAnd, listOr } from './words/locale'
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
 * that A supports B`, `A moved fighters to B, according to C`.
 */
export function tieSentence<Part>(saying: Saying, given: TypeWords, subject: End<Part>, object: End<Part>): Parts<Part> {
  const { words, qualifiers } = wordsFor(saying, given)
  const ofParts = saysPart(saying.subjectParts, words.forward)
  return framed(saying, {
    qualifiers,
    subject: together(saying, 'subjectWith', partOf(saying.subjectParts, words.forward, subject.name)),
    verb: [verbOf(saying, words, false, ofParts ? isMany(saying.subjectParts) : subject.plural)],
    object: withAfter(words, partOf(saying.objectParts, words.forward, object.name)),
  })
}

/** A tie as it is said of one of its ends, which is not named: `Its leader pledged allegiance to B`, `Was founded by elements of B`. */
export function tieRow<Part>(saying: Saying, given: TypeWords, other: Part, backward: boolean, plural = false): Parts<Part> {
  const { words, qualifiers } = wordsFor(saying, given)
  const text = backward ? words.backward : words.forward
  const [own, others] = backward ? [saying.objectParts, saying.subjectParts] : [saying.subjectParts, saying.objectParts]
  const ofParts = saysPart(own, text)
  const subject = ofParts ? [ownPart(own)] : saying.polarity === 'not_found' ? [t(plural ? 'they' : 'it')] : undefined
  const told = partOf(others, text, other)
  return framed(saying, {
    qualifiers,
    ...(subject && { subject }),
    verb: [verbOf(saying, words, backward, ofParts ? isMany(own) : plural)],
    object: together(saying, 'with', backward ? told : withAfter(words, told)),
  })
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
}

/** A claim in its coder's words, with how it is put, whose word it is and of which part it speaks. `object` is null where it has none. */
export function claimSentence(claim: ToldClaim, speakers: Turns, subject: string, object: string | null): string {
  const { statement, stance, polarity, subjectPart, objectPart } = claim
  const by = speakersText(unnamedSpeakers(statement, speakers, subject))
  const put = saysManner(statement, stance, polarity) ? 'asserted.affirms' : (`${stance}.${polarity}` as const)
  const sentence =
    by === ''
      ? t(`claim.${put}`, { statement })
      : put === 'asserted.affirms'
        ? t('saidBy', { clause: statement.replace(/\.$/, ''), speakers: by })
        : t(`claimBy.${put}`, { statement, speakers: by })
  const says = (part: string | null | undefined) => part && !namesPart(statement, part)
  const parts = [
    ...(says(subjectPart) ? [partOf([subjectPart!], '', subject).join('')] : []),
    ...(says(objectPart) && object !== null ? [partOf([objectPart!], '', object).join('')] : []),
  ]
  return parts.length === 0 ? sentence : t('ofPart', { sentence, part: listAnd(parts) })
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

/** An attribute's value as a person reads it: a date as one. */
export function valueText(value: string | null, precision: Precision | null | undefined): string {
  return value !== null && isDate(value) ? readDate(value, precision) : (value ?? '')
}

function verbOf(saying: Saying, words: TypeWords, backward: boolean, plural?: boolean): string {
  const { modality, polarity, reported, speakers, over } = saying
  const reportedly = reported && speakers.length === 0 && saying.together === null
  return verbPhrase(saying.type, words, { modality, polarity, reportedly, backward, over, plural })
}

/** The clause with what stands around it: that nothing was found, and whose word it is. */
function framed<Part>(
  { polarity, speakers }: Saying,
  { qualifiers, subject, verb, object }: { qualifiers: readonly string[]; subject?: Parts<Part>; verb: Parts<Part>; object: Parts<Part> },
): Parts<Part> {
  const qualified: Parts<Part> =
    qualifiers.length > 0 ? flat<Part>(t.parts('qualified', { object, qualifiers: [qualifiers.join('; ')] as Parts<Part> })) : object
  const clause: Parts<Part> = subject
    ? flat<Part>(t.parts('clause', { subject, verb, object: qualified }))
    : flat<Part>(t.parts('predicate', { verb, object: qualified }))
  const found: Parts<Part> = polarity === 'not_found' ? flat<Part>(t.parts('notFound', { clause })) : clause
  const [first, ...rest]: Parts<Part> =
    speakers.length === 0
      ? found
      : flat<Part>(t.parts('accordingTo', { clause: found, speakers: [listAnd(speakers.map(speakersText))] as Parts<Part> }))
  return [typeof first === 'string' ? capital(first) : first!, ...rest]
}

/** `China, with Iran and Russia`: those who say it jointly with the tie's subject. */
function together<Part>({ together: others }: Saying, as: 'with' | 'subjectWith', said: Parts<Part>): Parts<Part> {
  if (!others || others.length === 0) return said
  return flat<Part>(t.parts(as, { said, others: [listAnd(others.map(withArticle))] as Parts<Part> }))
}

/** An object with the words that stand behind it: B `a threat`. */
function withAfter<Part>({ after }: TypeWords, object: Parts<Part>): Parts<Part> {
  return after ? flat<Part>(t.parts('after', { object, after: [after] as Parts<Part> })) : object
}

function flat<Part>(nested: readonly (string | Parts<Part>)[]): Parts<Part> {
  return nested.flatMap((each) => (typeof each === 'string' ? [each] : each))
}

/** `elements of A`, `the leader of A`, `a faction of A`; the whole where no part is said beside the words. */
function partOf<Part>(parts: readonly string[], words: string, whole: Part): Parts<Part> {
  if (!saysPart(parts, words)) return [whole]
  const part = listOr(parts)
  const gaps = { part: [part] as Parts<Part>, whole: [whole] as Parts<Part> }
  if (isMany(parts) || /^(\p{Lu}|(an?|the|some|one|its|their|part)\b)/u.test(part)) return flat<Part>(t.parts('part.plain', gaps))
  return INDEFINITE.has(part) ? flat<Part>(t.parts('part.one', gaps)) : flat<Part>(t.parts('part.the', gaps))
}
const INDEFINITE: ReadonlySet<string> = new Set(['faction', 'wing', 'branch', 'splinter', 'commander', 'member', 'unit', 'cell', 'group'])

function ownPart(parts: readonly string[]): string {
  const part = listOr(parts)
  return part.endsWith('elements') || /^(an?|the|some|one|part)\b/.test(part) ? t('own.of', { part }) : t('own.its', { part })
}

function capital(text: string): string {
  return text ? text[0]!.toUpperCase() + text.slice(1) : text
}
