import type { ImportProblem } from './reader'

/** Kinds told apart; what comes after them is told together. */
const MOST_KINDS = 200

/** What a reader does not take as it stands, by kind: how much there was of each, and where the first stood. */
export class LeftOut {
  readonly #kinds = new Map<string, { severity: 'left-out' | 'note'; place: string; count: number }>()

  /** Something that is not taken. `what` names its kind in the plural. */
  add(what: string, place: string | (() => string), count = 1): void {
    this.#add('left-out', what, place, count)
  }

  /** Something that is taken, but not as one might think. */
  note(what: string, place: string | (() => string), count = 1): void {
    this.#add('note', what, place, count)
  }

  /** A line for each kind, in the order in which they were met. */
  items(): ImportProblem[] {
    return [...this.#kinds].map(([what, { severity, place, count }]) => ({
      kind: 'problem',
      severity,
      place,
      ...(severity === 'left-out' && { count }),
      message: count === 1 ? `${what}.` : `${what} (${count} in all; this is the first).`,
    }))
  }

  #add(severity: 'left-out' | 'note', what: string, place: string | (() => string), count: number): void {
    const known = this.#kinds.get(what)
    if (known) known.count += count
    else if (this.#kinds.size >= MOST_KINDS && what !== OTHERS) this.#add('left-out', OTHERS, place, count)
    else this.#kinds.set(what, { severity, place: typeof place === 'string' ? place : place(), count })
  }
}

const OTHERS = 'Other things that are not taken'
