import { t } from '../../../../model/words/english/mapping'
import { PRECISIONS } from '../../../../model/dates'
import { readDate as dateInWords } from '../../../../model/dates'
import { DATE_ORDERS, VALUE_TYPES, type DateMapping, type Mapping, type PropertyMapping } from '../../../../model/mapping'
import { readDate } from '../../../../model/tables/dates'
import { propertyOf } from '../../../../model/tables/propose'
import { apart } from '../../../../model/tables/property-names'
import { Choice, Text } from './Fields'
import type { MappingDraft } from './use-mapping'
import { own } from '../../../../model/own'

interface ColumnChoiceProps {
  draft: MappingDraft
  label: string
  value: string
  none?: string
  onChange(column: string): void
}

/** One of the table's columns; one that the mapping has and the table has not is kept until another is chosen. */
export function ColumnChoice({ draft: { columns }, label, value, none, onChange }: ColumnChoiceProps) {
  const known = value === '' || columns.includes(value) ? columns : [value, ...columns]
  return (
    <Choice
      label={label}
      value={value}
      none={none}
      choices={known.map((column) => ({ value: column, words: column }))}
      onChange={onChange}
    />
  )
}

/** The different values of a column among the first rows, and those a mapping lists already. */
export function valuesOf({ looks }: MappingDraft, column: string, listed: readonly string[] = []): string[] {
  return [...new Set([...listed, ...(looks.find(({ name }) => name === column)?.values.keys() ?? [])])].slice(0, 100)
}

type When = Mapping['nodes'][number]['when']

interface WhenFieldsProps {
  draft: MappingDraft
  when: When
  label?: string
  none?: string
  onChange(when: When): void
}

