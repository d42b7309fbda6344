/** One line of a result: what was measured, in milliseconds or MB, and what it may be at most, if anything is promised. */
export interface Measurement {
  what: string
  value: number
  unit: 'ms' | 'MB' | '×'
  /** The least, middle and most of the repeated runs behind the value. */
  spread?: Spread
  atMost?: number
}

export interface Spread {
  min: number
  median: number
  max: number
}

export interface Benchmark {
  name: string
  /** What it holds against what, in a sentence. */
  about: string
  run(log: (line: string) => void): Promise<Measurement[]>
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function spreadOf(samples: readonly number[]): Spread {
  return { min: Math.min(...samples), median: percentile(samples, 0.5), max: Math.max(...samples) }
}

/** Milliseconds that each of some pieces of work takes, one after another. */
export async function timed(work: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const samples: number[] = []
  for (const piece of work) {
    const started = performance.now()
    await piece()
    samples.push(performance.now() - started)
  }
  return samples
}
