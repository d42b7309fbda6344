import { z } from 'zod'
import { ANALYSES, ANALYSIS_FORMATS } from '../../model/api/analysis'
import { dateSchema } from '../../model/values'
import { brokersAnswer, campsAnswer, frustrationAnswer, gapsAnswer, triadsAnswer, type AnalysisQuery } from '../graph/analysis'
import { sourceNamed } from '../graph/named'
import type { GraphStore, Value } from '../store/contract'
import { format } from './results'
import type { StoreCommand } from './command'

const options = z.object({
  what: z.enum(ANALYSES),
  dossier: z.string().optional(),
  asOf: dateSchema.optional(),
  knownBy: dateSchema.optional(),
  without: z.array(z.string()).optional(),
  seconds: z.number(),
  format: z.enum(ANALYSIS_FORMATS),
})

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
  async run(store, { what, format: as, without, ...asked }, io) {
    const query = { ...asked, ...(without && { without: await Promise.all(without.map((source) => sourceNamed(store, source))) }) }
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

const PRINTED: Record<(typeof ANALYSES)[number], (store: GraphStore, query: AnalysisQuery, stop: AbortSignal) => Promise<Printed>> = {
  async frustration(store, query, stop) {
    const answer = await frustrationAnswer(store, query, stop)
    return { answer, ...division(answer, answer.frustration, 'two camps') }
  },
  async camps(store, query, stop) {
    const answer = await campsAnswer(store, query, stop)
    return { answer, ...division(answer, answer.violations, 'any number of camps') }
  },
  async triads(store, query) {
    const answer = await triadsAnswer(store, query)
    const { allPositive, oneNegative, twoNegative, allNegative, balance, names, triads } = answer
    const share = (value: number) => `${Math.round(100 * value)} %`
    return {
      answer,
      columns: ['negative', 'one', 'other', 'third', 'ties'],
      rows: triads.map(({ nodes, negatives, ties }) => [negatives, ...nodes.map((id) => names[id] ?? id), ties]),
      about:
        `Triads by negative pairs: none ${allPositive}, one ${oneNegative}, two ${twoNegative}, three ${allNegative}.` +
        (balance
          ? ` Balanced: ${share(balance.observed)}; with the same signs dealt out by chance ${share(balance.mean)} on average (${balance.draws} draws, at least as balanced in ${share(balance.atLeast)}).`
          : ''),
    }
  },
  async gaps(store, query) {
    const answer = await gapsAnswer(store, query)
    const { gaps, names } = answer
    return {
      answer,
      columns: ['one', 'other', 'common adversaries', 'a positive tie between them'],
      rows: gaps.map(({ a, b, common, known }) => [names[a] ?? a, names[b] ?? b, common.map(({ name }) => name), known]),
      about: `${gaps.length} pairs with a common adversary and no positive tie on record. That none is recorded does not show that there is none.`,
    }
  },
  async brokers(store, query, stop) {
    const answer = await brokersAnswer(store, query, stop)
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
      about: `${brokers.length} nodes stand between others.`,
    }
  },
}

type Divided = Pick<
  Awaited<ReturnType<typeof campsAnswer>>,
  'camps' | 'names' | 'ties' | 'moving' | 'lowerBound' | 'proven' | 'unique' | 'pairs' | 'nodes'
>

function division(
  { camps, names, ties, moving, lowerBound, proven, unique, pairs, nodes }: Divided,
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
      `${nodes} nodes, ${pairs} pairs: divided into ${into}, ${violations} pairs go against it (${least}). ${alone}`,
      ...(ties.length > 0 ? ['Ties against the camps:', ...ties.map((id) => `  ${id}`)] : []),
    ].join('\n'),
  }
}
