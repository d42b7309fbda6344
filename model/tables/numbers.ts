import { own } from '../own'

/** What parts the whole of a number from its fraction. */
export const DECIMALS = ['point', 'comma'] as const
export type Decimal = (typeof DECIMALS)[number]

/** A number as programs write it. */
export const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i
/** Thousands parted by a comma, point, space or apostrophe, each with or without a fraction. */
const GROUPED = {
  comma: /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/,
  point: /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/,
  other: /^[-+]?\d{1,3}([ \u00a0\u2009\u202f'’]\d{3})+([.,]\d+)?$/,
}
const DECIMAL_COMMA = /^[-+]?\d*,\d+(e[-+]?\d+)?$/i
/** One mark before three digits: a fraction to some, thousands to others. */
const TWO_WAYS = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/

/** Digits of other scripts and signs of print as programs write them. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! - (digit < '۰' ? 0x660 : 0x6f0)) % 10))
    .replaceAll('٫', ',')
}

/**
 * The number that a text is, with thousands parted or not; null where it is none. What reads one way only is read so whatever
 * `decimal` says; it decides what `1,234` and `1.234` are.
 */
export function readNumber(text: string, decimal: Decimal = 'point'): number | null {
  const said = plain(text)
  const [, mark] = TWO_WAYS.exec(said) ?? []
  if (mark !== undefined) return Number((mark === ',') === (decimal === 'comma') ? said.replace(',', '.') : said.replace(/[.,]/, ''))
  if (NUMBER.test(said)) return Number(said)
  if (GROUPED.comma.test(said)) return Number(said.replaceAll(',', ''))
  if (GROUPED.point.test(said)) return Number(said.replaceAll('.', '').replace(',', '.'))
  if (GROUPED.other.test(said)) return Number(said.replace(/[ \u00a0\u2009\u202f'’]/g, '').replace(',', '.'))
  return DECIMAL_COMMA.test(said) ? Number(said.replace(',', '.')) : null
}

/** How a number is written: as programs write it, with a decimal comma, with thousands parted, or so that it reads as either; null where it is none. */
export function styleOf(text: string): 'plain' | 'comma' | 'grouped' | 'either' | null {
  const said = plain(text)
  const [, mark] = TWO_WAYS.exec(said) ?? []
  if (mark !== undefined) return 'either'
  if (NUMBER.test(said)) return 'plain'
  if (DECIMAL_COMMA.test(said) || GROUPED.point.test(said) || (GROUPED.other.test(said) && said.includes(','))) return 'comma'
  return GROUPED.comma.test(said) || GROUPED.other.test(said) ? 'grouped' : null
}

/** Whether digits say more than their number keeps, as those of codes, telephones and accounts do: zeros before others, or more digits than it has. */
export function isCode(text: string): boolean {
  const said = plain(text)
  const number = readNumber(said)
  return number !== null && (/^[-+]?0\d/.test(said) || (!/e/i.test(said) && Math.abs(number) > Number.MAX_SAFE_INTEGER))
}

const SIGN_WORDS: Readonly<Record<string, number>> = {
  '+': 1,
  positive: 1,
  pos: 1,
  '-': -1,
  '−': -1,
  '–': -1,
  negative: -1,
  neg: -1,
  neutral: 0,
}

/** The number whose sign a cell gives: that of a number, or of `+`, `-`, `positive` and their like; null where it gives none. */
export function readSign(text: string, decimal: Decimal = 'point'): number | null {
  return readNumber(text, decimal) ?? own(SIGN_WORDS, text.trim().toLowerCase()) ?? null
}
