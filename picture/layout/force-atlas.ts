import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Point } from './layout'

/** Half of the frame a picture is made for, in pixels: about what is left of a laptop's screen between the panels. */
const FRAME = { x: 350, y: 365 }
/** Nodes that have the frame to themselves; more widen it. */
const ROOMY = 70
/** Nodes beyond which forces are taken together from afar, and beyond which iterations are held down. */
const MANY = { together: 600, fewer: 1000 }
const FEWER_ITERATIONS = 80

export const FORCE_PARAMETERS = {
  spread: { minimum: 0.5, maximum: 3, default: 1 },
  iterations: { minimum: 10, maximum: 1000, default: 150 },
}

/** Half the width and height, in pixels, of the frame that so many nodes are given. */
export function frameFor(nodes: number, spread: number): Point {
  const grow = spread * Math.max(1, Math.sqrt(nodes / ROOMY))
  return { x: FRAME.x * grow, y: FRAME.y * grow }
}

/** A node where it starts; one that is `fixed` stays there. */
export interface Start extends Point {
  id: string
  radius: number
  fixed: boolean
}

/** Where ForceAtlas2 (Jacomy et al. 2014) brings nodes from their starts. A line draws its ends together by its weight. */
export function forceAtlas(
  starts: readonly Start[],
  lines: readonly { a: string; b: string; weight: number }[],
  iterations: number,
): Map<string, Point> {
  const graph = new Graph({ type: 'undirected' })
  for (const { id, x, y, radius, fixed } of starts) graph.addNode(id, { x, y, size: radius, fixed })
  for (const { a, b, weight } of lines) graph.addEdge(a, b, { weight })
  if (graph.order > 1)
    forceAtlas2.assign(graph, {
      iterations: graph.order > MANY.fewer ? Math.min(iterations, FEWER_ITERATIONS) : iterations,
      settings: {
        gravity: 1.2,
        scalingRatio: 60,
        slowDown: 4,
        outboundAttractionDistribution: true,
        barnesHutOptimize: graph.order > MANY.together,
      },
    })
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: x as number, y: y as number }]))
}
