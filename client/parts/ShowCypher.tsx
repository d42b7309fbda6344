import { common } from '../../model/words/english/common'
import { showCypher, type Act } from '../state/shown-cypher'

/** Opens the statements behind what the reader did. */
export function ShowCypher({ title, acts }: { title: string; acts: readonly Act[] }) {
  return (
    <button type="button" className="link-button show-cypher" aria-haspopup="dialog" onClick={() => showCypher(title, acts)}>
      {common('showCypher')}
    </button>
  )
}
