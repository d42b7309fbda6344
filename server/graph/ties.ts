import type { TieRow } from '../../cypher/parts'
import { nodeTies } from '../../cypher/ties/node-ties'
import { nodeTiesOneWay } from '../../cypher/ties/node-ties-one-way'
import { tieCounts } from '../../cypher/ties/tie-counts'
import { tiesById } from '../../cypher/ties/ties-by-id'
import type { Lens } from '../../model/api/lens'
import { AppError } from '../../model/app-error'
import type { GraphStore } from '../store/contract'
import { filterOf, judgedAfter, throughLens, type ClaimReader, type SeenTie } from './lens'
import { symmetricTypes } from './relationship-types'

export type Direction = 'out' | 'in' | 'both'
export interface TieCount {
  family: string
  type: string
  direction: Direction
  count: number
}

/** Ties read at a time where all of a node's are needed. */
const PAGE = 5000

/** A page of a node's ties through a lens, in order of id; `next` is the cursor of the page after it. */
export async function tiePage(
  store: GraphStore,
  id: string,
  lens: Lens,
  page: { direction: Direction; after: string; limit: number },
  claims: ClaimReader,
): Promise<{ ties: SeenTie[]; next: string | null }> {
  const filter = filterOf(lens)
  const ties: SeenTie[] = []
  const { direction } = page
  let { after } = page
  for (;;) {
    const asked = { id, after, limit: page.limit + 1, ...filter }
    const rows =
      direction === 'both'
        ? await store.read(nodeTies, asked)
        : await store.read(nodeTiesOneWay, { ...asked, direction, symmetric: await symmetricTypes(store) })
    rows.sort(byId)
    const here = rows.slice(0, page.limit)
    ties.push(...(await throughLens(store, here, lens, claims)))
    if (ties.length > page.limit || (ties.length === page.limit && rows.length > page.limit)) {
      return { ties: ties.slice(0, page.limit), next: ties[page.limit - 1]!.id }
    }
    if (rows.length <= page.limit) return { ties, next: null }
    after = here.at(-1)!.id
  }
}

/** How many ties a node has through a lens, by family, type and direction; symmetric types have none, so theirs is `both`. */
export async function countTies(store: GraphStore, id: string, lens: Lens, claims: ClaimReader): Promise<TieCount[]> {
  const symmetric = new Set(await symmetricTypes(store))
  const counts = new Map<string, TieCount>()
  const add = (family: string, type: string, way: 'out' | 'in', count: number) => {
    const direction = symmetric.has(type) ? 'both' : way
    const key = `${type}|${direction}`
    counts.set(key, { family, type, direction, count: count + (counts.get(key)?.count ?? 0) })
  }
  if (!judgedAfter(lens)) {
    for (const row of await store.read(tieCounts, { id, ...filterOf(lens) })) add(row.family, row.type, row.direction, row.count)
  } else {
    for (let after = ''; ;) {
      const { ties, next } = await tiePage(store, id, lens, { direction: 'both', after, limit: PAGE }, claims)
      for (const tie of ties) add(tie.properties.family, tie.type, tie.subject === id ? 'out' : 'in', 1)
      if (next === null) break
      after = next
    }
  }
  return [...counts.values()].sort((a, b) =>
    a.family < b.family ? -1 : a.family > b.family ? 1 : a.type < b.type ? -1 : a.type > b.type ? 1 : a.direction < b.direction ? -1 : 1,
  )
}

/** A tie by its id. Throws `not-found`. */
export async function tieById(store: GraphStore, id: string): Promise<TieRow> {
  const [tie] = await store.read(tiesById, { subjects: [id.split('|')[0]!], wanted: { [id]: true } })
  if (!tie)
    throw new AppError(
      'not-found',
      `No tie has the id ${JSON.stringify(id)}. A tie's id is written subject|TYPE|object; it goes when no claim supports it any more.`,
    )
  return tie
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
