import type { Value } from '../../store/contract'
import { listOf, typedValue } from '../reading/typed-values'

/** A key as a file declares it: what data under it is called, and of which type. */
export interface Key {
  id: string
  name: string
  type: string
  /** Whether values are lists, as Neo4j's APOC writes them. */
  list: boolean
  /** Whether its data is a drawing of yEd or yFiles. */
  drawn: boolean
  json: boolean
  fallback: Value | undefined
}

export function keyOf(a: Readonly<Record<string, string>>): Key {
  const list = a['attr.list'] !== undefined
  return {
    id: a.id ?? '',
    name: a['attr.name'] ?? a['yfiles.type'] ?? a.id ?? '',
    type: (list && a['attr.list'] !== 'true' ? a['attr.list']! : (a['attr.type'] ?? 'string')).toLowerCase(),
    list,
    drawn: Object.keys(a).some((key) => key === 'yfiles.type' || key.endsWith('attr.uri')),
    json: false,
    fallback: undefined,
  }
}

/** A value under a key, or undefined where the text is none of its type. */
export function valueUnder({ type, list }: Key, text: string): Value | undefined {
  return list ? listOf(type, text) : typedValue(type, text)
}
