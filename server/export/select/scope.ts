import { allNodeIds } from '../../../cypher/nodes/all-node-ids'
import { dossierNodes } from '../../../cypher/views/dossier-nodes'
import { dossierTies } from '../../../cypher/views/dossier-ties'
import { nodeLabels } from '../../../cypher/nodes/node-labels'
import { isWaiting } from '../../../cypher/imports/staging'
import { tiesOfNodes } from '../../../cypher/ties/ties-of-nodes'
import { STATUSES } from '../../../model/claim'
import { BROWSABLE_BASE_LABELS, type BaseLabel } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import { entitiesIn } from '../../graph/entities'
import { slug } from '../../graph/slugs'
import { filterOf, judgedAfter, type StrictLens } from '../../graph/lens'
import { dossierOf } from '../../graph/meta'
import { adjacency, reach } from '../../graph/walk'
import type { GraphStore, Moment, ReadingStore } from '../../store/contract'
import type { ExportView } from '../../formats/writing/writer'
import { uncounted } from './imported'
import { baseLabel, pages, readNodes, type Keys } from './read'
import type { Part } from './part'
import { readTies } from './ties'

/** What is exported. */
export type Scope =
  | { kind: 'graph' }
  | { kind: 'dossier'; dossier: string }
  /** Nodes and what lies within some hops of them. */
  | { kind: 'around'; ids: string[]; hops: number }
  /** What a reading statement returns. */
  | { kind: 'query'; statement: string }
  /** What is on a screen, by ids. */
  | { kind: 'view'; title: string; nodes: string[]; relationships: string[]; view: ExportView }

/** What is known of the whole graph before any of it is read. */
export const WHOLE: Pick<Part, 'title' | 'stem' | 'view' | 'focus'> = { title: 'The whole graph', stem: 'allegiance' }

/** A statement's limits: what it gives is held in memory. */
const QUERY = { timeoutMs: 60_000, maxRows: 500_000 }
/** More ties than any layer of a walk has. */
const NO_LIMIT = 1e9

/** What a scope holds, before evidence is added. Throws `not-found` for ids that are not there, and what a statement throws. */
export async function partOf(
  store: GraphStore,
  moment: Moment,
  scope: Scope,
  lens: StrictLens,
  signal: AbortSignal | undefined,
): Promise<Part> {
  const { evidence, nodes } = await uncounted(moment, lens)
  const part = without(without(await scoped(store, moment, scope, lens, signal), lens.withoutNodes), evidence)
  if (scope.kind === 'query' || scope.kind === 'view' || nodes.size === 0) return part
  // What nothing else brings goes with the file that brought it.
  for await (const ties of readTies(moment, part)) for (const { start, end } of ties) for (const id of [start, end]) nodes.delete(id)
  if (scope.kind === 'around') for (const id of scope.ids) nodes.delete(id)
  return without(part, nodes)
}

function without(part: Part, left: ReadonlySet<string> = new Set()): Part {
  if (left.size === 0) return part
  const { focus, ...rest } = part
  return {
    ...rest,
    nodes: new Map([...part.nodes].filter(([id]) => !left.has(id))),
    ...(focus !== undefined && !left.has(focus) && { focus }),
  }
}

async function scoped(store: GraphStore, moment: Moment, scope: Scope, lens: StrictLens, signal: AbortSignal | undefined): Promise<Part> {
  switch (scope.kind) {
    case 'graph':
      return { ...WHOLE, nodes: await browsable(moment, lens.labels ?? null), relationships: null, lens }
    case 'dossier':
      return ofDossier(moment, scope.dossier, lens)
    case 'around':
      return around(moment, scope, lens)
    case 'query':
      return ofStatement(store, moment, scope.statement, exactly(lens), signal)
    case 'view': {
      const { title, nodes, relationships, view } = scope
      return {
        title,
        stem: viewStem(title),
        nodes: await keysOf(moment, nodes),
        relationships: new Set(relationships),
        lens: exactly(lens),
        view,
      }
    }
  }
}

/** A view's title as a file's name: not longer than one reads at a glance. */
function viewStem(title: string): string {
  const plain = title.startsWith('Query: ')
    ? 'query'
    : slug(title.split(', without ')[0]!)
        .slice(0, 60)
        .replace(/[-.]+$/, '')
  return plain.endsWith('view') ? plain : `${plain}-view`
}

/** Every node of the store, by whether `wanted` takes its base label. Throws `invalid-graph` for one without id or base label. */
export async function allKeys(
  store: ReadingStore,
  wanted: (base: BaseLabel, labels: readonly string[], id: string) => boolean,
): Promise<Keys> {
  const keys = new Map<string, BaseLabel>()
  for await (const rows of store.stream(allNodeIds, {})) {
    for (const { id, labels } of rows) {
      if (isWaiting(labels)) continue
      if (id === null)
        throw new AppError(
          'invalid-graph',
          `A node with the labels ${labels.join(', ') || 'none'} has no id. Nothing was exported; give it one, or delete it.`,
        )
      const base = baseLabel(id, labels)
      if (wanted(base, labels, id)) keys.set(id, base)
    }
  }
  return keys
}

/** Keys of those nodes of any kind that are there, by id. */
export async function keysAmong(store: ReadingStore, ids: readonly string[]): Promise<Map<string, BaseLabel>> {
  const keys = new Map<string, BaseLabel>()
  for await (const rows of pages([...ids], (some) => store.read(nodeLabels, { ids: some })))
    for (const { id, labels } of rows) keys.set(id, baseLabel(id, labels))
  return keys
}

