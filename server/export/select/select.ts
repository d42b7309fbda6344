import { MARKINGS, STATUSES } from '../../../model/claim'
import type { Lens } from '../../../model/api/lens'
import { AppError } from '../../../model/app-error'
import { HOLDINGS } from '../../../model/holding'
import type { Marking } from '../../../model/markings'
import { knowledgeOf, type StrictLens } from '../../graph/lens'
import { nodeNamed, sourceNamed } from '../../graph/named'
import { sourceTable } from '../../graph/source-table'
import { symmetricTypes } from '../../graph/relationship-types'
import type { GraphRelationship, GraphStore, Moment, ReadingStore } from '../../store/contract'
import { throwIfAborted } from '../../store/rows'
import { isTie } from '../../formats/writing/evidence'
import type { ExportGraph } from '../../formats/writing/writer'
import { once } from '../../formats/writing/once'
import { evidenceBehind, supportOf, type Support } from './evidence'
import { above, highestBehind, highestOfStore, type Hidden } from './marking'
import { readNodes, readRelationships, type Keys } from './read'
import { allKeys, keysAmong, partOf, type Scope, WHOLE } from './scope'
import { type Part } from './part'
import { teller } from './told'
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
 * As of a date, ties that do not hold then are left out, and the others say which of the answers applies (model/holding.ts).
 * Throws `not-found`, and what a statement throws.
 */
export async function select(store: GraphStore, wanted: Wanted, signal?: AbortSignal): Promise<Selected> {
  const moment = store.moment()
  try {
    const { graph, stem } = await graphOf(store, moment, await byId(store, wanted), signal)
    return { graph, stem, close: () => moment.close() }
  } catch (error) {
    await moment.close()
    throw error
  }
}

/** What is wanted, with the ids of the nodes and sources that are named in another way. Throws `not-found`. */
async function byId(store: GraphStore, wanted: Wanted): Promise<Wanted> {
  const { scope, lens } = wanted
  const without = lens.without && (await Promise.all(lens.without.map((source) => sourceNamed(store, source))))
  if (scope.kind !== 'around') return { ...wanted, lens: { ...lens, without } }
  const keys = await keysAmong(store, scope.ids)
  const ids = await Promise.all(scope.ids.map(async (id) => (keys.has(id) ? id : nodeNamed(store, id))))
  return { ...wanted, scope: { ...scope, ids }, lens: { ...lens, without } }
}

