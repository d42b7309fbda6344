import type { RouteAnswer } from '../../../model/api/routes'
import { readDate } from '../../../model/dates'
import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'
import { go } from '../../state/store'
import { useShortened } from './Shortened'
import { TieStatement } from './TieStatement'

type Answer = RouteAnswer<'analysisSeries'>

/** Rows of the table at first. */
const FEW = 12

/** A table of what changed, when, by which claim: each date sets the date of the picture, each tie opens its evidence at the claim. */
export function Changes({ answer: { steps, names }, current }: { answer: Answer; current: Answer['steps'][number] | null }) {
  const { shown, more, parent } = useShortened<Answer['steps'][number], HTMLTableSectionElement>(steps, FEW)
  return (
    <section>
      <h3>{t('changes')}</h3>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('whatChanged')}</th>
          </tr>
        </thead>
        <tbody ref={parent}>
          {shown.map((step) => (
            <tr key={step.date} aria-current={step === current ? 'date' : undefined}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => go({ asOf: step.date }, 'replace')}>
                  {readDate(step.date)}
                </button>
              </th>
              <td>
                <ul>
                  {step.began.map(({ tie, claims, otherwise }) => (
                    <TieStatement key={`+${tie}`} id={tie} claims={claims} note={t(`began.${otherwise}`)} />
                  ))}
                  {step.ended.map(({ tie, claims, otherwise }) => (
                    <TieStatement key={`-${tie}`} id={tie} claims={claims} note={t(`ended.${otherwise}`)} />
                  ))}
                </ul>
                {movesOf(step, names).map((sentence) => (
                  <p key={sentence} className="move">
                    {sentence}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}

/** What nodes do that change camp in a step, a sentence for each way. */
function movesOf({ moved }: Answer['steps'][number], names: Answer['names']): string[] {
  const ways = new Map<string, { from: number | null; to: number | null; ids: string[] }>()
  for (const { id, from, to } of moved) {
    const way = ways.get(`${from} ${to}`) ?? { from, to, ids: [] }
    way.ids.push(id)
    ways.set(`${from} ${to}`, way)
  }
  return [...ways.values()].map(({ from, to, ids }) => {
    const given = { names: listAnd(ids.map((id) => names[id] ?? id)), count: ids.length }
    return from === null
      ? t('enters', { ...given, number: to! })
      : to === null
        ? t('leaves', { ...given, number: from })
        : t('changesCamp', { ...given, from, to })
  })
}
