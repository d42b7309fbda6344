import { useId } from 'react'
import { MARKINGS, RELIABILITY_WORDS } from '../../../model/claim'
import { IMPORT_FORMATS, type ImportDeclaration } from '../../../model/imports'
import type { Settings } from './send'
import type { ImportFlow } from './use-import'

const FORMATS = (IMPORT_FORMATS as readonly ImportDeclaration[]).map(({ id, name }) => ({ value: id, words: name }))
const RELIABILITIES = Object.entries(RELIABILITY_WORDS).map(([grade, words]) => ({ value: grade, words: `${grade}: ${words}` }))
const TLP = MARKINGS.map((marking) => ({ value: marking, words: marking }))

/** What is known of the file as a source, and what it is where its content does not tell. */
export function SettingsForm({ flow }: { flow: ImportFlow }) {
  return (
    <details className="import-settings">
      <summary>Settings: title, reliability, marking, format, ids</summary>
      <div className="import-fields">
        <Field flow={flow} name="title" label="Title of the source" hint={flow.report?.title ?? 'The file’s name'} />
        <Field flow={flow} name="reliability" label="Its reliability" hint="Not judged" choices={RELIABILITIES} />
        <Field flow={flow} name="marking" label="Its marking" hint="As the file says, or clear" choices={TLP} />
        <Field flow={flow} name="format" label="Format" hint="As its content says" choices={FORMATS} />
        <Field flow={flow} name="prefix" label="Before its ids" hint="The file’s name, where needed" />
      </div>
    </details>
  )
}

interface FieldProps {
  flow: ImportFlow
  name: Exclude<keyof Settings, 'conflicts' | 'unreadable'>
  label: string
  hint: string
  choices?: readonly { value: string; words: string }[]
}

function Field({ flow: { settings, change, phase }, name, label, hint, choices }: FieldProps) {
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
          type="text"
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
