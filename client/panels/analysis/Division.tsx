import { fitWords } from '../../../model/analysed'
import { campNumbers } from '../../../model/camp-numbers'
import { t } from '../../../model/words/english/analysis'
import { listAnd } from '../../../model/words/locale'
import type { Divided } from '../../state/ask-analysis'
import type { CampsShown } from '../../state/url-state'
import { Against } from './Against'
import { useExplorer } from '../../state/use-explorer'
import { CampList } from './CampList'
import { DrawCamps } from './DrawCamps'
import { Shortened } from './Shortened'
import { TieStatement } from './TieStatement'

/** What a division comes to, a sentence each: how much does not fit, how far that is proven, and whether it is the only one. */
export function sumOfDivision({ question, answer }: Divided): string[] {
  const { unique, moving, names } = answer
  const movers = listAnd(moving.map((id) => names[id] ?? id))
  return [
    ...fitWords({ ...answer, violations: question === 'frustration' ? answer.frustration : answer.violations }),
    unique === null
      ? t('uniqueUnknown')
      : unique
        ? t('unique')
        : moving.length === 0
          ? t('notUniqueAny')
          : t(moving.length === 1 ? 'notUniqueOne' : 'notUnique', { names: movers }),
  ]
}

/** The ties that do not fit a division, pairs of both signs, and the camps. */
export function Division({ found }: { found: Divided }) {
  const { question, answer } = found
  const { camps, ties, ambivalent, names } = answer
  const shows: CampsShown = question === 'frustration' ? 'two' : 'any'
  const drawn = useExplorer((s) => (s.view.camps === shows ? s.camps : null))
  const numbers = numbersOf(camps, drawn)
  return (
    <>
      {ties.length > 0 && (
        <section>
          <h3>{t('tiesAgainst')}</h3>
          <Shortened items={ties} render={(id) => <Against key={id} id={id} numbers={numbers} />} />
        </section>
      )}
      {ambivalent.length > 0 && (
        <section>
          <h3>{t('ambivalent')}</h3>
          <p className="quiet">{t('ambivalentWhat')}</p>
          <Shortened
            items={ambivalent}
            render={({ a, b, positive, negative }) => (
              <li key={`${a} ${b}`}>
                <h4>{t('pair', { one: names[a] ?? a, other: names[b] ?? b })}</h4>
                <ul>
                  {[...positive, ...negative].map((id) => (
                    <TieStatement key={id} id={id} />
                  ))}
                </ul>
              </li>
            )}
          />
        </section>
      )}
      <section>
        <h3>{t('camps')}</h3>
        <DrawCamps shows={shows} />
        <p className="quiet">{t(question === 'frustration' ? 'campsMean.two' : 'campsMean.any')}</p>
        {question === 'frustration' && camps.length > 2 && <p className="quiet">{t('connected')}</p>}
        <CampList camps={camps} numbers={numbers} drawn={drawn !== null} names={names} />
      </section>
    </>
  )
}

/** Numbers of camps: those that stand on the canvas, where a camp keeps its own from date to date, or else by size. */
function numbersOf(camps: Divided['answer']['camps'], drawn: ReadonlyMap<string, number> | null): ReadonlyMap<string, number> {
  // The canvas may still have the camps of another date.
  return drawn && camps.every((camp) => camp.length < 2 || camp.every((id) => drawn.get(id) === drawn.get(camp[0]!) && drawn.has(id)))
    ? drawn
    : campNumbers({ camps })
}
