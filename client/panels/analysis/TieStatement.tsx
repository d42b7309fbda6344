import { isPlural, nameWithin } from '../../../model/saying'
import { tieSentence } from '../../../model/sentences'
import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'
import type { GraphData, GraphTie } from '../../../picture/scene/graph-data'
import { asCounted } from '../../../picture/scene/lens'
import { familyOf, wordsOf } from '../../../picture/words'
import { LineSwatch } from '../../parts/Swatch'
import { TieMarks } from '../../parts/TieMarks'
import { useActs, useOnScreen } from '../../state/screen'

/** Sources that are named; of more, only how many. */
const NAMED = 2

/** A tie as its sentence, with the sources it rests on and a note on its part in the answer; it opens its evidence. With `claims`, only of these it is told who says them, and the first is brought into sight. */
export function TieStatement({ id, note, claims }: { id: string; note?: string; claims?: readonly string[] }) {
  const { select } = useActs()
  const data = useOnScreen((s) => s.loaded?.data)
  const filters = useOnScreen((s) => s.view.filters)
  // Claims tell of a change, which may lie at another date.
  const holding = useOnScreen((s) => (claims ? undefined : s.scene.holding?.get(id)?.holding))
  const known = data?.ties.get(id)
  const tie = data && known && (asCounted(data, known, filters) ?? known)
  return (
    <li>
      <button
        type="button"
        className="row-button tie-statement"
        onClick={() => select({ kind: 'tie', id, ...(claims?.[0] && { claim: claims[0] }) })}
      >
        {tie && <LineSwatch family={familyOf(tie.type)} thin={tie.status !== 'stated'} />}
        <span>
          {tie ? sentenceOf(data, tie) : t('notLoaded', { id })}
          {note && <span className="quiet note">{note}</span>}
          {tie && <span className="quiet note">{saidBy(data, claims ? { ...tie, claimIds: claims } : tie)}</span>}
        </span>
        {tie && <TieMarks tie={tie} holding={holding} />}
      </button>
    </li>
  )
}

function sentenceOf({ nodes }: GraphData, { saying, type, subject, object }: GraphTie): string {
  const end = (id: string) => {
    const node = nodes.get(id)
    return { name: node ? nameWithin(node) : id, plural: node && isPlural(node) }
  }
  return tieSentence<string>(saying, wordsOf(type), end(subject), end(object)).join('')
}

/** On whose word a tie rests: the sources of its claims, or the file it came with. */
function saidBy({ claims, sources }: GraphData, { claimIds, source }: Pick<GraphTie, 'source'> & { claimIds: readonly string[] }): string {
  const ids = [...new Set([...claimIds.flatMap((id) => claims.get(id)?.source ?? []), ...(source ? [source] : [])])]
  const names = ids.map((id) => sources.get(id)?.name ?? id).sort()
  return names.length > NAMED
    ? t('saidByMany', { sources: names.slice(0, NAMED).join(', '), count: names.length - NAMED })
    : t('saidBy', { sources: listAnd(names), count: names.length })
}
