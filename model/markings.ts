import { MARKINGS } from './claim'

/** How far something may be passed on, by the Traffic Light Protocol 2.0. */
export type Marking = (typeof MARKINGS)[number]

/** How restricted a marking is, from 0; one the model does not know counts as the most restricted. */
export function rank(marking: string): number {
  const at = (MARKINGS as readonly string[]).indexOf(marking)
  return at < 0 ? MARKINGS.length - 1 : at
}

/** The most restricted of some markings; of none, the least restricted there is. */
export function highest(markings: Iterable<string>): Marking {
  let top = 0
  for (const marking of markings) top = Math.max(top, rank(marking))
  return MARKINGS[top]!
}

const LEVEL = '(CLEAR|WHITE|GREEN|AMBER(?:[\\s+_:-]*STRICT)?|RED)'
const TLP = 'TLP(?:[\\s_-]*v?[12](?:\\.0)?)?[\\s:_="-]*'
const ALONE = new RegExp(`^\\s*(?:${TLP})?${LEVEL}"?\\s*$`, 'i')
const WITHIN = new RegExp(`\\b${TLP}${LEVEL}\\b`, 'gi')

/** The level that a text is, in the words of version 1 or 2 of the protocol, with or without TLP before it; null where it is none. */
export function readMarking(text: string): Marking | null {
  const [, level] = ALONE.exec(text) ?? []
  return level === undefined ? null : levelOf(level)
}

/** The levels that a text names after the word TLP. */
export function markingsIn(text: string): Marking[] {
  return [...text.matchAll(WITHIN)].map(([, level]) => levelOf(level!))
}

/** The levels that a tag names; `understood`: whether nothing else in it is of the protocol, as `tlp:ex:chr` is. */
export function markingsOfTag(tag: string): { levels: Marking[]; understood: boolean } {
  return { levels: markingsIn(tag), understood: !/^\W*tlp(v?\d|[^a-z\d]|$)|\btlp\s*[:=]/i.test(tag.replace(WITHIN, '')) }
}

function levelOf(word: string): Marking {
  const level = word.toUpperCase().replace(/[^A-Z]+/g, '')
  return level === 'WHITE' ? 'TLP:CLEAR' : level === 'AMBERSTRICT' ? 'TLP:AMBER+STRICT' : (`TLP:${level}` as Marking)
}
