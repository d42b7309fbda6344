import { Introduction, whereToBegin } from '../../parts/Introduction'
import { useImportDoor } from '../../state/import-door'
import { count } from '../../../picture/words'
import { home } from '../../state/acts'
import { useAnswer } from '../../state/use-answer'
import { useExplorer } from '../../state/use-explorer'

/** What this is, how to read it, and where to begin. */
export function Welcome() {
  const answered = useAnswer(
    'meta',
    {},
    {},
    useImportDoor((s) => s.changes),
  )
  const meta = answered.state === 'ready' ? answered.answer : null
  const loaded = useExplorer((s) => s.loaded)
  const dossier = loaded?.dossier
  const begin = whereToBegin(loaded ? [...loaded.base].flatMap((id) => loaded.data.nodes.get(id) ?? []) : [])
  return (
    <div className="card">
      <h2>{dossier?.title ?? 'Allegiance'}</h2>
      <Introduction begin={begin} canExpand>
        {dossier && <p>{dossier.description}</p>}
      </Introduction>
      {meta && meta.dossiers.length > 1 && (
        <section>
          <h3>Dossiers</h3>
          <ul className="dossiers">
            {meta.dossiers.map((d) => (
              <li key={d.id}>
                <button type="button" className="row-button" aria-current={d.id === dossier?.id || undefined} onClick={() => home(d.id)}>
                  <span>{d.title}</span>
                  <span className="quiet">{d.kind === 'import' && d.claims === 0 ? 'imported' : count(d.claims, 'claim')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meta && (
        <p className="quiet foot">
          {count(meta.counts.nodes, 'node')}, {count(meta.counts.relationships, 'tie')}, {count(meta.counts.claims, 'claim')},{' '}
          {count(meta.counts.sources, 'source')} in the store.
        </p>
      )}
    </div>
  )
}
