import { defineSchema } from '../../graph-seed/loader'
import type { GraphStore } from '../../server/store/contract'

const BATCH = 5000
const SYLLABLES = [
  'ka',
  'bul',
  'mo',
  'ra',
  'ten',
  'shi',
  'al',
  'qa',
  'zor',
  'ven',
  'dar',
  'il',
  'un',
  'pes',
  'hir',
  'gol',
  'nak',
  'tu',
  'ber',
  'ome',
]
const TYPES = [
  ['SUPPORTS', 'allegiance'],
  ['FIGHTS', 'rivalry'],
  ['OPERATES_IN', 'presence'],
  ['RIVAL_OF', 'rivalry'],
  ['LINKED_TO', 'other'],
] as const

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Synthetic {
  /** Ids of all nodes, those with most ties first. */
  byDegree: string[]
  /** Names of nodes in the order in which they were made. */
  names: string[]
}

/**
 * Fills a store as an import would, with ties that rest on rows of a file: a graph without scale, half of all
 * ends chosen among ends that there are (preferential attachment), so that few nodes have very many ties.
 */
export async function fillSynthetic(store: GraphStore, nodeCount: number, tieCount: number): Promise<Synthetic> {
  const random = randomNumbers(1)
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
    return text[0]!.toUpperCase() + text.slice(1)
  }
  await defineSchema(store)
  await store.write((tx) =>
    tx.execute(
      `MERGE (s:Source {id: 'bulk'}) SET s.name = 'Bulk', s.title = 'Bulk', s.kind = 'dataset', s.reliability = 'C', s.marking = 'TLP:CLEAR'`,
    ),
  )

  const label = (i: number) => (i % 3 === 0 ? 'Actor' : 'Thing')
  const names = Array.from({ length: nodeCount }, () => `${word()} ${word()} ${word()}`)
  for (let from = 0; from < nodeCount; from += BATCH) {
    const rows = names.slice(from, from + BATCH).map((name, i) => ({ id: `n${from + i}`, name, label: label(from + i) }))
    await store.write(async (tx) => {
      await tx.execute('UNWIND $rows AS row CREATE (n:Actor:ArmedGroup {id: row.id, name: row.name})', {
        rows: rows.filter((row) => row.label === 'Actor'),
      })
      await tx.execute('UNWIND $rows AS row CREATE (n:Thing {id: row.id, name: row.name})', {
        rows: rows.filter((row) => row.label === 'Thing'),
      })
    })
  }

  const ends: number[] = []
  const end = () => (random() < 0.5 && ends.length > 0 ? ends[Math.floor(random() * ends.length)]! : Math.floor(random() * nodeCount))
  const groups = new Map<string, { s: string; o: string; id: string; family: string; locator: string }[]>()
  const flush = async (key: string) => {
    const [from, type, to] = key.split(' ')
    await store.write((tx) =>
      tx.execute(
        `UNWIND $rows AS row MATCH (s:${from} {id: row.s}) MATCH (o:${to} {id: row.o})
      CREATE (s)-[:${type} {id: row.id, modality: 'actual', status: 'stated', family: row.family, sign: 0, claimCount: 0, sourceCount: 1, originCount: 1, grade: 'C3', disputed: false,
        intervals: ['2014-01-01/2021-01-01'], spans: ['2014-01-01|2014-01-01|2021-01-01|2021-01-01'], sourceId: 'bulk', locator: row.locator}]->(o)`,
        { rows: groups.get(key) },
      ),
    )
    groups.delete(key)
  }
  for (let i = 0; i < tieCount; i++) {
    const [s, o] = [end(), end()]
    const [type, family] = TYPES[i % TYPES.length]!
    ends.push(s, o)
    const key = `${label(s)} ${type} ${label(o)}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({ s: `n${s}`, o: `n${o}`, id: `n${s}|${type}|n${o}|bulk#${i}`, family, locator: String(i) })
    if (group.length >= BATCH) await flush(key)
  }
  for (const key of [...groups.keys()]) await flush(key)

  const degree = new Uint32Array(nodeCount)
  for (const node of ends) degree[node] = degree[node]! + 1
  const byDegree = Array.from(degree.keys())
    .sort((a, b) => degree[b]! - degree[a]! || a - b)
    .map((i) => `n${i}`)
  return { byDegree, names }
}
