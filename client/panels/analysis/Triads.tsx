import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import type { GraphTie } from '../../../picture/scene/graph-data'
import { signCounted, type Counted } from '../../state/counted'
import { useExplorer } from '../../state/use-explorer'
import { Drawable } from './Drawable'
import { OpenTriads } from './OpenTriads'
import { Shortened } from './Shortened'

type Answer = RouteAnswer<'analysisTriads'>

/** Numbers of negative pairs, those of triads that are not balanced first. */
const KINDS = [1, 3, 2, 0] as const

/** How many triads there are, and how many of them are balanced. */
export function sumOfTriads({ triads }: Answer): string {
  return t('triads', { count: triads.length, balanced: triads.filter(({ negatives }) => negatives % 2 === 0).length })
}

/** Triads by kind, closed and open, each a sentence that can be drawn. */
export function Triads({ answer: { triads, open, names } }: { answer: Answer }) {
  const ties = useExplorer((s) => s.loaded?.data.ties)
  const signs = useExplorer((s) => s.view.counted.signs)
  const closed = KINDS.map((kind) => {
    const those = triads.filter(({ negatives }) => negatives === kind)
    return (
      those.length > 0 && (
        <section key={kind}>
          <h3>{t(`kind.${kind}`)}</h3>
          {kind % 2 === 1 && <p className="quiet">{t('needNotChange')}</p>}
          <Shortened
            items={those}
            render={(triad) => {
              const [one, other, third] = inOrder(triad, ties, signs)
              const name = (id: string) => names[id] ?? id
              return (
                <Drawable
                  key={triad.nodes.join()}
                  sentence={t(`triad.${kind}`, { one: name(one), other: name(other), third: name(third) })}
                  nodes={[one, other, third, one]}
                  ties={triad.ties}
                />
              )
            }}
          />
        </section>
      )
    )
  })
  return (
    <>
      {closed}
      <OpenTriads open={open} names={names} />
    </>
  )
}

/** The nodes of a triad, the two first whose sign differs from the other two pairs'. */
function inOrder(
  { nodes, negatives, ties }: Answer['triads'][number],
  known: ReadonlyMap<string, GraphTie> | undefined,
  signs: Counted['signs'],
): Answer['triads'][number]['nodes'] {
  const odd = ties
    .flatMap((id) => known?.get(id) ?? [])
    .find(({ type }) => signCounted(type, signs) === (negatives === 1 ? -1 : negatives === 2 ? 1 : null))
  if (!odd) return nodes
  const third = nodes.find((id) => id !== odd.subject && id !== odd.object)!
  const [one, other] = nodes.filter((id) => id !== third)
  return [one!, other!, third]
}
