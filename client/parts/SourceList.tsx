import type { SourceSummary } from '../../model/api/answers'
import { readDate } from '../../model/dates'
import { t } from '../../model/words/english/card'
import { counts } from '../../model/words/english/counts'
import { useActs, useOnScreen } from '../state/screen'
import { whyNotCounted } from './claims/why-not-counted'

/** Sources with how much each says, most first; each can be left out of the picture. 0 claims: the file that something came from. */
export function SourceList({ sources }: { sources: readonly (SourceSummary & { claims: number })[] }) {
  const { filter } = useActs()
  const filters = useOnScreen((s) => s.view.filters)
  const hidden = filters.hidden.source
  return (
    <section>
      <h3>{t('sources')}</h3>
      <ul className="sources">
        {[...sources]
          .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
          .map((source) => {
            const out = whyNotCounted(source, filters)
            return (
              <li key={source.id} data-off={out ? true : undefined}>
                <span className="reliability">{source.reliability}</span>
                <span>
                  {source.url && /^https?:\/\//i.test(source.url) ? (
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {source.name}
                    </a>
                  ) : (
                    source.name
                  )}
                  <span className="quiet">
                    {' '}
                    · {source.claims === 0 ? t('fromFile') : counts('claims', { count: source.claims })}
                    {source.marking !== 'TLP:CLEAR' && `, ${source.marking}`}
                    {out && `, ${out}`}
                    {about(source)}
                  </span>
                </span>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t(hidden.has(source.id) ? 'countAgainOf' : 'leaveOutOf', { source: source.name })}
                  onClick={() =>
                    filter((f) => {
                      const next = new Set(f.hidden.source)
                      if (!next.delete(source.id)) next.add(source.id)
                      return { ...f, hidden: { ...f.hidden, source: next } }
                    })
                  }
                >
                  {t(hidden.has(source.id) ? 'countAgain' : 'leaveOut')}
                </button>
              </li>
            )
          })}
      </ul>
    </section>
  )
}

/** What document it is: title, author, publisher and day, as far as its name does not say so. */
function about({ name, title, author, publisher, publishedAt, publishedAtPrecision }: SourceSummary): string {
  const known = [title === name ? null : title, author, publisher, publishedAt && readDate(publishedAt, publishedAtPrecision)]
  const text = known.filter(Boolean).join(', ')
  return text && ` · ${text}`
}
