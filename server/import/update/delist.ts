import { delistings } from '../../../cypher/imports/delistings'
import { readDate } from '../../../model/dates'
import type { GraphNode, GraphStore } from '../../store/contract'
import type { Batches } from '../batches'
import type { Pair } from '../../graph/derive-pairs'
import type { Before } from './apply'
import type { Difference } from './difference'

/** An entry that is no longer on a list, as a claim of its newer issue. */
interface Delisting {
  claim: GraphNode
  subject: { id: string; labels: string[] }
  object: { id: string; labels: string[] }
}

/** The claims by which designations end: by the day of the newer issue, for on which day before that an entry was taken off, a list does not say. */
export function delistingsOf(
  { ties: { ended } }: Difference,
  { id: importId, properties: source }: GraphNode,
  { names }: Before,
): Delisting[] {
  const publishedAt = String(source.publishedAt)
  const nameOf = (id: string) => names.get(id) ?? id
  return ended.map(({ start, startBase, end, endBase, qualifier }, i) => {
    const statement = `${nameOf(start)} no longer has ${nameOf(end)} on its list${qualifier === null ? '' : ` (${qualifier})`} of ${readDate(publishedAt)}.`
    const properties = {
      id: `${importId}.delisted.${i + 1}`,
      name: statement,
      kind: 'relation',
      predicate: 'DELISTED',
      stance: 'asserted',
      polarity: 'affirms',
      statement,
      credibility: 6,
      validTo: publishedAt,
      validToPrecision: 'before',
      asOf: publishedAt,
      ...(qualifier !== null && { qualifier }),
      dossier: importId,
      importId,
    }
    return {
      claim: { id: properties.id, labels: ['Claim'], properties },
      subject: { id: start, labels: [startBase] },
      object: { id: end, labels: [endBase] },
    }
  })
}

/** Writes the relationships of such claims; the claims have been written. */
export async function linkDelistings(batches: Batches, all: readonly Delisting[], source: GraphNode): Promise<void> {
  const properties = { importId: source.id }
  for (const { claim, subject, object } of all) {
    const start = { ...claim, fresh: true }
    await batches.relationship({ type: 'SUBJECT', start, end: { ...subject, fresh: false }, properties })
    await batches.relationship({ type: 'OBJECT', start, end: { ...object, fresh: false }, properties })
    await batches.relationship({ type: 'STATED_IN', start, end: { ...source, fresh: true }, properties })
  }
}

/** Whom an import delisted, to derive their ties anew once that is written or gone. */
export async function delistedBy(store: Pick<GraphStore, 'read'>, id: string): Promise<Pair[]> {
  return (await store.read(delistings, { imports: [id] })).map(({ subject, object }) => ({ subject, predicate: 'DELISTED', object }))
}
