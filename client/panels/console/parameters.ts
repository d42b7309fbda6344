import { tokens, valueOf } from '../../../model/cypher-lexer'
import { t } from '../../../model/words/english/console'

/** How a parameter is typed in. */
export const PARAMETER_TYPES = ['text', 'integer', 'float', 'boolean', 'json', 'null'] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

/** A parameter as the reader sees it. */
export interface Parameter {
  name: string
  type: ParameterType
  text: string
}

/** Values ready to be sent; `float` keeps 34.0 from becoming an integer. */
export type CypherParameters = Record<string, { value: unknown; float?: boolean }>

/** What a parameter's text stands for, or a sentence that says what to enter. */
export function readParameter({ type, text }: Parameter): { value: unknown; float?: boolean } | { fault: string } {
  const trimmed = text.trim()
  switch (type) {
    case 'text':
      return { value: text }
    case 'null':
      return { value: null }
    case 'integer':
      return /^[+-]?\d{1,19}$/.test(trimmed) ? { value: BigInt(trimmed) } : { fault: t('wantsInteger') }
    case 'float':
      return trimmed !== '' && Number.isFinite(Number(trimmed)) ? { value: Number(trimmed), float: true } : { fault: t('wantsFloat') }
    case 'boolean':
      return /^(true|false)$/i.test(trimmed) ? { value: trimmed.toLowerCase() === 'true' } : { fault: t('wantsBoolean') }
    case 'json':
      try {
        return { value: JSON.parse(trimmed) as unknown }
      } catch {
        return { fault: t('wantsJson') }
      }
  }
}

/** A value as a parameter that can be changed by hand. */
export function parameterOf(name: string, value: unknown): Parameter {
  if (value === null || value === undefined) return { name, type: 'null', text: '' }
  if (typeof value === 'boolean') return { name, type: 'boolean', text: String(value) }
  if (typeof value === 'number') return { name, type: Number.isInteger(value) ? 'integer' : 'float', text: String(value) }
  if (typeof value === 'object') return { name, type: 'json', text: JSON.stringify(value) }
  return { name, type: 'text', text: String(value) }
}

/** Names of the parameters that a statement uses, in order of their first use. */
export function parametersIn(statement: string): string[] {
  const named = tokens(statement).filter((token) => token.kind === 'parameter' && !/^\$\d/.test(token.read))
  return [...new Set(named.map(valueOf))]
}
