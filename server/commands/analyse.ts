import { z } from 'zod'
import type { LEFT_OUT } from '../../model/api/analysis'
import { ANALYSES, ANALYSIS_FORMATS, ANALYSIS_QUERIES, MOST_OPEN, type Analysis } from '../../model/api/analysis'
import type { Holding } from '../../model/holding'
import { brokersAnswer, campsAnswer, frustrationAnswer, gapsAnswer } from '../graph/analysis'
import { triadsAnswer } from '../graph/analysis-triads'
import { sensitivityAnswer } from '../graph/analysis-sensitivity'
import { communitiesAnswer } from '../graph/analysis-communities'
import { similarityAnswer } from '../graph/analysis-similarity'
import { seriesAnswer } from '../graph/analysis-series'
import { sourceNamed } from '../graph/named'
import type { GraphStore, Value } from '../store/contract'
import { format } from './results'
import type { StoreCommand } from './command'

const options = z.object({ what: z.enum(ANALYSES), format: z.enum(ANALYSIS_FORMATS), query: z.record(z.string(), z.string()) })

/** An answer whole, for JSON; and as rows with a line about them, for people and spreadsheets. */
interface Printed {
  answer: object
  columns: readonly string[]
  rows: readonly (readonly Value[])[]
  about: string
}

/** Prints what the signs of the ties tell. */
export const analyse: StoreCommand<z.infer<typeof options>> = {
  name: 'analyse',
  options,
  async run(store, { what, format: as, query }, io) {
    const { answer, columns, rows, about } = await PRINTED[what](store, query, io.stop)
    if (as === 'json') await io.out(`${JSON.stringify(answer)}\n`)
    else
      for (const text of format(
        as,
        columns,
        rows.map((row) => row.map((value) => ({ kind: 'value', value }))),
      ))
        await io.out(text)
    io.err(`${about}\n`)
    return 0
  },
}

