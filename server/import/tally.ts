import { shown } from '../../model/app-error'
import { IMPORT_LINE_KINDS, type ImportLine } from '../../model/imports'

/** Lines kept of each kind; the others are only counted. */
const KEPT = 200

/** Characters of a line at most, which may quote what a file holds. */
const LONGEST = { place: 200, message: 1000 } as const

function short(text: string, most: number): string {
  return shown(text.length > most ? `${text.slice(0, most)}…` : text)
}

/** The messages of an import report, in bounded memory. */
export class Tally {
  readonly counts = Object.fromEntries(IMPORT_LINE_KINDS.map((kind) => [kind, 0])) as Record<ImportLine['kind'], number>
  readonly lines: ImportLine[] = []

  /** `message` is made only where the line is kept. */
  add(kind: ImportLine['kind'], place: string, message: () => string): void {
    if (++this.counts[kind] <= KEPT)
      this.lines.push({ kind, place: short(place, LONGEST.place), message: short(message(), LONGEST.message) })
  }
}
