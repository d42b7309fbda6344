import type { GraphData, GraphNode } from '../scene/graph-data'
import { valuesFor, type LayoutNode, type Link, type Point } from './layout'
import { LAYOUTS } from './registry'
import { FIRST_LAYOUT, type LayoutId } from '../../model/layouts'
import { pictureName } from '../scene/names'
import { placeFree } from '../look/place'
import { radiusOf } from '../look/radius'
import { signOf } from '../words'

/** Nodes that came when a node was opened. */
export interface Opening {
  id: string
  pages: number
  /** Nodes it brought to the screen, itself among them where it was not there. */
  nodes: readonly string[]
  /** Whether the store has more neighbours than these pages. */
  more: boolean
}

/** Pixels a character of a name takes at most, and the height of its line. */
const CHARACTER = 7
const LINE = 14

/** The node to lay a graph out around: the one wanted, where it is there, or else the one with most ties. */
export function focusOf(data: GraphData, wanted: string | null | undefined): string | null {
  if (wanted != null && data.nodes.has(wanted)) return wanted
  return [...data.nodes.values()].sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1))[0]?.id ?? null
}

/** Positions of the nodes of `base` by a layout, with the values that it is given for its parameters. */
export function arrange(
  data: GraphData,
  base: readonly string[],
  focus: string | null,
  layout: LayoutId = FIRST_LAYOUT,
  values: Readonly<Partial<Record<string, number>>> = {},
): Map<string, Point> {
  const { nodes, links } = graphOf(data, base, focus)
  const { place, parameters } = LAYOUTS[layout]
  return place(nodes, links, focus, valuesFor(parameters, values))
}

/** Nodes of `base` and the ties between them as layouts see them. */
export function graphOf(data: GraphData, base: readonly string[], focus: string | null): { nodes: LayoutNode[]; links: Link[] } {
  return {
    nodes: base.flatMap((id) => data.nodes.get(id) ?? []).map((node) => measure(node, focus)),
    links: links(data, new Set(base)),
  }
}

/** Positions with the nodes of an opening added around their opener; nothing that stands moves. */
export function arrangeOpening(
  positions: ReadonlyMap<string, Point>,
  data: GraphData,
  opening: Opening,
  focus: string | null,
): Map<string, Point> {
  const result = new Map(positions)
  const coming = opening.nodes.flatMap((id) => (result.has(id) ? [] : (data.nodes.get(id) ?? []))).map((node) => measure(node, focus))
  const standing = [...result.keys()].flatMap((id) => data.nodes.get(id) ?? []).map((node) => measure(node, focus))
  const ids = new Set([...result.keys(), ...opening.nodes])
  // The opener first, where it is new itself; then its neighbours around it.
  for (const group of [coming.filter(({ id }) => id === opening.id), coming.filter(({ id }) => id !== opening.id)]) {
    placeFree(
      result,
      [...standing, ...coming.filter(({ id }) => result.has(id))],
      group,
      links(data, ids),
      result.has(opening.id) ? opening.id : undefined,
    )
  }
  return result
}

function measure(node: GraphNode, focus: string | null): LayoutNode {
  const lines = pictureName(node)
  return {
    id: node.id,
    label: node.label,
    radius: radiusOf(node.ties, node.id === focus),
    nameWidth: Math.max(...lines.map((line) => line.length)) * CHARACTER,
    nameHeight: lines.length * LINE,
  }
}

function links(data: GraphData, among: ReadonlySet<string>): Link[] {
  return [...data.ties.values()].flatMap((tie): Link[] =>
    among.has(tie.subject) && among.has(tie.object)
      ? [{ subject: tie.subject, object: tie.object, type: tie.type, sign: signOf(tie.type) }]
      : [],
  )
}
