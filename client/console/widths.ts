import { idOf, RelationshipValue, textOf, type Value } from './values'

/** Rows that are looked at for how wide their columns have to be. */
const SAMPLE = 200
/** CSS pixels: of a letter and a digit at the table's size, and of what stands beside the text in a cell. */
const LETTER = 7.8
const BESIDE = 18
const SWATCH = 24
/** Letters from which on a text is read as a sentence, and widths of a column in CSS pixels. */
const SENTENCE = 44
const LEAST = 64
const MOST = { text: 160, sentence: 380 }

/** How wide each column should be for its name and what stands in it: no more than it needs, and no wider than its kind may grow. */
export function columnWidths(columns: readonly string[], rows: readonly Value[][]): number[] {
  const sample = rows.slice(0, SAMPLE)
  return columns.map((name, column) => {
    const widest = Math.max(letters(name) + 1, ...sample.map((row) => letters(row[column]!)))
    const swatch = sample.some((row) => typeof row[column] === 'object' && row[column] !== null && !Array.isArray(row[column])) ? SWATCH : 0
    return Math.round(Math.min(widest > SENTENCE ? MOST.sentence : MOST.text, Math.max(LEAST, widest * LETTER + BESIDE + swatch)))
  })
}

/** Letters of a value as the table shows it; a relationship by its type, however long its id is. */
const letters = (value: Value | string) => (value instanceof RelationshipValue && idOf(value) !== null ? value.type : textOf(value)).length
