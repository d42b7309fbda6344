import { type ImportDeclaration, type ImportOptions, type ImportReport } from '../../model/imports'
import { AppError } from '../../model/app-error'
import { markingOf, unreadMarkings } from './file-marking'
import type { Survey } from './survey'

/** What importing a surveyed file would do. `importedAt`: when the very same file was imported before. */
export function reportOf(
  { tally, types, read, nodes, relationships, labels, marking }: Survey,
  options: ImportOptions,
  { name }: ImportDeclaration,
  importedAt: string | undefined,
): Omit<ImportReport, 'id' | 'file' | 'format' | 'title'> {
  const obstacles: string[] = []
  if (importedAt !== undefined)
    obstacles.push(`This very file was imported on ${importedAt.slice(0, 10)}. Undo that import first, if it is to be taken anew.`)
  else if (nodes.conflicts > 0 && options.conflicts === 'refuse')
    obstacles.push(
      `${count(nodes.conflicts, 'node')} of the file ${nodes.conflicts === 1 ? 'stands' : 'stand'} in the store with other content. Keep the store's, or give the file's ids a prefix.`,
    )
  if (tally.counts.unreadable > 0 && options.unreadable === 'refuse')
    obstacles.push(
      `${count(tally.counts.unreadable, 'element')} of the file cannot be read. Mend the file, or have ${tally.counts.unreadable === 1 ? 'it' : 'them'} left out.`,
    )
  if (marking.unread.length > 0 && options.marking === undefined) obstacles.push(unreadMarkings(marking.unread))
  if (nodes.added + relationships === 0 && tally.counts.unreadable === 0 && nodes.same === 0)
    obstacles.push(`There is nothing in this ${name} file to import.`)
  return {
    whole: false,
    read,
    nodes,
    relationships: { added: relationships, same: 0 },
    unreadable: tally.counts.unreadable,
    labels: [...labels].map(([label, n]) => ({ label, count: n })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    types: types.summary(),
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
