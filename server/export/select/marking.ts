import { marked } from '../../../cypher/sources/marked'
import { markings } from '../../../cypher/sources/markings'
import { markingsBehind } from '../../../cypher/sources/markings-behind'
import { MARKINGS } from '../../../model/claim'
import type { ReadingStore } from '../../store/contract'
import { highest, rank, type Marking } from '../../../model/markings'
import { claimsAbout, claimsStatedIn, nodesFrom } from './imported'
import { pages } from './read'

const LEAST = MARKINGS[0]

/** What is marked higher than a marking. */
export interface Hidden {
  sources: string[]
  /** These sources and claims, and what the files of these sources brought. */
  nodes: ReadonlySet<string>
  /** With those that are stated in such a source or name such a node. */
  claims: string[]
}

export async function above(store: ReadingStore, marking: Marking): Promise<Hidden> {
  if (rank(marking) === MARKINGS.length - 1) return { sources: [], nodes: new Set(), claims: [] }
  const rows = await store.read(marked, { allowed: MARKINGS.slice(0, rank(marking) + 1) })
  const of = (label: string) =>
    rows
      .filter((row) => row.label === label)
      .map((row) => row.id)
      .sort()
  const sources = of('Source')
  const nodes = await nodesFrom(store, sources)
  const claims = [...new Set([...of('Claim'), ...(await claimsStatedIn(store, sources)), ...(await claimsAbout(store, nodes))])].sort()
  return { sources, claims, nodes: new Set([...nodes, ...sources, ...claims]) }
}

/** The highest marking in the store, not above `most`. */
export async function highestOfStore(store: ReadingStore, most: Marking): Promise<string> {
  const found = (await store.read(markings, {})).map((row) => row.marking ?? LEAST)
  return highest(found.map((marking) => (rank(marking) > rank(most) ? most : marking)))
}

/** The highest marking of given claims, the sources that state them, and given sources. */
export async function highestBehind(store: ReadingStore, claims: Iterable<string>, sources: Iterable<string>): Promise<string> {
  let top: string = LEAST
  const take = (rows: readonly { marking: string | null }[]) => {
    top = highest([top, ...rows.map((row) => row.marking ?? LEAST)])
  }
  for await (const rows of pages([...claims], (ids) => store.read(markingsBehind, { claims: ids, sources: [] }))) take(rows)
  for await (const rows of pages([...sources], (ids) => store.read(markingsBehind, { claims: [], sources: ids }))) take(rows)
  return top
}
