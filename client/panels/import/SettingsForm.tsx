import { useId } from 'react'
import { MARKINGS, RELIABILITY_WORDS } from '../../../model/claim'
import { IMPORT_FORMATS, type ImportDeclaration } from '../../../model/imports'
import { ENCODINGS } from '../../../model/tables/guess-encoding'
import { importFormatWords, reliabilityWords } from '../../../model/terms'
import type { Settings } from './send'
import type { ImportFlow } from './use-import'
import { t } from '../../../model/words/english/import'

const formats = () =>
  (IMPORT_FORMATS as readonly ImportDeclaration[]).map((format) => ({ value: format.id, words: importFormatWords(format).name }))
const reliabilities = () =>
  Object.keys(RELIABILITY_WORDS).map((grade) => ({ value: grade, words: t('reliabilityGrade', { grade, words: reliabilityWords(grade) }) }))
const encodings = ENCODINGS.map((encoding) => ({ value: encoding, words: encoding }))
const TLP = MARKINGS.map((marking) => ({ value: marking, words: marking }))

/** What is known of the file as a source, and what it is where its content does not tell. */
export function SettingsForm({ flow }: { flow: ImportFlow }) {
  return (
    <details className="import-settings">
      <summary>{t('settings')}</summary>
      <div className="import-fields">
        <Field flow={flow} name="title" label={t('sourceTitle')} hint={flow.report?.title ?? t('fileName')} />
        <Field flow={flow} name="publishedAt" label={t('sourcePublished')} hint={t('publishedOfFile')} type="date" />
        <Field flow={flow} name="reliability" label={t('sourceReliability')} hint={t('notJudged')} choices={reliabilities()} />
        <Field flow={flow} name="marking" label={t('sourceMarking')} hint={t('markingOfFile')} choices={TLP} />
        <Field flow={flow} name="format" label={t('format')} hint={t('formatOfFile')} choices={formats()} />
        <Field flow={flow} name="encoding" label={t('encoding')} hint={t('encodingOfFile')} choices={encodings} />
        <Field flow={flow} name="prefix" label={t('idPrefix')} hint={t('prefixOfFile')} />
      </div>
    </details>
  )
}

interface FieldProps {
  flow: ImportFlow
  name: Exclude<keyof Settings, 'conflicts' | 'unreadable' | 'knownActors'>
  label: string
  hint: string
  type?: 'text' | 'date'
  choices?: readonly { value: string; words: string }[]
}

function Field({ flow: { settings, change, phase }, name, label, hint, type = 'text', choices }: FieldProps) {
  const id = useId()
  const busy = phase === 'importing'
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select id={id} value={settings[name]} disabled={busy} onChange={(event) => change({ [name]: event.target.value })}>
          <option value="">{hint}</option>
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={type}
          title={type === 'date' ? hint : undefined}
          autoComplete="off"
          spellCheck={name === 'title'}
          value={settings[name]}
          placeholder={hint}
          disabled={busy}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </>
  )
}
