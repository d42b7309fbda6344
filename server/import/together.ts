import { AppError } from '../../model/app-error'
import { nameTogether, TABLES_TOGETHER } from '../../model/tables/together'
import { fileInput, heldInput, type InputFile } from '../files/input'
import { unnamedFile } from '../files/unnamed-file'
import { zip } from '../formats/writing/zip'

/**
 * Tables of nodes and of edges as one file to import: a zip file of them, in the order of their names, which is gone when `work` is done.
 * Throws `invalid-parameter` where one is no table or two have the same name, and `not-found`.
 */
export async function withTogether<T>(paths: readonly string[], work: (file: InputFile) => Promise<T>): Promise<T> {
  const files = (await Promise.all(paths.map((path) => fileInput(path)))).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = files.map(({ name }) => name)
  const other = names.find((name) => !TABLES_TOGETHER.test(name))
  if (other !== undefined)
    throw new AppError(
      'invalid-parameter',
      `Files are taken together where they are tables of nodes and edges, and ${other} is none. Import it by itself.`,
    )
  if (new Set(names).size < names.length)
    throw new AppError(
      'invalid-parameter',
      `Two of the files have the same name (${names.join(', ')}), by which their rows are told apart. Rename one.`,
    )
  const handle = await unnamedFile()
  try {
    let bytes = 0
    for await (const piece of zip(files.map(({ name, open }) => ({ name, content: open() })))) {
      bytes += piece.length
      await handle.appendFile(piece)
    }
    return await work(heldInput(nameTogether(names), bytes, handle))
  } finally {
    await handle.close()
  }
}
