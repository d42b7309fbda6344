import { t } from '../../../../model/words/english/mapping'
import { counts } from '../../../../model/words/english/counts'
import { interval, type ClaimDates } from '../../../../model/dates'
import { readDate as dateInWords, readInterval } from '../../../../model/dates'
import { number } from '../../../../model/words/locale'
import { tellingWords } from '../../../../model/tables/guess-encoding'
import { doubtsOf } from '../../../../model/tables/doubts'
import type { Mapping } from '../../../../model/mapping'
import { familyOf, typeWords } from '../../../../picture/words'
import { labelWords } from '../../../../model/terms'
import type { MappedValue } from '../../../../model/tables/map-row'
import type { Preview, PreviewNode, PreviewTie } from './preview'
import type { MappingDraft } from './use-mapping'

/** Shown of each; of more it is said how many there are. */
const TIES = 25
const NODES = 25
const PROBLEMS = 20
const ROWS = 12

/** What the first rows become, while the mapping is made. */
export function PreviewPane({ draft }: { draft: MappingDraft }) {
  const { preview, issues, mapping } = draft
  return (
    <section className="mapping-preview" aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <Tally preview={preview} />
      {issues.length > 0 && (
        <ul className="import-problem">
          {[...new Set(issues.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <Doubts draft={draft} />
      {preview && preview.problems.length > 0 && <Problems preview={preview} />}
      {preview && preview.ties.length > 0 && (
        <>
          <h4>{t('ties')}</h4>
          <ul className="mapping-made">
            {preview.ties.slice(0, TIES).map((tie, i) => (
              <Tie key={i} tie={tie} mapping={mapping} nodes={preview.nodes} />
            ))}
          </ul>
          <Rest shown={TIES} all={preview.ties.length} />
        </>
      )}
      {preview && preview.nodes.size > 0 && (
        <>
          <h4>{t('nodes')}</h4>
          <ul className="mapping-made">
            {[...preview.nodes.values()].slice(0, NODES).map((node) => (
              <Node key={node.id} node={node} />
            ))}
          </ul>
          <Rest shown={NODES} all={preview.nodes.size} />
        </>
      )}
      <RawRows draft={draft} />
    </section>
  )
}

/** How much comes of the first rows: said once, wherever there is room for it. */
export function Tally({ preview }: { preview: Preview | null }) {
  return (
    <p role="status" className="mapping-tally">
      {preview ? tally(preview) : t('nothingYet')}
    </p>
  )
}

function tally({ rows, nodes, ties, problems }: Preview): string {
  const made = {
    rows: t('firstRows', { count: rows }),
    nodes: counts('nodes', { count: nodes.size }),
    ties: counts('ties', { count: ties.length }),
  }
  return problems.length > 0 ? t('tallyUnreadable', { ...made, count: problems.length }) : t('tally', made)
}

function Rest({ shown, all }: { shown: number; all: number }) {
  return all > shown ? <p className="quiet">{t('more', { count: all - shown })}</p> : null
}

/** What the mapping reads in one way and could be read in another, and rows that give no tie. */
function Doubts({ draft: { mapping, looks, preview, encoding, rows } }: { draft: MappingDraft }) {
  const doubts = doubtsOf(mapping, (column) => looks.find(({ name }) => name === column))
  const [first] = preview?.endless ?? []
  const words = encoding.startsWith('utf') ? [] : tellingWords(rows.flatMap(({ cells }) => cells).join('\n'))
  return doubts.length === 0 && !first && words.length === 0 ? null : (
    <ul className="import-problem" aria-label={t('doubts')}>
      {words.length > 0 && <li>{t('encodingGuessed', { encoding, words: words.join(', ') })}</li>}
      {first && <li>{t('endless', { count: preview!.endless.length, line: String(first.line), message: first.message })}</li>}
      {doubts.map((doubt) => (
        <li key={`${doubt.about} ${doubt.column}`}>
          {doubt.about === 'date'
            ? t('dateBothWays', {
                cell: doubt.cell,
                column: doubt.column,
                date: dateInWords(doubt.read.date, doubt.read.precision),
                other: dateInWords(doubt.other.date, doubt.other.precision),
              })
            : t('numberBothWays', { cell: doubt.cell, column: doubt.column, number: number(doubt.read), other: number(doubt.other) })}
        </li>
      ))}
    </ul>
  )
}

function Problems({ preview: { problems } }: { preview: Preview }) {
  return (
    <details open={problems.length < 4}>
      <summary>{t('problems', { number: problems.length })}</summary>
      <ul className="import-lines">
        {problems.slice(0, PROBLEMS).map(({ line, message }, i) => (
          <li key={i}>
            <span className="import-place">{t('line', { line: String(line) })}</span> <span>{message}.</span>
          </li>
        ))}
        {problems.length > PROBLEMS && <li className="quiet">{t('more', { count: problems.length - PROBLEMS })}</li>}
      </ul>
    </details>
  )
}

function Tie({
  tie: { type, subject: start, object: end, line, properties, source },
  mapping,
  nodes,
}: {
  tie: PreviewTie
  mapping: Mapping
  nodes: Preview['nodes']
}) {
  const own = mapping.types.find((known) => known.type === type)
  const nameOf = (id: string) => String(nodes.get(id)?.properties.name ?? id)
  const { validFrom, validTo, ...rest } = properties
  const dates = validFrom === undefined && validTo === undefined ? null : readInterval(interval(properties as ClaimDates))
  return (
    <li>
      <span className="mapping-line">{line}</span>
      <div>
        <p>
          {nameOf(start)}{' '}
          <span className="mapping-words" data-family={own?.family ?? familyOf(type)}>
            {own?.forward ?? typeWords(type)}
          </span>{' '}
          {nameOf(end)}
        </p>
        <p className="quiet">{[dates, source && t('sourceOf', { source: source.name }), told(rest)].filter(Boolean).join('; ')}</p>
      </div>
    </li>
  )
}

function Node({
  node: {
    label,
    line,
    properties: { name, ...rest },
  },
}: {
  node: PreviewNode
}) {
  return (
    <li>
      <span className="mapping-line">{line}</span>
      <div>
        <p>
          {String(name)} <span className="quiet">{labelWords(label)}</span>
        </p>
        <p className="quiet">{told(rest)}</p>
      </div>
    </li>
  )
}

function told(properties: Readonly<Record<string, MappedValue>>): string {
  return Object.entries(properties)
    .filter(([key]) => !key.endsWith('Precision'))
    .map(([key, value]) => t('property', { property: key, value: Array.isArray(value) ? value.join(', ') : String(value) }))
    .join('; ')
}

/** The table as it stands in the file; cells that cannot be read are marked. */
function RawRows({ draft: { columns, rows, preview, encoding } }: { draft: MappingDraft }) {
  const amiss = new Map(preview?.problems.map(({ line, column, message }) => [`${line} ${column ?? ''}`, message]))
  return (
    <details>
      <summary>{t('rows')}</summary>
      <div className="mapping-table" tabIndex={0} role="region" aria-label={t('rows')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lineHead')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map(({ line, cells }) => (
              <tr key={line} data-amiss={amiss.has(`${line} `) || undefined}>
                <th scope="row">{line}</th>
                {columns.map((column, i) => {
                  const problem = amiss.get(`${line} ${column}`)
                  return (
                    <td key={column} data-amiss={problem !== undefined || undefined}>
                      {cells[i]}
                      {problem !== undefined && <span className="hidden">{t('cellUnreadable')}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('encoding', { encoding })}</p>
    </details>
  )
}
