import { MARKINGS, STATUSES } from '../../../model/claim'
import type { Lens } from '../../../model/api/lens'
import type { StrictLens } from '../../graph/lens'
import { symmetricTypes } from '../../graph/types'
import type { GraphRelationship, GraphStore, Moment } from '../../store/contract'
import { isTie } from '../evidence'
import type { ExportGraph } from '../format'
import { evidenceBehind, supportOf } from './evidence'
import { above, highestBehind, highestOfStore, type Marking } from './marking'
import { readNodes, readRelationships, type Keys } from './read'
import { allKeys, partOf, type Part, type Scope } from './scope'
import { tiesOf, within } from './ties'

/** What somebody wants to take away. */
export interface Wanted {
  scope: Scope
  lens: Lens
  /** Whether claims and sources come with the ties. */
  full: boolean
  /** What is marked higher is left out, and what then has no support. */
  maxMarking?: Marking
}

export interface Selected {
  graph: ExportGraph
  /** A name for a file, without extension. */
  stem: string
  /** Ends the reading. */
  close(): Promise<void>
}

/**
 * Selects what is exported, to be read in order of id with bounded memory, as the store is now whatever is written meanwhile.
 * As of a date, ties that do not hold then are left out, and the others say whether they hold or may hold.
 * Throws `not-found`, and what a statement throws.
 */
export async function select(store: GraphStore, wanted: Wanted, signal?: AbortSignal): Promise<Selected> {
  const moment = store.moment()
  try {
    const { graph, stem } = await graphOf(store, moment, wanted, signal)
    return { graph, stem, close: () => moment.close() }
  } catch (error) {
    await moment.close()
    throw error
  }
}

async function graphOf(store: GraphStore, moment: Moment, { scope, lens: given, full, maxMarking }: Wanted, signal: AbortSignal | undefined): Promise<Omit<Selected, 'close'>> {
  const most = maxMarking ?? MARKINGS.at(-1)!
  const [hidden, top, symmetric] = await Promise.all([above(moment, most), highestOfStore(moment, most), symmetricTypes(moment)])
  const common = { asOf: given.asOf ?? null, symmetricTypes: new Set(symmetric) }
  if (scope.kind === 'graph' && full && Object.values(given).every((value) => value === undefined) && hidden.sources.length + hidden.claims.length === 0) {
    const keys = await allKeys(moment, (base, _labels, id) => base !== 'Meta' || id !== STORE_RECORD)
    return { stem: 'allegiance', graph: { ...common, title: 'The whole graph', marking: top, nodes: () => readNodes(moment, keys), relationships: () => readRelationships(moment, keys) } }
  }
  const part = await partOf(store, moment, scope, strictLens(given, full, hidden), signal)
  const nothingMarked = top === MARKINGS[0]
  const support = full || !nothingMarked && scope.kind !== 'graph' ? await supportOf(moment, part) : null
  const evidence: Keys = full ? await evidenceBehind(moment, part, support!) : new Map()
  const all = new Map([...part.nodes, ...evidence])
  const of = (base: string) => [...evidence].filter(([, label]) => label === base).map(([id]) => id)
  const marking = support && !nothingMarked ? await highestBehind(moment, [...support.claims, ...of('Claim')], [...support.sources, ...of('Source')]) : top
  return {
    stem: part.stem,
    graph: {
      ...common, title: part.title, marking, shown: new Set(part.nodes.keys()), ...part.view && { view: part.view }, ...part.focus !== undefined && { focus: part.focus },
      nodes: () => readNodes(moment, all),
      async *relationships() {
        for await (const batch of readRelationships(moment, full ? all : part.nodes)) {
          const ties = new Map((await tiesOf(moment, batch, part)).map((tie) => [tie.id, tie]))
          yield batch.flatMap((r) => ties.get(r.id) ?? (isLink(r, part, all, full) ? r : []))
        }
      },
    },
  }
}

/** The node in which a store keeps the version of its graph: every store has its own. */
const STORE_RECORD = 'store'

function strictLens(given: Lens, full: boolean, hidden: { sources: string[]; claims: string[] }): StrictLens {
  return {
    ...given,
    // Whoever takes everything with its evidence takes denials too.
    statuses: given.statuses ?? (full ? [...STATUSES] : undefined),
    holding: given.asOf === undefined ? undefined : given.holding ?? ['holds', 'may-hold'],
    without: [...given.without ?? [], ...hidden.sources], withoutClaims: new Set(hidden.claims),
  }
}

/** Whether a relationship that is no tie belongs to the export: as evidence, or because it was named. */
function isLink(r: GraphRelationship, part: Part, all: Keys, full: boolean): boolean {
  if (isTie(r) || !within(r, all)) return false
  return part.relationships?.has(r.id) || (full && EVIDENCE.has(all.get(r.start)!))
}

const EVIDENCE: ReadonlySet<string> = new Set(['Claim', 'Source'])
