import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'
import { Drawable } from './Drawable'
import { Shortened } from './Shortened'
import { useTiesBetween } from './ties-between'

type Gap = RouteAnswer<'analysisGaps'>['gaps'][number]

const KNOWN = ['denied', 'none found', 'nothing said'] as const

/** Pairs with a common adversary and no positive tie that counts, by what the claims say of one. */
export function Gaps({ answer: { gaps, names } }: { answer: RouteAnswer<'analysisGaps'> }) {
  const { counted, uncounted } = useTiesBetween()
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
                render={(gap) => {
                  const { a, b, common, ties } = gap
                  const others = uncounted(a, b)
                  return (
                    <Drawable
                      key={`${a} ${b}`}
                      sentence={gapSentence(gap, names, others.length)}
                      nodes={common.flatMap(({ id }) => [a, id, b])}
                      ties={[...ties, ...common.flatMap(({ id }) => [...counted(a, id), ...counted(b, id)])]}
                      uncounted={others}
                    />
                  )
                }}
              />
            </section>
          )
        )
      })}
    </>
  )
}

/** A gap in words, with how many positive ties between the two do not count. */
export function gapSentence({ a, b, common }: Gap, names: Readonly<Record<string, string>>, uncounted: number): string {
  const given = { one: names[a] ?? a, other: names[b] ?? b, common: listAnd(common.map(({ name }) => name)) }
  const sentence = t('gap', { ...given, count: common.length })
  return uncounted > 0 ? `${sentence} ${t('gapUncounted', { count: uncounted })}` : sentence
}