/** Only rows where a column holds some values. */
export function WhenFields({ draft, when, label = t('onlyRows'), none = t('allRows'), onChange }: WhenFieldsProps) {
  return (
    <div className="mapping-when">
      <ColumnChoice
        draft={draft}
        label={label}
        value={when?.column ?? ''}
        none={none}
        onChange={(column) => onChange(column === '' ? undefined : { column, values: valuesOf(draft, column).slice(0, 1) })}
      />
      {when && (
        <fieldset className="mapping-values">
          <legend>{t('isOneOf', { column: when.column })}</legend>
          {valuesOf(draft, when.column, when.values).map((value) => (
            <label key={value} className="mapping-check">
              <input
                type="checkbox"
                checked={when.values.includes(value)}
                onChange={(event) =>
                  onChange({ ...when, values: event.target.checked ? [...when.values, value] : when.values.filter((one) => one !== value) })
                }
              />
              {value}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

interface DateFieldsProps {
  draft: MappingDraft
  label: string
  date: DateMapping | undefined
  onChange(date: DateMapping | undefined): void
}

/** A date: in one column, or of a year with its month and day. */
export function DateFields({ draft, label, date, onChange }: DateFieldsProps) {
  const { columns, looks } = draft
  const how = !date ? '' : 'year' in date ? 'parts' : 'column'
  const start = (kind: string) => {
    const look = looks.find(({ order }) => order !== null) ?? looks[0]
    if (kind === '') onChange(undefined)
    else
      onChange(
        kind === 'parts'
          ? { year: looks.find(({ words }) => /year|yr/.test(words))?.name ?? columns[0]! }
          : { column: look?.name ?? columns[0]!, order: look?.order ?? 'ymd' },
      )
  }
  return (
    <fieldset className="mapping-date">
      <legend>{label}</legend>
      <Choice
        label={t('date')}
        value={how}
        none={t('notInTable')}
        choices={[
          { value: 'column', words: t('inOneColumn') },
          { value: 'parts', words: t('inParts') },
        ]}
        onChange={start}
      />
      {date && 'year' in date && (
        <>
          <ColumnChoice draft={draft} label={t('year')} value={date.year} onChange={(year) => onChange({ ...date, year })} />
          <ColumnChoice
            draft={draft}
            label={t('month')}
            value={date.month ?? ''}
            none={t('noPart')}
            onChange={(month) => onChange({ ...date, month: month || undefined })}
          />
          <ColumnChoice
            draft={draft}
            label={t('day')}
            value={date.day ?? ''}
            none={t('noPart')}
            onChange={(day) => onChange({ ...date, day: day || undefined })}
          />
        </>
      )}
      {date && 'column' in date && (
        <>
          <ColumnChoice
            draft={draft}
            label={t('column')}
            value={date.column}
            onChange={(column) => onChange({ ...date, column, order: looks.find(({ name }) => name === column)?.order ?? date.order })}
          />
          <Choice
            label={t('writtenAs')}
            value={date.order}
            choices={DATE_ORDERS.map((order) => ({ value: order, words: t(`order.${order}`) }))}
            onChange={(order) => onChange({ ...date, order: order as (typeof DATE_ORDERS)[number] })}
          />
          <Choice
            label={t('precision')}
            value={typeof date.precision === 'object' ? 'by' : (date.precision ?? '')}
            none={t('asWritten')}
            onChange={(kind) =>
              onChange({
                ...date,
                precision: kind === 'by' ? { column: columns[0]!, values: {} } : (kind as (typeof PRECISIONS)[number]) || undefined,
              })
            }
          >
            {PRECISIONS.filter((one) => one !== 'before').map((one) => (
              <option key={one} value={one}>
                {t(`precision.${one}`)}
              </option>
            ))}
            <option value="by">{t('byColumn')}</option>
          </Choice>
          {typeof date.precision === 'object' && (
            <>
              <ColumnChoice
                draft={draft}
                label={t('precisionIn')}
                value={date.precision.column}
                onChange={(column) => onChange({ ...date, precision: { column, values: {} } })}
              />
              <ValueChoices
                draft={draft}
                by={date.precision}
                none={t('asWritten')}
                choices={PRECISIONS.map((one) => ({ value: one, words: t(`precision.${one}`) }))}
                onChange={(by) =>
                  onChange({ ...date, precision: by as { column: string; values: Record<string, (typeof PRECISIONS)[number]> } })
                }
              />
            </>
          )}
          <DateExample draft={draft} date={date} />
        </>
      )}
    </fieldset>
  )
}

/** How the first filled cell is read, so that a day taken for a month is seen. */
function DateExample({ draft: { looks }, date }: { draft: MappingDraft; date: Extract<DateMapping, { column: string }> }) {
  const [cell] = looks.find(({ name }) => name === date.column)?.filled ?? []
  const read = cell === undefined ? null : readDate(cell, date.order)
  return cell === undefined ? null : (
    <p className="quiet mapping-note">
      {read ? t('dateExample', { cell, date: dateInWords(read.date, read.precision) }) : t('noDateExample', { cell })}
    </p>
  )
}

interface By {
  column: string
  values: Readonly<Record<string, string>>
}

/** What each value of a column stands for; `none` is what a value that is not listed stands for. */
export function ValueChoices({
  draft,
  by: { column, values },
  none,
  choices,
  onChange,
}: {
  draft: MappingDraft
  by: By
  none: string
  choices: readonly { value: string; words: string }[]
  onChange(by: { column: string; values: Record<string, string> }): void
}) {
  const set = (value: string, next: string) =>
    onChange({
      column,
      values: Object.fromEntries([
        ...Object.entries(values).filter(([other]) => other !== value),
        ...(next === '' ? [] : [[value, next] as const]),
      ]),
    })
  return (
    <div className="mapping-values">
      {valuesOf(draft, column, Object.keys(values)).map((value) => (
        <Choice
          key={value}
          label={value === '' ? t('emptyValue') : value}
          value={own(values, value) ?? ''}
          none={none}
          choices={choices}
          onChange={(next) => set(value, next)}
        />
      ))}
    </div>
  )
}

interface PropertiesProps {
  draft: MappingDraft
  properties: readonly PropertyMapping[]
  onChange(properties: PropertyMapping[]): void
}

/** Columns that are kept beside, and as what. */
export function Properties({ draft, properties, onChange }: PropertiesProps) {
  const set = (i: number, change: Partial<PropertyMapping>) =>
    onChange(properties.map((property, at) => (at === i ? { ...property, ...change } : property)))
  const add = (column: string) => {
    const look = draft.looks.find(({ name }) => name === column)
    if (look) onChange(apart([...properties, { split: ';', ...propertyOf(look) }]))
  }
  return (
    <details className="mapping-more">
      <summary>{t('properties', { number: properties.length })}</summary>
      {properties.map((property, i) => (
        <div key={i} className="mapping-property" role="group" aria-label={t('propertyOf', { property: property.as })}>
          <ColumnChoice draft={draft} label={t('column')} value={property.column} onChange={(column) => set(i, { column })} />
          <Text label={t('keptAs')} value={property.as} onChange={(as) => set(i, { as })} />
          <Choice
            label={t('readAs')}
            value={property.type}
            choices={VALUE_TYPES.map((type) => ({ value: type, words: t(`value.${type}`) }))}
            onChange={(type) => set(i, { type: type as PropertyMapping['type'] })}
          />
          {property.type === 'list' && <Text label={t('listSeparator')} value={property.split} onChange={(split) => set(i, { split })} />}
          {(property.type === 'list' || property.type === 'text') && (
            <Text
              label={t('prefix')}
              value={property.prefix ?? ''}
              hint="ucdp:"
              onChange={(prefix) => set(i, { prefix: prefix || undefined })}
            />
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('removeProperty', { property: property.as })}
            onClick={() => onChange(properties.filter((_, at) => at !== i))}
          >
            ×
          </button>
        </div>
      ))}
      <div className="mapping-fields">
        <ColumnChoice draft={draft} label={t('keepColumn')} value="" none={t('choose')} onChange={add} />
        {properties.length > 1 && (
          <button type="button" className="link-button" onClick={() => onChange([])}>
            {t('clearAll')}
          </button>
        )}
      </div>
    </details>
  )
}
