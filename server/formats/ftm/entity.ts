import { markingsOf } from '../reading/markings'
import type { ImportMarking } from '../reading/reader'

/** An entity of FollowTheMoney; its properties are lists of texts. */
export interface Entity {
  id: string
  schema: string
  caption?: string
  marking?: string
  properties: Record<string, string[]>
  /** What stands beside these that is nothing of the entity's own, such as when it was seen. */
  beside: string[]
  /** What it says of how far it may be passed on. */
  markings: ImportMarking[]
}

/** An entity, where it stands, and whether it is the file's own or stands within another. */
export interface Found {
  entity: Entity
  place: string
  nested: boolean
}

/** The ends of the schemata that are relationships, and what a sanction is on. */
export type Ends = (schema: string) => readonly string[]

/** Entities within entities, at most. */
const DEEPEST = 20

/**
 * An entity and those that stand within its properties, each once, innermost first; or what is wrong with it. Where a
 * relationship stands within one of its ends, that end is the entity around it.
 */
export function entitiesIn(value: unknown, place: string, ends: Ends): Found[] | string {
  const found: Found[] = []
  const fault = take(value, null, 0)
  return typeof fault === 'string' ? fault : found

  function take(given: unknown, around: string | null, depth: number): string | { id: string; schema: string } {
    if (depth > DEEPEST) return `entities stand more than ${DEEPEST} deep within each other`
    const { id, schema, properties, caption, marking, ...others } = (given ?? {}) as Record<string, unknown>
    if (typeof id !== 'string' || id === '') return 'the entity has no id'
    if (typeof schema !== 'string' || !/^[A-Z]\w*$/.test(schema)) return `the entity ${id} has no schema`
    if (typeof properties !== 'object' || properties === null) return `the entity ${id} has no properties`
    const own = new Map<string, string[]>()
    for (const [key, listed] of Object.entries(properties)) {
      const texts: string[] = []
      let turned = false
      for (const item of Array.isArray(listed) ? (listed as unknown[]) : [listed]) {
        if (typeof item === 'string') texts.push(item)
        else if (typeof item === 'number' || typeof item === 'boolean') texts.push(String(item))
        else if (typeof item === 'object' && item !== null) {
          const inner = take(item, id, depth + 1)
          if (typeof inner === 'string') return inner
          // A relationship within one of its ends is no property of that.
          if (ends(inner.schema).length > 0) turned = true
          else texts.push(inner.id)
        }
      }
      if (texts.length > 0 || !turned) own.set(key, texts)
    }
    if (around !== null) {
      const open = ends(schema).find((end) => (own.get(end) ?? []).length === 0)
      if (open !== undefined && !ends(schema).some((end) => own.get(end)?.includes(around))) own.set(open, [around])
    }
    const texts = Object.fromEntries(own)
    found.push({
      entity: {
        id,
        schema,
        properties: texts,
        ...(typeof caption === 'string' && { caption }),
        ...(typeof marking === 'string' && { marking }),
        beside: Object.keys(others),
        markings: [...markingsOf({ ...others, marking }), ...markingsOf(texts)],
      },
      place,
      nested: depth > 0,
    })
    return { id, schema }
  }
}
