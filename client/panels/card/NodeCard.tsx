import { Fragment, type ReactNode } from 'react'
import { t } from '../../../model/words/english/card'
import { common } from '../../../model/words/english/common'
import { ShapeSwatch } from '../../parts/Swatch'
import { capital } from '../../../model/words/locale'
import { labelWords } from '../../../model/terms'
import { primaryLabel } from '../../../model/ontology'
import { whyNotCounted } from '../../parts/claims/why-not-counted'
import { Imported } from './Imported'
import { UnknownClaim } from '../../parts/claims/addressed'
import { Attributes } from '../../parts/claims/Attributes'
import { Estimates } from '../../parts/claims/Estimates'
import { useOnScreen, useScreen, type NodeAnswer } from '../../state/screen'
import { SourceList } from '../../parts/SourceList'
import { TieList } from '../../parts/TieList'
import { useAsked } from '../../state/use-asked'

/** A node's card: names, what it is, its ties by family, estimates side by side, sources. `children` follow what the reader can do with it. */
export function NodeCard({ id, children }: { id: string; children?: ReactNode }) {
  const { answers } = useScreen()
  const known = useOnScreen((s) => s.loaded?.data.nodes.get(id))
  const answered = useAsked(id, answers.node(id))
  const node = answered.state === 'ready' ? answered.answer.node : known
  if (!node) {
    return (
      <div className="card">
        <h2 tabIndex={-1} data-heading={id}>
          {answered.state === 'failed' ? t('notFound') : common('loading')}
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
      {text('basis') && <p className="quiet">{t('basis', { basis: text('basis')! })}</p>}
      {children}
      {answered.state === 'failed' && (
        <p role="alert" className="quiet">
          {answered.problem}
        </p>
      )}
      {answered.state === 'ready' && <UnknownClaim known={claimsOf(answered.answer)} />}
      {answered.state === 'ready' && <Names answer={answered.answer} />}
      <TieList id={id} />
      {answered.state === 'ready' && (
        <>
          <Estimates claims={answered.answer.quantities} />
          <Attributes claims={answered.answer.attributes} />
        </>
      )}
      {answered.state === 'ready' && <Imported answer={answered.answer} />}
      {answered.state === 'ready' && <Sources answer={answered.answer} />}
    </article>
  )
}

/** Ids of all claims that the card tells. */
function claimsOf({ names, quantities, attributes }: NodeAnswer): string[] {
  return [...names.map(({ claim }) => claim), ...[...quantities, ...attributes].map(({ id }) => id)]
}

function Names({ answer }: { answer: NodeAnswer }) {
  const filters = useOnScreen((s) => s.view.filters)
  const list = (key: string) => (Array.isArray(answer.node.properties[key]) ? (answer.node.properties[key] as unknown[]).map(String) : [])
  const named = new Set(answer.names.map((n) => n.name))
  const aliases = list('aliases').filter((alias) => !named.has(alias))
  const identifiers = list('identifiers')
  if (answer.names.length + aliases.length + identifiers.length === 0) return null
  return (
    <section>
      <h3>{t('names')}</h3>
      <dl className="pairs">
        {distinct(answer.names).map((n) => {
          const source = answer.sources.find(({ id }) => id === n.source)
          const out = source && whyNotCounted(source, filters)
          return (
            <div key={n.claim} data-off={out ? true : undefined}>
              <dt>
                <bdi lang={n.language ?? undefined}>{n.name}</bdi>
              </dt>
              <dd>
                {n.usedBy
                  ? t('usedByIn', { user: n.usedBy, source: source?.name ?? n.source })
                  : t('usedIn', { source: source?.name ?? n.source })}
                {out && ` · ${out}`}
              </dd>
            </div>
          )
        })}
        {aliases.length > 0 && (
          <div>
            <dt>{t('alsoWritten')}</dt>
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
function distinct(names: NodeAnswer['names']): NodeAnswer['names'] {
  return [...new Map(names.map((n) => [`${n.name}|${n.usedBy}|${n.source}`, n])).values()]
}

function Sources({ answer }: { answer: NodeAnswer }) {
  const { importedFrom } = answer
  // An imported node rests on the file it came from, though no claim of it is stated there.
  const sources =
    importedFrom && !answer.sources.some(({ id }) => id === importedFrom.id)
      ? [...answer.sources, { ...importedFrom, claims: 0 }]
      : answer.sources
  return sources.length === 0 ? null : <SourceList sources={sources} />
}
