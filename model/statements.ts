import type { Polarity, Stance } from './claim'
import { GAP, type Turns } from './saying'
import { initials } from './speakers'

/**
 * What a statement in its coder's words says itself, so that the sentence around it does not say it again. Each answers yes only
 * where the statement is plain about it: what is said twice is clumsy, what is not said at all would be false.
 */

/** The speakers that a statement does not name as those who say it: `According to C, …`, `A UN panel says that …`. */
export function unnamedSpeakers(statement: string, speakers: Turns, subject: string): Turns {
  if (/^(according to|by (its|their) own account)\b|\bby [^,.]{1,40}[’']s account\b/i.test(statement)) return speakers.slice(0, -1)
  const last = speakers.at(-1)
  if (!last?.every((name) => reports(statement, name, name === subject))) return speakers
  return unnamedSpeakers(statement, speakers.slice(0, -1), subject)
}

/** Whether someone is named before a verb of saying. That an actor `has` or `put` something reports nothing where it is spoken of itself. */
function reports(statement: string, name: string, ofItself: boolean): boolean {
  const bare = name.replace(/^(an?|the) /i, '')
  const short = initials(bare)
  const words = bare.split(' ')
  const named = [bare, ...(short.length > 1 ? [short] : []), ...(words.length > 2 ? [words.slice(-2).join(' ')] : [])]
  const noun = words.at(-1)!
  if (words.length > 1 && /^\p{Ll}{7,}$/u.test(noun)) named.push(noun)
  const verb = ofItself ? SAYS : new RegExp(`${SAYS.source}|\\b(has|puts?)\\b`)
  return named.some((one) => {
    const at = statement.toLowerCase().search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one.toLowerCase())}(?![\\p{L}\\p{N}])`, 'u'))
    return at >= 0 && verb.test(statement.slice(at + one.length))
  })
}
const SAYS =
  /\b(says?|said|holds?|held|declare[sd]?|announce[sd]?|claim(s|ed)?|believe[sd]?|suggest(s|ed)?|assess(es|ed)?|reports?|reported|states|stated aim|named?|calls|called)\b/
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const MODES: Record<Stance, RegExp | null> = {
  asserted: null,
  projected: /\b(will|would|(is|are|was|were) (expected|likely|due|to be)|likely that|expect(s|ed)?)\b/i,
  recommended: /\b(should|must|ought to|ha(s|ve) to|needs? to|recommend(s|ed)?|it is time for)\b/i,
  possible: /\b(could|may|might|possibl[ey])\b/i,
  hypothesised: /\b(may|might|perhaps|possibly)\b/i,
}

/** Whether a statement says itself how it is put: that it could be, that it must be, that no evidence was found. */
export function saysManner(statement: string, stance: Stance, polarity: Polarity): boolean {
  if (stance === 'asserted')
    return (
      (polarity === 'not_found' && /^no\b|\bno (\p{L}+ )?(evidence|sign|trace)\b/iu.test(statement)) ||
      (polarity === 'denies' && /^[^,;]*\b(has|have|is|are|was|were|did|does|do) not\b/i.test(statement))
    )
  return polarity === 'affirms' && MODES[stance]!.test(statement)
}

/** Whether a statement says of which part it speaks, in the part's own word or another: `some of`, `in the person of`. */
export function namesPart(statement: string, part: string): boolean {
  const said = statement.toLowerCase()
  const pieces = part.toLowerCase().split(GAP)
  if (pieces.every((piece) => said.includes(piece.trim()))) return true
  return PARTS.some(([of, words]) => of.test(part) && words.test(statement))
}
/** Whether a statement names someone, by name or initials, or says that there were others. */
export function namesPartner(statement: string, name: string): boolean {
  if (name === 'others') return /\b(others|among|one of)\b/i.test(statement)
  const bare = name.replace(/^the /i, '')
  const short = initials(bare)
  return statement.toLowerCase().includes(bare.toLowerCase()) || (short.length > 1 && new RegExp(`\\b${short}\\b`).test(statement))
}

const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^elements$/, /\bsome of\b/i],
  [/^leader$/, /\bin the person of\b/i],
  [/^founders?$/, /\bwho (founded|established)\b/i],
]
