import { zipSync, type Zippable } from 'fflate'
import { nameTogether, TABLES_TOGETHER } from '../../../model/tables/together'
import { t } from '../../../model/words/english/import'

/** Bytes of several files that are put together in the memory of a browser at most. */
const MOST = 200 << 20
/** The earliest time a zip file can hold: the same files are always the same import. */
const NO_TIME = new Date(1980, 0, 1)

/** Tables of nodes and of edges as one file to import: a zip file of them. Throws an error in words where they cannot be taken together. */
export async function together(files: readonly File[]): Promise<File> {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = sorted.map(({ name }) => name)
  if (!names.every((name) => TABLES_TOGETHER.test(name)) || new Set(names).size < names.length) throw new Error(t('notTogether'))
  if (sorted.reduce((sum, { size }) => sum + size, 0) > MOST) throw new Error(t('tooLargeTogether'))
  const content: Zippable = {}
  for (const file of sorted) content[file.name] = new Uint8Array(await file.arrayBuffer())
  return new File([new Uint8Array(zipSync(content, { level: 0, mtime: NO_TIME }))], nameTogether(names), { type: 'application/zip' })
}
