import type { ImportItem } from '../../server/formats/reading/reader'
import type { InputFile } from '../../server/files/input'
import { importOptionsSchema, type ImportOptions } from '../../model/imports'
import { readerOf } from '../../server/import/registry'

/** Everything in a file, as its reader gives it. */
export async function readItems(input: InputFile, options: Partial<ImportOptions> = {}): Promise<{ format: string; items: ImportItem[] }> {
  const { declaration, reader } = await readerOf(input, options.format)
  const items: ImportItem[] = []
  for await (const batch of reader.read(input, importOptionsSchema.parse(options))) items.push(...batch)
  return { format: declaration.id, items }
}

/** What of a file is what: distinct nodes, relationships, problems by severity. */
export async function countItems(input: InputFile, options: Partial<ImportOptions> = {}) {
  const { format, items } = await readItems(input, options)
  const of = <K extends ImportItem['kind']>(kind: K) => items.filter((item): item is Extract<ImportItem, { kind: K }> => item.kind === kind)
  const ids = new Set(of('node').map(({ id }) => id))
  const ties = of('relationship')
  return {
    format,
    nodes: ids.size,
    ties: ties.length,
    dangling: ties.filter(({ start, end }) => !ids.has(start) || !ids.has(end)).length,
    unreadable: of('problem').filter(({ severity }) => severity === 'unreadable').length,
  }
}
