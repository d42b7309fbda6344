import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../model/app-error'
import type { Io } from './io'

/** The text of a file in UTF-8, or of standard input for `-`. Throws AppErrors. */
export async function readGiven(file: string, { cwd, input }: Io): Promise<string> {
  if (file !== '-') return readText(resolve(cwd, file))
  const pieces: Uint8Array[] = []
  for await (const piece of input) pieces.push(piece)
  return decoded(Buffer.concat(pieces), 'standard input')
}

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
  return decoded(bytes, `the file ${file}`)
}

function decoded(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError(
      'bad-request',
      `${what[0]!.toUpperCase()}${what.slice(1)} is not text in UTF-8. Convert it first; offsets count in the converted text.`,
      {},
      { cause: error },
    )
  }
}
