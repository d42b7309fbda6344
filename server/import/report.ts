import { type ImportDeclaration, type ImportOptions, type ImportReport } from '../../model/imports'
import { AppError } from '../../model/app-error'
import { markingOf, unreadMarkings } from './file-marking'
import type { Survey } from './survey'
import type { UpdateReport } from './update/report'

/** What importing a surveyed file would do. `importedAt`: when the very same file was imported before. */
export function reportOf(
  { tally, types, read, nodes, relationships, labels, marking, untyped }: Survey,
  options: ImportOptions,
  { id, name }: ImportDeclaration,
  importedAt: string | undefined,
  { update, mayUpdate, obstacles: ofUpdate }: UpdateReport,
): Omit<ImportReport, 'id' | 'file' | 'format' | 'title'> {
  const obstacles: string[] = importedAt === undefined ? [...ofUpdate] : []
  if (importedAt !== undefined)
    obstacles.push(
      `This very file was imported on ${importedAt.slice(0, 10)}, so nothing in it is new. Undo that import first, if it is to be taken anew.`,
    )
  else if (nodes.conflicts > 0 && options.conflicts === 'refuse' && ofUpdate.length === 0)
    obstacles.push(
      `${count(nodes.conflicts, 'node')} of the file ${nodes.conflicts === 1 ? 'stands' : 'stand'} in the store with other content. Keep the store's, or give the file's ids a prefix.`,
    )
  if (tally.counts.unreadable > 0 && options.unreadable === 'refuse')
    obstacles.push(
      `${count(tally.counts.unreadable, 'element')} of the file cannot be read. Mend the file, or have ${tally.counts.unreadable === 1 ? 'it' : 'them'} left out.`,
    )
  // Of a table a mapping says it.
  const typeAttributes = id === 'table' ? [] : untyped.found()
  const [likely] = typeAttributes.filter(({ plain }) => plain)
  if (options.typeFrom !== undefined && read.relationships > 0 && untyped.edges === read.relationships)
    obstacles.push(`No edge of the file has the attribute ${JSON.stringify(options.typeFrom)} that is to be its type.`)
  else if (likely && options.type === undefined)
    tally.add(
      'note',
      'edges',
      () =>
        `The attribute ${JSON.stringify(likely.attribute)} may be the type of the ties (${likely.values.join(', ')}). Take it as the type with --type-from, or in the dialog.`,
    )
  if (marking.unread.length > 0 && options.marking === undefined) obstacles.push(unreadMarkings(marking.unread))
  if (nodes.added + relationships === 0 && tally.counts.unreadable === 0 && nodes.same === 0)
    obstacles.push(`There is nothing in this ${name} file to import.`)
  return {
    whole: false,
    read,
    nodes,
    relationships: update ? { added: update.written.added, same: update.written.same } : { added: relationships, same: 0 },
    unreadable: tally.counts.unreadable,
    labels: [...labels].map(([label, n]) => ({ label, count: n })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    types: types.summary(),
    mayUpdate,
    update: update && update.told,
    typeAttributes,
    marking: markingOf(marking, options) ?? 'TLP:CLEAR',
    unreadMarkings: marking.unread,
    counts: tally.counts,
    lines: tally.lines,
    obstacles,
  }
}

/** Throws where something stands against an import. */
export function refuse(report: ImportReport): void {
  if (report.obstacles.length === 0) return
  const first = report.lines.find(({ kind }) => kind === 'unreadable' || kind === 'conflict')
  const example = first ? ` First: ${first.place}: ${first.message}` : ''
  throw new AppError(
    report.counts.unreadable > 0 ? 'unreadable-file' : 'conflict',
    `Nothing was imported. ${report.obstacles.join(' ')}${example}`,
    { report },
  )
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
