import { t } from '../../../model/words/english/analysis'
import { settle } from '../../state/store'
import { useExplorer } from '../../state/use-explorer'
import { TieStatement } from './TieStatement'

interface Props {
  sentence: string
  nodes: readonly string[]
  ties: readonly string[]
  /** Positive ties that speak against the sentence, but do not count. */
  uncounted?: readonly string[]
}

/** A sentence about some nodes: pressed, they stand out on the canvas with the ties from each to the next, and the ties behind it are listed. */
export function Drawable({ sentence, nodes, ties, uncounted = [] }: Props) {
  const drawn = useExplorer((s) => s.marked?.join('\n') === nodes.join('\n'))
  return (
    <li>
      <button type="button" className="row-button" aria-pressed={drawn} onClick={() => settle({ marked: drawn ? null : nodes })}>
        {sentence}
      </button>
      {drawn && ties.length + uncounted.length > 0 && (
        <ul className="behind">
          {ties.map((id) => (
            <TieStatement key={id} id={id} />
          ))}
          {uncounted.map((id) => (
            <TieStatement key={id} id={id} note={t('uncounted')} />
          ))}
        </ul>
      )}
    </li>
  )
}
