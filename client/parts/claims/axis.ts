/** An axis on which estimates of one unit stand side by side: from its first tick to its last, both round numbers. */
export interface Axis {
  from: number
  to: number
  ticks: readonly number[]
}

export interface Range {
  low?: number | null
  best?: number | null
  high?: number | null
}

/** How many steps there are about; the number of ticks is at most one and a half times as many. */
const STEPS = 4

/** The axis that holds all of the numbers, and zero, with room for ranges that have no upper end. */
export function axisOf(ranges: readonly Range[]): Axis {
  const values = ranges.flatMap(({ low, best, high }) => [low, best, high].filter((value) => value != null))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = roundStep((most - least || 1) / STEPS)
  const first = Math.floor(least / step)
  const openFrom = Math.max(
    -Infinity,
    ...ranges.flatMap(({ low, best, high }) => (low != null && best == null && high == null ? [low] : [])),
  )
  const last = Math.max(Math.ceil(most / step), Math.ceil(openFrom / step + 0.5), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks }
}

/** Where a value stands, in hundredths of the axis. */
export function at(value: number, { from, to }: Axis): number {
  return (100 * (value - from)) / (to - from)
}

/** What is drawn of an estimate: the bar from its lowest to its highest number, to the end of the axis where it gives none, and the point of the best one. */
export function barOf({ low, best, high }: Range, axis: Axis): { start: number; end: number; open: 'start' | 'end' | null } | null {
  if (low == null && high == null) return null
  const open = low == null && best == null ? 'start' : high == null && best == null ? 'end' : null
  const start = low ?? (open === 'start' ? axis.from : best!)
  const end = high ?? (open === 'end' ? axis.to : best!)
  return { start: at(start, axis), end: at(end, axis), open }
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least * 0.999_999)!
}
