import type { z } from 'zod'
import { AppError } from '../../model/app-error'

/** Where something is wrong, `claims[2].subject`, and what to do. The same shape as a parameter's fault. */
export interface Fault {
  parameter: string
  message: string
}

/** Faults that an answer names one by one. */
const MOST_NAMED = 50
/** Those that its sentence repeats. */
const IN_SENTENCE = 3

/** Refuses what has faults. `errors` are the first of them, `faults` says how many there are. */
export function refuseFaulty(code: 'invalid-parameter' | 'invalid-graph', faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const told = faults.slice(0, IN_SENTENCE).map(({ parameter, message }) => `${parameter}: ${message}`)
  const more = faults.length > IN_SENTENCE ? `; and ${faults.length - IN_SENTENCE} more` : ''
  throw new AppError(code, `Nothing was written. ${told.join('; ')}${more}.`, {
    faults: faults.length,
    errors: faults.slice(0, MOST_NAMED),
  })
}

/** What of a body does not fit its schema. */
export function faultsOf({ issues }: z.ZodError): Fault[] {
  return issues.flatMap((issue) => {
    const at = placeOf(issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ parameter: at === '' ? key : `${at}.${key}`, message: 'is not known here: take it out' }))
    return [{ parameter: at === '' ? 'body' : at, message: missing(issue) ? 'is missing' : issue.message }]
  })
}

const missing = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && issue.message.endsWith('received undefined')

const placeOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )
