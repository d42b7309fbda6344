import type { Box } from './separate'

/** A point of the picture, in pixels at the zoom where all of it fits, y upwards. */
export interface Point {
  x: number
  y: number
}

/** What a layout must know of a node: what it is, and the room that it and its name need, in pixels. */
export interface LayoutNode {
  id: string
  /** The label a person would call it by. */
  label: string
  radius: number
  nameWidth: number
  nameHeight: number
}

/** A tie as layouts see it: its ends, its type, and whether it draws them together (1), sets them apart (-1), or neither (0). */
export interface Link {
  subject: string
  object: string
  type: string
  sign: number
}

/** A number that a layout can be given, with its bounds and the value it has unless another is given. */
export interface LayoutParameter {
  minimum: number
  maximum: number
  default: number
}

/** A way to place the nodes of a graph. Each stands in a file and on one line of registry.ts. */
export interface Layout<Name extends string = string> {
  parameters: Readonly<Record<Name, LayoutParameter>>
  /**
   * Places every node. The same nodes, links and values give the same positions in whatever order they come; no box of
   * node and name covers another; the focus, where there is one, is at the origin. Links may name nodes that are not there.
   */
  place(
    nodes: readonly LayoutNode[],
    links: readonly Link[],
    focus: string | null,
    values: Readonly<Record<Name, number>>,
  ): Map<string, Point>
}

/** The values that a layout is run with: those given, held to their bounds, and its own for the others. */
export function valuesFor<Name extends string>(
  parameters: Layout<Name>['parameters'],
  chosen: Readonly<Partial<Record<string, number>>>,
): Record<Name, number> {
  const entries = Object.entries<LayoutParameter>(parameters).map(([name, { minimum, maximum, default: own }]) => [
    name,
    Math.min(maximum, Math.max(minimum, chosen[name] ?? own)),
  ])
  return Object.fromEntries(entries) as Record<Name, number>
}

/** Where boxes stand, to a tenth of a pixel. */
export function rounded(boxes: readonly Box[]): Map<string, Point> {
  return new Map(boxes.map(({ id, x, y }) => [id, { x: tenth(x), y: tenth(y) }]))
}

const tenth = (size: number) => Math.round(size * 10) / 10 + 0

/** A node's box at a point. */
export function box({ id, radius, nameWidth, nameHeight }: LayoutNode, { x, y }: Point): Box {
  return { id, x, y, halfWidth: Math.max(radius, nameWidth / 2) + 5, above: radius + 6, below: radius + nameHeight + 6 }
}
