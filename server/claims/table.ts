import { CLAIM_ATTRIBUTES } from '../../model/claim-attributes'
import { CLAIM_COLUMNS } from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { csvLine } from '../../model/csv'
import { DelimitedReader, TRIMMED, type Row } from '../../model/tables/delimited'
import { KINDS, type Kind } from '../../model/values'

/** The header of a table of claims: one claim a row, a column a field. */
export function claimTemplate(): string {
  return csvLine(CLAIM_COLUMNS)
}

/** Parts the items of a list in a cell. */
const LIST = ';'
const LISTS: ReadonlySet<string> = new Set(['speakers', 'alternativeTo', 'supersedes', 'contradicts'])
const ATTRIBUTES: Readonly<Record<string, { kind: Kind }>> = CLAIM_ATTRIBUTES

/**
 * Claims from a table with the columns of the template, in any order, parted by commas or semicolons; empty cells say nothing. `lines` has the line
 * that each begins on. Cells are taken as they stand: whether they fit is for who enters them. Throws `unreadable-file`.
 */
export function claimsOfTable(text: string): { claims: Record<string, unknown>[]; lines: number[] } {
  const plain = text.replace(/^\uFEFF/, '')
  const header = plain.split(/[\r\n]/, 1)[0]!
  const reader = new DelimitedReader(header.split(';').length > header.split(',').length ? 'semicolon' : 'comma', TRIMMED)
  const [first, ...rows] = [...reader.push(plain), ...reader.end()]
  const columns = first?.cells ?? []
  const unknown = columns.filter((name) => !(CLAIM_COLUMNS as readonly string[]).includes(name))
  if (unknown.length > 0 || !columns.includes('statement'))
    throw new AppError(
      'unreadable-file',
      unknown.length > 0
        ? `Line 1: ${unknown.map((name) => JSON.stringify(name)).join(', ')} is no column of claims. "allegiance claim template" prints those that there are.`
        : 'Line 1 is no header of a table of claims. "allegiance claim template" prints one.',
    )
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { claims: filled.map((row) => claimOf(columns, row)), lines: filled.map(({ line }) => line) }
}

function claimOf(columns: readonly string[], { line, cells }: Row): Record<string, unknown> {
  if (cells.length > columns.length)
    throw new AppError(
      'unreadable-file',
      `Line ${line} has ${cells.length} cells, the header ${columns.length}: put what holds a comma in quotes.`,
    )
  return Object.fromEntries(columns.flatMap((name, i) => (cells[i] ? [[name, valueOf(name, cells[i])]] : [])))
}

function valueOf(name: string, cell: string): unknown {
  const kind = ATTRIBUTES[name]?.kind
  const type = kind && KINDS[kind].type
  if (LISTS.has(name) || type === 'list') {
    const items = cell.split(LIST).flatMap((item) => item.trim() || [])
    return name === 'contradicts' ? items.map(contradiction) : items
  }
  return (type === 'integer' || type === 'float') && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell
}

/** `existence:claim-id` */
function contradiction(item: string): { about: string; claim: string } {
  const [about = '', claim = ''] = item.split(/:(.*)/s)
  return { about: about.trim(), claim: claim.trim() }
}
