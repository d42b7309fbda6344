import { derivationInput, readGraph, type WholeGraph } from '../../graph-seed/graph'
import { deriveTies, type DerivedTie, type KnowledgeLens } from '../../model/derive'
import type { GraphStore } from '../../server/store/contract'

/** Ties derived by the model from what the store holds, without its own derived ones: what answers are held against. */
export interface Oracle {
  sources: string[]
  ties(lens?: KnowledgeLens): DerivedTie[]
  isActor(id: string): boolean
}

export async function oracleOf(store: GraphStore): Promise<Oracle> {
  const graph: WholeGraph = await readGraph(store)
  const { claims, sources } = derivationInput(graph)
  const actors = new Set(graph.nodes.filter((n) => n.labels.includes('Actor')).map((n) => n.id))
  return { sources: [...sources.keys()].sort(), ties: (lens) => deriveTies(claims, sources, lens), isActor: (id) => actors.has(id) }
}

/** Ids of the ties that are no longer there without the source. */
export function fallen(oracle: Oracle, source: string): string[] {
  const left = new Set(oracle.ties({ without: new Set([source]) }).map((t) => t.id))
  return oracle
    .ties()
    .map((t) => t.id)
    .filter((id) => !left.has(id))
}

/** Every other difference that leaving the source out makes to a tie: claims, grade and dispute, before and after. */
export function weakened(oracle: Oracle, source: string): string[] {
  const before = new Map(oracle.ties().map((t) => [t.id, t]))
  return oracle.ties({ without: new Set([source]) }).flatMap((after) => {
    const t = before.get(after.id)!
    const same = t.claimCount === after.claimCount && t.grade === after.grade && t.disputed === after.disputed && t.status === after.status
    return same ? [] : [[t.id, t.claimCount, after.claimCount, t.grade ?? null, after.grade ?? null, t.disputed, after.disputed].join(' ')]
  })
}

/** All chains of at most so many ties between actors, found by walking, whose ties may hold on a common day. */
export function chains(oracle: Oracle, from: string, to: string, steps: number): string[] {
  const ties = oracle
    .ties()
    .filter(
      (t) =>
        t.modality === 'actual' &&
        t.status !== 'denied' &&
        oracle.isActor(t.subject) &&
        oracle.isActor(t.object) &&
        !['presence', 'event', 'theme'].includes(t.family),
    )
  const found: string[] = []
  const walk = (at: string, seen: readonly string[], chain: readonly DerivedTie[]) => {
    if (at === to) return void (overlaps(chain) && found.push(chain.map((t) => t.id).join(' ')))
    if (chain.length === steps) return
    for (const tie of ties) {
      const next = tie.subject === at ? tie.object : tie.object === at ? tie.subject : undefined
      if (next !== undefined && !seen.includes(next)) walk(next, [...seen, next], [...chain, tie])
    }
  }
  walk(from, [from], [])
  return found.sort()
}

/** Tried on every day on which any tie of the chain begins or ends. */
function overlaps(chain: readonly DerivedTie[]): boolean {
  const days = chain.flatMap((t) => t.spans.flatMap((s) => s.split('|')))
  return days.some((day) => chain.every((t) => t.spans.some((s) => s.slice(0, 10) <= day && day <= s.slice(33))))
}
