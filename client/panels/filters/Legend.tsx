import { useMemo, useState, type ReactNode } from 'react'
import { FAMILIES, type Family } from '../../../model/ontology'
import { HOLDINGS } from '../../../model/holding'
import { HOLDING_WORDS } from '../../../model/holding-words'
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, UNASSERTED } from '../../../model/claim'
import { t } from '../../../model/words/english/filters'
import { useActs, useOnScreen, useScreen } from '../../state/screen'
import { LABEL_ORDER } from '../../../picture/look/encoding'
import { sameFilters, type Facet } from '../../../picture/scene/lens'
import { capital } from '../../../model/words/locale'
import { typeName } from '../../../picture/words'
import { credibilityWords, familyGathers, familyName, labelWords, modalityName, reliabilityWords } from '../../../model/terms'
import { countPresent, type Tallies } from '../../state/tallies'
import { LineSwatch, ShapeSwatch } from '../../parts/Swatch'
import './filters.css'

/** The legend, which filters too: what is unticked is left out of the picture, the list and the counts. `children` follow its head. */
export function Legend({ children }: { children?: ReactNode }) {
  const loaded = useOnScreen((s) => s.loaded)
  const filters = useOnScreen((s) => s.view.filters)
  const holdings = useOnScreen((s) => s.scene.holdings)
  const { acts, usual } = useScreen()
  const tallies = useMemo(() => countPresent(loaded), [loaded])
  return (
    <div className="legend">
      <div className="legend-head">
        <p className="legend-title">{t('title')}</p>
        {!sameFilters(filters, usual) && (
          <button type="button" className="link-button" onClick={acts.clearFilters}>
            {t('clear')}
          </button>
        )}
      </div>
      {children}
      <Section title={t('family')}>
        <ul>
          {FAMILIES.filter((family) => tallies.family.has(family)).map((family) => (
            <FamilyRow key={family} family={family} tallies={tallies} />
          ))}
        </ul>
      </Section>
      <Section title={t('kind')}>
        <ul>
          {[...tallies.label.keys()]
            .sort((a, b) => LABEL_ORDER.indexOf(a) - LABEL_ORDER.indexOf(b))
            .map((label) => (
              <li key={label}>
                <Tick facet="label" value={label} tally={tallies.label.get(label)}>
                  <ShapeSwatch label={label} />
                  {capital(labelWords(label, true))}
                </Tick>
              </li>
            ))}
        </ul>
      </Section>
      <Section title={t('modality')}>
        <ul>
          <li>
            <Tick facet="modality" value="actual" tally={tallies.modality.get('actual')}>
              <LineSwatch />
              {t('asserted')}
            </Tick>
          </li>
          {UNASSERTED.filter((modality) => tallies.modality.has(modality)).map((modality) => (
            <li key={modality}>
              <Tick facet="modality" value={modality} tally={tallies.modality.get(modality)}>
                <LineSwatch hollow mark={modality} />
                {capital(modalityName(modality))}
              </Tick>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('attribution')}>
        <ul>
          <li title={t('statedMeans')}>
            <Tick facet="status" value="stated" tally={tallies.status.get('stated')}>
              <LineSwatch />
              {t('stated')}
            </Tick>
          </li>
          <li title={t('reportedMeans')}>
            <Tick facet="status" value="reported" tally={tallies.status.get('reported')}>
              <LineSwatch thin />
              {t('reported')}
            </Tick>
          </li>
          <li title={t('deniedMeans')}>
            <Tick facet="status" value="denied" tally={tallies.status.get('denied')}>
              <LineSwatch thin mark="denied" />
              {t('denied')}
            </Tick>
          </li>
          <li className="plain-row" title={t('disputedMeans')}>
            <LineSwatch mark="disputed" />
            {t('disputed')}
          </li>
        </ul>
      </Section>
      {holdings && (
        <Section title={t('atDate')}>
          <ul>
            {HOLDINGS.map((holding) => (
              <li key={holding} title={HOLDING_WORDS[holding].means}>
                <Tick facet="holding" value={holding} tally={holdings[holding]}>
                  <LineSwatch holding={holding} />
                  {HOLDING_WORDS[holding].name}
                </Tick>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('sources')} closed>
        <Sources tallies={tallies} />
      </Section>
      <Section title={t('grade')} closed>
        <Grade />
      </Section>
    </div>
  )
}

function Section({ title, closed = false, children }: { title: string; closed?: boolean; children: ReactNode }) {
  return (
    <details className="section" open={!closed}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}

function Tick({ facet, value, tally, children }: { facet: Facet; value: string; tally: number | undefined; children: ReactNode }) {
  const toggle = useToggle()
  const hidden = useOnScreen((s) => s.view.filters.hidden[facet].has(value))
  return (
    <label className="tick" data-off={hidden || undefined}>
      <input type="checkbox" checked={!hidden} onChange={() => toggle(facet, [value], !hidden)} />
      {children}
      <span className="tally-count">{tally ?? 0}</span>
    </label>
  )
}

/** Leaves values of a facet out, or counts them again. */
function useToggle(): (facet: Facet, values: readonly string[], hide: boolean) => void {
  const { filter } = useActs()
  return (facet, values, hide) =>
    filter((filters) => {
      const next = new Set(filters.hidden[facet])
      for (const value of values) {
        if (hide) next.add(value)
        else next.delete(value)
      }
      return { ...filters, hidden: { ...filters.hidden, [facet]: next } }
    })
}

function FamilyRow({ family, tallies }: { family: Family; tallies: Tallies }) {
  const [open, setOpen] = useState(false)
  const types = [...tallies.type].filter(([, { family: of }]) => of === family).sort(([a], [b]) => (typeName(a) < typeName(b) ? -1 : 1))
  const name = familyName(family)
  return (
    <li>
      <div className="family-row" title={familyGathers(family)}>
        <Tick facet="family" value={family} tally={tallies.family.get(family)}>
          <LineSwatch family={family} />
          {name}
        </Tick>
        <button
          type="button"
          className="opener"
          aria-expanded={open}
          aria-label={t('typesOf', { family: name })}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="m3 4.5 3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </button>
      </div>
      {open && (
        <ul className="types">
          {types.map(([type, { count }]) => (
            <li key={type}>
              <Tick facet="type" value={type} tally={count}>
                {typeName(type)}
              </Tick>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Sources({ tallies }: { tallies: Tallies }) {
  const sources = useOnScreen((s) => s.loaded?.data.sources)
  const toggle = useToggle()
  const hidden = useOnScreen((s) => s.view.filters.hidden.source)
  const rows = [...tallies.source].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return (
    <>
      <p className="quiet">{t('sourcesWhat')}</p>
      {rows.length > 3 && (
        <p className="row-buttons">
          <button
            type="button"
            className="link-button"
            disabled={hidden.size === 0}
            onClick={() =>
              toggle(
                'source',
                rows.map(([id]) => id),
                false,
              )
            }
          >
            {t('allSources')}
          </button>
          <button
            type="button"
            className="link-button"
            disabled={rows.every(([id]) => hidden.has(id))}
            onClick={() =>
              toggle(
                'source',
                rows.map(([id]) => id),
                true,
              )
            }
          >
            {t('noSources')}
          </button>
        </p>
      )}
      <ul>
        {rows.map(([id, n]) => (
          <li key={id}>
            <Tick facet="source" value={id} tally={n}>
              <span className="reliability" title={reliabilityWords(sources?.get(id)?.reliability ?? '')}>
                {sources?.get(id)?.reliability}
              </span>
              <span className="cut">{sources?.get(id)?.name ?? id}</span>
            </Tick>
          </li>
        ))}
      </ul>
    </>
  )
}

function Grade() {
  const { filter } = useActs()
  const { reliability, credibility } = useOnScreen((s) => s.view.filters)
  return (
    <div className="grade-filter">
      <label>
        {t('sourceAtLeast')}
        <select value={reliability ?? ''} onChange={(event) => filter((f) => ({ ...f, reliability: event.target.value || null }))}>
          <option value="">{t('anyReliability')}</option>
          {Object.keys(RELIABILITY_WORDS).map((letter) => (
            <option key={letter} value={letter}>
              {t('graded', { grade: letter, words: reliabilityWords(letter) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('claimAtLeast')}
        <select value={credibility ?? ''} onChange={(event) => filter((f) => ({ ...f, credibility: Number(event.target.value) || null }))}>
          <option value="">{t('anyCredibility')}</option>
          {Object.keys(CREDIBILITY_WORDS).map((digit) => (
            <option key={digit} value={digit}>
              {t('graded', { grade: digit, words: credibilityWords(Number(digit)) })}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
