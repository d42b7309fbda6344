import fc, { type Arbitrary } from 'fast-check'

/** Choices to write a statement by, one list a clause. Where a list is used up the simplest choice is taken, so that shorter lists and smaller numbers make simpler statements. */
export type Tape = readonly (readonly number[])[]

export const tapes: Arbitrary<Tape> = fc.array(fc.array(fc.nat(9999), { maxLength: 60, size: 'max' }), {
  minLength: 1,
  maxLength: 5,
  size: 'max',
})

/** Reads one clause's choices. */
export class Choices {
  #at = 0
  constructor(private readonly numbers: readonly number[]) {}

  /** A number from 0 to `count` - 1. */
  below(count: number): number {
    return (this.numbers[this.#at++] ?? 0) % count
  }

  /** One of them; the first is the simplest. */
  one<T>(...all: readonly T[]): T {
    return all[this.below(all.length)]!
  }

  /** True about once in `times`. */
  rarely(times: number): boolean {
    return this.below(times) === times - 1
  }
}
