import { useEffect, useEffectEvent, useState } from 'react'
import { databaseName } from './database'
import { runStatement, type Plan } from './run'
import { givenBy, type Run, type QueryTab } from './state'
import { t } from '../../../model/words/english/console'

export type AskedPlan = { plan: Plan } | { problem: string } | null

/** The plan of what has run in a tab: its own where it was run for that, and asked for otherwise; null until it is here. */
export function usePlan(tab: QueryTab, { statement, rows, summary, error }: Run): AskedPlan {
  const own = summary?.plan ?? null
  const [asked, setAsked] = useState<{ of: Run['rows']; answer: AskedPlan } | null>(null)
  const needed = !own && !error && !/^\s*(EXPLAIN|PROFILE)\b/i.test(statement)
  // Another text in the editor is not what has run.
  const ask = useEffectEvent((signal: AbortSignal) => planOf(tab, statement, signal))
  useEffect(() => {
    if (!needed) return
    const stop = new AbortController()
    ask(stop.signal).then(
      (answer) => setAsked({ of: rows, answer }),
      (reason: unknown) => {
        if (!stop.signal.aborted) setAsked({ of: rows, answer: { problem: reason instanceof Error ? reason.message : String(reason) } })
      },
    )
    return () => stop.abort()
  }, [needed, statement, rows])
  if (own) return { plan: own }
  if (error) return { problem: error.message }
  return asked?.of === rows ? asked.answer : null
}

async function planOf(tab: QueryTab, statement: string, signal: AbortSignal): Promise<AskedPlan> {
  const values = givenBy(tab)
  if (!values) return { problem: t('unreadableParameter') }
  let answer: AskedPlan = { problem: t('noPlan') }
  await runStatement(
    await databaseName(),
    `EXPLAIN ${statement.replace(/;\s*$/, '')}`,
    values,
    1,
    {
      columns: () => undefined,
      rows: () => undefined,
      cut: () => undefined,
      done: ({ plan }) => {
        if (plan) answer = { plan }
      },
      failed: ({ message }) => {
        answer = { problem: message }
      },
    },
    signal,
  )
  return answer
}
