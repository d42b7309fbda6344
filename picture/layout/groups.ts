import { inRows, packed } from './blocks'
import type { Layout, LayoutNode, Link } from './layout'
import { pairsOf, partnersOf } from './pairs'

/** Types that say in or of which state something is, what says most first. */
const IN_STATE = [
  'GOVERNMENT_OF',
  'FORCE_OF',
  'GOVERNS',
  'UNIT_OF',
  'LOCATED_IN',
  'OCCURRED_IN',
  'BASED_IN',
  'FOUNDED_IN',
  'OPERATES_IN',
  'CONTROLS',
  'LEADS',
  'SERVES_IN',
  'AFFILIATE_OF',
  'FACTION_OF',
]

/** Nodes of one kind stand together, the kinds side by side. */
export const kinds: Layout<'distance'> = grouped((nodes) => new Map(nodes.map(({ id, label }) => [id, label])))

/**
 * What belongs to one state stands together with it: its government and forces, its places and what took place there, who is based or operates in it, or is part of such.
 * Who has no state by any of these stands with the others that have none.
 */
export const countries: Layout<'distance'> = grouped(statesOf)

/** A layout that puts nodes of one group together; the busiest of each stand first. */
function grouped(groupsOf: (nodes: readonly LayoutNode[], links: readonly Link[]) => ReadonlyMap<string, string>): Layout<'distance'> {
  return {
    parameters: { distance: { minimum: 0.5, maximum: 3, default: 1 } },
    place(nodes, links, focus, { distance }) {
      const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
      const groupOf = groupsOf(ordered, links)
      const near = partnersOf(ordered, pairsOf(ordered, links))
      const busiest = [...ordered].sort((a, b) => near.get(b.id)!.length - near.get(a.id)!.length || (a.id < b.id ? -1 : 1))
      const groups = new Map<string, LayoutNode[]>()
      for (const node of busiest) {
        const group = groupOf.get(node.id) ?? ''
        groups.set(group, [...(groups.get(group) ?? []), node])
      }
      return packed(
        [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => inRows(members)),
        focus,
        60 * distance,
      )
    },
  }
}

/** The state of each node that has one: a state's is itself; another's that of what it is tied to by the type that says most. */
function statesOf(nodes: readonly LayoutNode[], links: readonly Link[]): Map<string, string> {
  const found = new Map(nodes.flatMap(({ id, label }) => (label === 'State' ? [[id, id] as const] : [])))
  const sorted = links
    .filter(({ type }) => IN_STATE.includes(type))
    .sort((a, b) => IN_STATE.indexOf(a.type) - IN_STATE.indexOf(b.type) || (a.object < b.object ? -1 : a.object > b.object ? 1 : 0))
  // A place lies in a province, and that in a state: as long as anything is found, more may follow.
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { subject, object } of sorted) {
      const state = found.get(object)
      if (state !== undefined && !found.has(subject)) found.set(subject, state)
    }
  }
  return found
}
