import { typeWords } from '../../../picture/words'
import { NodeValue, RelationshipValue, textOf, type Value } from './values'

/** Rows that are looked at for how wide their columns have to be. */
const SAMPLE = 200
/** CSS pixels: of a letter at the table's size, of a cell's padding, and of the swatch before an entity's name. */
const LETTER = 7.8
const BESIDE = 18
const SWATCH = { node: 20, tie: 46 }
/** Letters from which on a text is read as a sentence, and widths of a column in CSS pixels. */
const SENTENCE = 44
const LEAST = 64
const MOST = { text: 160, sentence: 380 }

/** How wide each column should be for its name and what stands in it: no more than it needs, and no wider than its kind may grow. */
export function columnWidths(columns: readonly string[], rows: readonly Value[][]): number[] {
  const sample = rows.slice(0, SAMPLE)
  return columns.map((name, column) => {
    const widest = Math.max(letters(name) + 1, ...sample.map((row) => letters(row[column]!)))
    const swatch = Math.max(
      ...sample.map((row) => (row[column] instanceof NodeValue ? SWATCH.node : row[column] instanceof RelationshipValue ? SWATCH.tie : 0)),
      0,
    )
    return Math.round(swatch + Math.min(widest > SENTENCE ? MOST.sentence : MOST.text, Math.max(LEAST, widest * LETTER + BESIDE)))
  })
}

/** Letters of a value as the table shows it; a relationship by the words of its type, however long its id is. */
const letters = (value: Value | string) => (value instanceof RelationshipValue ? typeWords(value.type) : textOf(value)).length
