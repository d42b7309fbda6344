import type { z } from 'zod'
import type { pathsAnswerSchema } from '../../model/api/answers'
import type { Lens } from '../../model/api/lens'
import type { RouteQuery } from '../../model/api/routes'
import { tiesOfNodes } from '../../cypher/ties/ties-of-nodes'
import type { GraphStore } from '../store/contract'
import { graphColumns } from './columns'
import { claimReader, filterOf, judgedAfter, tiesNamed, type ClaimReader, type SeenTie } from './lens'
import { findNode } from './nodes'
import { adjacency, simplePaths, type Step } from './walk'

/** Ties read at most in one layer of the search, per base label and direction. */
const LAYER = 20_000
/** Nodes a layer is searched from at most. */
const FRONTIER = 5_000
/** Steps tried at most when paths are drawn out of what was read. */
const WORK = 500_000

/**
 * Simple paths between two nodes, shortest first. What lies around both ends is read layer by
 * layer, half of the length from each: what a path can use is then known without reading further.
 */
export async function pathsAnswer(store: GraphStore, query: RouteQuery<'paths'>): Promise<z.infer<typeof pathsAnswerSchema>> {
  const { from, to, maxLength, limit, ...lens } = query
  await Promise.all([findNode(store, from), findNode(store, to)])
  const claims = claimReader(store)
  if (from === to) return { paths: [], graph: await graphColumns(store, [from], [], claims), bounded: false }
  const surroundings = await around(store, from, to, maxLength, lens)
  const seen = await seenTies(store, surroundings.steps, lens, claims)
  const { paths, bounded } = simplePaths(adjacency(seen ?? surroundings.steps), from, to, maxLength, limit, WORK)
  const used = new Set(paths.flatMap((path) => path.relationships.flat()))
  const ties =
    seen?.filter((tie) => used.has(tie.id)) ??
    (await tiesNamed(
      store,
      surroundings.steps.filter((step) => used.has(step.id)),
      lens,
      claims,
    ))
  return { paths, graph: await graphColumns(store, [from, to], ties, claims), bounded: bounded || surroundings.bounded }
}

/** Every tie that a path of at most `maxLength` can use, unless a bound was met. */
async function around(
  store: GraphStore,
  from: string,
  to: string,
  maxLength: number,
  lens: Lens,
): Promise<{ steps: Step[]; bounded: boolean }> {
  const steps = new Map<string, Step>()
  let bounded = false
  const filter = { exempt: [from, to], limit: LAYER, ...filterOf(lens) }
  const side = (start: string, other: string) => ({ start, other, reached: new Set([start]), frontier: [start] })
  const sides = [side(from, to), side(to, from)] as const
  for (let layer = 0; layer < maxLength; layer++) {
    const here = sides[layer % 2]!
    if (here.frontier.length === 0) continue
    if (here.frontier.length > FRONTIER) bounded = true
    // The other end is where a path ends: nothing leads on through it.
    const ids = here.frontier
      .sort()
      .slice(0, FRONTIER)
      .filter((id) => id !== here.other)
    const rows = ids.length > 0 ? await store.read(tiesOfNodes, { ids, ...filter }) : []
    if (rows.length >= LAYER) bounded = true
    for (const row of rows) steps.set(row.id, row)
    here.frontier = [...new Set(rows.flatMap((row) => [row.subject, row.object]))].filter((id) => !here.reached.has(id))
    for (const id of here.frontier) here.reached.add(id)
  }
  return { steps: [...steps.values()], bounded }
}

/** With a lens of knowledge, which ties there are at all has to be known before paths are drawn; null without one. */
async function seenTies(store: GraphStore, steps: readonly Step[], lens: Lens, claims: ClaimReader): Promise<SeenTie[] | null> {
  return judgedAfter(lens) ? tiesNamed(store, steps, lens, claims) : null
}
