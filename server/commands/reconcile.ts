import { z } from 'zod'
import { deciderSchema, VERDICTS, type Pair } from '../../model/reconcile'
import { decide, decisionBy, takeBack } from '../reconcile/decide'
import { pairsAnswer } from '../reconcile/pairs'
import type { Cell, GraphStore, Value } from '../store/contract'
import { FORMATS, format } from './results'
import type { StoreCommand } from './command'

const two = { one: z.string().min(1), other: z.string().min(1), by: deciderSchema }

const options = z.discriminatedUnion('what', [
  z.object({ what: z.literal('list'), import: z.string().optional(), show: z.enum(['open', 'decided']), format: z.enum(FORMATS) }),
  z.object({ what: z.literal('decide'), ...two, verdict: z.enum(VERDICTS), note: z.string().trim().max(1000).optional() }),
  z.object({ what: z.literal('take-back'), ...two }),
])

/** Lists actors that may be the same or what was decided of them, records a decision, or takes one back. */
export const reconcileCommand: StoreCommand<z.infer<typeof options>> = {
  name: 'reconcile',
  options,
  async run(store, asked, io) {
    if (asked.what === 'decide') {
      const { what: _what, ...decision } = asked
      await decide(store, decision)
      await io.out(
        `${asked.by} holds ${asked.one} and ${asked.other} to be ${asked.verdict === 'same' ? 'the same: a claim, and a tie between the two.' : 'different: a claim, and they are not asked about again.'}\n`,
      )
      return 0
    }
    if (asked.what === 'take-back') {
      await takeBack(store, await decisionBy(store, asked.one, asked.other, asked.by))
      await io.out(`Took back what ${asked.by} had decided of ${asked.one} and ${asked.other}.\n`)
      return 0
    }
    const { pairs, open, decided } = await everyPair(store, asked)
    const columns = asked.show === 'open' ? OPEN : DECIDED
    const rows = pairs.flatMap((pair) => (asked.show === 'open' ? [openRow(pair)] : decidedRows(pair)))
    for (const text of format(
      asked.format,
      columns,
      rows.map((row) => row.map((value): Cell => ({ kind: 'value', value }))),
    ))
      await io.out(text)
    io.err(`${open} to decide, ${decided} decided.\n`)
    return 0
  },
}

/** Pairs asked for at a time. */
const PAGE = 200

async function everyPair(
  store: GraphStore,
  { import: importId, show }: { import?: string; show: 'open' | 'decided' },
): Promise<{ pairs: Pair[]; open: number; decided: number }> {
  const pairs: Pair[] = []
  for (let cursor: string | undefined; ;) {
    const page = await pairsAnswer(store, { import: importId, show, limit: PAGE, cursor })
    pairs.push(...page.pairs)
    if (page.next === null) return { pairs, open: page.open, decided: page.decided }
    cursor = page.next
  }
}

const OPEN = ['alike', 'one', 'name', 'other', 'otherName', 'why'] as const
const DECIDED = ['decided', 'one', 'name', 'other', 'otherName', 'by', 'on', 'note'] as const

function openRow({ alike, one, other, reasons }: Pair): Value[] {
  return [alike, one.id, one.name, other.id, other.name, reasons.join('; ')]
}

function decidedRows({ one, other, decisions }: Pair): Value[][] {
  return decisions.map(({ verdict, by, on, note }) => [verdict, one.id, one.name, other.id, other.name, by, on, note ?? ''])
}
