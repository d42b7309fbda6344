import { nodeRefs } from '../../cypher/nodes/node-refs'
import type { TieRow } from '../../cypher/parts'
import type { TieChange } from '../../model/api/claims'
import type { DerivedTie } from '../../model/derive'
import { relationshipType } from '../../model/ontology'
import { isPlural, nameWithin, sayingOf } from '../../model/saying'
import { tieSentence } from '../../model/sentences'
import type { WriteTransaction } from '../store/contract'
import { readRecords, type Derived } from '../graph/derive-pairs'

type Told = Pick<DerivedTie, 'id' | 'subject' | 'type' | 'object' | 'modality' | 'status' | 'qualifiers' | 'intervals' | 'claimIds'>

/** What became of ties, each with its sentence: as its claims give it now, or, of one that ended, as they gave it. */
export async function tieChanges(
  tx: WriteTransaction,
  { begun, changed, ended }: Derived,
): Promise<Record<'begun' | 'changed' | 'ended', TieChange[]>> {
  const gone = ended.map(told)
  const now = changed.map(({ after }) => after)
  const ties: Told[] = [...begun, ...now, ...gone]
  const ids = [...new Set(ties.flatMap(({ subject, object }) => [subject, object]))]
  const nodes = new Map((await tx.run(nodeRefs, { ids })).map(({ node }) => [node.id, node]))
  const records = new Map(
    (await readRecords(tx, [...new Set(ties.flatMap(({ claimIds }) => claimIds))])).map((record) => [record.id, record]),
  )
  const sentence = (tie: Told) => {
    const [subject, object] = [nodes.get(tie.subject)!, nodes.get(tie.object)!]
    const claims = tie.claimIds.flatMap((id) => {
      const record = records.get(id)
      return record ? [{ ...record.properties, speakers: record.speakers }] : []
    })
    const saying = sayingOf({ ...tie, subjectName: subject.name }, claims)
    const end = (node: typeof subject) => ({ name: nameWithin(node), plural: isPlural(node) })
    return tieSentence(saying, relationshipType(tie.type)!.words, end(subject), end(object)).join('')
  }
  const list = (some: readonly Told[]) => some.map((tie) => ({ id: tie.id, sentence: sentence(tie) }))
  return { begun: list(begun), changed: list(now), ended: list(gone) }
}

const told = ({ properties, ...ends }: TieRow): Told => ({ ...ends, ...properties })
