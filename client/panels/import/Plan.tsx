import { MARKINGS } from '../../../model/claim'
import { labelDefinition, relationshipType } from '../../../model/ontology'
import { IMPORT_FORMATS, spokenOf, UPDATES_NONE, type ImportLine, type ImportReport } from '../../../model/imports'
import { familyName, importFormatWords, labelWords } from '../../../model/terms'
import type { ImportFlow } from './use-import'
import { t } from '../../../model/words/english/import'

/** The kinds of lines, what prevents the import first, with the heading of each. */
const KINDS = [
  { kind: 'unreadable', heading: 'unreadable', open: true },
  { kind: 'conflict', heading: 'conflict', open: true },
  { kind: 'known', heading: 'knownRows', open: true },
  { kind: 'gone', heading: 'gone', open: true },
  { kind: 'changed', heading: 'changed', open: false },
  { kind: 'left-out', heading: 'leftOut', open: false },
  { kind: 'note', heading: 'notes', open: false },
  { kind: 'added', heading: 'examples', open: false },
] as const satisfies readonly { kind: ImportLine['kind']; heading: string; open: boolean }[]

/** So many notes are shown unfolded. */
const FEW = 3
/** Labels and types that are named; of more, only how many. */
const NAMED = 12

/** What importing a file would do: what it is taken for, how much would be added, and line by line what there is to know. */
export function Plan({ report, flow: { settings, change, phase } }: { report: ImportReport; flow: ImportFlow }) {
  const {
    format,
    whole,
    nodes,
    relationships,
    labels,
    types,
    typeAttributes,
    marking,
    unreadMarkings,
    counts,
    lines,
    obstacles,
    mayUpdate,
    update,
  } = report
  // That 12 armed groups are 12 actors is not said twice.
  const kinds = labels.filter(
    ({ label, count: n }) =>
      n !==
      labels
        .filter((other) => other.label !== label && labelDefinition(other.label)?.base === label)
        .reduce((sum, other) => sum + other.count, 0),
  )
  const declaration = IMPORT_FORMATS.find(({ id }) => id === format)
  const { name, becomes } = declaration ? importFormatWords(declaration) : { name: format, becomes: '' }
  return (
    <section className="import-plan" aria-label={t('plan')} aria-busy={phase === 'planning'}>
      <p>
        {t.parts(whole ? 'readAsWhole' : 'readAs', { format: <strong key="format">{name}</strong> })}{' '}
        <span className="quiet">{becomes}</span>
      </p>
      <dl className="pairs">
        <Pair
          name={t('nodes')}
          text={[
            t('wouldAdd', { count: nodes.added }),
            ...(nodes.same > 0 ? [t('alreadyThere', { count: nodes.same })] : []),
            ...(nodes.conflicts > 0 ? [t('conflicting', { count: nodes.conflicts })] : []),
            ...(update && update.nodes.changed > 0 ? [t('wouldChange', { count: update.nodes.changed })] : []),
            ...(update && update.nodes.gone > 0 ? [t('wouldGo', { count: update.nodes.gone })] : []),
            ...(update && update.nodes.kept > 0 ? [t('wouldStay', { count: update.nodes.kept })] : []),
          ].join(', ')}
        />
        <Pair
          name={t('ties')}
          text={[
            t('wouldAdd', { count: relationships.added }),
            ...(relationships.same > 0 ? [t('alreadyThere', { count: relationships.same })] : []),
            ...(update && update.ties.changed > 0 ? [t('wouldChange', { count: update.ties.changed })] : []),
            ...(update && update.ties.gone > 0 ? [t('wouldGo', { count: update.ties.gone })] : []),
            ...(update && update.ties.ended > 0 ? [t('wouldEnd', { count: update.ties.ended })] : []),
          ].join(', ')}
        />
        {kinds.length > 0 && (
          <Pair
            name={t('kinds')}
            text={some(kinds.map(({ label, count: n }) => t('kind', { number: n, kind: labelWords(label, n !== 1) })))}
          />
        )}
        {types.length > 0 && <Pair name={t('types')} text={some(types.map(typeCounted))} />}
        {(unreadMarkings.length === 0 || settings.marking) && <Pair name={t('sourceMarking')} text={marking} />}
      </dl>
      {obstacles.length > 0 && (
        <div className="import-problem">
          {obstacles.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {(mayUpdate.length > 0 || settings.updates) && (
        <label className="import-check import-updates">
          {t('updates')}{' '}
          <select value={settings.updates} onChange={(event) => change({ updates: event.target.value })}>
            <option value="">{t('updatesUnsaid')}</option>
            <option value={UPDATES_NONE}>{t('updatesNone')}</option>
            {mayUpdate.map(({ id, title, importedAt }) => (
              <option key={id} value={id}>
                {t('updatesOf', { title, date: importedAt.slice(0, 10), id })}
              </option>
            ))}
          </select>
        </label>
      )}
      {(typeAttributes.length > 0 || settings.typeFrom) && (
        <label className="import-check">
          {t('typeFrom')}{' '}
          <select value={settings.typeFrom} onChange={(event) => change({ typeFrom: event.target.value })}>
            <option value="">{t('typeFromNone')}</option>
            {settings.typeFrom && !typeAttributes.some(({ attribute }) => attribute === settings.typeFrom) && (
              <option value={settings.typeFrom}>{settings.typeFrom}</option>
            )}
            {typeAttributes.map(({ attribute, values }) => (
              <option key={attribute} value={attribute}>
                {t('typeFromOf', { attribute, values: values.join(', ') })}
              </option>
            ))}
          </select>
        </label>
      )}
      {unreadMarkings.length > 0 && (
        <label className="import-check">
          {t('sayMarking')}{' '}
          <select value={settings.marking} onChange={(event) => change({ marking: event.target.value })}>
            <option value="">{t('chooseMarking')}</option>
            {MARKINGS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(counts.unreadable > 0 || settings.unreadable) && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={settings.unreadable === 'leave-out'}
            onChange={(event) => change({ unreadable: event.target.checked ? 'leave-out' : undefined })}
          />
          {t('leaveOutUnreadable')}
        </label>
      )}
      {(nodes.conflicts > 0 || settings.conflicts) && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={settings.conflicts === 'keep'}
            onChange={(event) => change({ conflicts: event.target.checked ? 'keep' : undefined })}
          />
          {t('keepExisting')}
        </label>
      )}
      {(counts.known > 0 || settings.knownActors) && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={settings.knownActors === 'join'}
            onChange={(event) => change({ knownActors: event.target.checked ? 'join' : undefined })}
          />
          {t('tieKnown')}
        </label>
      )}
      {KINDS.map(({ kind, heading, open }) => {
        const shown = lines.filter((line) => line.kind === kind)
        const more = (counts[kind] ?? 0) - spokenOf(shown)
        return (
          shown.length > 0 && (
            <details key={kind} open={open || (kind === 'note' && more === 0 && shown.length <= FEW)}>
              <summary>{heading === 'examples' ? t(heading) : t(heading, { number: counts[kind] ?? 0 })}</summary>
              <ul className="import-lines">
                {shown.map(({ place, message }, i) => (
                  <li key={i}>
                    <span className="import-place">{place}</span> <span>{message}</span>
                  </li>
                ))}
                {more > 0 && <li className="quiet">{t('more', { count: more })}</li>}
              </ul>
            </details>
          )
        )
      })}
    </section>
  )
}

/** How many ties of a type; for a new type, its family, or the type of the model that it is like. */
function typeCounted({ type, count, declared, family }: ImportReport['types'][number]): string {
  if (!declared) return t('type', { number: count, type })
  const like = type.endsWith('_') && relationshipType(type.slice(0, -1)) ? type.slice(0, -1) : null
  return like ? t('newTypeAs', { number: count, type, like }) : t('newType', { number: count, type, family: familyName(family) })
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function some(words: readonly string[]): string {
  return words.length > NAMED ? t('andOthers', { list: words.slice(0, NAMED).join(', '), count: words.length - NAMED }) : words.join(', ')
}
