import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { Drawable } from './Drawable'
import { listShortened } from './named'
import { Shortened } from './Shortened'

type Answer = RouteAnswer<'analysisSimilarity'>
type Alike = Answer['alike'][number]

/** What joins the two, what surprises most first. */
const BETWEEN = ['negative', 'none', 'both', 'positive'] as const

/** Pairs with the same friends and adversaries, by what joins the two: those at odds although alike first. */
export function Similarity({ answer: { alike, names } }: { answer: Answer }) {
  return (
    <>
      <p className="how">{t('alikeMeans')}</p>
      {BETWEEN.map((which) => {
        const those = alike.filter((pair) => betweenOf(pair) === which)
        return (
          those.length > 0 && (
            <section key={which}>
              <h3>{t(`alikeBetween.${which}`)}</h3>
              <Shortened
                items={those}
                render={(pair) => {
                  const { a, b, friends, adversaries, differ, between, ties } = pair
                  return (
                    <Drawable
                      key={`${a} ${b}`}
                      sentence={alikeSentence(pair, names)}
                      nodes={[...friends, ...adversaries, ...differ].flatMap((id) => [a, id, b])}
                      ties={[...between.positive, ...between.negative, ...ties]}
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

function betweenOf({ between: { positive, negative } }: Alike): (typeof BETWEEN)[number] {
  if (positive.length > 0) return negative.length > 0 ? 'both' : 'positive'
  return negative.length > 0 ? 'negative' : 'none'
}

/** How alike two nodes are, whom they share, and over whom they differ. */
export function alikeSentence({ a, b, friends, adversaries, differ, all }: Alike, names: Answer['names']): string {
  const name = (id: string) => names[id] ?? id
  const some = (sentence: 'alikeFriends' | 'alikeAdversaries' | 'alikeDiffer', ids: readonly string[]) =>
    ids.length > 0 ? [t(sentence, { count: ids.length, names: listShortened(ids.map(name)) })] : []
  return [
    t('alike', { one: name(a), other: name(b), shared: friends.length + adversaries.length, all }),
    ...some('alikeFriends', friends),
    ...some('alikeAdversaries', adversaries),
    ...some('alikeDiffer', differ),
  ].join(' ')
}
