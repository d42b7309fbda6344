import { wordName } from '../../../model/tables/property-names'
import type { Value } from '../../store/contract'
import { inBatches, jsonOf } from '../reading/json-document'
import { LeftOut } from '../reading/left-out'
import { markingsOf } from '../reading/markings'
import { problem, unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import { relationOf } from './relations'

/** Cluster files of MISP galaxies. */
export const misp: ImportFormat = {
  detect: (head) => (/^\s*\{/.test(head) && /"values"\s*:\s*\[/.test(head) && /"uuid"\s*:\s*"[0-9a-f]{8}-/.test(head) ? 0.9 : 0),
  async *read(input) {
    yield* inBatches(readMispGalaxy(await jsonOf(input)))
  },
}

interface Cluster extends Record<string, unknown> {
  uuid: string
  value: string
  description?: unknown
  meta?: Record<string, unknown> | null
  related?: unknown
}

/** What of a galaxy and of a cluster is read, or frames what is. */
const OF_GALAXY = new Set(['name', 'type', 'uuid', 'version', 'values', 'description', 'source', 'authors', 'category'])
const OF_CLUSTER = new Set(['uuid', 'value', 'description', 'meta', 'related'])
/** Galaxies whose clusters act: groups, agencies, countries, firms. */
const ACTORS =
  /actor|intrusion-set|group|agenc|countr|nation|terroris|gang|organi[sz]ation|csirt|universit|vendor|producer|government|milit|army|cartel|compan|target-information|intelligence-service/i
const NO_ACTORS = /tool|malware|ransomware|technique|pattern|backdoor|stealer|botnet|exploit|software/i

/** Whether a JSON document looks like a MISP galaxy cluster file. */
function looksLikeMispGalaxy(value: unknown): value is { type: string; values: unknown[] } & Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as { values?: unknown }).values) &&
    typeof (value as { type?: unknown }).type === 'string' &&
    'uuid' in value
  )
}

/** Reads a MISP galaxy: clusters become nodes, `related` entries ties, as far as both ends are in the file. */
function* readMispGalaxy(galaxy: unknown): Generator<ImportItem> {
  if (!looksLikeMispGalaxy(galaxy)) throw unreadable('', 'This is no MISP galaxy: it has no type, uuid and list of values.')
  const left = new LeftOut()
  const text = (key: string) => (typeof galaxy[key] === 'string' ? galaxy[key] : undefined)
  const title = `MISP galaxy: ${text('name') ?? galaxy.type}${typeof galaxy.version === 'number' ? `, version ${galaxy.version}` : ''}`
  yield {
    kind: 'about',
    ids: 'global',
    title,
    description: text('description'),
    source: {
      kind: 'dataset',
      title,
      publisher: text('source'),
      ...(Array.isArray(galaxy.authors) && { author: galaxy.authors.join(', ') }),
    },
  }
  yield* markingsOf(galaxy)
  for (const key in galaxy) if (!OF_GALAXY.has(key)) left.add(`${JSON.stringify(key)} of the galaxy is not taken`, 'galaxy')
  const clusters: Cluster[] = []
  const known = new Map<string, number>()
  for (const [i, value] of galaxy.values.entries()) {
    const place = placeOf(value, i)
    const cluster = value as Cluster
    if (
      typeof value !== 'object' ||
      value === null ||
      typeof cluster.uuid !== 'string' ||
      typeof cluster.value !== 'string' ||
      cluster.value.trim() === ''
    ) {
      yield problem(place, 'the cluster has no uuid or no value')
    } else if (known.has(cluster.uuid)) {
      yield problem(place, `its uuid ${cluster.uuid} is that of value ${known.get(cluster.uuid)! + 1}`)
    } else {
      known.set(cluster.uuid, i)
      clusters.push(cluster)
      // Their names get a prefix as properties.
      yield* markingsOf(cluster)
      yield* markingsOf(cluster.meta ?? {})
      yield {
        kind: 'node',
        id: cluster.uuid,
        labels: labelsOf(galaxy.type),
        name: cluster.value,
        properties: properties(cluster, left),
        place,
      }
    }
  }
  yield* ties(clusters, known, left)
  yield* left.items()
}

function* ties(clusters: readonly Cluster[], known: ReadonlyMap<string, number>, left: LeftOut): Generator<ImportItem> {
  const declared = new Set<string>()
  for (const cluster of clusters) {
    for (const [i, relation] of (Array.isArray(cluster.related) ? cluster.related : []).entries()) {
      const { 'dest-uuid': end, type: word = 'related-to', tags, ...more } = (relation ?? {}) as Record<string, unknown>
      const place = `${cluster.uuid} related ${i + 1}`
      yield* markingsOf({ ...more, tags })
      if (typeof end !== 'string' || typeof word !== 'string') {
        yield problem(place, 'it has no dest-uuid')
        continue
      }
      if (!known.has(end)) {
        left.add('Entries that lead to clusters of other galaxies, which are not in this file, are not taken', place)
        continue
      }
      const { type, ...words } = relationOf(word)
      if (!declared.has(type)) yield { kind: 'type', type, ...words }
      declared.add(type)
      yield {
        kind: 'relationship',
        type,
        ...(words.symmetric && { directed: false }),
        start: cluster.uuid,
        end,
        properties: { ...plainValues(more), ...(Array.isArray(tags) && { tags: strings(tags) }) },
        place,
      }
    }
  }
}

function placeOf(value: unknown, i: number): string {
  const uuid = (value as Cluster | null)?.uuid
  return typeof uuid === 'string' ? uuid : `value ${i + 1}`
}

/** Groups that act are actors; tools, sectors and techniques things. */
function labelsOf(type: string): string[] {
  const own = type.replace(/[^A-Za-z0-9]+(\w)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '').replace(/^[^A-Za-z]+/, '')
  const label = own === '' ? 'Cluster' : own[0]!.toUpperCase() + own.slice(1)
  return [ACTORS.test(type) && !NO_ACTORS.test(type) ? 'Actor' : 'Thing', label]
}

function properties(cluster: Cluster, left: LeftOut): Record<string, Value> {
  const { uuid, value, description, meta } = cluster
  const { synonyms, refs, ...rest } = typeof meta === 'object' && meta !== null ? meta : {}
  const kept: Record<string, unknown> = {}
  for (const [key, content] of Object.entries(rest)) {
    // Names that one vendor gives to another's cluster repeat the synonyms, one key for each.
    if (key.startsWith('origin:') || key === 'name-attribution') left.add('Who gave which name is not taken; the names are', uuid)
    else kept[`misp_${wordName(key) || 'meta'}`] = content
  }
  for (const key in cluster) if (!OF_CLUSTER.has(key)) kept[`misp_${wordName(key) || 'meta'}`] = cluster[key]
  const names = strings(typeof synonyms === 'string' ? [synonyms] : synonyms)
  return {
    ...plainValues(kept),
    identifiers: [`misp:${uuid}`],
    ...(typeof description === 'string' && description.trim() !== '' && { description }),
    ...(names.length > 0 && { aliases: [...new Set(names)].filter((alias) => alias !== value) }),
    ...(strings(refs).length > 0 && { references: strings(refs) }),
  }
}

/** Texts, numbers and lists of texts as they are; whatever else as JSON text. */
function plainValues(fields: Readonly<Record<string, unknown>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, Value][] => {
      if (value === null || value === undefined) return []
      if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return [[key, value]]
      return [[key, Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : JSON.stringify(value)]]
    }),
  )
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
