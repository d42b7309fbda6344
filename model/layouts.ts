/** Names of the ways to place nodes, as links, requests and options write them, in the order of the menu. The first is the one where no other is asked for. */
export const LAYOUT_IDS = ['camps', 'rings', 'layers', 'countries', 'kinds', 'force'] as const
export type LayoutId = (typeof LAYOUT_IDS)[number]

export const FIRST_LAYOUT: LayoutId = LAYOUT_IDS[0]

/** Whether a text names a layout. */
export function isLayout(text: string | null): text is LayoutId {
  return (LAYOUT_IDS as readonly (string | null)[]).includes(text)
}
