import type { LeftOut } from '../reading/left-out'
import type { StixRecord } from './read-objects'

/** References that do not tie one object to another but say who wrote it and how it may be shared. */
const NO_TIES = new Set([
  'created_by_ref',
  'x_mitre_modified_by_ref',
  'object_marking_refs',
  'source_ref',
  'target_ref',
  'sighting_of_ref',
  'where_sighted_refs',
])
/** Objects that are ties. */
const TIES = new Set(['relationship', 'sighting'])
/** Objects that are ties, or say how others are to be taken. */
export const NO_NODES = new Set([...TIES, 'marking-definition', 'extension-definition', 'language-content'])
/** What an object says of ties that is kept with it. */
const MOST_TOLD = 50

/** The references between the objects of a bundle. */
export class References {
  constructor(
    private readonly named: ReadonlyMap<string, StixRecord>,
    private readonly nameOf: (object: StixRecord) => string,
    private readonly left: LeftOut,
  ) {}

  isNode(id: string): boolean {
    const type = this.named.get(id)?.type
    return type !== undefined && !NO_NODES.has(type)
  }

  /** Keys of an object that refer to others which are in the bundle. */
  keys(object: StixRecord): string[] {
    if (TIES.has(object.type)) return []
    return Object.keys(object).filter(
      (key) => /_refs?$/.test(key) && !NO_TIES.has(key) && idsIn(object[key]).some((id) => this.isNode(id) || this.#isTie(id)),
    )
  }

  /** The nodes that an object refers to under a key, each with its place in the list; what else it refers to is said. */
  nodes(object: StixRecord, key: string): { id: string; at: number }[] {
    return idsIn(object[key]).flatMap((id, i) => {
      if (this.isNode(id)) return [{ id, at: i + 1 }]
      if (!this.#isTie(id)) this.left.add('References to objects that are not in the bundle are not taken', `${object.id} ${key} ${i + 1}`)
      return []
    })
  }

  /** The relationships and sightings that an object speaks of, each in words: what an opinion disagrees with. */
  ties(object: StixRecord): string[] {
    const all = this.keys(object).flatMap((key) => idsIn(object[key]).filter((id) => this.#isTie(id)))
    if (all.length > MOST_TOLD)
      this.left.add('References to relationships beyond the first of an object are not kept', object.id, all.length - MOST_TOLD)
    return all.slice(0, MOST_TOLD).map((id) => this.#tieInWords(this.named.get(id)!))
  }

  #isTie(id: string): boolean {
    return TIES.has(this.named.get(id)?.type ?? '')
  }

  #tieInWords({ id, type, source_ref: from, target_ref: to, relationship_type: how, sighting_of_ref: seen }: StixRecord): string {
    const name = (ref: unknown) => {
      const object = typeof ref === 'string' ? this.named.get(ref) : undefined
      return object ? this.nameOf(object) : String(ref)
    }
    return type === 'relationship' ? `${name(from)} ${String(how)} ${name(to)} (${id})` : `sighting of ${name(seen)} (${id})`
  }
}

/** Ids of objects, or other texts: one, or a list of them. */
export function idsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
