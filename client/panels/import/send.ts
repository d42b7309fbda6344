import type { z } from 'zod'
import { LONGEST_MAPPING, type ImportReport, type importQuerySchema } from '../../../model/imports'
import { ask } from '../../state/api'
import { ApiError } from '../../state/request'
import { t } from '../../../model/words/english/import'

/** What the dialog lets one say of a file, as an address says it; what is empty is not said. `mapping` is JSON. */
export type Settings = Pick<z.input<typeof importQuerySchema>, 'conflicts' | 'unreadable' | 'knownActors'> &
  Record<
    'format' | 'encoding' | 'prefix' | 'typeFrom' | 'updates' | 'publishedAt' | 'title' | 'reliability' | 'marking' | 'mapping',
    string
  >

export const NO_SETTINGS: Settings = {
  format: '',
  encoding: '',
  prefix: '',
  typeFrom: '',
  updates: '',
  publishedAt: '',
  title: '',
  reliability: '',
  marking: '',
  mapping: '',
}

/** Sends a file: to be imported, or to be told what that would do. Throws as `ask` does. */
export async function sendFile(file: File, settings: Settings, dryRun: boolean, signal: AbortSignal): Promise<ImportReport> {
  // The server checks what the form, whose fields are all texts, has of it.
  if (settings.mapping.length > LONGEST_MAPPING) throw new ApiError(0, t('mappingTooLong'))
  const query = { ...settings, ...(settings.mapping && { format: 'table' }), name: file.name, dryRun: String(dryRun) } as z.input<
    typeof importQuerySchema
  >
  try {
    return await ask('importFile', {}, query, signal, file)
  } catch (error) {
    // A browser does not send a file that was changed after it was chosen; of that the server knows nothing.
    if (error instanceof ApiError && error.status === 0 && !(await isReadable(file)))
      throw new ApiError(0, `${file.name} has changed, or is gone, since it was chosen. Choose it again.`)
    throw error
  }
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
