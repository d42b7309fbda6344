import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { Drawable } from './Drawable'
import { Shortened } from './Shortened'
import { useTiesBetween } from './ties-between'

type Answer = RouteAnswer<'analysisTriads'>

/** Numbers of negative pairs, and under which name their count stands in an answer. */
const KINDS = [
  [1, 'oneNegative'],
  [2, 'bothNegative'],
  [0, 'bothPositive'],
] as const

/** Two nodes with a tie to the same third and none between them, by kind, each a sentence that can be drawn. */
export function OpenTriads({ open, names }: Pick<Answer, 'open' | 'names'>) {
  const { uncounted } = useTiesBetween()
  const name = (id: string) => names[id] ?? id
  return (
    <section>
      <h3>{t('openTriads')}</h3>
      <p className="quiet">{open.triads.length > 0 ? t('openMeans') : t('openNone')}</p>
      {KINDS.map(([kind, counted]) => {
        const those = open.triads.filter(({ negatives }) => negatives === kind)
        return (
          those.length > 0 && (
            <details key={kind} className="community">
              <summary>{t('openHead', { kind: t(`open.${kind}`), number: open[counted] })}</summary>
              {those.length < open[counted] && <p className="quiet">{t('openListed', { number: those.length })}</p>}
              <Shortened
                items={those}
                render={({ ends: [one, other], third, ties }) => (
                  <Drawable
                    key={`${one} ${third} ${other}`}
                    sentence={t(`openTriad.${kind}`, { one: name(one), other: name(other), third: name(third) })}
                    nodes={[one, third, other]}
                    ties={ties}
                    uncounted={uncounted(one, other)}
                  />
                )}
              />
            </details>
          )
        )
      })}
    </section>
  )
}
