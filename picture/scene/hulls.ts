import type { Point } from '../layout/layout'
import type { Scene } from './scene'

/** The nodes of a camp as one shape: links between them, the shortest that hold all together, are drawn as one broad line behind them. */
export interface Hull {
  /** The number of the camp, from 1. */
  camp: number
  /** Ids of two nodes each. */
  links: readonly (readonly [string, string])[]
}

interface Known {
  positions: ReadonlyMap<string, Point>
  camps: ReadonlyMap<string, number>
  hulls: readonly Hull[]
}

/** A picture is drawn anew at each move of the pointer, on the same scene. */
const known = new WeakMap<Scene, Known>()

/** The hulls of the camps that have two nodes or more on the screen, in order of their numbers. */
export function hullsOf(scene: Scene, positions: ReadonlyMap<string, Point>, camps: ReadonlyMap<string, number>): readonly Hull[] {
  const before = known.get(scene)
  if (before?.positions === positions && before.camps === camps) return before.hulls
  const members = new Map<number, string[]>()
  for (const { id } of scene.nodes) {
    const camp = camps.get(id)
    if (camp !== undefined && positions.has(id)) members.set(camp, [...(members.get(camp) ?? []), id])
  }
  const hulls = [...members]
    .filter(([, ids]) => ids.length > 1)
    .sort(([one], [other]) => one - other)
    .map(([camp, ids]): Hull => ({ camp, links: shortestLinks(ids, positions) }))
  known.set(scene, { positions, camps, hulls })
  return hulls
}

/** The minimum spanning tree of points (Prim, Shortest connection networks, Bell System Technical Journal 36, 1957). */
function shortestLinks(ids: readonly string[], positions: ReadonlyMap<string, Point>): Hull['links'] {
  const distance = (p: string, q: string) => {
    const [from, to] = [positions.get(p)!, positions.get(q)!]
    return Math.hypot(from.x - to.x, from.y - to.y)
  }
  const [first, ...others] = ids
  const nearest = new Map(others.map((id) => [id, { from: first!, far: distance(first!, id) }]))
  const links: [string, string][] = []
  while (nearest.size > 0) {
    let next: { id: string; from: string; far: number } | null = null
    for (const [id, { from, far }] of nearest) if (next === null || far < next.far) next = { id, from, far }
    const { id, from } = next!
    links.push([from, id])
    nearest.delete(id)
    for (const [other, { far }] of nearest) {
      const closer = distance(id, other)
      if (closer < far) nearest.set(other, { from: id, far: closer })
    }
  }
  return links
}
