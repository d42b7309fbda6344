import { parseJsonText } from '../../store/json-text'
import type { Value } from '../../store/contract'
import type { ImportNode, ImportRelationship } from '../reading/reader'
import { listOf, typedValue } from '../reading/typed-values'
import { setOwn } from '../../../model/own'

/** An attribute as a file declares it. */
export interface Attribute {
  title: string
  type: string
  fallback: Value | undefined
}

/** A value of a declared type, or undefined where the text is none. */
export function valueOf(type: string, text: string): Value | undefined {
  return type.startsWith('list') ? listOf(type.slice(4), text) : typedValue(type, text)
}

/** Values of our own files: JSON in some columns; labels, type and symmetry beside the properties. False where it is like anybody's. */
export function ownValue(
  id: string,
  { title, type }: Attribute,
  text: string,
  { item, values }: { item: ImportNode | ImportRelationship; values: Record<string, Value> },
): boolean {
  if (id === 'labels' && item.kind === 'node') item.labels = text === '' ? [] : text.split(':')
  else if (id === 'type' && item.kind === 'relationship') item.type = text
  else if (id.startsWith('json-')) setOwn(values, title, parseJsonText(text))
  else if (type === 'string') setOwn(values, title, text)
  else return id === 'symmetric'
  return true
}
