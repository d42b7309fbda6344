import type { Value } from '../../store/contract'

/** A value of a declared type as a file writes it, or undefined where the text is none of that type. */
export function typedValue(type: string, text: string): Value | undefined {
  switch (type) {
    case 'boolean':
      return /^(true|1)$/i.test(text.trim()) ? true : /^(false|0)$/i.test(text.trim()) ? false : undefined
    case 'int':
    case 'integer':
    case 'long':
    case 'short':
    case 'byte':
    case 'biginteger':
      return wholeNumber(text.trim())
    case 'float':
    case 'double':
    case 'bigdecimal':
      return decimal(text.trim())
    default:
      return text
  }
}

function wholeNumber(text: string): Value | undefined {
  // Some writers declare a column of integers and put floats in it.
  if (!/^[+-]?\d{1,400}$/.test(text)) return decimal(text)
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text.replace('+', ''))
}

function decimal(text: string): number | undefined {
  if (text === '') return undefined
  const special: Record<string, number> = { INF: Infinity, '+INF': Infinity, '-INF': -Infinity, inf: Infinity, '-inf': -Infinity, nan: NaN }
  if (Object.hasOwn(special, text)) return special[text]
  const number = Number(text)
  return Number.isNaN(number) && text !== 'NaN' ? undefined : number
}

/** A list as GEXF writes it: `[a, b]`, or parted by `|`, `;` or `,`. */
export function listOf(type: string, text: string): Value | undefined {
  const inner = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim()
  if (inner === '') return []
  const parts =
    (inner.startsWith('"') ? quotedParts(inner) : null) ??
    inner.split(inner.includes('|') ? '|' : inner.includes(';') ? ';' : ',').map((part) => part.trim())
  const values = parts.map((part) => typedValue(type, part))
  return values.includes(undefined) ? undefined : (values as Value[])
}

function quotedParts(text: string): string[] | null {
  try {
    return JSON.parse(`[${text}]`) as string[]
  } catch {
    return null
  }
}
