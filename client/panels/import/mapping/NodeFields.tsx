import { t } from '../../../../model/words/english/mapping'
import { LABELS } from '../../../../model/ontology'
import type { NodeMapping } from '../../../../model/mapping'
import { capital } from '../../../../model/words/locale'
import { labelWords } from '../../../../model/terms'
import { ColumnChoice, Properties, ValueChoices, WhenFields } from './parts'
import { withNode, withoutNode } from './edits'
import { Choice, issueAt, Text } from './Fields'
import type { MappingDraft } from './use-mapping'

/** The kinds of the model, in the language of the interface. */
const kinds = () =>
  LABELS.filter(({ browsable }) => browsable).map(({ label }) => ({ value: label as string, words: capital(labelWords(label)) }))
/** Stands in the list of kinds for one that the table brings. */
const OWN = ' own'

/** Nodes of one sort: the columns that name them, what they are, what is kept of them. */
export function NodeFields({ draft, i }: { draft: MappingDraft; i: number }) {
  const { mapping, issues, columns, edit } = draft
  const node = mapping.nodes[i]!
  const path = `nodes.${i}`
  const set = (change: Partial<NodeMapping>) => edit(withNode(mapping, i, change))
  const all = kinds()
  const known = all.some(({ value }) => value === node.label)
  const free = columns.filter((column) => !node.columns.includes(column))
  return (
    <section className="mapping-card" aria-label={t('nodesOf', { nodes: node.key })}>
      <div className="mapping-fields">
        <Text label={t('nodesKey')} value={node.key} issue={issueAt(issues, `${path}.key`)} onChange={(key) => set({ key })} />
        <Choice
          label={t('kind')}
          value={known ? node.label : OWN}
          choices={[...all, { value: OWN, words: t('ownKind') }]}
          onChange={(label) => set({ label: label === OWN ? 'Kind' : label })}
        />
        {!known && (
          <Text label={t('ownKindName')} value={node.label} issue={issueAt(issues, `${path}.label`)} onChange={(label) => set({ label })} />
        )}
      </div>
      <div className="mapping-columns-of">
        <span className="quiet">{t('namedBy')}</span>
        {node.columns.map((column) => (
          <button
            key={column}
            type="button"
            className="mapping-use"
            disabled={node.columns.length === 1}
            aria-label={t('removeName', { column, nodes: node.key })}
            onClick={() => set({ columns: node.columns.filter((one) => one !== column) })}
          >
            {column}
            {node.columns.length > 1 && ' ×'}
          </button>
        ))}
        {free.length > 0 && (
          <select
            aria-label={t('addName', { nodes: node.key })}
            value=""
            onChange={(event) => set({ columns: [...node.columns, event.target.value] })}
          >
            <option value="">{t('and')}</option>
            {free.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </select>
        )}
      </div>
      <details className="mapping-more">
        <summary>{t('nodesMore')}</summary>
        <div className="mapping-fields">
          <Text label={t('id')} value={node.id} issue={issueAt(issues, `${path}.id`)} onChange={(id) => set({ id })} />
          <Text label={t('name')} value={node.name} issue={issueAt(issues, `${path}.name`)} onChange={(name) => set({ name })} />
          <Text label={t('split')} value={node.split ?? ''} hint={t('noSplit')} onChange={(split) => set({ split: split || undefined })} />
          <ColumnChoice
            draft={draft}
            label={t('kindBy')}
            value={node.labelBy?.column ?? ''}
            none={t('noColumn')}
            onChange={(column) => set({ labelBy: column === '' ? undefined : { column, values: {} } })}
          />
        </div>
        <p className="quiet mapping-note">{t('templates', { cell: '{}', column: '{column}' })}</p>
        {node.labelBy && (
          <ValueChoices
            draft={draft}
            by={node.labelBy}
            none={all.find(({ value }) => value === node.label)?.words ?? node.label}
            choices={all}
            onChange={(labelBy) => set({ labelBy })}
          />
        )}
        <WhenFields draft={draft} when={node.when} onChange={(when) => set({ when })} />
      </details>
      <Properties draft={draft} properties={node.properties} onChange={(properties) => set({ properties })} />
      {mapping.nodes.length > 1 && (
        <button type="button" className="link-button mapping-remove" onClick={() => edit(withoutNode(mapping, i))}>
          {t('removeNodes')}
        </button>
      )}
    </section>
  )
}
