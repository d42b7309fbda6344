import { settle } from '../../state/store'
import { useExplorer } from '../../state/use-explorer'
import { TieStatement } from './TieStatement'

/** A sentence about some nodes: pressed, they stand out on the canvas with the ties from each to the next, and the ties behind it are listed. */
export function Drawable({ sentence, nodes, ties }: { sentence: string; nodes: readonly string[]; ties: readonly string[] }) {
  const drawn = useExplorer((s) => s.marked?.join('\n') === nodes.join('\n'))
  return (
    <li>
      <button type="button" className="row-button" aria-pressed={drawn} onClick={() => settle({ marked: drawn ? null : nodes })}>
        {sentence}
      </button>
      {drawn && ties.length > 0 && (
        <ul className="behind">
          {ties.map((id) => (
            <TieStatement key={id} id={id} />
          ))}
        </ul>
      )}
    </li>
  )
}
