import { t } from '../../../model/words/english/analysis'
import { signCounted } from '../../state/counted'
import { useOnScreen } from '../../state/screen'
import { TieStatement } from './TieStatement'

/** A tie that goes against the camps, with how. */
export function Against({ id, numbers }: { id: string; numbers: ReadonlyMap<string, number> }) {
  const tie = useOnScreen((s) => s.loaded?.data.ties.get(id))
  const signs = useOnScreen((s) => s.view.counted.signs)
  const one = tie && numbers.get(tie.subject)
  const other = tie && numbers.get(tie.object)
  const how = !tie
    ? undefined
    : signCounted(tie.type, signs) < 0
      ? one === undefined
        ? t('withinAny')
        : t('within', { one })
      : one === undefined || other === undefined
        ? t('betweenAny')
        : t('between', { one: Math.min(one, other), other: Math.max(one, other) })
  return <TieStatement id={id} note={how} />
}
