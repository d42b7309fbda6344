import { countedWords, divisionWords, triadsWords, type AnalysisOfExport } from '../../model/analysed'
import type { PageData } from '../../model/api/page'
import { campNumbers } from '../../model/camp-numbers'
import { readDate } from '../../model/dates'
import { t } from '../../model/words/english/analysed'
import { t as words } from '../../model/words/english/analysis'
import { Against } from '../panels/analysis/Against'
import { CampList } from '../panels/analysis/CampList'
import { DrawCamps } from '../panels/analysis/DrawCamps'
import { OutlineCamps } from '../panels/analysis/OutlineCamps'
import { Shortened } from '../panels/analysis/Shortened'
import { useOnScreen } from '../state/screen'
import type { CampsShown } from '../state/url-state'
import '../panels/analysis/analysis.css'

/** What the signs of the file's ties tell: figures, camps, the ties that do not fit, method, when not to rely on it, and how to do it again. */
export function PageAnalysis({ page: { asOf }, analysis }: { page: PageData; analysis: AnalysisOfExport }) {
  return (
    <article className="card analysis">
      <h2 tabIndex={-1}>{t('title')}</h2>
      <p className="quiet">{countedWords(analysis, asOf === null ? null : readDate(asOf))}</p>
      <Division shows="two" head={words('ask.frustration')} figures={analysis} />
      <Division shows="any" head={words('ask.camps')} figures={analysis} />
      <section>
        <h3>{words('ask.triads')}</h3>
        <p>{triadsWords(analysis)}</p>
      </section>
      <section>
        <h3>{t('method')}</h3>
        <p>{t('methodIs')}</p>
      </section>
      <section>
        <h3>{t('caveats')}</h3>
        <p>{t('caveatsAre')}</p>
      </section>
      <section>
        <h3>{t('again')}</h3>
        <p>{t('againBy')}</p>
      </section>
    </article>
  )
}

function Division({ shows, head, figures }: { shows: CampsShown; head: string; figures: AnalysisOfExport }) {
  const { [shows]: found } = figures
  const drawn = useOnScreen((s) => s.view.camps === shows)
  const nodes = useOnScreen((s) => s.loaded!.data.nodes)
  const numbers = campNumbers(found)
  const names = Object.fromEntries(found.camps.flat().map((id) => [id, nodes.get(id)?.name ?? id]))
  return (
    <section>
      <h3>{head}</h3>
      <p className="finding">{divisionWords(figures, shows).join(' ')}</p>
      {found.against.length > 0 && (
        <>
          <h4>{words('tiesAgainst')}</h4>
          <Shortened items={found.against} render={(id) => <Against key={id} id={id} numbers={numbers} />} />
        </>
      )}
      <DrawCamps shows={shows} />
      {drawn && <OutlineCamps />}
      {drawn && <p className="quiet">{words('noNumber')}</p>}
      <CampList camps={found.camps} numbers={numbers} drawn={drawn} names={names} />
    </section>
  )
}
