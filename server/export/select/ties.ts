import { tieRowSchema } from '../../../cypher/parts'
import { readReason } from '../../../model/holding-words'
import { pick } from '../../../model/rows'
import { DERIVED_NAMES } from '../../../model/tie'
import { claimReader, knowledgeOf, shows, throughLens, type Filtered, type SeenTie } from '../../graph/lens'
import { lifeTable } from '../../graph/lives'
import type { GraphRelationship, ReadingStore } from '../../store/contract'
import { isTie } from '../../formats/writing/evidence'
import { readRelationships, type Keys } from './read'
import type { Part } from './part'

/** The ties of a part as its lens shows them, in order of id. */
export async function* readTies(store: ReadingStore, part: Part): AsyncIterable<GraphRelationship[]> {
  for await (const batch of readRelationships(store, part.nodes)) yield await tiesOf(store, batch, part)
}

/** Of some relationships, the ties of a part as its lens shows them. */
export async function tiesOf(
  store: ReadingStore,
  batch: readonly GraphRelationship[],
  { nodes, relationships, lens }: Part,
): Promise<GraphRelationship[]> {
  const among = batch.filter((r) => isTie(r) && within(r, nodes) && (relationships === null || relationships.has(r.id)))
  if (!knowledgeOf(lens) && lens.asOf === undefined) return among.filter((r) => shows(filtered(r), lens))
  const rows = among.map(({ id, type, start, end, properties }) =>
    tieRowSchema.parse({ id, type, subject: start, object: end, properties }),
  )
  const seen = new Map((await throughLens(store, rows, lens, claimReader(store, lens.withoutClaims))).map((tie) => [tie.id, tie]))
  const { names } = await lifeTable(store)
  return among.flatMap((r) => {
    const tie = seen.get(r.id)
    return tie && shows(tie, lens) ? [withHolding(derived(r, tie), tie, names)] : []
  })
}

export function within({ start, end }: GraphRelationship, nodes: Keys): boolean {
  return nodes.has(start) && nodes.has(end)
}

/** A stored tie as a filter looks at it; imported ones may lack what only claims give. */
function filtered({ type, properties: p }: GraphRelationship): Filtered {
  const text = (key: string) => (p[key] as string | null | undefined) ?? null
  return {
    type,
    holding: null,
    properties: {
      family: text('family') ?? '',
      modality: text('modality') ?? 'actual',
      status: text('status') ?? 'stated',
      grade: text('grade'),
    } as Filtered['properties'],
  }
}

/** The tie with what fewer claims make of it. */
function derived(r: GraphRelationship, { properties: p }: SeenTie): GraphRelationship {
  if (p.claimIds.length === 0) return r
  return { ...r, properties: { ...r.properties, ...pick(DERIVED_NAMES, p), claimIds: p.claimIds } }
}

/** The tie with whether it holds at the lens's date, and the reason. */
function withHolding(r: GraphRelationship, { holding, holdingReason }: SeenTie, names: ReadonlyMap<string, string>): GraphRelationship {
  if (holding === null || holdingReason === null) return r
  return { ...r, properties: { ...r.properties, holding, holdingReason: readReason(holdingReason, (id) => names.get(id) ?? id) } }
}
