import { actorDates } from '../../cypher/nodes/actor-dates'
import { decisions as decisionList } from '../../cypher/claims/decisions'
import { dossiers } from '../../cypher/views/dossiers'
import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { searchHits } from '../../cypher/nodes/search-hits'
import type { RouteQuery } from '../../model/api/routes'
import { isDate, PRECISIONS } from '../../model/dates'
import { readDate } from '../../model/dates'
import { alikeOf, type Candidate, type Decision, type Pair, type PairsAnswer } from '../../model/reconcile'
import { AppError } from '../../model/app-error'
import { listImports } from '../import/list'
import type { GraphStore } from '../store/contract'
import { candidates, type CandidatePair } from './candidates'
import { decisionOf } from './decide'

/** A pair before its actors are read. */
interface Found {
  one: string
  other: string
  score: number | null
  reasons: string[]
  decisions: Decision[]
}

/**
 * Pairs of actors that may be the same, a page: those of which nobody has decided, or those of which somebody has; of one import, or of
 * everything. Throws `not-found` for an unknown import.
 */
export async function pairsAnswer(
  store: GraphStore,
  { import: importId, show, limit, cursor }: RouteQuery<'reconcile'>,
): Promise<PairsAnswer> {
  const imports = await listImports(store)
  if (importId !== undefined && !imports.some(({ id }) => id === importId))
    throw new AppError('not-found', `There is no import ${JSON.stringify(importId)}. /api/imports lists them.`)
  const known = new Map((await candidates(store)).map((pair) => [keyOf(pair.one, pair.other), pair]))
  const decided = await decidedPairs(store, known)
  const inImport =
    importId === undefined
      ? null
      : new Set(
          (await store.read(nodesByIds, { ids: [...new Set([...decided.values()].flatMap(({ one, other }) => [one, other]))] }))
            .filter((row) => row.properties.importId === importId)
            .map((row) => row.id),
        )
  const open = [...known]
    .filter(([key, { origins }]) => !decided.has(key) && (importId === undefined || origins.includes(importId)))
    .map(([, pair]) => ({ ...pair, decisions: [] }))
  const settled = [...decided.values()].filter(({ one, other }) => !inImport || inImport.has(one) || inImport.has(other))
  const all: Found[] =
    show === 'open' ? open : settled.sort((a, b) => compare(lastOf(b), lastOf(a)) || compare(a.one, b.one) || compare(a.other, b.other))
  const after = cursor === undefined ? 0 : 1 + all.findIndex(({ one, other }) => keyOf(one, other) === cursor)
  const page = all.slice(after, after + limit)
  return {
    pairs: await described(store, page, importId, new Map(imports.map(({ id, importedAt }) => [id, importedAt]))),
    open: open.length,
    decided: settled.length,
    next: after + limit < all.length ? keyOf(page.at(-1)!.one, page.at(-1)!.other) : null,
  }
}

async function decidedPairs(store: GraphStore, known: ReadonlyMap<string, CandidatePair>): Promise<Map<string, Found>> {
  const decided = new Map<string, Found>()
  for (const row of await store.read(decisionList, {})) {
    const key = keyOf(row.one, row.other)
    const pair = decided.get(key) ?? {
      one: row.one,
      other: row.other,
      score: known.get(key)?.score ?? null,
      reasons: known.get(key)?.reasons ?? [],
      decisions: [],
    }
    pair.decisions.push(decisionOf(row))
    decided.set(key, pair)
  }
  return decided
}

const lastOf = ({ decisions }: Found) => decisions.reduce((last, { on }) => (on > last ? on : last), '')

/** The pairs with what is known of their actors: the one that is asked about, or came later, stands first. */
async function described(
  store: GraphStore,
  pairs: readonly Found[],
  importId: string | undefined,
  imported: ReadonlyMap<string, string>,
): Promise<Pair[]> {
  const actors = await readCandidates(store, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))])
  return pairs.flatMap(({ one, other, score, ...rest }) => {
    const [a, b] = [actors.get(one), actors.get(other)]
    if (!a || !b) return []
    const rank = ({ from }: Candidate) => (from && from.id === importId ? '~' : (imported.get(from?.id ?? '') ?? ''))
    const [first, second] = rank(b) > rank(a) ? [b, a] : [a, b]
    return [{ one: first, other: second, score, alike: score === null ? null : alikeOf(score), ...rest }]
  })
}

async function readCandidates(store: GraphStore, ids: readonly string[]): Promise<Map<string, Candidate>> {
  if (ids.length === 0) return new Map()
  const [nodes, hits, dated, origins] = await Promise.all([
    store.read(nodesByIds, { ids: [...ids] }),
    store.read(searchHits, { ids: [...ids] }),
    store.read(actorDates, { ids: [...ids] }),
    store.read(dossiers, {}),
  ])
  const titles = new Map(origins.map(({ id, title }) => [id, title]))
  const ties = new Map(hits.map(({ node, ties: count }) => [node.id, count]))
  return new Map(
    nodes.map(({ id, labels, properties: p }) => {
      const text = (key: string) => (typeof p[key] === 'string' ? p[key] : null)
      const list = (key: string) => (Array.isArray(p[key]) ? p[key].filter((item) => typeof item === 'string') : [])
      const origin = text('importId') ?? text('dossier')
      return [
        id,
        {
          id,
          name: text('name') ?? id,
          abbreviation: text('abbreviation'),
          labels: [...labels].sort(),
          aliases: list('aliases'),
          weakAliases: list('weakAliases'),
          identifiers: list('identifiers'),
          description: text('description') ?? text('basis'),
          from: origin === null ? null : { id: origin, title: titles.get(origin) ?? origin },
          dates: [...new Set(dated.filter((row) => row.id === id).map(dateWords))].sort(),
          ties: ties.get(id) ?? 0,
        },
      ]
    }),
  )
}

function dateWords({ what, interval, precision, qualifier }: (typeof actorDates.row)['_output']): string {
  if (what === 'listed') return `listed ${spell(interval)}${qualifier ? ` (${qualifier})` : ''}`
  return `${what} ${
    isDate(interval)
      ? readDate(
          interval,
          PRECISIONS.find((one) => one === precision),
        )
      : interval
  }`
}

/** An interval of a tie in the fewest words that say no more than it does. */
function spell(interval: string): string {
  const [from = '', to = ''] = interval.split('/').map((bound) => {
    const [date = '', precision] = bound.split('~')
    return date === '' || date === '..'
      ? ''
      : readDate(
          date,
          PRECISIONS.find((one) => one === precision),
        )
  })
  return from && to ? `from ${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : 'without dates'
}

/** Names a pair, whichever stands first. */
function keyOf(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
