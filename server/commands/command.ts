import type { z } from 'zod'
import type { GraphStore } from '../store/contract'

/** What a command that works on a store may use of its surroundings, wherever it runs. */
export interface CommandIo {
  /** Results, as text or bytes. Resolves when more can be taken. */
  out(piece: string | Uint8Array): Promise<void>
  /** Progress and faults. */
  err(text: string): void
  /** Aborted when the process is asked to end. */
  stop: AbortSignal
}

/**
 * A command on a store. It runs in the process that has the store open, which may be a server:
 * `options` are plain data, with file names made absolute by the one who asked.
 */
export interface StoreCommand<O> {
  name: string
  options: z.ZodType<O>
  /** Resolves with the exit status. Throws AppErrors. */
  run(store: GraphStore, options: O, io: CommandIo): Promise<number>
}
