const BOTH_WAYS = new Set([
  'undirected',
  'undir',
  'mutual',
  'both',
  'bidirectional',
  'two-way',
  'symmetric',
  'reciprocal',
  '<->',
  '<>',
  '--',
])
const ONE_WAY = new Set(['directed', 'dir', 'one-way', 'unidirectional', '->', '-->', '>', 'forward'])
const YES = new Set(['true', '1', 'yes', 'y', 't'])
const NO = new Set(['false', '0', 'no', 'n', 'f'])

type Values = Pick<ReadonlyMap<string, unknown>, 'keys' | 'size'>

/**
 * The values of a column by which a row's tie points neither way, as Gephi's `Type` has them; null where the column is about something
 * else. `words`: its heading in small letters.
 */
export function undirectedValues(words: string, values: Values | null): string[] | null {
  if (!values || values.size === 0) return null
  const all = [...values.keys()].map((value) => ({ value, said: value.toLowerCase() }))
  const chosen = (of: ReadonlySet<string>) => all.filter(({ said }) => of.has(said)).map(({ value }) => value)
  if (all.every(({ said }) => BOTH_WAYS.has(said) || ONE_WAY.has(said))) return chosen(BOTH_WAYS)
  if (!all.every(({ said }) => YES.has(said) || NO.has(said))) return null
  if (/^(is_)?directed$/.test(words)) return chosen(NO)
  return /^(is_)?(undirected|symmetric|mutual|reciprocal)$/.test(words) ? chosen(YES) : null
}

/** Whether a column says of each pair, by 1 or 0, whether there is a tie at all, as tables of dyads do. */
export function saysWhether(words: string, values: Values | null): boolean {
  return (
    /^(edges?|ties?|links?|linked|tied|dyad|adj|adjacent|adjacency|connected|connection|present|exists|has_(tie|edge|link))$/.test(words) &&
    values?.size === 2 &&
    [...values.keys()].every((value) => Number(value) === 0 || Number(value) === 1)
  )
}

/** The values of such a column that stand for a tie. */
export function tiedValues(values: Values): string[] {
  return [...values.keys()].filter((value) => Number(value) === 1)
}

/** Whether a column says what is against what. */
export const isSign = (words: string, signed: boolean): boolean => signed && /(^|_)(sign|weight|value|rating|polarity)$/.test(words)
