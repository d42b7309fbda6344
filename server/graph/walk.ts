/** A tie as a step of a walk. */
export interface Step {
  id: string
  subject: string
  object: string
}

/** For each node, its neighbours, and for each of those the ids of the ties to it; both in order of id. */
export type Adjacency = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** The ties as steps that can be taken either way. */
export function adjacency(ties: readonly Step[]): Adjacency {
  const around = new Map<string, Map<string, string[]>>()
  const add = (from: string, to: string, id: string) => {
    let neighbours = around.get(from)
    if (!neighbours) around.set(from, (neighbours = new Map()))
    const joining = neighbours.get(to)
    if (joining) joining.push(id)
    else neighbours.set(to, [id])
  }
  for (const { id, subject, object } of [...ties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    add(subject, object, id)
    if (subject !== object) add(object, subject, id)
  }
  return new Map([...around].map(([from, neighbours]) => [from, new Map([...neighbours].sort(([a], [b]) => (a < b ? -1 : 1)))]))
}

/** How many steps away each node within `steps` of the given ones is. */
export function reach(graph: Adjacency, from: readonly string[], steps: number): Map<string, number> {
  const distance = new Map(from.map((id) => [id, 0]))
  let frontier = [...from]
  for (let step = 1; step <= steps && frontier.length > 0; step++) {
    frontier = frontier.flatMap((id) =>
      [...(graph.get(id)?.keys() ?? [])].filter((next) => {
        if (distance.has(next)) return false
        distance.set(next, step)
        return true
      }),
    )
  }
  return distance
}

/** A path of nodes, and for each step the ids of the ties that join its ends. */
export interface Path {
  nodes: string[]
  relationships: string[][]
}

/**
 * Up to `limit` simple paths, shortest first and those of a length in order of their nodes' ids.
 * `bounded` when more than `work` steps were tried: there may be more.
 */
export function simplePaths(
  graph: Adjacency,
  from: string,
  to: string,
  maxLength: number,
  limit: number,
  work: number,
): { paths: Path[]; bounded: boolean } {
  const left = reach(graph, [to], maxLength)
  const paths: Path[] = []
  let tried = 0
  const trail = [from]
  const on = new Set(trail)

  /** Draws the paths that reach the end in exactly `steps` more; false when it is time to stop. */
  const draw = (steps: number): boolean => {
    const around = graph.get(trail.at(-1)!)
    for (const next of steps > 1 ? (around?.keys() ?? []) : around?.has(to) ? [to] : []) {
      if (++tried > work) return false
      if (on.has(next) || (left.get(next) ?? Infinity) > steps - 1 || (next === to && steps > 1)) continue
      trail.push(next)
      on.add(next)
      if (steps === 1)
        paths.push({ nodes: [...trail], relationships: trail.slice(1).map((node, i) => [...graph.get(trail[i]!)!.get(node)!]) })
      const go = steps === 1 ? paths.length < limit : draw(steps - 1)
      on.delete(trail.pop()!)
      if (!go) return false
    }
    return true
  }
  for (let length = left.get(from) ?? Infinity; length <= maxLength; length++) if (!draw(length)) break
  return { paths, bounded: tried > work }
}
