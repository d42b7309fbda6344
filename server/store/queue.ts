/** Runs what it is given one after another, in the order given; a failure does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything given so far has ended; what is given after waits until the function that it gives is called. */
  hold(): Promise<() => void> {
    return new Promise((turn) => void this.run(() => new Promise<void>((release) => turn(release))))
  }

  /** Resolves when everything given so far has ended. */
  async idle(): Promise<void> {
    await this.#last
  }
}

const MAX_ATTEMPTS = 6

/**
 * Runs `work` again while `retriable` says so, up to six times in all, waiting a little
 * longer (and a little at random) each time; then the last error is thrown.
 */
export async function retrying<T>(work: () => Promise<T>, retriable: (error: unknown, attempt: number) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !retriable(error, attempt)) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (5 + 5 * Math.random())))
    }
  }
}
