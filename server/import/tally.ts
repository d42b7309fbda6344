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
  /** How much each kind of line speaks of. */
  readonly counts = Object.fromEntries(IMPORT_LINE_KINDS.map((kind) => [kind, 0])) as Record<ImportLine['kind'], number>
  readonly lines: ImportLine[] = []
  readonly #kept = new Map<ImportLine['kind'], number>()

  /** `message` is made only where the line is kept. `count`: how much it speaks of. */
  add(kind: ImportLine['kind'], place: string, message: () => string, count = 1): void {
    this.counts[kind] += count
    const kept = this.#kept.get(kind) ?? 0
    if (kept >= KEPT) return
    this.#kept.set(kind, kept + 1)
    this.lines.push({
      kind,
      place: short(place, LONGEST.place),
      message: short(message(), LONGEST.message),
      ...(count > 1 && { count }),
    })
  }
}
