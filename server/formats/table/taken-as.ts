import type { Mapping } from '../../../model/mapping'
import type { ColumnFacts } from '../../../model/tables/columns'

/** How columns are taken of which nobody has said it, and what of them reads in two ways. */
export function takenAs(mapping: Mapping, columns: readonly string[], facts: readonly ColumnFacts[]): string[] {
  const {
    nodes,
    ties: [tie],
    missing,
    table,
  } = mapping
  const column = (key: string) => `"${nodes.find((node) => node.key === key)!.columns[0]!}"`
  const kept = (tie ? tie.properties : nodes[0]!.properties).map((property) => `"${property.column}"`)
  const rest =
    kept.length > 0
      ? `${tie ? 'The tie' : 'The node'} keeps what else stands in the row: ${kept.slice(0, 12).join(', ')}${kept.length > 12 ? ` and ${kept.length - 12} more` : ''}. `
      : ''
  const typed = tie?.typeBy ? `, of the type that "${tie.typeBy.column}" says` : ''
  const signed = tie?.signBy ? `, positive or negative by "${tie.signBy.column}"` : ''
  const directed = tie?.undirected ? `, without direction where "${tie.undirected.column}" is ${listed(tie.undirected.values)}` : ''
  const only = tie?.when ? `, where "${tie.when.column}" is ${listed(tie.when.values)}` : ''
  const read = tie
    ? `Each row is read as a tie from ${column(tie.from)} to ${column(tie.to)}${typed}${signed}${directed}${only}`
    : `Each row is read as a node with the key ${column(nodes[0]!.key)}`
  const marks = missing.length > 0 ? `Cells with ${listed(missing)} count as empty. ` : ''
  const decimal = table.decimal === 'comma' ? 'Numbers are read with a decimal comma. ' : ''
  return [
    `${read}. ${rest}${marks}${decimal}A mapping says it otherwise, with kinds of nodes, types, dates and sources.`,
    ...columns.flatMap((name, i) => {
      const cell = facts[i]!.dates(0.9)?.either
      const kept = facts[i]!.missing(table.delimiter).filter((mark) => !missing.includes(mark))
      return [
        ...(cell
          ? [
              `${JSON.stringify(cell)} in "${name}" reads as a date in two ways, and no row tells which: it is kept as it stands. A mapping says the order.`,
            ]
          : []),
        ...(kept.length > 0
          ? [
              `${listed(kept)} in "${name}" may stand for missing values, but says something in another column: it is kept as it stands. Write missing values as empty cells.`,
            ]
          : []),
      ]
    }),
  ]
}

const listed = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(', ')
