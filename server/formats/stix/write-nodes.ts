import { primaryLabel } from '../../../model/ontology'
import type { GraphNode } from '../../store/contract'
import { text } from '../writing/evidence'
import { strings } from '../writing/values'
import { countryCode } from '../writing/countries'
import { common, extension, OURSELVES, type StixObject } from './write-frame'
import { stixId } from '../writing/uuid'

/** What an object is where STIX has a type for it; identities by their class. */
const IDENTITY_CLASSES: Record<string, string> = {
  Person: 'individual',
  Government: 'organization',
  Force: 'organization',
  Organisation: 'organization',
  Community: 'group',
  Collective: 'group',
  Theme: 'class',
}

/** Names of regions that STIX has words of its own for. */
const REGIONS: Record<string, string> = {
  'south-asia': 'southern-asia',
  'southeast-asia': 'south-eastern-asia',
  'south-east-asia': 'south-eastern-asia',
  'east-asia': 'eastern-asia',
  'west-asia': 'western-asia',
  'east-africa': 'eastern-africa',
  'west-africa': 'western-africa',
  'north-africa': 'northern-africa',
  'central-africa': 'middle-africa',
  'north-america': 'northern-america',
  'east-europe': 'eastern-europe',
  'west-europe': 'western-europe',
  'north-europe': 'northern-europe',
  'south-europe': 'southern-europe',
  'latin-america': 'latin-america-caribbean',
}

function objectType({ labels }: Pick<GraphNode, 'labels'>): string {
  const label = primaryLabel(labels)
  if (label === 'ArmedGroup') return 'threat-actor'
  if (label === 'State' || label === 'Place') return 'location'
  if (label === 'Event') return 'incident'
  return labels.includes('RelationshipType') || labels.includes('Meta') ? 'note' : 'identity'
}

/** The STIX id of a node that is neither claim nor source. */
export function nodeStixId(node: Pick<GraphNode, 'id' | 'labels'>): string {
  return stixId(objectType(node), `node|${node.id}`)
}

/** A node as a STIX object. `within` is the state that a place lies in, as far as known. */
export function nodeObject(node: GraphNode, within: GraphNode | null, marking: string, modified: string): StixObject {
  const { id, labels, properties: p } = node
  const type = objectType(node)
  const name = text(p, 'name') ?? id
  const references = strings(p.identifiers).flatMap((identifier) => {
    const [scheme, ...rest] = identifier.split(':')
    return scheme && rest.join(':') ? [{ source_name: scheme, external_id: rest.join(':') }] : []
  })
  const head = {
    ...common(type, nodeStixId(node), marking, modified),
    ...(references.length > 0 && { external_references: references }),
    ...extension({ allegiance_id: id, ...(labels.length > 0 && { allegiance_labels: labels }) }, { labels, properties: p }),
  }
  const named = { ...head, name, description: text(p, 'description') ?? undefined }
  switch (type) {
    case 'threat-actor': {
      const aliases = [...new Set([text(p, 'abbreviation') ?? '', ...strings(p.aliases)].filter((alias) => alias !== ''))]
      return { ...named, ...(aliases.length > 0 && { aliases }) }
    }
    case 'location':
      return { ...named, ...whereabouts(node, within, name) }
    case 'incident':
      return named
    case 'note':
      return { ...head, abstract: labels.join(', '), content: name, object_refs: [OURSELVES] }
    default:
      return { ...named, identity_class: IDENTITY_CLASSES[primaryLabel(labels)] ?? 'unknown' }
  }
}

/** Coordinates and country where known; else a region, since STIX asks for one of them. */
function whereabouts(node: GraphNode, within: GraphNode | null, name: string): Record<string, unknown> {
  const { latitude, longitude } = node.properties
  const at =
    typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
      ? { latitude, longitude }
      : {}
  const country = isoCode(node) ?? (within && isoCode(within))
  if (country !== null) return { ...at, country }
  if ('latitude' in at) return at
  const slug =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || node.id
  return { region: REGIONS[slug] ?? slug }
}

function isoCode({ properties }: GraphNode): string | null {
  const identifier = strings(properties.identifiers).find((i) => i.startsWith('iso3166:'))
  return identifier === undefined ? null : countryCode(identifier.slice('iso3166:'.length))
}
