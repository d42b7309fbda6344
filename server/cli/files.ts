import { readFileSync } from 'node:fs'
import { AppError } from '../../model/app-error'

/** The text of a file in UTF-8, exactly as it is, a byte order mark included. Throws AppErrors. */
export function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new AppError(
      'not-found',
      code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code ?? 'unknown reason'}).`,
      {},
      { cause: error },
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError(
      'bad-request',
      `The file ${file} is not text in UTF-8. Convert it first, then take offsets from the converted file.`,
      {},
      { cause: error },
    )
  }
}
