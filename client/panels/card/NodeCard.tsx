import { Fragment, lazy, Suspense, type ReactNode } from 'react'
import { ShapeSwatch } from '../../parts/Swatch'
import { capital, count, labelWords } from '../../../picture/words'
import { primaryLabel } from '../../../model/ontology'
import type { RouteAnswer } from '../../../model/api/routes'
import { whyNotCounted } from '../../parts/claims/why-not-counted'
import { Imported } from './Imported'
import { NodeActions } from '../../parts/NodeActions'
import { filter } from '../../state/acts'
import { useExplorer } from '../../state/use-explorer'
import { TieList } from '../../parts/TieList'
import { useAnswer } from '../../state/use-answer'

const Estimates = lazy(() => import('../../parts/claims/Estimates').then((m) => ({ default: m.Estimates })))
const Attributes = lazy(() => import('../../parts/claims/Attributes').then((m) => ({ default: m.Attributes })))

type Answer = RouteAnswer<'node'>

/** A node's card: names, what it is, its ties by family, estimates side by side, sources. `children` follow what the reader can do with it. */
export function NodeCard({ id, children }: { id: string; children?: ReactNode }) {
  const known = useExplorer((s) => s.loaded?.data.nodes.get(id))
  const answered = useAnswer('node', { id }, {})
  const node = answered.state === 'ready' ? answered.answer.node : known
  if (!node) {
    return (
      <div className="card">
        <h2 tabIndex={-1} data-heading={id}>
          {answered.state === 'failed' ? 'Not found' : 'Loading …'}
        </h2>
        {answered.state === 'failed' && <p role="alert">{answered.problem}</p>}
      </div>
    )
  }
  const label = primaryLabel(node.labels)
  const text = (key: string) =>
    answered.state === 'ready' && typeof answered.answer.node.properties[key] === 'string'
      ? (answered.answer.node.properties[key] as string)
      : null
  return (
    <article className="card">
      <p className="kind">
        <ShapeSwatch label={label} />
        {capital(labelWords(label))}
        {text('kind') && `, ${text('kind')}`}
      </p>
      <h2 tabIndex={-1} data-heading={id}>
        {node.name}
        {node.abbreviation && <span className="abbreviation">{node.abbreviation}</span>}
      </h2>
      {text('description') && <p>{text('description')}</p>}
      {text('basis') && <p className="quiet">In the graph for: {text('basis')}</p>}
      <NodeActions id={id} />
      {children}
      {answered.state === 'failed' && (
        <p role="alert" className="quiet">
          {answered.problem}
        </p>
      )}
      {answered.state === 'ready' && <Names answer={answered.answer} />}
      <TieList id={id} />
      {answered.state === 'ready' && (
        <Suspense fallback={null}>
          <Estimates claims={answered.answer.quantities} />
          <Attributes claims={answered.answer.attributes} />
        </Suspense>
      )}
      {answered.state === 'ready' && <Imported answer={answered.answer} />}
      {answered.state === 'ready' && <Sources answer={answered.answer} />}
    </article>
  )
}

function Names({ answer }: { answer: Answer }) {
  const filters = useExplorer((s) => s.view.filters)
  const list = (key: string) => (Array.isArray(answer.node.properties[key]) ? (answer.node.properties[key] as unknown[]).map(String) : [])
  const named = new Set(answer.names.map((n) => n.name))
  const aliases = list('aliases').filter((alias) => !named.has(alias))
  const identifiers = list('identifiers')
  if (answer.names.length + aliases.length + identifiers.length === 0) return null
  return (
    <section>
      <h3>Names</h3>
      <dl className="pairs">
        {distinct(answer.names).map((n) => {
          const source = answer.sources.find(({ id }) => id === n.source)
          const out = source && whyNotCounted(source, filters)
          return (
            <div key={n.claim} data-off={out ? true : undefined}>
              <dt>
                <bdi>{n.name}</bdi>
              </dt>
              <dd>
                {n.usedBy && `${n.usedBy}, `}in {source?.name ?? n.source}
                {out && ` · ${out}`}
              </dd>
            </div>
          )
        })}
        {aliases.length > 0 && (
          <div>
            <dt>Also written</dt>
            <dd>
              {aliases.map((alias, i) => (
                <Fragment key={alias}>
                  {i > 0 && ' · '}
                  <bdi>{alias}</bdi>
                </Fragment>
              ))}
            </dd>
          </div>
        )}
        {identifiers.map((identifier) => (
          <div key={identifier}>
            <dt>{identifier.split(':')[0]}</dt>
            <dd>{identifier.split(':').slice(1).join(':')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Names that several claims of one source give are named once. */
function distinct(names: Answer['names']): Answer['names'] {
  return [...new Map(names.map((n) => [`${n.name}|${n.usedBy}|${n.source}`, n])).values()]
}

function Sources({ answer }: { answer: Answer }) {
  const filters = useExplorer((s) => s.view.filters)
  const hidden = filters.hidden.source
  const { importedFrom } = answer
  // An imported node rests on the file it came from, though no claim of it is stated there.
  const sources =
    importedFrom && !answer.sources.some(({ id }) => id === importedFrom.id)
      ? [...answer.sources, { ...importedFrom, claims: 0 }]
      : answer.sources
  if (sources.length === 0) return null
  return (
    <section>
      <h3>Sources</h3>
      <ul className="sources">
        {[...sources]
          .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
          .map((source) => {
            const out = whyNotCounted(source, filters)
            return (
              <li key={source.id} data-off={out ? true : undefined}>
                <span className="reliability">{source.reliability}</span>
                <span>
                  {source.url ? (
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {source.name}
                    </a>
                  ) : (
                    source.name
                  )}
                  <span className="quiet">
                    {' '}
                    · {source.claims === 0 ? 'the file it came from' : count(source.claims, 'claim')}
                    {source.marking !== 'TLP:CLEAR' && `, ${source.marking}`}
                    {out && `, ${out}`}
                  </span>
                </span>
                <button
                  type="button"
                  className="link-button"
                  aria-label={hidden.has(source.id) ? `Count ${source.name} again` : `Leave out ${source.name}`}
                  onClick={() =>
                    filter((f) => {
                      const next = new Set(f.hidden.source)
                      if (!next.delete(source.id)) next.add(source.id)
                      return { ...f, hidden: { ...f.hidden, source: next } }
                    })
                  }
                >
                  {hidden.has(source.id) ? 'Count again' : 'Leave out'}
                </button>
              </li>
            )
          })}
      </ul>
    </section>
  )
}