const PRINTED: Record<Analysis, (store: GraphStore, query: Record<string, string>, stop: AbortSignal) => Promise<Printed>> = {
  async frustration(store, query, stop) {
    const answer = await frustrationAnswer(store, await asked('frustration', store, query), stop)
    return { answer, ...division(answer, answer.frustration, 'two camps') }
  },
  async camps(store, query, stop) {
    const answer = await campsAnswer(store, await asked('camps', store, query), stop)
    return { answer, ...division(answer, answer.violations, 'any number of camps') }
  },
  async series(store, query, stop) {
    const answer = await seriesAnswer(store, await asked('series', store, query), stop)
    const { steps, ends, names, by } = answer
    const name = (id: string) => names[id] ?? id
    const camp = (number: number | null) => (number === null ? 'by itself' : `camp ${number}`)
    return {
      answer,
      columns: ['date', 'what', 'who', 'claims'],
      rows: steps.flatMap(({ date, began, ended, moved }) => {
        const tied = (what: Record<Holding, string>) => (change: (typeof began)[number]) => {
          const { subject, type, object } = ends[change.tie]!
          return [date, `tie ${what[change.otherwise]}`, `${name(subject)} ${type} ${name(object)}`, change.claims]
        }
        return [
          ...began.map(tied(FROM_HERE)),
          ...ended.map(tied(NO_MORE)),
          ...moved.map(({ id, from, to }) => [date, `${camp(from)} to ${camp(to)}`, name(id), []]),
        ]
      }),
      about:
        steps.length === 0
          ? 'No tie with a sign counts at any date.'
          : `${steps.length} ${by === 'year' ? 'years' : 'dates'} at which something changes, from ${steps[0]!.date} to ${steps.at(-1)!.date}; camps keep their number by the members they share.`,
    }
  },
  async sensitivity(store, query, stop) {
    const answer = await sensitivityAnswer(store, await asked('sensitivity', store, query), stop)
    const { of, figure, cases, tried, unsettled, names } = answer
    const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ')
    const grouped = (groups: readonly (readonly string[])[]) => groups.map(list).join(' | ')
    return {
      answer,
      columns: ['without', 'figure', 'parts', 'joins', 'no longer counted', 'lost', 'new', 'ties'],
      rows: cases.map(({ leftOut, id, name, parts, joins, gone, lost, found, ties, ...one }) => [
        LEFT_OUT_WORDS[leftOut](id, name),
        one.settled ? one.figure : `at most ${one.figure}`,
        parts.map(grouped),
        joins.map(grouped),
        list(gone),
        lost.map(list),
        found.map(list),
        ties,
      ]),
      about:
        `${of}: ${figure}. ${tried.sources} sources and ${tried.claims} claims were left out one at a time; those that change nothing are not listed.` +
        (unsettled > 0 ? ` The time did not suffice for ${unsettled} of them.` : ''),
    }
  },
  async triads(store, query, stop) {
    const answer = await triadsAnswer(store, await asked('triads', store, query), stop)
    const { allPositive, oneNegative, twoNegative, allNegative, balance, names, triads, open } = answer
    const name = (id: string) => names[id] ?? id
    const share = (value: number) => `${Math.round(100 * value)} %`
    return {
      answer,
      columns: ['triad', 'negative', 'one', 'other', 'third', 'ties'],
      rows: [
        ...triads.map(({ nodes, negatives, ties }) => ['closed', negatives, ...nodes.map(name), ties]),
        ...open.triads.map(({ ends, third, negatives, ties }) => ['open', negatives, ...ends.map(name), name(third), ties]),
      ],
      about:
        `Triads by negative pairs: none ${allPositive}, one ${oneNegative}, two ${twoNegative}, three ${allNegative}.` +
        (balance
          ? ` Balanced: ${share(balance.observed)}; with the same signs dealt out by chance ${share(balance.mean)} on average (${balance.draws} draws, at least as balanced in ${share(balance.atLeast)}).`
          : '') +
        `\nOpen triads, one and other each tied to the third and not to each other, by negative pairs: none ${open.bothPositive}, one ${open.oneNegative}, two ${open.bothNegative}.` +
        (open.triads.length < open.bothPositive + open.oneNegative + open.bothNegative
          ? ` Of each kind at most ${MOST_OPEN} are listed.`
          : ''),
    }
  },
  async gaps(store, query, stop) {
    const answer = await gapsAnswer(store, await asked('gaps', store, query), stop)
    const { gaps, names } = answer
    return {
      answer,
      columns: ['one', 'other', 'common adversaries', 'a positive tie between them'],
      rows: gaps.map(({ a, b, common, known }) => [names[a] ?? a, names[b] ?? b, common.map(({ name }) => name), known]),
      about: [
        `${gaps.length} pairs with a common adversary and no positive tie that counts. That none is recorded does not show that there is none.`,
        ...besideChance('Pairs with a common adversary and no tie,', answer.chance),
      ].join('\n'),
    }
  },
  async brokers(store, query, stop) {
    const answer = await brokersAnswer(store, await asked('brokers', store, query), stop)
    const { brokers, names } = answer
    return {
      answer,
      columns: ['id', 'name', 'positive', 'negative', 'betweenness', 'bridges'],
      rows: brokers.map(({ id, positive, negative, betweenness, bridges }) => [
        id,
        names[id] ?? id,
        positive,
        negative,
        Math.round(100 * betweenness) / 100,
        bridges.map(([p, q]) => `${names[p] ?? p} / ${names[q] ?? q}`),
      ]),
      about: [`${brokers.length} nodes stand between others.`, ...besideChance('Pairs at odds with a common friend,', answer.chance)].join(
        '\n',
      ),
    }
  },
  async similarity(store, query, stop) {
    const answer = await similarityAnswer(store, await asked('similarity', store, query), stop)
    const { alike, names } = answer
    const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id)
    return {
      answer,
      columns: ['one', 'other', 'similarity', 'common friends', 'common adversaries', 'differ over', 'tied to each other'],
      rows: alike.map(({ a, b, similarity, friends, adversaries, differ, between }) => [
        names[a] ?? a,
        names[b] ?? b,
        Math.round(100 * similarity) / 100,
        list(friends),
        list(adversaries),
        list(differ),
        (['positive', 'negative'] as const).filter((sign) => between[sign].length > 0),
      ]),
      about: [
        `${alike.length} pairs share two or more friends or adversaries; similarity is the share of all that either has.`,
        ...besideChance('Pairs that share two or more,', answer.chance),
      ].join('\n'),
    }
  },
  async communities(store, query, stop) {
    const answer = await communitiesAnswer(store, await asked('communities', store, query), stop)
    const { communities, between, modularity, searches, names, nodes, pairs } = answer
    return {
      answer,
      columns: ['community', 'id', 'name'],
      rows: communities.flatMap(({ nodes: members }, i) => members.map((id) => [i + 1, id, names[id] ?? id])),
      about: [
        `${nodes} nodes, ${pairs} pairs: ${communities.length} communities, modularity ${Math.round(1000 * modularity) / 1000}, the highest of ${searches} searches; that none is higher is not proven.`,
        ...communities.map(({ positive, negative }, i) => `Within ${i + 1}: ${positive} positive, ${negative} negative pairs.`),
        `Between communities: ${between.positive} positive, ${between.negative} negative pairs.`,
      ].join('\n'),
    }
  },
}

