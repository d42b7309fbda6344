import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'
import { Drawable } from './Drawable'
import { Shortened } from './Shortened'

const KNOWN = ['denied', 'none found', 'nothing said'] as const

/** Pairs with a common adversary and no positive tie on record, by what the claims say of one. */
export function Gaps({ answer: { gaps, names } }: { answer: RouteAnswer<'analysisGaps'> }) {
  return (
    <>
      <p className="how">{t('absence')}</p>
      {KNOWN.map((known) => {
        const those = gaps.filter((gap) => gap.known === known)
        return (
          those.length > 0 && (
            <section key={known}>
              <h3>{t(`known.${known}`)}</h3>
              <p className="quiet">{t(`knownMeans.${known}`)}</p>
              <Shortened
                items={those}
                render={({ a, b, common, ties }) => (
                  <Drawable
                    key={`${a} ${b}`}
                    sentence={t('gap', { one: names[a] ?? a, other: names[b] ?? b, common: listAnd(common.map(({ name }) => name)) })}
                    nodes={common.flatMap(({ id }) => [a, id, b])}
                    ties={ties}
                  />
                )}
              />
            </section>
          )
        )
      })}
    </>
  )
}
