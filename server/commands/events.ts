import { z } from 'zod'
import { problemSchema } from '../../model/errors'

/** A line of what the server sends while it runs a command; `bytes` are results in base64. */
export const eventSchema = z.union([
  z.strictObject({ out: z.string() }),
  z.strictObject({ bytes: z.base64() }),
  z.strictObject({ err: z.string() }),
  z.strictObject({ exit: z.int() }),
  z.strictObject({ problem: problemSchema }),
])
export type CommandEvent = z.infer<typeof eventSchema>

/** Where a server takes commands. */
export const COMMAND_PATH = '/api/cli'
