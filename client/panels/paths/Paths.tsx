import { Fragment, useEffect, useMemo, useRef } from 'react'
import { readDate } from '../../../model/dates'
import { NO_FILTERS, sameFilters } from '../../../picture/scene/lens'
import { tiePhrase } from '../../../model/saying'
import { familyOf, isSymmetric, wordsOf } from '../../../picture/words'
import type { GraphTie } from '../../../picture/scene/graph-data'
import { askPaths } from '../../state/acts'
import { say } from '../../state/store'
import { TieButton } from '../../parts/TieList'
import { useAnswer } from '../../state/use-answer'
import { useExplorer } from '../../state/use-explorer'
import { addressOf } from '../../state/api'
import { ShowCypher } from '../../parts/ShowCypher'
import { LineSwatch, ShapeSwatch } from '../../parts/Swatch'
import { NodeSearch } from '../../parts/search/Search'
import { chainOf, STEPS, type Paths as Question, type ViewState } from '../../state/url-state'
import { between, MOST, pathsQuery, tellChains, tiesAlong, type Told } from './chains'
import { t } from '../../../model/words/english/paths'
import { counts } from '../../../model/words/english/counts'
import './paths.css'

/** On a node's card: finds paths to another node and lists them, to be drawn one at a time. */
export function Paths({ paths }: { paths: Question }) {
  const { from, to, steps } = paths
  const name = useExplorer((s) => s.loaded?.data.nodes.get(from)?.name ?? from)
  const other = useExplorer((s) => (to ? s.loaded?.data.nodes.get(to)?.name : null))
  const heading = useRef<HTMLHeadingElement>(null)
  const chosen = useRef(false)
  // The box that had the keyboard's focus is gone once the other node is named.
  useEffect(() => {
    if (to && chosen.current) heading.current?.focus()
    chosen.current = false
  }, [to])
  return (
    <section className="paths" aria-label={t('region')}>
      <div className="paths-head">
        <h3 tabIndex={-1} ref={heading}>
          {other ? t('heading', { from: name, to: other }) : t('headingOpen', { from: name })}
        </h3>
        <button type="button" className="link-button" aria-label={t('closeRegion')} onClick={() => void askPaths(null)}>
          {t('close')}
        </button>
      </div>
      <div className="paths-form">
        {to ? null : (
          <NodeSearch
            label={t('otherNode')}
            placeholder={t('otherPlaceholder')}
            except={from}
            autoFocus
            onChoose={(id) => {
              chosen.current = true
              void askPaths({ from, to: id, steps, via: null })
            }}
          />
        )}
        <label>
          {t('maximum')}
          <select value={steps} onChange={(event) => void askPaths({ from, to, steps: Number(event.target.value), via: null })}>
            {Array.from({ length: STEPS.most }, (_, i) => (
              <option key={i} value={i + 1}>
                {counts('steps', { count: i + 1 })}
              </option>
            ))}
          </select>
        </label>
        {to && (
          <button type="button" className="link-button" onClick={() => void askPaths({ from, to: null, steps, via: null })}>
            {t('changeNode')}
          </button>
        )}
      </div>
      {to && <Chains paths={paths} to={to} />}
    </section>
  )
}

function Chains({ paths, to }: { paths: Question; to: string }) {
  const asOf = useExplorer((s) => s.view.asOf)
  const filters = useExplorer((s) => s.view.filters)
  const query = pathsQuery({ paths, asOf, filters })!
  const answered = useAnswer('paths', {}, query)
  const answer = answered.state === 'ready' ? answered.answer : null
  const told = useMemo(() => answer && tellChains(answer, filters), [answer, filters])
  const other = answer ? (answer.graph.nodes.name[answer.graph.nodes.id.indexOf(to)] ?? to) : ''
  const sentence = told && sum(told.length, paths.steps, other)
  useEffect(() => {
    if (sentence) say(sentence)
  }, [sentence])
  if (answered.state === 'failed') return <p role="alert">{answered.problem}</p>
  if (!answer || !told) return <p className="quiet">{t('searching')}</p>
  return (
    <>
      <p>{[sentence, ...lensWords({ asOf, filters })].join(' ')}</p>
      {told.length > 0 && (
        <ol className="path-list" aria-label={t('list')}>
          {told.map((chain) => (
            <li key={between(chain).join('\n')}>
              <Chain chain={chain} paths={paths} />
            </li>
          ))}
        </ol>
      )}
      {answer.bounded ? <p className="quiet">{t('bounded')}</p> : told.length === MOST && <p className="quiet">{t('mayBeMore')}</p>}
      <ShowCypher
        title={t('cypherTitle', { to: other })}
        acts={[{ what: t('cypherAct', { to: other }), address: addressOf('paths', {}, query) }]}
      />
    </>
  )
}

function sum(paths: number, most: number, to: string): string {
  const steps = counts('steps', { count: most })
  if (paths === 0) return t('none', { steps, to })
  return paths === MOST ? t('first', { number: MOST, steps, to }) : t('found', { count: paths, steps, to })
}

/** What the search for paths left aside: ties at another date, and what the filters hide. */
function lensWords({ asOf, filters }: Pick<ViewState, 'asOf' | 'filters'>): string[] {
  return [...(asOf ? [t('atDate', { date: readDate(asOf) })] : []), ...(sameFilters(filters, NO_FILTERS) ? [] : [t('filtered')])]
}

/** A chain as a line to read; pressed, it is drawn, and its ties lead to their evidence. */
function Chain({ chain, paths }: { chain: Told; paths: Question }) {
  const via = between(chain)
  const drawn = useExplorer((s) => s.view.paths?.via?.join('\n') === via.join('\n') && s.view.paths.to === paths.to)
  const tiesOf = useExplorer((s) => s.scene.tiesOf)
  return (
    <>
      <button type="button" className="path" aria-pressed={drawn} onClick={() => void askPaths({ ...paths, via: drawn ? null : via })}>
        {chain.nodes.map((node, i) => (
          <Fragment key={node.id}>
            {i > 0 && <Step ties={chain.steps[i - 1]!} from={chain.nodes[i - 1]!.id} />}
            <span className="path-node">
              <ShapeSwatch label={node.label} />
              {node.abbreviation ?? node.name}
            </span>{' '}
          </Fragment>
        ))}
      </button>
      {drawn && (
        <ul className="path-ties" aria-label={t('ties')}>
          {tiesAlong(chainOf({ paths })!, tiesOf).map(({ tie, from }) => (
            <li key={tie.id}>
              <TieButton tie={tie} from={from} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The words of a step's plainest tie, read from one node on to the next, and how many more join the two. */
function Step({ ties, from }: { ties: readonly GraphTie[]; from: string }) {
  const [tie] = ties
  const backward = tie!.subject !== from && !isSymmetric(tie!.type)
  return (
    <span className="path-step">
      <LineSwatch family={familyOf(tie!.type)} hollow={tie!.modality !== 'actual'} thin={tie!.status !== 'stated'} backward={backward} />
      {tiePhrase(tie!.saying, wordsOf(tie!.type), backward)}
      {ties.length > 1 && <span className="quiet"> {t('andMore', { ties: counts('moreTies', { count: ties.length - 1 }) })}</span>}{' '}
    </span>
  )
}
