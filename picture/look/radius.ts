/** Radius of a node in pixels, from how many ties the store holds for it: the same whatever is on the screen. */
export function radiusOf(ties: number, focus: boolean): number {
  return focus ? 21 : Math.min(15, 5.5 + 1.5 * Math.sqrt(ties))
}
