import { useEffect, useEffectEvent, useState } from 'react'
import type { z } from 'zod'
import type { ROUTES, RouteAnswer, RouteName } from '../../model/api/routes'
import { ask } from './api'

export type Answered<N extends RouteName> =
  { state: 'loading' } | { state: 'failed'; problem: string } | { state: 'ready'; answer: RouteAnswer<N> }

/** What a route answers, asked anew when the question or `since` changes; a late answer to an older question is dropped. */
export function useAnswer<N extends RouteName>(
  name: N,
  path: z.input<(typeof ROUTES)[N]['params']>,
  query: z.input<(typeof ROUTES)[N]['query']>,
  since = 0,
): Answered<N> {
  const key = JSON.stringify([name, path, query, since])
  const [held, hold] = useState<{ key: string; answered: Answered<N> }>({ key: '', answered: { state: 'loading' } })
  // `key` says all that path and query do.
  const question = useEffectEvent((signal: AbortSignal) => ask(name, path, query, signal))
  useEffect(() => {
    const stop = new AbortController()
    question(stop.signal).then(
      (answer) => hold({ key, answered: { state: 'ready', answer } }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          hold({ key, answered: { state: 'failed', problem: error instanceof Error ? error.message : String(error) } })
      },
    )
    return () => stop.abort()
  }, [key])
  return held.key === key ? held.answered : { state: 'loading' }
}
