import { IMPORT_LINE_KINDS, type ImportLine } from '../../model/imports'

/** Lines kept of each kind; the others are only counted. */
const KEPT = 200

/** What is told of an import, line by line, with bounded memory. */
export class Tally {
  readonly counts = Object.fromEntries(IMPORT_LINE_KINDS.map((kind) => [kind, 0])) as Record<ImportLine['kind'], number>
  readonly lines: ImportLine[] = []

  /** `message` is made only where the line is kept. */
  add(kind: ImportLine['kind'], place: string, message: () => string): void {
    if (++this.counts[kind] <= KEPT) this.lines.push({ kind, place: place.slice(0, 200), message: message() })
  }
}
