import { AppError } from '../../model/app-error'
import { openStore } from '../open-store'
import type { StoreCommand } from '../commands/command'
import type { Io } from './io'
import type { Location } from './location'
import { runThrough } from './through-server'
import { readServerFile } from './server-file'

/** Runs a command on a store: through the server that holds it, or here. Resolves with the exit status. */
export async function onStore<O>(location: Location, command: StoreCommand<O>, options: O, io: Io): Promise<number> {
  const server = location.embedded ? readServerFile(location.folder) : null
  const status = server && (await runThrough(server, command.name, options, io))
  if (status !== null) return status
  const store = await openStore(location.store)
  try {
    if (io.stop.aborted) throw new AppError('cancelled', 'Stopped before it began.')
    return await command.run(store, options, io)
  } finally {
    await store.close()
  }
}
