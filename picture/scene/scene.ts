import { HOLDINGS, type Holding, type HoldingAnswer } from '../../model/holding'
import type { GraphData, GraphNode, GraphTie } from './graph-data'
import { holdingsAt, filteredTies, type Filters } from './lens'

/** What the reader has asked to see; node ids throughout. */
export interface Request {
  /** The dossier's nodes. */
  base: readonly string[]
  /** Nodes brought by opening others. */
  brought: readonly string[]
  /** Nodes whose hanging neighbours are closed. */
  closed: readonly string[]
  /** Nodes that are hidden, whatever else speaks for them. */
  hidden?: ReadonlySet<string>
  /** Nodes that stay whatever is left out or closed: the focus, what is selected, what was opened. */
  kept: ReadonlySet<string>
  filters: Filters
  asOf: string | null
}

/** What is on the screen: nodes and ties that remain, and how things hold at the date, if one is set. */
export interface Scene {
  nodes: readonly GraphNode[]
  ties: readonly GraphTie[]
  /** Ties of each node that are on the screen. */
  tiesOf: ReadonlyMap<string, readonly GraphTie[]>
  holding: ReadonlyMap<string, HoldingAnswer> | null
  /** How many ties have each answer at the date, those left out by it included. */
  holdings: Readonly<Record<Holding, number>> | null
  /** Before the reader left anything out or closed it; denied ties count only once they are asked for. */
  present: { nodes: number; ties: number }
}

export const EMPTY_SCENE: Scene = { nodes: [], ties: [], tiesOf: new Map(), holding: null, holdings: null, present: { nodes: 0, ties: 0 } }

/** Works out what is on the screen. Nodes that only lost ties leave with the last of them. */
export function buildScene(data: GraphData, request: Request): Scene {
  const present = new Set([...request.base, ...request.brought].filter((id) => data.nodes.has(id)))
  const among = (tie: GraphTie) => present.has(tie.subject) && present.has(tie.object)
  const all = [...data.ties.values()].filter(among)
  const undated = filteredTies(data, request.filters).filter(among)
  const answers = request.asOf === null ? null : holdingsAt(data, undated, request.filters, request.asOf)
  const left = undated.filter(
    ({ id, subject, object }) =>
      !(answers && request.filters.hidden.holding.has(answers.get(id)!.holding)) &&
      !request.hidden?.has(subject) &&
      !request.hidden?.has(object),
  )
  const had = gather(all)
  const has = gather(left)

  const gone = new Set<string>()
  for (const id of present) {
    if (request.hidden?.has(id) || request.filters.hidden.label.has(data.nodes.get(id)!.label)) gone.add(id)
    else if (!request.kept.has(id) && had.has(id) && !has.has(id)) gone.add(id)
  }
  for (const closer of request.closed) for (const id of hanging(closer, has, request.kept)) gone.add(id)

  const ties = left.filter((tie) => !gone.has(tie.subject) && !gone.has(tie.object))
  return {
    nodes: [...present].filter((id) => !gone.has(id)).map((id) => data.nodes.get(id)!),
    ties,
    tiesOf: gather(ties),
    holding: answers && new Map(ties.map(({ id }) => [id, answers.get(id)!])),
    holdings: answers && countHoldings(answers.values()),
    present: {
      nodes: present.size,
      ties: all.filter((tie) => tie.status !== 'denied' || !request.filters.hidden.status.has('denied')).length,
    },
  }
}

/** How many ties have each answer. */
export function countHoldings(answers: Iterable<HoldingAnswer>): Record<Holding, number> {
  const counts = Object.fromEntries(HOLDINGS.map((holding) => [holding, 0])) as Record<Holding, number>
  for (const { holding } of answers) counts[holding]++
  return counts
}

/** How many ties of a scene are not known to lie outside its date; null where none is set. */
export function tiesAtDate({ holding }: Scene): number | null {
  return holding && [...holding.values()].filter((answer) => answer.holding !== 'does-not-hold').length
}

/** Neighbours that hang on this node alone: what closing it takes off the screen. */
export function hanging(id: string, tiesOf: ReadonlyMap<string, readonly GraphTie[]>, kept: ReadonlySet<string>): string[] {
  return [...neighboursOf(id, tiesOf)].filter((other) => !kept.has(other) && [...neighboursOf(other, tiesOf)].every((n) => n === id))
}

/** Ids at the other ends of a node's ties. */
export function neighboursOf(id: string, tiesOf: ReadonlyMap<string, readonly GraphTie[]>): Set<string> {
  return new Set((tiesOf.get(id) ?? []).map((tie) => (tie.subject === id ? tie.object : tie.subject)))
}

function gather(ties: readonly GraphTie[]): Map<string, GraphTie[]> {
  const result = new Map<string, GraphTie[]>()
  for (const tie of ties) {
    for (const id of tie.subject === tie.object ? [tie.subject] : [tie.subject, tie.object]) {
      const list = result.get(id)
      if (list) list.push(tie)
      else result.set(id, [tie])
    }
  }
  return result
}
