import { EXTENSION, OURSELVES } from './write-frame'
import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import { fields, isFields, type Fields } from '../reading/fields'
import { problem, unreadable, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { walkJson, type JsonPart } from '../reading/json'

/** Objects that say how a bundle of ours is to be read; nothing of the graph stands in them. */
const FRAME: ReadonlySet<string> = new Set(['extension-definition', 'marking-definition'])

/** Whether a bundle is one of ours, by its beginning: the first object in it is ourselves. */
export function isOwn(head: string): boolean {
  return /^\s*\{[^{}[\]]*"objects"\s*:\s*\[\s*\{[^{}]*?"id"\s*:\s*"([^"]+)"/.exec(head)?.[1] === OURSELVES
}

/**
 * Reads a bundle that Allegiance wrote from the exact records in its extension, object by object. What has none was put there by
 * somebody else and is said to be unreadable: what stands in the bundle for other platforms tells less than a record, so
 * the graph would be another.
 */
export async function* readOwn(input: InputFile): AsyncIterable<ImportItem[]> {
  yield [{ kind: 'about', ids: 'global', whole: true }]
  for await (const parts of walkJson(input, (path) => path === '' || path === 'objects'))
    yield parts.filter(({ path }) => path === 'objects[]').flatMap(elements)
}

function elements({ raw, line }: JsonPart): ImportItem[] {
  const object = parsed(raw, line)
  const place = typeof object.id === 'string' ? object.id : `line ${line}`
  const extension = fields(fields(object.extensions)[EXTENSION])
  if (extension.record === undefined)
    return isFrame(object) ? [] : [problem(place, 'it has no record of Allegiance, and this is a bundle that Allegiance wrote.')]
  const record = typeof extension.record === 'string' ? recordOf(extension.record) : null
  return (record && elementsOf(record, place)) || [problem(place, 'its record is not as Allegiance writes it.')]
}

/** Publishers are identities with nothing but a name: they are drawn from the sources. A note by ourselves says what the bundle is of. */
function isFrame({ type, extensions, created_by_ref: author }: Fields): boolean {
  return FRAME.has(String(type)) || (extensions === undefined && (type === 'identity' || (type === 'note' && author === OURSELVES)))
}

function elementsOf({ labels, properties, type, start, end, relationships = [] }: Fields, place: string): ImportItem[] | null {
  if (!isFields(properties)) return null
  if (typeof start === 'string')
    return typeof end === 'string' && typeof type === 'string' ? [{ kind: 'relationship', type, start, end, properties, place }] : null
  const { id } = properties
  if (typeof id !== 'string' || !Array.isArray(labels) || !Array.isArray(relationships)) return null
  const own = relationships.map((r): ImportItem | null => {
    const { type: to, end: at, properties: p } = fields(r)
    return typeof to === 'string' && typeof at === 'string' && isFields(p)
      ? { kind: 'relationship', type: to, start: id, end: at, properties: p, place }
      : null
  })
  return own.includes(null) ? null : [{ kind: 'node', id, labels: labels.map(String), properties, place }, ...(own as ImportItem[])]
}

function parsed(raw: string, line: number): Fields {
  try {
    return fields(JSON.parse(raw) as Value)
  } catch (error) {
    throw unreadable(`line ${line} or later`, 'the JSON of an object is not well formed.', { cause: error })
  }
}

function recordOf(text: string): Fields | null {
  try {
    return fields(parseJsonText(text))
  } catch {
    return null
  }
}
