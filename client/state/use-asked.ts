import { useEffect, useEffectEvent, useState } from 'react'

/** An answer that is at hand, or a way to ask for it. */
export type Question<T> = { answer: T } | { ask(signal: AbortSignal): Promise<T> }

export type Answered<T> = { state: 'loading' } | { state: 'failed'; problem: string } | { state: 'ready'; answer: T }

/** What answers a question, asked anew when `key` changes; a late answer to an older question is dropped. */
export function useAsked<T>(key: string, question: Question<T>): Answered<T> {
  const [held, hold] = useState<{ key: string; answered: Answered<T> }>({ key: '', answered: { state: 'loading' } })
  // `key` says all that the question does.
  const asking = useEffectEvent((signal: AbortSignal) => ('ask' in question ? question.ask(signal) : null))
  useEffect(() => {
    const stop = new AbortController()
    asking(stop.signal)?.then(
      (answer) => hold({ key, answered: { state: 'ready', answer } }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          hold({ key, answered: { state: 'failed', problem: error instanceof Error ? error.message : String(error) } })
      },
    )
    return () => stop.abort()
  }, [key])
  if ('answer' in question) return { state: 'ready', answer: question.answer }
  return held.key === key ? held.answered : { state: 'loading' }
}
