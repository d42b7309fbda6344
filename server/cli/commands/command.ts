import type { z } from 'zod'
import type { GraphStore } from '../../store/contract'
import type { Io } from '../io'

/** What a command that works on a store may use of its surroundings, wherever it runs. */
export type CommandIo = Pick<Io, 'out' | 'err' | 'stop'>

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
