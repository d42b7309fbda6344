import { MARKINGS } from './claim'

/** How restricted a marking is, from 0; one the model does not know counts as the most restricted. */
export function rank(marking: string): number {
  const at = (MARKINGS as readonly string[]).indexOf(marking)
  return at < 0 ? MARKINGS.length - 1 : at
}

/** The most restricted of some markings; of none, the least restricted there is. */
export function highest(markings: Iterable<string>): string {
  let top = 0
  for (const marking of markings) top = Math.max(top, rank(marking))
  return MARKINGS[top]!
}
