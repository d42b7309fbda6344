import { number } from '../../../model/words/locale'
import { FAMILY_WORDS, labelDefinition, relationshipType, type Family } from '../../../model/ontology'
import { IMPORT_FORMATS, type ImportLine, type ImportReport } from '../../../model/imports'
import { count, labelWords } from '../../../picture/words'
import type { ImportFlow } from './use-import'

/** The kinds of lines, what hinders first, and what each is called. */
const KINDS: readonly { kind: ImportLine['kind']; words: string; open: boolean }[] = [
  { kind: 'unreadable', words: 'Cannot be read', open: true },
  { kind: 'conflict', words: 'In conflict with what is there', open: true },
  { kind: 'left-out', words: 'Left out', open: false },
  { kind: 'note', words: 'To know', open: false },
  { kind: 'added', words: 'Some of what would be added', open: false },
]

/** So many lines to know are shown at once. */
const FEW = 3
/** Labels and types that are named; of more, only how many. */
const NAMED = 12

/** What importing a file would do: what it is taken for, how much would be added, and line by line what there is to know. */
export function Plan({ report, flow: { settings, change, phase } }: { report: ImportReport; flow: ImportFlow }) {
  const { format, whole, nodes, relationships, labels, types, counts, lines, obstacles } = report
  // That 12 armed groups are 12 actors is not said twice.
  const kinds = labels.filter(
    ({ label, count: n }) =>
      n !==
      labels
        .filter((other) => other.label !== label && labelDefinition(other.label)?.base === label)
        .reduce((sum, other) => sum + other.count, 0),
  )
  const declaration = IMPORT_FORMATS.find(({ id }) => id === format)
  return (
    <section className="import-plan" aria-label="What importing it would do" aria-busy={phase === 'planning'}>
      <p>
        Taken for <strong>{declaration?.name ?? format}</strong>
        {whole ? ', a whole graph of Allegiance, which is put back as it was.' : '.'} <span className="quiet">{declaration?.becomes}</span>
      </p>
      <dl className="pairs">
        <Pair
          name="Nodes"
          text={`${number(nodes.added)} would be added${rest([
            [nodes.same, 'in the graph already'],
            [nodes.conflicts, 'in conflict'],
          ])}`}
        />
        <Pair name="Ties" text={`${number(relationships.added)} would be added${rest([[relationships.same, 'in the graph already']])}`} />
        {kinds.length > 0 && (
          <Pair name="Kinds" text={some(kinds.map(({ label, count: n }) => `${number(n)} ${labelWords(label, n !== 1)}`))} />
        )}
        {types.length > 0 && (
          <Pair
            name="Types of ties"
            text={some(types.map((type) => `${number(type.count)} ${type.type}${type.declared ? ` (new: ${origin(type)})` : ''}`))}
          />
        )}
      </dl>
      {obstacles.length > 0 && (
        <div className="import-problem">
          {obstacles.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {(counts.unreadable > 0 || settings.unreadable) && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={settings.unreadable === 'leave-out'}
            onChange={(event) => change({ unreadable: event.target.checked ? 'leave-out' : undefined })}
          />
          Leave out what cannot be read
        </label>
      )}
      {(nodes.conflicts > 0 || settings.conflicts) && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={settings.conflicts === 'keep'}
            onChange={(event) => change({ conflicts: event.target.checked ? 'keep' : undefined })}
          />
          Where a node is there already, keep it as it is and join the file’s ties to it
        </label>
      )}
      {KINDS.map(({ kind, words, open }) => {
        const shown = lines.filter((line) => line.kind === kind)
        const more = (counts[kind] ?? 0) - shown.length
        return (
          shown.length > 0 && (
            <details key={kind} open={open || (kind === 'note' && more === 0 && shown.length <= FEW)}>
              <summary>
                {words}
                {kind !== 'added' && ` (${number(counts[kind] ?? 0)})`}
              </summary>
              <ul className="import-lines">
                {shown.map(({ place, message }, i) => (
                  <li key={i}>
                    <span className="import-place">{place}</span> <span>{message}</span>
                  </li>
                ))}
                {more > 0 && <li className="quiet">and {number(more)} more of these</li>}
              </ul>
            </details>
          )
        )
      })}
    </section>
  )
}

/** Why a type is a new one: the file's own, or one of the model's between kinds of nodes for which the model has it not. */
function origin({ type, family }: ImportReport['types'][number]): string {
  const namesake = type.endsWith('_') && relationshipType(type.slice(0, -1)) ? type.slice(0, -1) : null
  return namesake ? `as ${namesake}, which joins other kinds of nodes` : `in the family ${FAMILY_WORDS[family as Family]?.name ?? family}`
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** What else there is, to go behind; nothing of what there is none of. */
function rest(others: readonly (readonly [n: number, words: string])[]): string {
  return others
    .filter(([n]) => n > 0)
    .map(([n, words]) => `, ${number(n)} ${words}`)
    .join('')
}

function some(words: readonly string[]): string {
  return words.length > NAMED ? `${words.slice(0, NAMED).join(', ')} and ${count(words.length - NAMED, 'other')}` : words.join(', ')
}
