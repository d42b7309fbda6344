import { useMemo, useState, type ReactNode } from 'react'
import { FAMILIES, FAMILY_WORDS, type Family } from '../../../model/ontology'
import { HOLDINGS } from '../../../model/holding'
import { HOLDING_WORDS } from '../../../model/holding-words'
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, UNASSERTED } from '../../../model/claim'
import { useActs, useOnScreen, useScreen } from '../../state/screen'
import { LABEL_ORDER } from '../../../picture/look/encoding'
import { sameFilters, type Facet } from '../../../picture/scene/lens'
import { capital, labelWords, typeName } from '../../../picture/words'
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
        <p className="quiet">Untick to leave out.</p>
        {!sameFilters(filters, usual) && (
          <button type="button" className="link-button" onClick={acts.clearFilters}>
            Clear filters
          </button>
        )}
      </div>
      {children}
      <Section title="Ties, by family">
        <ul>
          {FAMILIES.filter((family) => tallies.family.has(family)).map((family) => (
            <FamilyRow key={family} family={family} tallies={tallies} />
          ))}
        </ul>
      </Section>
      <Section title="Nodes, by kind">
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
      <Section title="Ties, by how they are put">
        <ul>
          <li>
            <Tick facet="modality" value="actual" tally={tallies.modality.get('actual')}>
              <LineSwatch />
              As a fact
            </Tick>
          </li>
          {UNASSERTED.filter((modality) => tallies.modality.has(modality)).map((modality) => (
            <li key={modality}>
              <Tick facet="modality" value={modality} tally={tallies.modality.get(modality)}>
                <LineSwatch hollow mark={modality} />
                {capital(modality)}
              </Tick>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Ties, by whose word they are">
        <ul>
          <li title="A source says so in its own voice">
            <Tick facet="status" value="stated" tally={tallies.status.get('stated')}>
              <LineSwatch />
              Stated
            </Tick>
          </li>
          <li title="Sources only report others’ word">
            <Tick facet="status" value="reported" tally={tallies.status.get('reported')}>
              <LineSwatch thin />
              Reported
            </Tick>
          </li>
          <li title="Claims only deny it, or looked and found nothing">
            <Tick facet="status" value="denied" tally={tallies.status.get('denied')}>
              <LineSwatch thin mark="denied" />
              Denied
            </Tick>
          </li>
          <li className="plain-row" title="Some claim denies it, or contradicts that it is so">
            <LineSwatch mark="disputed" />
            Disputed
          </li>
        </ul>
      </Section>
      {holdings && (
        <Section title="Ties, at the date">
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
      <Section title="Sources" closed>
        <Sources tallies={tallies} />
      </Section>
      <Section title="Grade" closed>
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
  const { name, gathers } = FAMILY_WORDS[family]
  return (
    <li>
      <div className="family-row" title={gathers}>
        <Tick facet="family" value={family} tally={tallies.family.get(family)}>
          <LineSwatch family={family} />
          {name}
        </Tick>
        <button type="button" className="opener" aria-expanded={open} aria-label={`Types of ${name}`} onClick={() => setOpen(!open)}>
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
      <p className="quiet">Leaving a source out takes away what only it supports.</p>
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
            All
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
            None
          </button>
        </p>
      )}
      <ul>
        {rows.map(([id, n]) => (
          <li key={id}>
            <Tick facet="source" value={id} tally={n}>
              <span className="reliability" title={RELIABILITY_WORDS[sources?.get(id)?.reliability ?? '']}>
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
        Source at least
        <select value={reliability ?? ''} onChange={(event) => filter((f) => ({ ...f, reliability: event.target.value || null }))}>
          <option value="">any reliability</option>
          {Object.entries(RELIABILITY_WORDS).map(([letter, words]) => (
            <option key={letter} value={letter}>
              {letter}: {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Claim at least
        <select value={credibility ?? ''} onChange={(event) => filter((f) => ({ ...f, credibility: Number(event.target.value) || null }))}>
          <option value="">any credibility</option>
          {Object.entries(CREDIBILITY_WORDS).map(([digit, words]) => (
            <option key={digit} value={digit}>
              {digit}: {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