/** How a figure stands to those of the same ties with their signs dealt out by chance. */
function besideChance(what: string, chance: Awaited<ReturnType<typeof campsAnswer>>['chance']): string[] {
  if (!chance) return []
  const { observed, mean, atMost, atLeast, draws } = chance
  const round = (value: number) => Math.round(10 * value) / 10
  const share = (value: number) => `${Math.round(100 * value)} %`
  return [
    `${what} with the same signs dealt out by chance: ${round(mean)} on average, here ${round(observed)}; at most as many in ${share(atMost)}, at least as many in ${share(atLeast)} of ${draws} draws.`,
  ]
}

const LEFT_OUT_WORDS: Record<(typeof LEFT_OUT)[number], (id: string | null, name: string) => string> = {
  source: (id, name) => `source ${name} (${id})`,
  claim: (id, name) => `claim ${id} of ${name}`,
  grade: () => 'grades below C',
  reported: () => 'reported claims',
  attested: (id) => `ties last attested before ${id}`,
}

/** What a tie does that counts from a date on, by what it was before; and one that counts no more, by what it is now. */
const FROM_HERE: Record<Holding, string> = {
  'does-not-hold': 'begins',
  'unknown-start': 'first attested',
  'attested-earlier': 'attested again',
  uncertain: 'certain',
  holds: 'begins to count',
}
const NO_MORE: Record<Holding, string> = {
  'does-not-hold': 'ends',
  'attested-earlier': 'attested until the day before',
  'unknown-start': 'not attested',
  uncertain: 'uncertain',
  holds: 'counts no more',
}

/** What is asked, checked; sources may be named by more than their ids. */
async function asked<A extends Analysis>(
  what: A,
  store: GraphStore,
  given: Record<string, string>,
): Promise<z.output<(typeof ANALYSIS_QUERIES)[A]>> {
  const query = ANALYSIS_QUERIES[what].parse(given) as z.output<(typeof ANALYSIS_QUERIES)[A]>
  return { ...query, ...(query.without && { without: await Promise.all(query.without.map((source) => sourceNamed(store, source))) }) }
}

type Divided = Pick<
  Awaited<ReturnType<typeof campsAnswer>>,
  'camps' | 'chance' | 'names' | 'ties' | 'moving' | 'lowerBound' | 'proven' | 'unique' | 'pairs' | 'nodes'
>

function division(
  { camps, chance, names, ties, moving, lowerBound, proven, unique, pairs, nodes }: Divided,
  violations: number,
  into: string,
): Omit<Printed, 'answer'> {
  const isMoving = new Set(moving)
  const least = proven ? 'the least there can be' : `the best found; at least ${lowerBound}`
  const alone =
    unique === null
      ? 'Whether another division does as well was not found out in the time.'
      : unique
        ? 'No other division does as well.'
        : 'Other divisions do as well.'
  return {
    columns: ['camp', 'id', 'name', 'may stand elsewhere'],
    rows: camps.flatMap((camp, i) => camp.map((id) => [i + 1, id, names[id] ?? id, isMoving.has(id)])),
    about: [
      `${nodes} nodes, ${pairs} pairs: divided into ${into}, ${violations === 1 ? '1 pair goes' : `${violations} pairs go`} against it (${least}). ${alone}`,
      ...besideChance('Pairs that do not fit,', chance),
      ...(ties.length > 0 ? ['Ties against the camps:', ...ties.map((id) => `  ${id}`)] : []),
    ].join('\n'),
  }
}