async function graphOf(
  store: GraphStore,
  moment: Moment,
  { scope, lens, full, maxMarking }: Wanted,
  signal: AbortSignal | undefined,
): Promise<Omit<Selected, 'close'>> {
  const most = maxMarking ?? MARKINGS.at(-1)!
  const [hidden, top, symmetric] = await Promise.all([above(moment, most), highestOfStore(moment, most), symmetricTypes(moment)])
  const common = {
    asOf: lens.asOf ?? null,
    knownBy: lens.knownBy ?? null,
    without: await namesOf(
      moment,
      (lens.without ?? []).filter((id) => !hidden.sources.includes(id)),
    ),
    symmetricTypes: new Set(symmetric),
  }
  /** What is read once something is known, until nobody wants it any more. */
  const later = <T, R>(known: () => Promise<T>, read: (known: T) => AsyncIterable<R>) =>
    async function* (): AsyncIterable<R> {
      for await (const batch of read(await known())) {
        throwIfAborted(signal)
        yield batch
      }
    }
  if (
    scope.kind === 'graph' &&
    full &&
    Object.values(lens).every((value) => value === undefined) &&
    hidden.sources.length + hidden.claims.length === 0
  ) {
    const keys = once(() => allKeys(moment, (base, _labels, id) => base !== 'ProposedClaim' && (base !== 'Meta' || id !== STORE_RECORD)))
    return {
      stem: WHOLE.stem,
      graph: {
        ...common,
        title: WHOLE.title,
        marking: top,
        nodes: later(keys, (all) => readNodes(moment, all)),
        relationships: later(keys, async function* (all) {
          // A claim may contradict or supersede one that is not accepted.
          for await (const batch of readRelationships(moment, all)) yield batch.filter(({ end }) => all.has(end))
        }),
        told: async (ties) => teller(moment, await keys(), lens)(ties),
      },
    }
  }
  // Going through a large graph takes a while: a file's head is written before, where it can be.
  const part = once(() => partOf(store, moment, scope, strictLens(lens, full, hidden), signal))
  const support = once(async () => supportOf(moment, await part()))
  const evidence = once(async (): Promise<Keys> => (full ? evidenceBehind(moment, await part(), await support()) : new Map()))
  const all = once(async (): Promise<Keys> => new Map([...(await part()).nodes, ...(await evidence())]))
  const { title, stem, view, focus } = scope.kind === 'graph' ? WHOLE : await part()
  if (
    (scope.kind === 'dossier' && hidden.sources.includes(scope.dossier)) ||
    (scope.kind !== 'graph' && hidden.nodes.size > 0 && (await part()).nodes.size === 0)
  )
    throw new AppError(
      'bad-request',
      `All that was asked for comes from files that are marked higher than ${most}, so there is nothing to export.`,
    )
  // Of the whole graph all is behind it, unless something is left out.
  const told =
    top === MARKINGS[0] ||
    (scope.kind === 'graph' && !full && maxMarking === undefined && knowledgeOf(strictLens(lens, full, hidden)) === null)
  return {
    stem,
    graph: {
      ...common,
      title,
      marking: told ? top : await highestIn(moment, await support(), await evidence()),
      ...(view && { view }),
      ...(focus !== undefined && { focus }),
      ...(scope.kind !== 'graph' && { shown: new Set((await part()).nodes.keys()) }),
      nodes: later(all, (keys) => readNodes(moment, keys)),
      relationships: later(all, async function* (keys) {
        const its = await part()
        for await (const batch of readRelationships(moment, full ? keys : its.nodes)) {
          const ties = new Map((await tiesOf(moment, batch, its)).map((tie) => [tie.id, tie]))
          yield batch.flatMap((r) => ties.get(r.id) ?? (isLink(r, its, keys, full) ? r : []))
        }
      }),
      told: async (ties) => teller(moment, await all(), (await part()).lens)(ties),
    },
  }
}

/** Names of sources by id, in order of id. Throws `not-found`. */
async function namesOf(store: ReadingStore, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const table = await sourceTable(store)
  const missing = ids.filter((id) => !table.has(id))
  if (missing.length > 0)
    throw new AppError(
      'not-found',
      `No source has the id ${missing.map((id) => JSON.stringify(id)).join(', ')}, so it cannot be left out. /api/sources lists what sources there are.`,
    )
  return [...ids].sort().map((id) => table.get(id)!.summary.name)
}

/** The highest marking of what a part rests on, and of the evidence that comes with it. */
function highestIn(store: ReadingStore, { claims, sources }: Support, evidence: Keys): Promise<string> {
  const of = (base: string) => [...evidence].filter(([, label]) => label === base).map(([id]) => id)
  return highestBehind(store, [...claims, ...of('Claim')], [...sources, ...of('Source')])
}

/** The node in which a store keeps the version of its graph: every store has its own. */
const STORE_RECORD = 'store'

function strictLens(lens: Lens, full: boolean, hidden: Hidden): StrictLens {
  return {
    ...lens,
    // Whoever takes everything with its evidence takes denials too.
    statuses: lens.statuses ?? (full ? [...STATUSES] : undefined),
    holding: lens.asOf === undefined ? undefined : (lens.holding ?? HOLDINGS.filter((holding) => holding !== 'does-not-hold')),
    without: [...(lens.without ?? []), ...hidden.sources],
    withoutClaims: new Set(hidden.claims),
    withoutNodes: hidden.nodes,
  }
}

/** Whether a relationship that is no tie belongs to the export: as evidence, or because it was named. */
function isLink(r: GraphRelationship, part: Part, all: Keys, full: boolean): boolean {
  if (isTie(r) || !within(r, all)) return false
  return part.relationships?.has(r.id) || (full && EVIDENCE.has(all.get(r.start)!))
}

const EVIDENCE: ReadonlySet<string> = new Set(['Claim', 'Source'])
