import type { Value } from '../../store/contract'
import { inBatches, jsonOf } from '../reading/json-document'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'

/** Cluster files of MISP galaxies. */
export const misp: ImportFormat = {
  detect: (head) => (/^\s*\{/.test(head) && /"values"\s*:\s*\[/.test(head) && /"uuid"\s*:\s*"[0-9a-f]{8}-/.test(head) ? 0.9 : 0),
  async *read(input) {
    yield* inBatches(readMispGalaxy(await jsonOf(input)))
  },
}

interface Cluster {
  uuid: string
  value: string
  description?: unknown
  meta?: Record<string, unknown> | null
  related?: unknown
}

/** Ties between clusters that read the same from both sides. */
const SYMMETRIC = new Set(['similar', 'related-to', 'linked-to', 'overlaps', 'associated-with'])
const WORDS: Record<string, [string, string]> = {
  similar: ['is similar to', 'is similar to'],
  'related-to': ['is related to', 'is related to'],
  'linked-to': ['is linked to', 'is linked to'],
  overlaps: ['overlaps with', 'overlaps with'],
  'associated-with': ['is connected with', 'is connected with'],
  uses: ['uses', 'is used by'],
  targets: ['targets', 'is targeted by'],
  deploys: ['deploys', 'is deployed by'],
  delivers: ['delivers', 'is delivered by'],
  'part-of': ['is part of', 'has as part'],
}

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
      yield { kind: 'problem', severity: 'unreadable', place, message: 'the cluster has no uuid or no value' }
    } else if (known.has(cluster.uuid)) {
      yield {
        kind: 'problem',
        severity: 'unreadable',
        place,
        message: `its uuid ${cluster.uuid} is that of value ${known.get(cluster.uuid)! + 1}`,
      }
    } else {
      known.set(cluster.uuid, i)
      clusters.push(cluster)
      yield { kind: 'node', id: cluster.uuid, labels: labelsOf(galaxy.type), name: cluster.value, properties: properties(cluster), place }
    }
  }
  const declared = new Set<string>()
  let elsewhere = 0
  for (const cluster of clusters) {
    for (const [i, relation] of (Array.isArray(cluster.related) ? cluster.related : []).entries()) {
      const { 'dest-uuid': end, type = 'related-to', tags } = (relation ?? {}) as Record<string, unknown>
      const place = `${cluster.uuid} related ${i + 1}`
      if (typeof end !== 'string' || typeof type !== 'string')
        yield { kind: 'problem', severity: 'unreadable', place, message: 'it has no dest-uuid' }
      else if (!known.has(end)) elsewhere++
      else {
        const name = `MISP_${type.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`
        const [forward, backward] = WORDS[type] ?? [type.replaceAll('-', ' '), `${type.replaceAll('-', ' ')}, from the other side`]
        if (!declared.has(name))
          yield {
            kind: 'type',
            type: name,
            forward,
            backward,
            symmetric: SYMMETRIC.has(type),
            ...(type === 'similar' && { family: 'identity' }),
            ...(type === 'targets' && { family: 'threat', sign: -1 }),
          }
        declared.add(name)
        yield {
          kind: 'relationship',
          type: name,
          start: cluster.uuid,
          end,
          properties: Array.isArray(tags) ? { tags: tags.filter((tag) => typeof tag === 'string') } : {},
          place,
        }
      }
    }
  }
  if (elsewhere > 0)
    yield {
      kind: 'problem',
      severity: 'left-out',
      place: 'related',
      message: `${elsewhere} entries lead to clusters of other galaxies, which are not in this file`,
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
  return [/actor|intrusion-set/.test(type) ? 'Actor' : 'Thing', label]
}

function properties({ uuid, value, description, meta }: Cluster): Record<string, Value> {
  const { synonyms, refs, ...rest } = typeof meta === 'object' && meta !== null ? meta : {}
  const more = Object.entries(rest).flatMap(([key, content]): [string, Value][] => {
    const safe = key.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
    const plain =
      typeof content === 'string'
        ? content
        : Array.isArray(content)
          ? content.filter((item) => typeof item === 'string')
          : JSON.stringify(content)
    // Names that one vendor gives to another's cluster repeat the synonyms, one key for each.
    return key.startsWith('origin:') || key === 'name-attribution' || safe === '' ? [] : [[`misp_${safe}`, plain]]
  })
  return {
    ...Object.fromEntries(more),
    identifiers: [`misp:${uuid}`],
    ...(typeof description === 'string' && description.trim() !== '' && { description }),
    ...(strings(synonyms).length > 0 && { aliases: [...new Set(strings(synonyms))].filter((alias) => alias !== value) }),
    ...(strings(refs).length > 0 && { references: strings(refs) }),
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
