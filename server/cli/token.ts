import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../model/app-error'

const FILE = 'token'
const SHORTEST = 16

/** The token that requests must carry: ALLEGIANCE_TOKEN, else the one kept in the data folder, else a new one that is kept there. */
export function tokenFor(folder: string, chosen: string | undefined): { token: string; fresh: boolean } {
  if (chosen) {
    if (chosen.length < SHORTEST || /\s/.test(chosen))
      throw new AppError(
        'invalid-parameter',
        `ALLEGIANCE_TOKEN must be ${SHORTEST} characters or more, without spaces. Unset it to have one made.`,
      )
    return { token: chosen, fresh: false }
  }
  const file = join(folder, FILE)
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept.length >= SHORTEST) return { token: kept, fresh: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unwritable(file, error)
  }
  const token = randomBytes(24).toString('base64url')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${token}\n`, { mode: 0o600 })
  } catch (error) {
    throw unwritable(file, error)
  }
  return { token, fresh: true }
}

function unwritable(file: string, error: unknown): AppError {
  return new AppError(
    'store-not-writable',
    `The token cannot be kept in ${file} (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Set ALLEGIANCE_TOKEN, or name a folder that can be written as ALLEGIANCE_DATA.`,
    {},
    { cause: error },
  )
}
