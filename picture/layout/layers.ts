import dagre from '@dagrejs/dagre'
import { inRows, packed, type Block } from './blocks'
import { box, type Layout, type LayoutNode, type Link } from './layout'

/** Types whose subject is a part of their object, or serves in it. */
const PART_OF = new Set([
  'AFFILIATE_OF',
  'FACTION_OF',
  'UNIT_OF',
  'ORGAN_OF',
  'FORCE_OF',
  'GOVERNMENT_OF',
  'MEMBER_OF',
  'SERVES_IN',
  'LEADS',
])

/**
 * Layers: whoever is an affiliate, a faction, a unit or a member of another, or leads it, stands below it. Each part that such ties hold together is
 * layered by itself (Sugiyama et al. 1981, as dagre does it); nodes without any of them stand in rows. Parts are packed side by side, the largest first.
 */
export const layers: Layout<'distance'> = {
  parameters: { distance: { minimum: 0.5, maximum: 3, default: 1 } },
  place(nodes, links, focus, { distance }) {
    const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
    const parts = hierarchy(ordered, links)
    const layered = new Set(parts.flatMap(([subject, object]) => [subject, object]))
    const blocks = components(
      ordered.filter(({ id }) => layered.has(id)),
      parts,
    ).map((members) => inLayers(members, parts, distance))
    const rest = ordered.filter(({ id }) => !layered.has(id))
    return packed(rest.length > 0 ? [...blocks, inRows(rest)] : blocks, focus, 40 * distance)
  },
}

/** Pairs of a part and its whole, each once, in order of their ids. */
function hierarchy(nodes: readonly LayoutNode[], links: readonly Link[]): [string, string][] {
  const known = new Set(nodes.map(({ id }) => id))
  const pairs = new Map<string, [string, string]>()
  for (const { subject, object, type } of links)
    if (PART_OF.has(type) && subject !== object && known.has(subject) && known.has(object))
      pairs.set(`${subject} ${object}`, [subject, object])
  return [...pairs].sort(([p], [q]) => (p < q ? -1 : 1)).map(([, pair]) => pair)
}

/** Nodes that the pairs hold together, in groups. */
function components(nodes: readonly LayoutNode[], pairs: readonly (readonly [string, string])[]): LayoutNode[][] {
  const first = new Map(nodes.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    let root = id
    while (first.get(root) !== root) root = first.get(root)!
    first.set(id, root)
    return root
  }
  for (const [a, b] of pairs) first.set(find(a), find(b))
  const groups = new Map<string, LayoutNode[]>()
  for (const node of nodes) groups.set(find(node.id), [...(groups.get(find(node.id)) ?? []), node])
  return [...groups.values()]
}

function inLayers(nodes: readonly LayoutNode[], pairs: readonly (readonly [string, string])[], distance: number): Block {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', ranksep: 50 * distance, nodesep: 6 })
  for (const node of nodes) {
    const { halfWidth, above, below } = box(node, { x: 0, y: 0 })
    graph.setNode(node.id, { width: 2 * halfWidth, height: above + below })
  }
  for (const [part, whole] of pairs) if (graph.hasNode(part)) graph.setEdge(whole, part, {})
  dagre.layout(graph)
  return nodes.map((node) => {
    const { x, y } = graph.node(node.id)
    const { above, below } = box(node, { x: 0, y: 0 })
    // dagre's points are the middles of boxes, downwards; ours are their nodes' own, upwards.
    return { ...node, x, y: (below - above) / 2 - y }
  })
}
