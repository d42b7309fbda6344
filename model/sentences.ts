import type { Polarity, Stance } from './claim'
import { isDate, readDate, readWhen, type ClaimDates, type Precision } from './dates'
import { isMany, saysPart, type Saying, type Turns } from './saying'
import { verbPhrase, type TypeWords } from './verbs'
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
export function tieSentence<Part>(saying: Saying, words: TypeWords, subject: End<Part>, object: End<Part>): Parts<Part> {
  const ofParts = saysPart(saying.subjectParts, words.forward)
  return framed(saying, {
    subject: partOf(saying.subjectParts, words.forward, subject.name),
    verb: [verbOf(saying, words, false, ofParts ? isMany(saying.subjectParts) : subject.plural)],
    object: partOf(saying.objectParts, words.forward, object.name),
  })
}

/** A tie as it is said of one of its ends, which is not named: `Its leader pledged allegiance to B`, `Was founded by elements of B`. */
export function tieRow<Part>(saying: Saying, words: TypeWords, other: Part, backward: boolean, plural = false): Parts<Part> {
  const text = backward ? words.backward : words.forward
  const [own, others] = backward ? [saying.objectParts, saying.subjectParts] : [saying.subjectParts, saying.objectParts]
  const ofParts = saysPart(own, text)
  const subject = ofParts ? [ownPart(own)] : saying.polarity === 'not_found' ? [t(plural ? 'they' : 'it')] : undefined
  return framed(saying, {
    ...(subject && { subject }),
    verb: [verbOf(saying, words, backward, ofParts ? isMany(own) : plural)],
    object: partOf(others, text, other),
  })
}

/** Whose word something is: `UN and US`, `a UN panel, citing UN member states`. */
export function speakersText(turns: Turns): string {
  return turns.reduceRight((cited, turn) => {
    const speaker = listAnd(turn)
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
  const by = speakersText(speakers)
  const sentence =
    by === '' ? t(`claim.${stance}.${polarity}`, { statement }) : t(`claimBy.${stance}.${polarity}`, { statement, speakers: by })
  const says = (part: string | null | undefined) => part && !statement.toLowerCase().includes(part.toLowerCase())
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
  const what = capital(claim.predicate.replaceAll('_', ' '))
  const said = t(`value.${claim.stance}.${claim.polarity}`, { what, value })
  const dated =
    (claim.validFrom || claim.validTo) && !isDate(claim.value ?? '') ? t('dated', { value: said, date: readWhen(claim).when }) : said
  const by = speakersText(speakers)
  return by === '' ? t('voice', { value: dated, source }) : t('voiceBy', { value: dated, speakers: by, source })
}

/** An attribute's value as a person reads it: a date as one. */
export function valueText(value: string | null, precision: Precision | null | undefined): string {
  return value !== null && isDate(value) ? readDate(value, precision) : (value ?? '')
}

function verbOf(saying: Saying, words: TypeWords, backward: boolean, plural?: boolean): string {
  const { modality, polarity, reported, speakers } = saying
  return verbPhrase(saying.type, words, { modality, polarity, reportedly: reported && speakers.length === 0, backward, plural })
}

/** The clause with what stands around it: that nothing was found, and whose word it is. */
function framed<Part>(
  { qualifiers, polarity, speakers }: Saying,
  { subject, verb, object }: { subject?: Parts<Part>; verb: Parts<Part>; object: Parts<Part> },
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
