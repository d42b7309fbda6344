import { ShapeSwatch, LineSwatch } from '../../parts/Swatch'
import { BROWSABLE_BASE_LABELS, primaryLabel } from '../../../model/ontology'
import { select } from '../../state/acts'
import { MODALITIES, STATUSES } from '../../../model/claim'
import { sayingOf, tiePhrase } from '../../../model/saying'
import { familyOf, isSymmetric, wordsOf } from '../../../picture/words'
import { idOf, NodeValue, nodeText, PathValue, RelationshipValue, textOf, type Value } from './values'
import { t } from '../../../model/words/english/console'

/** A value in a table: nodes lead to their card, ties to their evidence, everything else is its text. */
export function Cell({ value }: { value: Value }) {
  if (value instanceof NodeValue) return <NodeChip node={value} />
  if (value instanceof RelationshipValue) return <TieChip tie={value} />
  if (value instanceof PathValue) {
    return (
      <span className="cell-path">
        {value.parts.map((part, i) =>
          part instanceof NodeValue ? (
            <NodeChip key={i} node={part} />
          ) : (
            <TieChip key={i} tie={part} before={value.parts[i - 1] as NodeValue} />
          ),
        )}
      </span>
    )
  }
  if (
    Array.isArray(value) &&
    value.some((item) => item instanceof NodeValue || item instanceof RelationshipValue || item instanceof PathValue)
  ) {
    return (
      <span className="cell-list">
        {value.map((item, i) => (
          <Cell key={i} value={item} />
        ))}
      </span>
    )
  }
  if (value === null) return <span className="quiet">null</span>
  if (typeof value === 'number' || typeof value === 'bigint') return <span className="cell-number">{textOf(value)}</span>
  return <span title={textOf(value)}>{textOf(value)}</span>
}

function NodeChip({ node }: { node: NodeValue }) {
  const id = idOf(node)
  const browsable = id !== null && node.labels.some((label) => (BROWSABLE_BASE_LABELS as readonly string[]).includes(label))
  const name = nodeText(node)
  if (!browsable)
    return (
      <span className="cell-entity" title={textOf({ ...node.properties })}>
        <span className="cell-label">:{node.labels.join(':')}</span>{' '}
        {typeof node.properties.statement === 'string' ? node.properties.statement : name}
      </span>
    )
  return (
    <button type="button" className="cell-entity cell-link" title={t('cardOf', { name })} onClick={() => void select({ kind: 'node', id })}>
      <ShapeSwatch label={primaryLabel(node.labels)} />
      <span className="cut">{name}</span>
    </button>
  )
}

function TieChip({ tie, before }: { tie: RelationshipValue; before?: NodeValue }) {
  const id = idOf(tie)
  const back = before !== undefined && tie.start !== before.elementId
  if (id === null || typeof tie.properties.family !== 'string')
    return (
      <span className="cell-entity">
        {back ? '← ' : ''}
        {tie.type}
        {!back && before ? ' →' : ''}
      </span>
    )
  return (
    <button
      type="button"
      className="cell-entity cell-link"
      title={t('evidenceOf', { tie: id })}
      onClick={() => void select({ kind: 'tie', id })}
    >
      <LineSwatch family={familyOf(tie.type)} />
      <span className="cut">{tiePhrase(sayingOf(putOf(tie), []), wordsOf(tie.type), back && !isSymmetric(tie.type))}</span>
    </button>
  )
}

/** How a tie is put, as far as its own properties say. */
function putOf({ type, properties: p }: RelationshipValue): Parameters<typeof sayingOf>[0] {
  return {
    type,
    modality: MODALITIES.find((each) => each === p.modality) ?? 'actual',
    status: STATUSES.find((each) => each === p.status) ?? 'stated',
    qualifiers: [],
    intervals: Array.isArray(p.intervals) ? p.intervals.filter((each) => typeof each === 'string') : [],
  }
}
