import { create } from 'zustand'
import { askAnalysis, campNumbers, type Found, type Question } from './ask-analysis'
import { explorer, say, settle, type Explorer } from './store'
import type { CampsShown } from './url-state'

/** How far an analysis is. */
export type Run =
  | { state: 'running'; question: Question; since: number }
  | { state: 'stopped'; question: Question }
  | { state: 'failed'; question: Question; problem: string }
  | { state: 'ready'; found: Found }

/** Which question has the camps for its answer that a view draws. */
const QUESTION_OF = { two: 'frustration', any: 'camps' } as const satisfies Record<CampsShown, Question>

/** What the reader asked last, while the panel is up and when it is not; null: nothing yet. */
export const useAnalysis = create<{ run: Run | null }>()(() => ({ run: null }))

/** Milliseconds that date and filters must have stood still: a slider passes many dates. */
const CALM = 250

/** Asks, and asks again when what is on the screen changes, until nothing is asked (null). `tell` hears how it goes. */
export function keepAsking(tell: (run: Run) => void): (question: Question | null) => void {
  let question: Question | null = null
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = (delay: number) => {
    clearTimeout(timer)
    running.abort()
    const { loaded, view } = explorer.getState()
    const asking = question
    if (!asking || !loaded) return
    const { signal } = (running = new AbortController())
    tell({ state: 'running', question: asking, since: Date.now() })
    timer = setTimeout(() => {
      askAnalysis(asking, loaded, view, signal).then(
        (found) => !signal.aborted && tell({ state: 'ready', found }),
        (error: unknown) =>
          !signal.aborted && tell({ state: 'failed', question: asking, problem: error instanceof Error ? error.message : String(error) }),
      )
    }, delay)
  }
  explorer.subscribe((state, before) => question && countsAnew(state, before) && begin(CALM))
  return (next) => {
    question = next
    begin(0)
  }
}

function countsAnew({ view, loaded }: Explorer, before: Explorer): boolean {
  return view.asOf !== before.view.asOf || view.filters !== before.view.filters || loaded?.baseTies !== before.loaded?.baseTies
}

const ofCanvas = keepAsking((run) => {
  if (run.state === 'ready' && 'camps' in run.found.answer) settle({ camps: campNumbers(run.found.answer) })
  if (run.state !== 'failed') return
  settle({ camps: null })
  say(run.problem)
})

/** Draws the camps of a division, and again at every date and filter; null: none any more. */
export function drawCamps(camps: CampsShown | null): void {
  ofCanvas(camps && QUESTION_OF[camps])
  if (!camps) settle({ camps: null })
}

const ofPanel = keepAsking((run) => useAnalysis.setState({ run }))

/** Answers a question for what is on the screen, and again at every date and filter that the reader sets. */
export const analyse = (question: Question): void => ofPanel(question)

/** Stops what is running, here and on the server. */
export function stopAnalysis(): void {
  const { run } = useAnalysis.getState()
  ofPanel(null)
  if (run?.state === 'running') useAnalysis.setState({ run: { state: 'stopped', question: run.question } })
}
