import { create } from 'zustand'
import { campsDrawn } from '../../model/analysed'
import { campNumbers, CampNumbers } from '../../model/camp-numbers'
import { askAnalysis, stepAt, stepNumbers, type Found, type Question } from './ask-analysis'
import { explorer, say, settle, type Explorer } from './store'
import { writeCounted } from './counted'
import type { CampsShown } from './url-state'
import type { Sensitive } from '../../model/api/analysis'

/** How far an analysis is. */
export type Run =
  | { state: 'running'; question: Question; since: number }
  | { state: 'stopped'; question: Question }
  | { state: 'failed'; question: Question; problem: string }
  | { state: 'ready'; found: Found }

/** Which question has the camps for its answer that a view draws. */
const QUESTION_OF = { two: 'frustration', any: 'camps' } as const satisfies Record<CampsShown, Question>

/** What the reader asked last, while the panel is up and when it is not; null: nothing yet. */
export const useAnalysis = create<{ run: Run | null; sensitivity: Run | null }>()(() => ({ run: null, sensitivity: null }))

/** Milliseconds that date and filters must have stood still: a slider passes many dates. */
const CALM = 250

/** A question that is asked again when what is on the screen changes, for as long as somebody looks. */
interface Asking {
  /** Asks; null: nothing any more. */
  ask(question: Question | null): void
  /** Asks again if something has changed while nobody looked. */
  catchUp(): void
}

/** `tell` hears how it goes; while nobody `looks`, what changes makes it ask no more than once they do. */
function keepAsking(tell: (run: Run) => void, looks: () => boolean = () => true): Asking {
  let question: Question | null = null
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStale = false
  const begin = (delay: number) => {
    clearTimeout(timer)
    running.abort()
    const { loaded, view, scene } = explorer.getState()
    const asking = question
    if (!asking || !loaded) return
    const { signal } = (running = new AbortController())
    tell({ state: 'running', question: asking, since: Date.now() })
    isStale = !looks()
    if (isStale) return
    timer = setTimeout(() => {
      askAnalysis(asking, loaded, view, idsOf(scene), signal).then(
        (found) => !signal.aborted && tell({ state: 'ready', found }),
        (error: unknown) =>
          !signal.aborted && tell({ state: 'failed', question: asking, problem: error instanceof Error ? error.message : String(error) }),
      )
    }, delay)
  }
  explorer.subscribe((state, before) => question && countsAnew(question, state, before) && begin(CALM))
  return {
    ask(next) {
      question = next
      begin(0)
    },
    catchUp() {
      if (isStale) begin(0)
    },
  }
}

const idsOf = ({ nodes }: Explorer['scene']) => nodes.map(({ id }) => id)

function countsAnew(question: Question, { view, loaded, scene }: Explorer, before: Explorer): boolean {
  return (
    (question !== 'series' && view.asOf !== before.view.asOf) ||
    view.filters !== before.view.filters ||
    writeCounted(view.counted) !== writeCounted(before.view.counted) ||
    loaded?.baseTies !== before.loaded?.baseTies ||
    (view.counted.where === 'canvas' &&
      question !== 'series' &&
      scene !== before.scene &&
      idsOf(scene).join() !== idsOf(before.scene).join())
  )
}

/** Numbers of the camps that are drawn, which each keeps from date to date. */
let drawnNumbers = new CampNumbers()

/** Camps that were last found for the canvas; null: none yet. */
let found: ReadonlyMap<string, number> | null = null

const ofCanvas = keepAsking((run) => {
  if (run.state === 'ready' && 'camps' in run.found.answer) {
    const isFirst = found === null
    found = campNumbers(run.found.answer, drawnNumbers)
    drawNow()
    if (isFirst) say(campsDrawn(explorer.getState().view.camps))
  }
  if (run.state !== 'failed') return
  settle({ camps: null })
  say(run.problem)
})

/** Draws camps; while the panel has camps over time, those of the date, so that both give a camp the same number. */
function drawNow(): void {
  if (!found) return
  const { run } = useAnalysis.getState()
  const { camps, asOf } = explorer.getState().view
  const overTime = run?.state === 'ready' && run.found.question === 'series' && camps === 'any' ? stepAt(run.found.answer, asOf) : undefined
  settle({ camps: overTime ? stepNumbers(overTime) : found })
}

/** Draws the camps of a division, and again at every date and filter; null: none any more. */
export function drawCamps(camps: CampsShown | null): void {
  drawnNumbers = new CampNumbers()
  if (found && !camps) say(campsDrawn(null))
  found = null
  ofCanvas.ask(camps && QUESTION_OF[camps])
  if (!camps) settle({ camps: null })
}

const isUp = () => explorer.getState().tab === 'analysis'

const ofPanel = keepAsking((run) => {
  useAnalysis.setState({ run })
  if (run.state === 'ready') drawNow()
}, isUp)
const ofSensitivity = keepAsking((sensitivity) => useAnalysis.setState({ sensitivity }), isUp)

/** The panel is up: what changed while it was not is asked now. */
export function catchUp(): void {
  ofPanel.catchUp()
  ofSensitivity.catchUp()
}

/** Answers a question for what the reader chose to count, and again when that, the date or a filter changes. */
export function analyse(question: Question): void {
  useAnalysis.setState({ sensitivity: null })
  settle({ marked: null })
  ofSensitivity.ask(null)
  ofPanel.ask(question)
}

/** Tries how far the answer to a question holds, and again like that. */
export const trySensitivity = (of: Sensitive): void => ofSensitivity.ask(`sensitivity.${of}`)

/** Stops what is running, here and on the server. */
export function stopAnalysis(): void {
  const { run, sensitivity } = useAnalysis.getState()
  if (run?.state === 'running') {
    ofPanel.ask(null)
    useAnalysis.setState({ run: { state: 'stopped', question: run.question } })
  }
  if (sensitivity?.state === 'running') {
    ofSensitivity.ask(null)
    useAnalysis.setState({ sensitivity: { state: 'stopped', question: sensitivity.question } })
  }
}