/** Keys of nodes of any kind by id. Throws `not-found`, naming those that are not there. */
export async function keysOf(store: ReadingStore, ids: Iterable<string>): Promise<Map<string, BaseLabel>> {
  const wanted = [...new Set(ids)]
  const keys = await keysAmong(store, wanted)
  const missing = wanted.filter((id) => !keys.has(id))
  if (missing.length > 0)
    throw new AppError(
      'not-found',
      `No node has the id ${missing
        .slice(0, 5)
        .map((id) => JSON.stringify(id))
        .join(', ')}${missing.length > 5 ? `, nor ${missing.length - 5} more of those asked for` : ''}. /api/search finds nodes by name.`,
    )
  return keys
}

/** Of what was named one by one, nothing is filtered but by date and source. */
function exactly({ asOf, holding, knownBy, possiblyKnown, without, withoutClaims, withoutNodes }: StrictLens): StrictLens {
  return { asOf, holding, knownBy, possiblyKnown, without, withoutClaims, withoutNodes, statuses: [...STATUSES] }
}

const BROWSABLE: ReadonlySet<string> = new Set(BROWSABLE_BASE_LABELS)

function browsable(store: ReadingStore, labelled: readonly string[] | null): Promise<Keys> {
  return allKeys(store, (base, labels) => BROWSABLE.has(base) && (labelled === null || labels.some((label) => labelled.includes(label))))
}

async function ofDossier(moment: Moment, id: string, lens: StrictLens): Promise<Part> {
  const dossier = await dossierOf(moment, id)
  const [ties, nodes] = await Promise.all([
    moment.read(dossierTies, { dossier: id, exempt: [], ...filterOf(lens) }),
    moment.read(dossierNodes, { dossier: id, labels: lens.labels ?? null }),
  ])
  const keys = await keysOf(moment, [...nodes.map((node) => node.id), ...ties.flatMap((tie) => [tie.subject, tie.object])])
  return { title: dossier.title, stem: id, focus: dossier.focus, nodes: keys, relationships: new Set(ties.map((tie) => tie.id)), lens }
}

async function around(moment: Moment, { ids, hops }: { ids: readonly string[]; hops: number }, lens: StrictLens): Promise<Part> {
  const nodes = new Map([...(await keysOf(moment, ids))].filter(([id]) => !lens.withoutNodes?.has(id)))
  for (let hop = 0, frontier = [...nodes.keys()]; hop < hops && frontier.length > 0; hop++) {
    const reached = new Set<string>()
    for await (const rows of pages(frontier, (some) =>
      moment.read(tiesOfNodes, { ids: some, limit: NO_LIMIT, exempt: [...ids], ...filterOf(lens) }),
    )) {
      for (const { subject, object } of rows)
        for (const id of [subject, object]) if (!nodes.has(id) && !lens.withoutNodes?.has(id)) reached.add(id)
    }
    for (const [id, base] of await keysOf(moment, reached)) nodes.set(id, base)
    frontier = [...reached]
  }
  const stem = ids.length === 1 ? `around-${ids[0]!}` : 'selection'
  const part: Part = {
    title: await titleAround(moment, nodes, ids, hops),
    stem,
    nodes,
    relationships: null,
    lens,
    ...(ids.length === 1 && { focus: ids[0]! }),
  }
  if (!judgedAfter(lens)) return part
  // The walk followed ties that leaving claims out has removed since: nodes reached only by such ties are dropped.
  const steps = []
  for await (const ties of readTies(moment, part)) for (const { id, start, end } of ties) steps.push({ id, subject: start, object: end })
  const near = reach(adjacency(steps), ids, hops)
  return { ...part, nodes: new Map([...nodes].filter(([id]) => near.has(id))) }
}

/** Nodes that are named one by one. */
const MOST_NAMED = 3

async function titleAround(moment: Moment, nodes: Keys, ids: readonly string[], hops: number): Promise<string> {
  const asked = new Map(
    [...new Set(ids)].flatMap((id) => {
      const base = nodes.get(id)
      return base ? [[id, base] as const] : []
    }),
  )
  const names: string[] = []
  if (asked.size <= MOST_NAMED)
    for await (const batch of readNodes(moment, asked))
      names.push(...batch.map(({ id, properties: { name } }) => (typeof name === 'string' ? name : id)))
  const whose = names.length > 0 ? names.join(', ') : `${asked.size} nodes`
  return hops === 0 ? whose : `${whose} and what is within ${hops === 1 ? '1 step' : `${hops} steps`}`
}

async function ofStatement(
  store: GraphStore,
  moment: Moment,
  statement: string,
  lens: StrictLens,
  signal: AbortSignal | undefined,
): Promise<Part> {
  const { rows, truncated } = await store.free(statement, {}, { ...QUERY, ...(signal && { signal }) })
  if (truncated)
    throw new AppError('too-large', `The statement gives more than ${QUERY.maxRows} rows. Narrow it, or export the whole graph.`)
  const { nodes, relationships } = entitiesIn(rows)
  if (nodes.size === 0)
    throw new AppError(
      'bad-request',
      rows.length === 0
        ? 'The statement gives no rows, so there is nothing to export.'
        : 'The statement returns no nodes, relationships or paths, so there is no graph to export. Return the nodes and relationships themselves: MATCH (a)-[r]->(b) RETURN a, r, b.',
    )
  return {
    title: `Query: ${statement.replace(/\s+/g, ' ').trim()}`,
    stem: 'query',
    nodes: await keysOf(moment, nodes),
    relationships: new Set(relationships.keys()),
    lens,
  }
}
