import { useImportDoor } from '../../state/import-door'
import { count } from '../../../picture/words'
import { home, select } from '../../state/acts'
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
  const begin = loaded
    ? [...loaded.base]
        .flatMap((id) => loaded.data.nodes.get(id) ?? [])
        .sort((a, b) => b.ties - a.ties)
        .slice(0, 6)
    : []
  return (
    <div className="card">
      <h2>{dossier?.title ?? 'Allegiance'}</h2>
      <p className="lead">
        Who stands with whom, against whom, and how we know: every line rests on claims, and every claim on a source that you can check.
      </p>
      {dossier && <p>{dossier.description}</p>}
      <ul className="how">
        <li>
          <strong>Search</strong> for a group, state or person, by any of its names.
        </li>
        <li>
          <strong>Click a node</strong> for its card; double-click it to open or close its neighbours.
        </li>
        <li>
          <strong>Click a line</strong> for the evidence: who says so, where, and how well graded.
        </li>
        <li>
          <strong>Move the date</strong> above to see what held then, and what only may have.
        </li>
      </ul>
      {begin.length > 0 && (
        <section>
          <h3>Where to begin</h3>
          <ul className="chips">
            {begin.map((node) => (
              <li key={node.id}>
                <button type="button" className="chip" onClick={() => void select({ kind: 'node', id: node.id }, true)}>
                  {node.abbreviation ?? node.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
