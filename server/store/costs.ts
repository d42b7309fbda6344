import { createHash } from 'node:crypto'
import { tokens } from '../../model/cypher-lexer'

/** What a statement is known to cost: those that ended at once when they last ran, those that did not, and those of which it is not known. */
export type Cost = 'brief' | 'unknown' | 'long'

/** Milliseconds in which a statement that counts as brief has ended. */
const BRIEF_MS = 300
/** Kinds that are remembered; the one that was not asked for longest goes first. */
const KEPT = 5_000
/** Characters beyond which a statement is a kind by itself. */
const LONGEST = 5_000

/** Remembers what kinds of statements cost. A kind are all statements that differ in nothing but numbers, texts and parameters. */
export class Costs {
  readonly #known = new Map<string, Cost>()

  of(kind: string): Cost {
    const cost = this.#known.get(kind) ?? 'unknown'
    if (cost !== 'unknown') this.#set(kind, cost)
    return cost
  }

  /** One has ended, this many milliseconds after it began. One that took longer than a brief one may on a busy machine is not known to be long for that. */
  ended(kind: string, ms: number): void {
    if (ms <= BRIEF_MS) this.#set(kind, 'brief')
  }

  /** One did not end while others waited: a brief one is looked at again, any other is long from now on. */
  lasted(kind: string): void {
    if (this.of(kind) === 'brief') this.#known.delete(kind)
    else this.#set(kind, 'long')
  }

  #set(kind: string, cost: Cost): void {
    this.#known.delete(kind)
    this.#known.set(kind, cost)
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!)
  }
}

/** What is the same of all statements of a kind. */
export function kindOf(statement: string): string {
  if (statement.length > LONGEST) return createHash('sha256').update(statement).digest('base64')
  return tokens(statement)
    .filter(({ kind }) => kind !== 'space' && kind !== 'comment')
    .map(({ kind, text }) => (kind === 'number' ? '0' : kind === 'string' ? "''" : text))
    .join(' ')
}
