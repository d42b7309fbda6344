import type { Family, Sign } from '../../../model/ontology'
import { PLUMBING_TYPES, relationshipType } from '../../../model/ontology'
import { readDate } from '../../../model/tables/dates'
import { highest } from '../../../model/markings'
import type { Value } from '../../store/contract'
import type { ImportAbout, ImportItem, ImportRelationship, ImportType } from '../reading/reader'
import { Markings } from './read-markings'
import { labelsOf, nameOf, propertiesOf, rest } from './read-nodes'
import { readBundle, type StixRecord } from './read-objects'

/** Words and signs of the relationships that STIX names; others are read from their own names. */
const KNOWN: Record<string, { backward: string; family?: Family; sign?: Sign; symmetric?: boolean; forward?: string }> = {
  'attributed-to': { forward: 'is attributed to', backward: 'has attributed to it', family: 'identity' },
  uses: { backward: 'is used by' },
  targets: { backward: 'is targeted by', family: 'threat', sign: -1 },
  mitigates: { backward: 'is mitigated by' },
  detects: { backward: 'is detected by' },
  indicates: { backward: 'is indicated by' },
  delivers: { backward: 'is delivered by' },
  controls: { backward: 'is controlled by' },
  owns: { backward: 'is owned by', family: 'structure' },
  hosts: { backward: 'is hosted by' },
  compromises: { backward: 'is compromised by', family: 'threat', sign: -1 },
  impersonates: { backward: 'is impersonated by' },
  'located-at': { forward: 'is located at', backward: 'is the location of', family: 'presence' },
  'originates-from': { backward: 'is the origin of', family: 'presence' },
  'part-of': { forward: 'is part of', backward: 'has as part', family: 'structure' },
  'consists-of': { backward: 'is part of', family: 'structure' },
  'related-to': { forward: 'is related to', backward: 'is related to', symmetric: true },
  'duplicate-of': { forward: 'is a duplicate of', backward: 'has as duplicate', family: 'identity' },
  'derived-from': { forward: 'is derived from', backward: 'gave rise to' },
  'variant-of': { forward: 'is a variant of', backward: 'has as variant' },
  'revoked-by': { forward: 'was replaced by', backward: 'replaced', family: 'identity' },
  'subtechnique-of': { forward: 'is a sub-technique of', backward: 'has as sub-technique' },
}

/** References that do not tie one object to another but say who wrote it and how it may be shared. */
const NO_TIES = new Set(['created_by_ref', 'x_mitre_modified_by_ref', 'object_marking_refs', 'source_ref', 'target_ref'])

/** Objects that are ties, or say how others are to be taken. */
const NO_NODES = new Set(['relationship', 'sighting', 'marking-definition', 'extension-definition', 'language-content'])

/** Reads a parsed STIX 2.0 or 2.1 document: objects become nodes, relationships and references between them ties. */
export function* readStix(value: unknown): Generator<ImportItem> {
  const { version, objects, faults, superseded } = readBundle(value)
  const named = new Map(objects.map((object) => [object.id, object]))
  const isNode = (id: string) => named.has(id) && !NO_NODES.has(named.get(id)!.type)
  const markings = new Markings(objects)
  yield about(version, objects, named, markings)
  for (const message of saidOf(markings)) yield { kind: 'problem', severity: 'note', place: 'marking-definition', message }
  for (const { place, message } of faults) yield { kind: 'problem', severity: 'unreadable', place, message }
  if (superseded > 0)
    yield { kind: 'problem', severity: 'left-out', place: 'bundle', message: `${superseded} objects are older versions of others` }
  const declared = new Set<string>()
  const declare = function* (stixType: string): Generator<ImportType, string> {
    const type = typeName(stixType)
    if (!declared.has(type) && !relationshipType(type)) {
      declared.add(type)
      const words = stixType.replaceAll(/[-_]/g, ' ')
      const { forward = words, backward = `${words}, from the other side`, ...more } = KNOWN[stixType] ?? {}
      yield { kind: 'type', type, forward, backward, ...more }
    }
    return type
  }
  for (const object of objects) {
    if (NO_NODES.has(object.type)) continue
    const ties = new Set(referenceKeys(object, named))
    yield {
      kind: 'node',
      id: object.id,
      labels: labelsOf(object),
      name: nameOf(object),
      properties: { ...propertiesOf(object, ties), ...markings.of(object) },
      place: object.id,
    }
  }
  for (const object of objects) {
    if (object.type === 'marking-definition' || object.type === 'language-content' || object.type === 'extension-definition') continue
    if (object.type === 'relationship') {
      const type = yield* declare(object.relationship_type as string)
      yield {
        kind: 'relationship',
        type,
        start: object.source_ref as string,
        end: object.target_ref as string,
        ...tie(object, markings.of(object)),
      }
      continue
    }
    if (object.type === 'sighting') {
      const type = yield* declare('sighted')
      for (const where of strings(object.where_sighted_refs)) {
        yield {
          kind: 'relationship',
          type,
          start: where,
          end: String(object.sighting_of_ref),
          ...tie(object, markings.of(object)),
          locator: `${object.id} ${where}`,
        }
      }
      continue
    }
    for (const key of referenceKeys(object, named)) {
      const type = yield* declare(
        key
          .replace(/^x_mitre_/, '')
          .replace(/_refs?$/, '')
          .replace(/^object$/, 'refers_to'),
      )
      for (const [i, end] of references(object[key]).entries()) {
        if (isNode(end)) yield { kind: 'relationship', type, start: object.id, end, properties: {}, place: `${object.id} ${key} ${i + 1}` }
      }
    }
  }
}

/** Keys of an object that refer to others of the bundle. */
function referenceKeys(object: StixRecord, named: ReadonlyMap<string, StixRecord>): string[] {
  if (object.type === 'relationship' || object.type === 'sighting') return []
  return Object.keys(object).filter(
    (key) =>
      /_refs?$/.test(key) &&
      !NO_TIES.has(key) &&
      references(object[key]).some((id) => {
        const type = named.get(id)?.type
        return type !== undefined && type !== 'marking-definition' && type !== 'relationship' && type !== 'sighting'
      }),
  )
}

function references(value: unknown): string[] {
  return typeof value === 'string' ? [value] : strings(value)
}

/** `attributed-to` as `ATTRIBUTED_TO`, unless the model means something else by that name. */
function typeName(stixType: string): string {
  const name = stixType
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return (PLUMBING_TYPES as readonly string[]).includes(name) || relationshipType(name) || !/^[A-Z]/.test(name) ? `STIX_${name}` : name
}

/** Dates and confidence of a relationship in the model's words; what is left as it stands. */
function tie(
  object: StixRecord,
  marking: Readonly<Record<string, Value>>,
): Pick<ImportRelationship, 'properties' | 'place' | 'dates' | 'credibility'> {
  const properties: Record<string, Value> = { ...marking }
  const [validFrom, validTo] = [object.start_time ?? object.first_seen, object.stop_time ?? object.last_seen].map((time) =>
    typeof time === 'string' ? readDate(time)?.date : undefined,
  )
  if (typeof object.description === 'string' && object.description.trim() !== '') properties.description = object.description
  if (object.revoked === true) properties.revoked = true
  if (object.x_mitre_deprecated === true) properties.deprecated = true
  return {
    properties: { ...rest(object, new Set(['sighting_of_ref', 'where_sighted_refs', 'first_seen', 'last_seen'])), ...properties },
    place: object.id,
    ...((validFrom || validTo) && { dates: [{ validFrom, validTo }] }),
    ...(typeof object.confidence === 'number' && { credibility: credibility(object.confidence) }),
  }
}

/** A confidence of 0 to 100 as a credibility of the Admiralty code, by STIX 2.1 Appendix A. */
function credibility(confidence: number): number {
  return confidence >= 80 ? 1 : confidence >= 60 ? 2 : confidence >= 40 ? 3 : confidence >= 20 ? 4 : 5
}

/** What markings say beside how far the file may be passed on. */
function saidOf({ statements, actions }: Markings): string[] {
  return [
    ...[...statements].map((text) => `Its terms are kept with the source: ${text}`),
    ...(actions
      ? ['Markings of the Permissible Actions Protocol are kept as pap. They do not say how far the file may be passed on.']
      : []),
  ]
}

/** The file as a source: as restricted as the most restricted thing in it. */
function about(version: string, objects: readonly StixRecord[], named: ReadonlyMap<string, StixRecord>, markings: Markings): ImportAbout {
  const levels = objects.flatMap((object) => markings.of(object).marking ?? [])
  const author = [...new Set(objects.flatMap((o) => (typeof o.created_by_ref === 'string' ? [o.created_by_ref] : [])))]
  const publisher = author.length === 1 ? named.get(author[0]!)?.name : undefined
  return {
    kind: 'about',
    ids: 'global',
    description: `A STIX ${version} bundle.`,
    terms: [...markings.statements],
    unreadMarkings: [...markings.unread],
    source: {
      kind: 'dataset',
      ...(levels.length > 0 && { marking: highest(levels) }),
      ...(typeof publisher === 'string' && { publisher }),
    },
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
