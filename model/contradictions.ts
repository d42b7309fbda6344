import type { CONTRADICTION_ABOUT } from './claim'
import { periodEnd, type Precision } from './dates'

type About = (typeof CONTRADICTION_ABOUT)[number]

/** What of a claim tells whether it can hold beside another about the same subject. */
export interface Compared {
  kind?: unknown
  predicate?: unknown
  object: string | null
  stance?: unknown
  polarity?: unknown
  qualifier?: unknown
  low?: unknown
  best?: unknown
  high?: unknown
  unit?: unknown
  measure?: unknown
  validFrom?: unknown
  validFromPrecision?: unknown
  validTo?: unknown
  validToPrecision?: unknown
  asOf?: unknown
}

/** What happens once, so that two days of it cannot both be right. */
const ONCE: readonly unknown[] = ['founded', 'dissolved', 'died']

/**
 * What two asserted claims about one subject may contradict each other about, for a reader to judge; null: nothing that shows. Relations: one
 * affirms what the other does not, at times that may overlap. Quantities of one year and measure: ranges without a common figure. Attributes
 * that happen once: periods without a common day.
 */
export function mayContradict(a: Compared, b: Compared): About | null {
  const alike = (['kind', 'predicate', 'object', 'unit', 'measure'] as const).every((key) => (a[key] ?? null) === (b[key] ?? null))
  if (!alike || a.stance !== 'asserted' || b.stance !== 'asserted') return null
  if (a.kind === 'relation')
    return (a.polarity === 'affirms') !== (b.polarity === 'affirms') && sameQualifier(a, b) && mayOverlap(a, b) ? 'existence' : null
  if (a.polarity !== 'affirms' || b.polarity !== 'affirms') return null
  if (a.kind === 'quantity') return yearOf(a) !== null && yearOf(a) === yearOf(b) && apart(figures(a), figures(b)) ? 'value' : null
  return ONCE.includes(a.predicate) && apart(firstDays(a), firstDays(b)) ? 'date' : null
}

const sameQualifier = (a: Compared, b: Compared) => a.qualifier == null || b.qualifier == null || a.qualifier === b.qualifier

const yearOf = ({ validFrom, asOf }: Compared) => text(validFrom ?? asOf)?.slice(0, 4) ?? null

const text = (value: unknown) => (typeof value === 'string' ? value : null)
const number = (value: unknown) => (typeof value === 'number' ? value : null)

type Range<T> = readonly [T, T] | null

const apart = <T>(a: Range<T>, b: Range<T>) => a !== null && b !== null && (a[1] < b[0] || b[1] < a[0])

function figures(claim: Compared): Range<number> {
  const [low, best, high] = [number(claim.low), number(claim.best), number(claim.high)]
  return (low ?? best ?? high) !== null ? [low ?? best ?? -Infinity, high ?? best ?? Infinity] : null
}

function firstDays({ validFrom, validFromPrecision = 'day' }: Compared): Range<string> {
  const day = text(validFrom)
  return day === null || validFromPrecision === 'before' ? null : [day, periodEnd(day, validFromPrecision as Precision)]
}

/** Whether no date tells the times of two claims apart. */
function mayOverlap(a: Compared, b: Compared): boolean {
  const ends = ({ validTo, validToPrecision = 'day' }: Compared) => {
    const day = text(validTo)
    return day === null || day === '..' ? null : periodEnd(day, validToPrecision === 'before' ? 'day' : (validToPrecision as Precision))
  }
  const starts = (claim: Compared) => firstDays(claim)?.[0] ?? null
  const before = (one: Compared, other: Compared) => (ends(one) ?? '9') < (starts(other) ?? '')
  return !before(a, b) && !before(b, a)
}
