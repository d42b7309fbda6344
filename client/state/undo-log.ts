import { createStore } from 'zustand/vanilla'
import { writeView, type ViewState } from './url-state'

/** Milliseconds within which changes that follow one another, as a slider is drawn, are one step. */
const ONE_STEP = 1500

/** The views before and after the one that is shown, as addresses write them, nearest last. */
export const undoLog = createStore<{ past: readonly string[]; future: readonly string[] }>()(() => ({ past: [], future: [] }))

let lastReplaced = -Infinity

/** What is undone of a view: all but what is picked out. */
export function undoable(view: ViewState): string {
  return writeView({ ...view, selection: null })
}

/** Notes a step from one view to another; what had been undone can then not be redone. Steps that follow one another with `replace` are one. */
export function record(before: ViewState, after: ViewState, how: 'push' | 'replace'): void {
  const from = undoable(before)
  if (from === undoable(after)) return
  const continues = how === 'replace' && performance.now() - lastReplaced < ONE_STEP
  lastReplaced = how === 'replace' ? performance.now() : -Infinity
  const { past } = undoLog.getState()
  undoLog.setState({ past: continues ? past : [...past, from], future: [] })
}

/** Goes one step back from an address, or forward again; null where there is none. Gives the address that is then to be shown. */
export function travel(direction: 'undo' | 'redo', now: string): string | null {
  const { past, future } = undoLog.getState()
  const to = (direction === 'undo' ? past : future).at(-1)
  if (to === undefined) return null
  lastReplaced = -Infinity
  undoLog.setState(
    direction === 'undo' ? { past: past.slice(0, -1), future: [...future, now] } : { past: [...past, now], future: future.slice(0, -1) },
  )
  return to
}
