/**
 * What is known of a value before the statement runs: the kinds it may be of, and whether it may be null.
 * The rules decide by it whether a construct can go wrong; a wider type only makes them more careful.
 */
export interface Type {
  readonly kinds: ReadonlySet<Kind>
  readonly nullable: boolean
  /** Of a list: any element. */
  readonly item?: Type
  /** Of a list written out: each element. */
  readonly items?: readonly Type[]
  /** Of a map written out: each entry. */
  readonly entries?: ReadonlyMap<string, Type>
  /** Of a literal or a parameter. */
  readonly constant?: { readonly value: unknown }
  /** A relationship of which the engine no longer knows that it is one. */
  readonly lost?: true
}

const TEMPORAL = ['date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration'] as const
const SCALARS = ['integer', 'float', 'string', 'boolean', ...TEMPORAL, 'point'] as const
const ENTITIES = ['node', 'relationship', 'path'] as const
export type TemporalKind = (typeof TEMPORAL)[number]
export type Kind = (typeof SCALARS)[number] | (typeof ENTITIES)[number] | 'list' | 'map'

export const TEMPORAL_KINDS: ReadonlySet<Kind> = new Set<Kind>(TEMPORAL)
export const ENTITY_KINDS: ReadonlySet<Kind> = new Set<Kind>(ENTITIES)

export const NULL: Type = { kinds: new Set(), nullable: true }

export function of(...kinds: Kind[]): Type {
  return { kinds: new Set(kinds), nullable: false }
}

export function nullable(type: Type, yes = true): Type {
  return type.nullable === yes ? type : { ...type, nullable: yes, constant: undefined }
}

export function listOf(item: Type): Type {
  return { kinds: new Set<Kind>(['list']), nullable: false, item }
}

/** The type of a value that the engine passes on as a bare number where it is a relationship. */
export function passed(type: Type): Type {
  return type.kinds.has('relationship') ? { ...type, lost: true } : type
}

/** The type of a list with such values in it. */
export function passedIn(type: Type): Type {
  return type.item?.kinds.has('relationship') ? { ...type, item: passed(type.item), items: undefined } : type
}

export const INTEGER = of('integer')
export const FLOAT = of('float')
export const NUMBER = of('integer', 'float')
export const STRING = of('string')
export const BOOLEAN = of('boolean')
export const NODE = of('node')
export const RELATIONSHIP = of('relationship')
export const PATH = of('path')
export const MAP = of('map')

/** A property that exists: a scalar, or a list of scalars without nulls. */
export const STORED: Type = { kinds: new Set<Kind>([...SCALARS, 'list']), nullable: false, item: of(...SCALARS) }
/** A property as read: it may be missing. */
export const PROPERTY: Type = nullable(STORED)
/** Anything but an entity: what a parameter's or an unknown map's insides may be. */
export const VALUE: Type = {
  kinds: new Set<Kind>([...SCALARS, 'list', 'map']),
  nullable: true,
  get item() {
    return VALUE
  },
}
/** Anything. */
export const ANYTHING: Type = {
  kinds: new Set<Kind>([...SCALARS, ...ENTITIES, 'list', 'map']),
  nullable: true,
  get item() {
    return ANYTHING
  },
}

/** The type of a value that is one or the other. */
export function join(a: Type, b: Type): Type {
  if (a === b) return a
  const item = a.item && b.item ? (a.item === b.item ? a.item : joinItems(a.item, b.item)) : (a.item ?? b.item)
  const sameEntries =
    a.entries && b.entries && a.entries.size === b.entries.size && [...a.entries.keys()].every((key) => b.entries?.has(key))
  return {
    kinds: new Set([...a.kinds, ...b.kinds]),
    nullable: a.nullable || b.nullable,
    ...((a.lost ?? b.lost) && { lost: true as const }),
    ...(item && { item }),
    ...(!a.kinds.has('list') && b.items && { items: b.items }),
    ...(!b.kinds.has('list') && a.items && { items: a.items }),
    ...(sameEntries
      ? { entries: new Map([...a.entries].map(([key, type]) => [key, join(type, b.entries?.get(key) ?? NULL)])) }
      : a.entries && !b.kinds.has('map')
        ? { entries: a.entries }
        : b.entries && !a.kinds.has('map')
          ? { entries: b.entries }
          : {}),
  }
}

/** VALUE and ANYTHING hold themselves as items; joining must not run down them for ever. */
function joinItems(a: Type, b: Type): Type {
  for (const whole of [ANYTHING, VALUE])
    if (a === whole || b === whole) return [a, b].includes(ANYTHING) ? ANYTHING : joinFlat(VALUE, a === VALUE ? b : a)
  return join(a, b)
}

function joinFlat(value: Type, other: Type): Type {
  return [...other.kinds].some((kind) => ENTITY_KINDS.has(kind)) ? ANYTHING : value
}

export function joinAll(types: readonly Type[]): Type {
  return types.reduce(join, { kinds: new Set<Kind>(), nullable: false })
}

/** True if the value, where it is not null, is of these kinds only, and of some kind. */
export function isOnly(type: Type, ...kinds: Kind[]): boolean {
  return type.kinds.size > 0 && [...type.kinds].every((kind) => kinds.includes(kind))
}

export function mayBe(type: Type, ...kinds: Kind[]): boolean {
  return kinds.some((kind) => type.kinds.has(kind))
}

/** True for a bare `null`. */
export function isNull(type: Type): boolean {
  return type.kinds.size === 0
}

/** Whether a null may stand anywhere inside a list or map (itself not counted). */
export function mayHoldNull(type: Type, depth = 0): boolean {
  if (depth > 4) return true
  const inner = [...(mayBe(type, 'list') ? (type.items ?? (type.item ? [type.item] : [])) : []), ...(type.entries?.values() ?? [])]
  if (mayBe(type, 'map') && !type.entries) return true
  return inner.some((item) => item.nullable || mayHoldNull(item, depth + 1))
}

/** The type of a value given from outside. */
export function typeOfValue(value: unknown): Type {
  const constant = { value }
  if (value === null || value === undefined) return { ...NULL, constant: { value: null } }
  if (typeof value === 'boolean') return { ...BOOLEAN, constant }
  if (typeof value === 'string') return { ...STRING, constant }
  if (typeof value === 'bigint') return { ...INTEGER, constant }
  if (typeof value === 'number') return { ...(Number.isInteger(value) ? NUMBER : FLOAT), constant }
  if (Array.isArray(value)) {
    const items = value.map(typeOfValue)
    return { ...listOf(joinAll(items)), items, constant }
  }
  if (value instanceof Date) return of('datetime')
  return { ...MAP, entries: new Map(Object.entries(value).map(([key, inner]) => [key, typeOfValue(inner)])), constant }
}
