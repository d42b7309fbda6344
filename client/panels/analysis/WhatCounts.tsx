import { readDate } from '../../../model/dates'
import { MODALITIES } from '../../../model/claim'
import { ANALYSIS_LENS } from '../../../model/counted'
import { HOLDINGS } from '../../../model/holding'
import { FAMILIES, type Family } from '../../../model/ontology'
import { familyName, modalityName, statusName } from '../../../model/terms'
import { t } from '../../../model/words/english/analysis'
import { t as holdingWords } from '../../../model/words/english/holding'
import { capital, listAnd } from '../../../model/words/locale'
import { familyOf } from '../../../picture/words'
import { MOST_ON_CANVAS, type Question } from '../../state/ask-analysis'
import { SIGNS, USUALLY_COUNTED, WHERE, writeCounted, type Counted, type SignName } from '../../state/counted'
import { go } from '../../state/store'
import { useExplorer } from '../../state/use-explorer'
import { leftOutWords } from './left-out'
import { useCounted } from './use-counted'

/** The ties that are looked at, how many of those on the canvas are not, and why; and what the reader can change of that. */
export function WhatCounts({ question }: { question: Question | undefined }) {
  const loaded = useExplorer((s) => s.loaded)
  const shown = useExplorer((s) => s.scene.nodes.length)
  const asOf = useExplorer((s) => s.view.asOf)
  const counted = useExplorer((s) => s.view.counted)
  const all = useCounted()
  if (!loaded || !all) return null
  const { dossier, data } = loaded
  const { where, modality, status, holding, signs } = counted
  const notCounted = leftOutWords(all.leftOut)
  const what = t('chosen', { modality: capital(listAnd(modality.map(modalityName))), status: listAnd(status.map(statusName)) })
  const held = listAnd(holding.map((each) => holdingWords(`short.${each}`)))
  const changed = FAMILIES.filter((family) => signs[family])
  return (
    <section>
      <h3>{t('counts')}</h3>
      <ul className="points">
        <li>
          {where === 'canvas'
            ? t('ofCanvas', { what })
            : where === 'dossier' && dossier
              ? t('ofDossier', { what, dossier: dossier.title })
              : t('ofAll', { what })}
        </li>
        <li>
          {question === 'series'
            ? t('overTime', { holding: held })
            : asOf
              ? t('atDate', { date: readDate(asOf), holding: held })
              : t('anyDate')}
        </li>
        {changed.length > 0 && (
          <li>
            {t('signsChanged', {
              list: listAnd(changed.map((family) => t('signChanged', { family: familyName(family), sign: t(`sign.${signs[family]!}`) }))),
            })}
          </li>
        )}
        {notCounted && question !== 'series' && <li>{notCounted}</li>}
      </ul>
      <Choice
        counted={counted}
        hasDossier={dossier !== null}
        isDated={asOf !== null || question === 'series'}
        onCanvas={shown}
        families={new Set([...data.ties.values()].map(({ type }) => familyOf(type)))}
      />
    </section>
  )
}

interface Choosing {
  counted: Counted
  hasDossier: boolean
  /** Whether a date is looked at, or many. */
  isDated: boolean
  onCanvas: number
  families: ReadonlySet<Family>
}

function Choice({ counted, hasDossier, isDated, onCanvas, families }: Choosing) {
  const choose = (change: Partial<Counted>) => go({ counted: { ...counted, ...change } }, 'replace')
  const isTooLarge = onCanvas > MOST_ON_CANVAS
  return (
    <details className="choice">
      <summary>{t('change')}</summary>
      <fieldset>
        <legend>{t('where')}</legend>
        {WHERE.filter((where) => where !== 'dossier' || hasDossier).map((where) => (
          <label key={where} className="tick">
            <input
              type="radio"
              name="analysis-where"
              checked={counted.where === where}
              disabled={where === 'canvas' && isTooLarge}
              onChange={() => choose({ where })}
            />
            {t(`where.${where}`)}
          </label>
        ))}
        {isTooLarge && <p className="quiet">{t('canvasTooLarge', { most: MOST_ON_CANVAS })}</p>}
      </fieldset>
      <Ticks
        title={t('modality')}
        all={MODALITIES}
        chosen={counted.modality}
        name={(each) => capital(modalityName(each))}
        onChoose={(modality) => choose({ modality })}
      />
      <Ticks
        title={t('attribution')}
        all={ANALYSIS_LENS.statuses}
        chosen={counted.status}
        name={(each) => capital(statusName(each))}
        onChoose={(status) => choose({ status })}
      />
      <Ticks
        title={t('onDate')}
        hint={isDated ? undefined : t('onDateUnset')}
        disabled={!isDated}
        all={HOLDINGS}
        chosen={counted.holding}
        name={(each) => holdingWords(`name.${each}`)}
        onChoose={(holding) => choose({ holding })}
      />
      <fieldset>
        <legend>{t('signs')}</legend>
        <p className="quiet">{t('signsMean')}</p>
        {FAMILIES.filter((family) => families.has(family)).map((family) => (
          <label key={family} className="sign-choice">
            <span>{familyName(family)}</span>
            <select
              value={counted.signs[family] ?? ''}
              onChange={({ target: { value } }) => {
                const { [family]: _before, ...others } = counted.signs
                choose({ signs: value === '' ? others : { ...others, [family]: value as SignName } })
              }}
            >
              <option value="">{t('asModel')}</option>
              {SIGNS.map((sign) => (
                <option key={sign} value={sign}>
                  {t(`sign.${sign}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <p className="quiet">{t('byFilters')}</p>
      {writeCounted(counted) !== null && (
        <button type="button" className="link-button" onClick={() => choose(USUALLY_COUNTED)}>
          {t('usual')}
        </button>
      )}
    </details>
  )
}

interface Ticked<T extends string> {
  title: string
  /** Stands below the title. */
  hint?: string | undefined
  disabled?: boolean
  all: readonly T[]
  chosen: readonly T[]
  name: (value: T) => string
  onChoose: (chosen: readonly T[]) => void
}

/** Ticks of which one at least stays. */
function Ticks<T extends string>({ title, hint, disabled = false, all, chosen, name, onChoose }: Ticked<T>) {
  return (
    <fieldset disabled={disabled}>
      <legend>{title}</legend>
      {hint && <p className="quiet">{hint}</p>}
      {all.map((value) => {
        const on = chosen.includes(value)
        return (
          <label key={value} className="tick">
            <input
              type="checkbox"
              checked={on}
              disabled={on && chosen.length === 1}
              onChange={() => onChoose(all.filter((each) => (each === value ? !on : chosen.includes(each))))}
            />
            {name(value)}
          </label>
        )
      })}
    </fieldset>
  )
}
