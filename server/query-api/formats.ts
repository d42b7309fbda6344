import type { Request } from 'express'
import { AppError } from '../../model/app-error'
import type { Format } from './answer'

/** Formats of answers, in the order in which they are preferred where a client takes any. */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['application/json', { typed: false, lines: false }],
  ...['', '.v1.0', '.v1.1', '.v1.2'].map((version) => [`application/vnd.neo4j.query${version}`, { typed: true, lines: false }] as const),
  ['application/jsonl', { typed: false, lines: true }],
  ...['.v1.0', '.v1.1', '.v1.2'].map((version) => [`application/vnd.neo4j.query${version}+jsonl`, { typed: true, lines: true }] as const),
])

/** A format with the media type by which it was asked for. */
export interface AskedFormat {
  type: string
  format: Format
}

export const JSON_FORMAT: AskedFormat = { type: 'application/json', format: { typed: false, lines: false } }

/** The format that a request asks for, or null where none of those is given. */
export function formatOf(req: Request): AskedFormat | null {
  const type = req.accepts([...FORMATS.keys()])
  const format = typeof type === 'string' ? FORMATS.get(type) : undefined
  return typeof type === 'string' && format ? { type, format } : null
}

/** The same. Throws `not-acceptable`. */
export function formatNeeded(req: Request): AskedFormat {
  const asked = formatOf(req)
  if (!asked)
    throw new AppError('not-acceptable', `None of the formats asked for is given here. Given are ${[...FORMATS.keys()].join(', ')}.`)
  return asked
}
