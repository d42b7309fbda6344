import { highest } from '../../../model/markings'
import { LeftOut } from '../reading/left-out'
import { problem, type ImportAbout, type ImportItem } from '../reading/reader'
import { Markings } from './read-markings'
import { labelsOf, nameOf, propertiesOf } from './read-nodes'
import { readBundle, type StixRecord } from './read-objects'
import { tieOf } from './read-ties'
import { idsIn, NO_NODES, References } from './references'
import { Translations } from './translations'
import { StixTypes } from './types'

/** Reads a parsed STIX 2.0 or 2.1 document: objects become nodes, relationships and references between them ties. */
export function* readStix(value: unknown): Generator<ImportItem> {
  const { version, objects, faults, superseded, beside } = readBundle(value)
  const named = new Map(objects.map((object) => [object.id, object]))
  const markings = new Markings(objects)
  const left = new LeftOut()
  const references = new References(named, nameOf, left)
  const translations = new Translations(objects, (id) => named.has(id), left)
  const types = new StixTypes()
  yield about(version, objects, named, markings)
  for (const message of saidOf(markings)) yield { kind: 'problem', severity: 'note', place: 'marking-definition', message }
  for (const { place, message } of faults) yield problem(place, message)
  if (superseded > 0) left.add('Objects that are older versions of others are not taken', 'bundle', superseded)
  for (const key of beside) left.add(`${JSON.stringify(key)} beside the objects is not taken`, 'bundle')
  for (const object of objects) {
    if (NO_NODES.has(object.type)) continue
    const ties = references.ties(object)
    yield {
      kind: 'node',
      id: object.id,
      labels: labelsOf(object),
      name: nameOf(object),
      properties: {
        ...propertiesOf(object, new Set(references.keys(object)), translations.names(object.id), left),
        ...translations.texts(object.id),
        ...(ties.length > 0 && { speaksOf: ties }),
        ...markings.of(object),
      },
      place: object.id,
    }
  }
  for (const object of objects) {
    const also = { ...translations.texts(object.id), ...markings.of(object) }
    if (object.type === 'relationship') {
      const { type, declaration } = types.take(object.relationship_type as string)
      yield* declaration
      yield { kind: 'relationship', type, start: object.source_ref as string, end: object.target_ref as string, ...tieOf(object, also) }
    } else if (object.type === 'sighting') {
      const { type, declaration } = types.take('sighted')
      yield* declaration
      // Who saw it is, where it is not said, who says so.
      const where = idsIn(object.where_sighted_refs ?? object.created_by_ref)
      if (where.length === 0) left.add('Sightings that say neither where nor by whom are not taken', object.id)
      for (const by of where)
        yield {
          kind: 'relationship',
          type,
          start: by,
          end: String(object.sighting_of_ref),
          ...tieOf(object, also),
          locator: `${object.id} ${by}`,
        }
    } else if (object.type === 'extension-definition') left.add('Definitions of extensions are not taken', object.id)
    else if (!NO_NODES.has(object.type))
      for (const key of references.keys(object)) {
        const { type, declaration } = types.take(
          key
            .replace(/^x_mitre_/, '')
            .replace(/_refs?$/, '')
            .replace(/^object$/, 'refers_to'),
        )
        const nodes = references.nodes(object, key)
        if (nodes.length > 0) yield* declaration
        for (const { id, at } of nodes)
          yield { kind: 'relationship', type, start: object.id, end: id, properties: {}, place: `${object.id} ${key} ${at}` }
      }
  }
  yield* left.items()
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
