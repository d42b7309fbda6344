/** Radius of a node in pixels, from how many ties it has on the screen. */
export function radiusOf(ties: number, focus: boolean): number {
  return focus ? 22 : Math.min(15, 6.5 + 1.7 * Math.sqrt(ties))
}
