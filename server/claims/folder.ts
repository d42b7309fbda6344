import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { defineDossier, type Dossier } from '../../graph-seed/dossiers'
import { AppError } from '../../model/app-error'

const ABOUT = 'dossier.json'

/** Reads a dossier from a folder: its dossier.json and its scripts. Throws `not-found`, and `unreadable-file` for a dossier.json that does not fit. */
export function readFolder(folder: string): Dossier {
  const names = filesIn(folder)
  if (!names.includes(ABOUT)) throw new AppError('not-found', `There is no ${ABOUT} in ${folder}, so it is no dossier.`)
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  try {
    return defineDossier(
      JSON.parse(text(ABOUT)),
      Object.fromEntries(names.filter((name) => name.endsWith('.cypher')).map((name) => [name, text(name)])),
    )
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    throw new AppError('unreadable-file', `${join(folder, ABOUT)} does not describe a dossier: ${why}`, {}, { cause: error })
  }
}

/**
 * Writes a dossier's files into a folder, which is made where it is missing, in place of an earlier export of the same dossier. Throws `conflict` for
 * a folder that holds anything else.
 */
export function writeFolder(folder: string, id: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  const there = filesIn(folder)
  if (there.length > 0 && !(there.includes(ABOUT) && readFolder(folder).id === id))
    throw new AppError(
      'conflict',
      `${folder} holds other things than the dossier ${id}. Name an empty folder, or one of an earlier export of it.`,
    )
  for (const name of there) if (name.endsWith('.cypher') && !(name in files)) rmSync(join(folder, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new AppError('not-found', `The folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`, {}, { cause: error })
  }
}
