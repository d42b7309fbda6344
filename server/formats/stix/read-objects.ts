import { unreadable } from '../reading/reader'

/** An object of a STIX bundle, checked to have what every object has. */
export type StixRecord = { type: string; id: string } & Record<string, unknown>

/** A bundle as it was found. `place` of an object is its id, which is unique in a bundle but for versions of one object. */
export interface StixBundle {
  version: '2.0' | '2.1'
  objects: StixRecord[]
  /** Objects that are not valid, each with what is wrong. */
  faults: { place: string; message: string }[]
  /** How many objects are older versions of others and were passed over. */
  superseded: number
  /** What stands beside the objects and frames nothing. */
  beside: string[]
}

/** What frames the objects of a bundle, or of an answer of TAXII 2. */
const FRAME: ReadonlySet<string> = new Set(['type', 'id', 'spec_version', 'objects', 'more', 'next'])

const ID = /^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** Cyber-observable objects of STIX 2.1: they have no times of their own. */
export const OBSERVABLES = new Set([
  'artifact',
  'autonomous-system',
  'directory',
  'domain-name',
  'email-addr',
  'email-message',
  'file',
  'ipv4-addr',
  'ipv6-addr',
  'mac-addr',
  'mutex',
  'network-traffic',
  'process',
  'software',
  'url',
  'user-account',
  'windows-registry-key',
  'x509-certificate',
])
/** Types that must bear a name. */
const NAMED = new Set([
  'attack-pattern',
  'campaign',
  'course-of-action',
  'identity',
  'infrastructure',
  'intrusion-set',
  'threat-actor',
  'tool',
  'vulnerability',
  'incident',
  'report',
])

/** Whether a JSON document looks like STIX: a bundle, an answer of TAXII, one object, or a list of objects. */
function looksLikeStix(value: unknown): boolean {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return false
  const { type, id, objects } = first as Record<string, unknown>
  if (type === 'bundle') return objects === undefined || Array.isArray(objects)
  // What a TAXII server answers: the objects, and whether there are more.
  if (type === undefined && Array.isArray(objects)) return objects.length === 0 || looksLikeStix(objects)
  return typeof type === 'string' && typeof id === 'string' && id.startsWith(`${type}--`)
}

/** Takes a document apart; of several versions of an object the latest counts. Throws `unreadable-file` for what is no STIX at all. */
export function readBundle(value: unknown): StixBundle {
  if (!looksLikeStix(value)) throw unreadable('', 'This is no STIX: neither a bundle, an object of it, nor a list of objects.')
  const bundle = Array.isArray(value)
    ? { objects: value }
    : (value as { type: unknown }).type === 'bundle' || Array.isArray((value as { objects: unknown }).objects)
      ? (value as Record<string, unknown>)
      : { objects: [value] }
  const list = (bundle as { objects?: unknown[] }).objects ?? []
  const stated = (bundle as { spec_version?: unknown }).spec_version
  const version =
    stated === '2.0' ||
    (!list.some((o) => (o as { spec_version?: unknown } | null)?.spec_version === '2.1') && stated !== undefined && stated !== '2.1')
      ? '2.0'
      : '2.1'
  const objects = new Map<string, StixRecord>()
  const faults: StixBundle['faults'] = []
  let superseded = 0
  list.forEach((object, i) => {
    const message = faultOf(object)
    const record = object as StixRecord
    if (message !== null) {
      faults.push({ place: typeof record?.id === 'string' ? record.id : `object ${i + 1}`, message })
      return
    }
    const known = objects.get(record.id)
    if (known) superseded++
    if (!known || String(known.modified ?? '') <= String(record.modified ?? '')) objects.set(record.id, record)
  })
  const beside = Array.isArray(value) || list.length === 0 ? [] : Object.keys(bundle).filter((key) => !FRAME.has(key))
  return { version, objects: [...objects.values()], faults, superseded, beside }
}

/** What is wrong with an object, or null. Holds it to what reading relies on, not to all of the specification. */
function faultOf(object: unknown): string | null {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return 'it is no object'
  const { type, id, created, modified, name, source_ref, target_ref, relationship_type } = object as Record<string, unknown>
  if (typeof type !== 'string' || type === '') return 'it has no type'
  if (typeof id !== 'string' || !ID.test(id)) return `its id is not of the form ${type}--UUID`
  if (!id.startsWith(`${type}--`)) return `its id says ${id.split('--')[0]}, its type ${type}`
  if (OBSERVABLES.has(type)) return null
  if (created === undefined) return 'created is missing'
  for (const [key, time] of [
    ['created', created],
    ['modified', modified],
  ] as const) {
    if (time !== undefined && (typeof time !== 'string' || !TIMESTAMP.test(time) || Number.isNaN(Date.parse(time))))
      return `${key} is no timestamp in UTC: ${JSON.stringify(time)}`
  }
  if (type === 'marking-definition') return null
  if (modified === undefined) return 'modified is missing'
  if (Date.parse(modified as string) < Date.parse(created as string))
    return `modified (${String(modified)}) lies before created (${String(created)})`
  if (NAMED.has(type) && (typeof name !== 'string' || name.trim() === '')) return 'name is missing'
  if (type === 'relationship') {
    for (const [key, text] of [
      ['relationship_type', relationship_type],
      ['source_ref', source_ref],
      ['target_ref', target_ref],
    ] as const) {
      if (typeof text !== 'string' || text === '') return `${key} is missing`
    }
  }
  return null
}
