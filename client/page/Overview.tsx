import { readDate } from '../../model/dates'
import type { PageData } from '../../model/page'
import { count } from '../../picture/words'
import { Introduction, whereToBegin } from '../parts/Introduction'
import { SourceList } from '../parts/SourceList'
import { useOnScreen } from '../state/screen'
import { sourcesOf } from './file-answers'

/** What the page is of, how to read it, where to begin, and what it rests on. */
export function Overview({ page }: { page: PageData }) {
  const data = useOnScreen((s) => s.loaded!.data)
  const sources = sourcesOf(page)
  const pairs = [
    ['As of', page.asOf === null ? 'any date' : readDate(page.asOf)],
    ['As known on', page.knownBy === null ? '' : readDate(page.knownBy)],
    ['Left out', page.without.join(', ')],
    ['Marking', page.marking],
    [
      'Holds',
      `${count(data.nodes.size, 'node')}, ${count(data.ties.size, 'tie')}, ${count(page.claims.length, 'claim')}, ${count(sources.length, 'source')}`,
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
        <p>This file holds all of it and asks nobody for anything.</p>
      </Introduction>
      <SourceList sources={sources} />
    </article>
  )
}
