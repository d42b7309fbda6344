import { mappingFieldWords } from '../../../../model/terms'
import { t } from '../../../../model/words/english/mapping'
import { useId, type ReactNode } from 'react'
import { z } from 'zod'
import type { FieldWords } from '../../../../model/mapping'
import type { Issue } from './use-mapping'

type Values = Readonly<Record<string, unknown>>

interface FieldsProps {
  /** Its fields are drawn in its order, each with the words that it bears. */
  schema: z.ZodObject
  value: Values
  onChange(change: Record<string, unknown>): void
  issues: readonly Issue[]
  /** Where the value stands in the mapping: `types.0`. */
  path: string
}

/** A form of a declared object: texts, choices and yes or no. What is emptied is not given. */
export function Fields({ schema, value, onChange, issues, path }: FieldsProps) {
  return (
    <div className="mapping-fields">
      {Object.entries(schema.shape).map(([key, field]) => {
        const { title, hint, choice } = mappingFieldWords(
          `${path.replace(/\.\d+/, '')}.${key}`,
          (field as z.ZodType).meta() as unknown as FieldWords,
        )
        const { type, optional } = plain(field as z.ZodType)
        const set = (next: unknown) => onChange({ [key]: next })
        const current = value[key]
        if (type instanceof z.ZodBoolean) return <Check key={key} label={title} checked={current === true} onChange={set} />
        const choices = choicesOf(type)
        if (choices)
          return (
            <Choice
              key={key}
              label={title}
              value={current === undefined ? '' : String(current)}
              choices={choices.map((value) => ({ value: String(value), words: choice(String(value)) }))}
              none={optional ? t('notGiven') : undefined}
              onChange={(text) => set(choices.find((choice) => String(choice) === text))}
            />
          )
        return (
          <Text
            key={key}
            label={title}
            value={current === undefined ? '' : String(current)}
            hint={hint}
            issue={issueAt(issues, `${path}.${key}`)}
            onChange={(text) => set(text === '' && optional ? undefined : text)}
          />
        )
      })}
    </div>
  )
}

function plain(field: z.ZodType): { type: z.ZodType; optional: boolean } {
  if (field instanceof z.ZodOptional) return { type: plain(field.unwrap() as z.ZodType).type, optional: true }
  return field instanceof z.ZodDefault ? plain(field.unwrap() as z.ZodType) : { type: field, optional: false }
}

function choicesOf(type: z.ZodType): readonly unknown[] | null {
  return type instanceof z.ZodEnum ? type.options : type instanceof z.ZodLiteral ? [...type.values] : null
}

/** What is amiss at a place of the mapping, or within it. */
export function issueAt(issues: readonly Issue[], path: string): string | undefined {
  return issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message
}

interface TextProps {
  label: string
  value: string
  hint?: string
  issue?: string
  onChange(text: string): void
}

export function Text({ label, value, hint, issue, onChange }: TextProps) {
  const id = useId()
  return (
    <div className="mapping-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={hint}
        aria-invalid={issue !== undefined || undefined}
        aria-describedby={issue ? `${id}-issue` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {issue && (
        <p id={`${id}-issue`} className="mapping-issue">
          {issue}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  choices?: readonly { value: string; words: string }[]
  none?: string
  onChange(value: string): void
  children?: ReactNode
}

/** One of several; `none` is what not choosing is called, where that may be. Choices come as a list or, in groups, as children. */
export function Choice({ label, value, choices = [], none, onChange, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="mapping-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
        {children}
      </select>
    </div>
  )
}

export function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label className="mapping-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
