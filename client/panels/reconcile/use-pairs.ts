import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Decision, Pair, Verdict } from '../../../model/reconcile'
import { ask } from '../../state/api'

export type Show = 'open' | 'decided'

export interface Pairs {
  show: Show
  pairs: readonly Pair[]
  /** How many pairs nobody has decided, and how many somebody has. */
  open: number
  decided: number
  state: 'loading' | 'ready'
  more: boolean
  problem: string | null
  turnTo(show: Show): void
  showMore(): void
  /** Records what somebody decides of a pair; it stays in its place, decided. Resolves with whether it was recorded. */
  decide(pair: Pair, verdict: Verdict, by: string, note: string): Promise<boolean>
  takeBack(pair: Pair, decision: Decision): Promise<boolean>
}

interface Held {
  pairs: readonly Pair[]
  open: number
  decided: number
  next: string | null
  state: 'loading' | 'ready'
  problem: string | null
}

const NOTHING: Held = { pairs: [], open: 0, decided: 0, next: null, state: 'loading', problem: null }
const AT_A_TIME = 20

/** Pairs of an import, or of the whole graph, page by page, and what is decided of them. */
export function usePairs(importId: string | null): Pairs {
  const [show, setShow] = useState<Show>('open')
  const [held, hold] = useState(NOTHING)
  const running = useRef<AbortController>(null)

  const load = async (which: Show, cursor: string | null) => {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    hold((before) => ({ ...before, state: 'loading', problem: null }))
    try {
      const answer = await ask(
        'reconcile',
        {},
        { ...(importId !== null && { import: importId }), show: which, limit: AT_A_TIME, ...(cursor !== null && { cursor }) },
        signal,
      )
      if (!signal.aborted)
        hold((before) => ({
          ...answer,
          pairs: cursor === null ? answer.pairs : [...before.pairs, ...answer.pairs],
          state: 'ready',
          problem: null,
        }))
    } catch (error) {
      if (!signal.aborted) hold((before) => ({ ...before, state: 'ready', problem: wordsOf(error) }))
    }
  }
  const begin = useEffectEvent((which: Show) => void load(which, null))
  useEffect(() => {
    begin(show)
    return () => running.current?.abort()
  }, [importId, show])

  /** Does something to a pair, and takes over what is decided of it then. */
  const change = async (pair: Pair, work: () => Promise<{ decisions: Decision[] }>): Promise<boolean> => {
    try {
      const { decisions } = await work()
      const settled = Number(decisions.length > 0) - Number(pair.decisions.length > 0)
      hold((before) => ({
        ...before,
        problem: null,
        open: before.open - (pair.score === null ? 0 : settled),
        decided: before.decided + settled,
        pairs: before.pairs.map((other) => (keyOf(other) === keyOf(pair) ? { ...other, decisions } : other)),
      }))
      return true
    } catch (error) {
      hold((before) => ({ ...before, problem: wordsOf(error) }))
      return false
    }
  }

  return {
    show,
    pairs: held.pairs,
    open: held.open,
    decided: held.decided,
    state: held.state,
    more: held.next !== null,
    problem: held.problem,
    turnTo(next) {
      if (next === show) return
      hold((before) => ({ ...before, pairs: [], next: null }))
      setShow(next)
    },
    showMore: () => void load(show, held.next),
    decide: (pair, verdict, by, note) =>
      change(pair, () => ask('decide', {}, { one: pair.one.id, other: pair.other.id, verdict, by, ...(note.trim() && { note }) })),
    takeBack: (pair, { claim }) => change(pair, () => ask('takeBackDecision', { id: claim }, {})),
  }
}

export const keyOf = ({ one, other }: Pair): string => `${one.id}|${other.id}`

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
