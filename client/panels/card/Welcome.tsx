import { Introduction, whereToBegin } from '../../parts/Introduction'
import { useStoreChanges } from '../../state/store-changes'
import { t } from '../../../model/words/english/card'
import { counts } from '../../../model/words/english/counts'
import { home } from '../../state/acts'
import { useAnswer } from '../../state/use-answer'
import { useExplorer } from '../../state/use-explorer'

/** What this is, how to read it, and where to begin. */
export function Welcome() {
  const answered = useAnswer('meta', {}, {}, useStoreChanges())
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
          <h3>{t('dossiers')}</h3>
          <ul className="dossiers">
            {meta.dossiers.map((d) => (
              <li key={d.id}>
                <button type="button" className="row-button" aria-current={d.id === dossier?.id || undefined} onClick={() => home(d.id)}>
                  <span>{d.title}</span>
                  <span className="quiet">
                    {d.kind === 'import' && d.claims === 0 ? t('imported') : counts('claims', { count: d.claims })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meta && (
        <p className="quiet foot">
          {t('inStore', {
            nodes: counts('nodes', { count: meta.counts.nodes }),
            ties: counts('ties', { count: meta.counts.relationships }),
            claims: counts('claims', { count: meta.counts.claims }),
            sources: counts('sources', { count: meta.counts.sources }),
          })}
        </p>
      )}
    </div>
  )
}
