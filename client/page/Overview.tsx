import { readDate } from '../../model/dates'
import type { PageData } from '../../model/api/page'
import { counts } from '../../model/words/english/counts'
import { t } from '../../model/words/english/page'
import { Introduction, whereToBegin } from '../parts/Introduction'
import { SourceList } from '../parts/SourceList'
import { useOnScreen } from '../state/screen'
import { sourcesOf } from './file-answers'

/** What the page is of, how to read it, where to begin, and what it rests on. */
export function Overview({ page }: { page: PageData }) {
  const data = useOnScreen((s) => s.loaded!.data)
  const sources = sourcesOf(page)
  const pairs = [
    [t('asOf'), page.asOf === null ? t('anyDate') : readDate(page.asOf)],
    [t('knownAsOf'), page.knownBy === null ? '' : readDate(page.knownBy)],
    [t('leftOut'), page.without.join(', ')],
    [t('marking'), page.marking],
    [
      t('contents'),
      t('contentsCounts', {
        nodes: counts('nodes', { count: data.nodes.size }),
        ties: counts('ties', { count: data.ties.size }),
        claims: counts('claims', { count: page.claims.length }),
        sources: counts('sources', { count: sources.length }),
      }),
    ],
  ]
  return (
    <article className="card">
      <h2 tabIndex={-1}>{page.title}</h2>
      <dl className="pairs">
        {pairs
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Introduction begin={whereToBegin(data.nodes.values())}>
        <p>{t('selfContained')}</p>
      </Introduction>
      <SourceList sources={sources} />
    </article>
  )
}
