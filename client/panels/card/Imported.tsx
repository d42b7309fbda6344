import { t } from '../../../model/words/english/card'
import type { NodeAnswer } from '../../state/screen'
import { isDate } from '../../../model/dates'
import { readDate } from '../../../model/dates'
import { capital } from '../../../model/words/locale'

/** What the card says elsewhere, or what only the store needs. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'abbreviation',
  'aliases',
  'identifiers',
  'description',
  'basis',
  'kind',
  'importId',
  'dossier',
])

/** The file that a node came from, and what the file says of it beside what the card shows. */
export function Imported({ answer: { node, importedFrom } }: { answer: NodeAnswer }) {
  if (!importedFrom) return null
  const carried = Object.entries(node.properties).filter(([key, value]) => !ELSEWHERE.has(key) && value !== null)
  return (
    <section>
      <h3>{t('asImported')}</h3>
      <p className="quiet">
        {importedFrom.note ?? t('importedFrom', { source: importedFrom.name })} {t('asInFile')}
        {importedFrom.marking !== 'TLP:CLEAR' && ` ${t('fileMarked', { marking: importedFrom.marking })}`}
      </p>
      <dl className="pairs">
        {carried.map(([key, value]) => (
          <div key={key}>
            <dt>{key === 'originalId' || key === 'originalLabels' ? t(key) : inWords(key)}</dt>
            <dd>{read(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A property's name as words: `listedOn`, `listed_on` become "Listed on". */
function inWords(key: string): string {
  return capital(
    key
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .replaceAll('_', ' ')
      .trim()
      .toLowerCase(),
  )
}

function read(value: unknown): React.ReactNode {
  if (Array.isArray(value)) return value.map(String).join(' · ')
  const text = String(value)
  if (/^https?:\/\//i.test(text) && URL.canParse(text))
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  return isDate(text) ? readDate(text) : text
}
