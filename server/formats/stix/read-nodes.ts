import { readDate } from '../../../model/tables/dates'
import { alpha3 } from '../writing/countries'
import type { Value } from '../../store/contract'
import type { LeftOut } from '../reading/left-out'
import { OBSERVABLES, type StixRecord } from './read-objects'
import { own } from '../../../model/own'

/** Labels of what the model has labels for; everything else is a Thing with its STIX type as a label beside. */
const LABELS: Record<string, readonly string[]> = {
  'threat-actor': ['Actor', 'ThreatActor'],
  'intrusion-set': ['Actor', 'IntrusionSet'],
  campaign: ['Event', 'Campaign'],
  incident: ['Event', 'Incident'],
}
const IDENTITIES: Record<string, readonly string[]> = {
  individual: ['Actor', 'Person'],
  organization: ['Actor', 'Organisation'],
  group: ['Actor', 'Collective'],
  class: ['Actor', 'Collective'],
  system: ['Thing', 'System'],
}

/** Properties that are said otherwise, or that bind the bundle together. */
const TAKEN = new Set([
  'type',
  'id',
  'spec_version',
  'name',
  'description',
  'aliases',
  'external_references',
  'object_marking_refs',
  'granular_markings',
  'extensions',
  'revoked',
  'x_mitre_deprecated',
])
/** Other names under keys of platforms, such as `x_opencti_aliases`. */
const ALIASES = /^x_[a-z0-9]+_aliases$/
/** Of persons no addresses, documents or dates of birth. */
const NOT_OF_PERSONS = new Set(['contact_information', 'x_opencti_birth_date'])

export function labelsOf(object: StixRecord): string[] {
  const { type } = object
  if (type === 'identity') return [...(own(IDENTITIES, String(object.identity_class)) ?? ['Actor'])]
  if (type === 'location') return isState(object) ? ['Actor', 'State'] : ['Place']
  return [...(own(LABELS, type) ?? ['Thing', labelName(type)])]
}

/** A location that is nothing finer than a country. */
function isState(o: StixRecord): boolean {
  return (
    typeof o.country === 'string' &&
    ['region', 'administrative_area', 'city', 'street_address', 'postal_code', 'latitude'].every((key) => o[key] === undefined)
  )
}

/** `x-mitre-data-source` as `MitreDataSource`. */
function labelName(type: string): string {
  return (
    type
      .replace(/^x-/, '')
      .split(/[^A-Za-z0-9]+/)
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join('')
      .replace(/^[^A-Za-z]+/, '') || 'StixObject'
  )
}

/** What a node bears of its object: plain values as they are, structures as JSON text. */
export function propertiesOf(
  object: StixRecord,
  ties: ReadonlySet<string>,
  translated: readonly string[],
  left: LeftOut,
): Record<string, Value> {
  const labels = labelsOf(object)
  const name = nameOf(object)
  const other = Object.keys(object).filter((key) => ALIASES.test(key))
  const aliases = [...new Set([object.aliases, ...other.map((key) => object[key])].flatMap(strings).concat(translated))].filter(
    (alias) => alias !== name,
  )
  const { identifiers = [], references } = citedBy(object)
  const country = typeof object.country === 'string' && labels.includes('State') ? alpha3(object.country) : null
  const properties: Record<string, Value> = {}
  if (typeof object.description === 'string' && object.description.trim() !== '') properties.description = object.description
  if (aliases.length > 0) properties.aliases = aliases
  if (identifiers.length > 0 || country) properties.identifiers = [...identifiers, ...(country ? [`iso3166:${country}`] : [])]
  if (references) properties.references = references
  if (object.revoked === true) properties.revoked = true
  if (object.x_mitre_deprecated === true) properties.deprecated = true
  if (labels.includes('Person')) properties.basis = 'named in a STIX bundle'
  if (labels.includes('Place') && typeof object.latitude === 'number' && typeof object.longitude === 'number')
    Object.assign(properties, { latitude: object.latitude, longitude: object.longitude })
  if (labels.includes('Event')) Object.assign(properties, eventDates(object))
  const person = labels.includes('Person')
  for (const key of NOT_OF_PERSONS)
    if (person && object[key] !== undefined) left.add('Of persons, contacts and dates of birth are not taken', object.id)
  if (object.extensions !== undefined && object.type !== 'file') left.add('Extensions of objects are not taken', object.id)
  for (const reference of list(object.external_references))
    if (typeof (reference as { description?: unknown } | null)?.description === 'string')
      left.add('Descriptions of external references are not taken; their addresses and numbers are', object.id)
  const said = new Set([...ties, ...other, ...(labels.includes('Place') ? ['latitude', 'longitude'] : [])])
  return { ...rest(object, said, person), ...properties }
}

/** The addresses and numbers under which an object is known elsewhere. */
export function citedBy(object: StixRecord): { references?: string[]; identifiers?: string[] } {
  const all = list(object.external_references).filter((r): r is Record<string, unknown> => typeof r === 'object' && r !== null)
  const urls = all.flatMap((r) => (typeof r.url === 'string' ? [r.url] : []))
  const identifiers = all.flatMap((r) =>
    typeof r.source_name === 'string' && typeof r.external_id === 'string' ? [`${r.source_name}:${r.external_id}`] : [],
  )
  return { ...(urls.length > 0 && { references: [...new Set(urls)] }), ...(identifiers.length > 0 && { identifiers }) }
}

/** Everything of an object that has no place of its own. */
export function rest(object: StixRecord, ties: ReadonlySet<string>, person = false): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]): [string, Value][] => {
      if (TAKEN.has(key) || ties.has(key) || (person && NOT_OF_PERSONS.has(key)) || value === null || value === undefined) return []
      const safe = key.replace(/[^A-Za-z0-9_]/g, '_')
      // `kind` and the like are the model's words; what STIX means by them keeps its own.
      const own = RESERVED.has(safe) ? `stix_${safe}` : /^[A-Za-z]/.test(safe) ? safe : `stix_${safe}`
      return [[own, plain(value)]]
    }),
  )
}

const RESERVED = new Set([
  'id',
  'name',
  'kind',
  'date',
  'endDate',
  'family',
  'sign',
  'status',
  'modality',
  'grade',
  'intervals',
  'spans',
  'sourceId',
  'locator',
  'importId',
  'dossier',
  'basis',
  'identifiers',
  'labels',
])

function plain(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  return JSON.stringify(value)
}

function eventDates(object: StixRecord): Record<string, Value> {
  const [from, to] = [object.first_seen, object.last_seen].map((time) => (typeof time === 'string' ? readDate(time) : null))
  return { ...(from && { date: from.date }), ...(to && { endDate: to.date }) }
}

/** A name to show: its own, or what an observable is known by. */
export function nameOf(object: StixRecord): string {
  for (const key of [
    'name',
    'value',
    'path',
    'key',
    'user_id',
    'account_login',
    'display_name',
    'subject',
    'command_line',
    'number',
    'abstract',
    'opinion',
  ]) {
    const value = object[key]
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return String(value).slice(0, 300)
  }
  const hashes = typeof object.hashes === 'object' && object.hashes !== null ? Object.values(object.hashes)[0] : undefined
  if (typeof hashes === 'string') return hashes
  return OBSERVABLES.has(object.type) ? `${object.type} ${object.id.slice(object.type.length + 2, object.type.length + 10)}` : object.id
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function strings(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string')
}
