import { LABELS } from '../../../../model/ontology'
import type { NodeMapping } from '../../../../model/mapping'
import { capital } from '../../../../picture/words'
import { ColumnChoice, Properties, ValueChoices, WhenFields } from './parts'
import { withNode, withoutNode } from './edits'
import { Choice, issueAt, Text } from './Fields'
import type { MappingDraft } from './use-mapping'

const KINDS = LABELS.filter(({ browsable }) => browsable).map(({ label, words }) => ({ value: label as string, words: capital(words.one) }))
/** Stands in the list of kinds for one that the table brings. */
const OWN = ' own'

/** Nodes of one sort: the columns that name them, what they are, what is kept of them. */
export function NodeFields({ draft, i }: { draft: MappingDraft; i: number }) {
  const { mapping, issues, columns, edit } = draft
  const node = mapping.nodes[i]!
  const path = `nodes.${i}`
  const set = (change: Partial<NodeMapping>) => edit(withNode(mapping, i, change))
  const known = KINDS.some(({ value }) => value === node.label)
  const free = columns.filter((column) => !node.columns.includes(column))
  return (
    <section className="mapping-card" aria-label={`Nodes ${node.key}`}>
      <div className="mapping-fields">
        <Text label="Called here" value={node.key} issue={issueAt(issues, `${path}.key`)} onChange={(key) => set({ key })} />
        <Choice
          label="They are"
          value={known ? node.label : OWN}
          choices={[...KINDS, { value: OWN, words: 'Of a kind of the table’s own' }]}
          onChange={(label) => set({ label: label === OWN ? 'Kind' : label })}
        />
        {!known && <Text label="Kind" value={node.label} issue={issueAt(issues, `${path}.label`)} onChange={(label) => set({ label })} />}
      </div>
      <div className="mapping-columns-of">
        <span className="quiet">Named by</span>
        {node.columns.map((column) => (
          <button
            key={column}
            type="button"
            className="mapping-use"
            disabled={node.columns.length === 1}
            aria-label={`${column} does not name ${node.key}`}
            onClick={() => set({ columns: node.columns.filter((one) => one !== column) })}
          >
            {column}
            {node.columns.length > 1 && ' ×'}
          </button>
        ))}
        {free.length > 0 && (
          <select
            aria-label={`Another column that names ${node.key}`}
            value=""
            onChange={(event) => set({ columns: [...node.columns, event.target.value] })}
          >
            <option value="">and …</option>
            {free.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </select>
        )}
      </div>
      <details className="mapping-more">
        <summary>Id, name, several in a cell, kinds, only some rows</summary>
        <div className="mapping-fields">
          <Text label="Id" value={node.id} issue={issueAt(issues, `${path}.id`)} onChange={(id) => set({ id })} />
          <Text label="Name" value={node.name} issue={issueAt(issues, `${path}.name`)} onChange={(name) => set({ name })} />
          <Text
            label="Several in a cell, parted by"
            value={node.split ?? ''}
            hint="Each cell is one"
            onChange={(split) => set({ split: split || undefined })}
          />
          <ColumnChoice
            draft={draft}
            label="Kind by the values of"
            value={node.labelBy?.column ?? ''}
            none="No column"
            onChange={(column) => set({ labelBy: column === '' ? undefined : { column, values: {} } })}
          />
        </div>
        <p className="quiet mapping-note">
          {'{}'} stands for the cell itself, {'{column}'} for another cell of the row. Nodes of the same id are one.
        </p>
        {node.labelBy && (
          <ValueChoices
            draft={draft}
            by={node.labelBy}
            none={KINDS.find(({ value }) => value === node.label)?.words ?? node.label}
            choices={KINDS}
            onChange={(labelBy) => set({ labelBy })}
          />
        )}
        <WhenFields draft={draft} when={node.when} onChange={(when) => set({ when })} />
      </details>
      <Properties draft={draft} properties={node.properties} onChange={(properties) => set({ properties })} />
      {mapping.nodes.length > 1 && (
        <button type="button" className="link-button mapping-remove" onClick={() => edit(withoutNode(mapping, i))}>
          Remove these nodes
        </button>
      )}
    </section>
  )
}
