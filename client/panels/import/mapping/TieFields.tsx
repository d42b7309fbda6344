import { t } from '../../../../model/words/english/mapping'
import { RELATIONSHIP_TYPES, FAMILIES, labelDefinition, relationshipType } from '../../../../model/ontology'
import type { Mapping, TieMapping } from '../../../../model/mapping'
import { familyName } from '../../../../model/terms'
import { typeName } from '../../../../picture/words'
import { signedBy, tieName, typedBy } from './uses'
import { withNewType, withoutTie, withTie } from './edits'
import { Choice } from './Fields'
import { ColumnChoice, DateFields, Properties, valuesOf, WhenFields } from './parts'
import type { MappingDraft } from './use-mapping'
import { own } from '../../../../model/own'

const FAMILIES_OF_TYPES = FAMILIES.map((family) => ({ family, types: RELATIONSHIP_TYPES.filter((type) => type.family === family) })).filter(
  ({ types }) => types.length > 0,
)
/** Stand in the list of types for a new one, and for none. */
const NEW = ' new'
const NONE = ' none'

/** Ties between two sorts of nodes: their type, when they hold, what they rest on, what is kept of them. */
export function TieFields({ draft, i }: { draft: MappingDraft; i: number }) {
  const { mapping, edit, looks } = draft
  const tie = mapping.ties[i]!
  const set = (change: Partial<TieMapping>, base = mapping) => edit(withTie(base, i, change))
  const ends = mapping.nodes.map(({ key }) => ({ value: key, words: key }))
  const how = tie.typeBy ? 'column' : tie.signBy ? 'sign' : 'fixed'
  const change = (kind: string) => {
    if (kind === 'column')
      edit(typedBy(mapping, i, looks.find(({ numeric, values }) => !numeric && values.size > 0 && values.size <= 20) ?? looks[0]!))
    else if (kind === 'sign')
      edit(
        signedBy(
          mapping,
          i,
          (
            looks.find(({ numeric, filled }) => numeric && filled.some((cell) => cell.startsWith('-'))) ??
            looks.find(({ numeric }) => numeric) ??
            looks[0]!
          ).name,
        ),
      )
    else {
      const [type, next] = withNewType(mapping, 'linked to')
      set({ type, typeBy: undefined, signBy: undefined }, next)
    }
  }
  return (
    <section className="mapping-card" aria-label={t('tiesOf', { tie: tieName(tie) })}>
      <div className="mapping-fields">
        <Choice label={t('from')} value={tie.from} choices={ends} onChange={(from) => set({ from })} />
        <Choice label={t('to')} value={tie.to} choices={ends} onChange={(to) => set({ to })} />
        <Choice
          label={t('typeGiven')}
          value={how}
          choices={[
            { value: 'fixed', words: t('typeFixed') },
            { value: 'column', words: t('typeByColumn') },
            { value: 'sign', words: t('typeBySign') },
          ]}
          onChange={change}
        />
        {tie.type !== undefined && (
          <TypeChoice mapping={mapping} label={t('type')} value={tie.type} onChange={(type, next) => set({ type }, next)} />
        )}
        {tie.typeBy && (
          <ColumnChoice
            draft={draft}
            label={t('typeColumn')}
            value={tie.typeBy.column}
            onChange={(column) =>
              edit(
                typedBy(
                  mapping,
                  i,
                  looks.find(({ name }) => name === column)!,
                ),
              )
            }
          />
        )}
        {tie.signBy && (
          <ColumnChoice
            draft={draft}
            label={t('numberColumn')}
            value={tie.signBy.column}
            onChange={(column) => set({ signBy: { ...tie.signBy!, column } })}
          />
        )}
      </div>
      {tie.typeBy && <TypeValues draft={draft} typeBy={tie.typeBy} onChange={(typeBy, next) => set({ typeBy }, next)} />}
      {tie.signBy && (
        <div className="mapping-fields">
          <TypeChoice
            mapping={mapping}
            label={t('above0')}
            value={tie.signBy.positive}
            onChange={(positive = tie.signBy!.positive, next) => set({ signBy: { ...tie.signBy!, positive } }, next)}
          />
          <TypeChoice
            mapping={mapping}
            label={t('below0')}
            value={tie.signBy.negative}
            onChange={(negative = tie.signBy!.negative, next) => set({ signBy: { ...tie.signBy!, negative } }, next)}
          />
          <TypeChoice
            mapping={mapping}
            label={t('zero')}
            value={tie.signBy.zero}
            none={t('unreadable')}
            onChange={(zero, next) => set({ signBy: { ...tie.signBy!, zero } }, next)}
          />
          <TypeChoice
            mapping={mapping}
            label={t('noNumber')}
            value={tie.signBy.missing}
            none={t('unreadable')}
            onChange={(missing, next) => set({ signBy: { ...tie.signBy!, missing } }, next)}
          />
        </div>
      )}
      {misfits(mapping, tie).map((type) => (
        <p key={type} className="quiet mapping-note">
          {t('misfit', { type: typeName(type) })}
        </p>
      ))}
      <DateFields draft={draft} label={t('start')} date={tie.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <DateFields draft={draft} label={t('end')} date={tie.validTo} onChange={(validTo) => set({ validTo })} />
      <details className="mapping-more">
        <summary>{t('tiesMore')}</summary>
        <div className="mapping-fields">
          <ColumnChoice
            draft={draft}
            label={t('sourceIn')}
            value={tie.cites?.column ?? ''}
            none={t('fileIsSource')}
            onChange={(column) => set({ cites: column === '' ? undefined : { ...tie.cites, column } })}
          />
          {tie.cites && (
            <ColumnChoice
              draft={draft}
              label={t('sourceAddress')}
              value={tie.cites.url ?? ''}
              none={t('notInTable')}
              onChange={(url) => set({ cites: { ...tie.cites!, url: url || undefined } })}
            />
          )}
          {tie.cites && (
            <ColumnChoice
              draft={draft}
              label={t('sourcePublisher')}
              value={tie.cites.publisher ?? ''}
              none={t('notInTable')}
              onChange={(publisher) => set({ cites: { ...tie.cites!, publisher: publisher || undefined } })}
            />
          )}
        </div>
        {tie.cites && (
          <DateFields
            draft={draft}
            label={t('published')}
            date={tie.cites.publishedAt}
            onChange={(publishedAt) => set({ cites: { ...tie.cites!, publishedAt } })}
          />
        )}
        <WhenFields
          draft={draft}
          when={tie.undirected}
          label={t('undirectedWhere')}
          none={t('allDirected')}
          onChange={(undirected) => set({ undirected })}
        />
        <WhenFields draft={draft} when={tie.when} onChange={(when) => set({ when })} />
      </details>
      <Properties draft={draft} properties={tie.properties} onChange={(properties) => set({ properties })} />
      <button type="button" className="link-button mapping-remove" onClick={() => edit(withoutTie(mapping, i))}>
        {t('removeTies')}
      </button>
    </section>
  )
}

/** Types of the model that do not join nodes of these kinds. Kinds by a column are left to the import. */
function misfits({ nodes }: Mapping, { from, to, type, typeBy, signBy }: TieMapping): string[] {
  const fits = (key: string, labels: readonly string[]) => {
    const node = nodes.find((one) => one.key === key)
    return (
      !node || node.labelBy !== undefined || labels.includes(node.label) || labels.includes(labelDefinition(node.label)?.base ?? 'Thing')
    )
  }
  const types = [
    type,
    ...(typeBy ? [...Object.values(typeBy.values), typeBy.other] : []),
    ...(signBy ? [signBy.positive, signBy.negative, signBy.zero, signBy.missing] : []),
  ]
  return [...new Set(types)]
    .filter((one) => one !== undefined)
    .filter((one) => {
      const known = relationshipType(one)
      return known !== undefined && !(fits(from, known.subject) && fits(to, known.object))
    })
}

interface TypeChoiceProps {
  mapping: Mapping
  label: string
  value: string | undefined
  none?: string
  word?: string
  onChange(type: string | undefined, mapping: Mapping): void
}

/** A type of the model, one that the table brings, or a new one, which is declared below. */
function TypeChoice({ mapping, label, value, none, word = 'new type', onChange }: TypeChoiceProps) {
  const own = [...new Set([...mapping.types.map(({ type }) => type), ...(value !== undefined && !relationshipType(value) ? [value] : [])])]
  const choose = (chosen: string) => {
    if (chosen === NEW) {
      let [type, next] = withNewType(mapping, word)
      for (let n = 2; mapping.types.some((known) => known.type === type); n++) [type, next] = withNewType(mapping, `${word} ${n}`)
      onChange(type, next)
    } else onChange(chosen === NONE ? undefined : chosen, mapping)
  }
  return (
    <Choice label={label} value={value ?? NONE} onChange={(chosen) => choose(chosen)}>
      {none !== undefined && <option value={NONE}>{none}</option>}
      <optgroup label={t('tableTypes')}>
        {own.map((type) => (
          <option key={type}>{type}</option>
        ))}
        <option value={NEW}>{t('newType')}</option>
      </optgroup>
      {FAMILIES_OF_TYPES.map(({ family, types }) => (
        <optgroup key={family} label={familyName(family)}>
          {types.map(({ type }) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  )
}

type TypeBy = NonNullable<TieMapping['typeBy']>

/** The type that each value of a column stands for. */
function TypeValues({
  draft,
  typeBy,
  onChange,
}: {
  draft: MappingDraft
  typeBy: TypeBy
  onChange(typeBy: TypeBy, mapping: Mapping): void
}) {
  const { mapping } = draft
  const set = (value: string, type: string | undefined, next: Mapping) => {
    const others = Object.entries(typeBy.values).filter(([other]) => other !== value)
    onChange({ ...typeBy, values: Object.fromEntries(type === undefined ? others : [...others, [value, type]]) }, next)
  }
  return (
    <div className="mapping-values">
      {valuesOf(draft, typeBy.column, Object.keys(typeBy.values))
        .sort()
        .map((value) => (
          <TypeChoice
            key={value}
            mapping={mapping}
            label={value === '' ? t('emptyValue') : value}
            value={own(typeBy.values, value)}
            none={t('unreadable')}
            word={value}
            onChange={(type, next) => set(value, type, next)}
          />
        ))}
      <TypeChoice
        mapping={mapping}
        label={t('otherValue')}
        value={typeBy.other}
        none={t('unreadable')}
        onChange={(other, next) => onChange({ ...typeBy, other }, next)}
      />
    </div>
  )
}
