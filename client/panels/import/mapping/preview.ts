import type { Mapping } from '../../../../model/mapping'
import type { Row } from '../../../../model/tables/delimited'
import { missingColumns, rowMapper, type MappedNode, type MappedTie, type RowProblem } from '../../../../model/tables/map-row'

export interface PreviewTie extends MappedTie {
  line: number
}
export interface PreviewNode extends MappedNode {
  line: number
}
export interface PreviewProblem extends RowProblem {
  line: number
}

/** What the first rows of a table become: read by the code that the import reads with. */
export interface Preview {
  rows: number
  ties: PreviewTie[]
  /** Each once, by its id, as the first row that names it has it. */
  nodes: ReadonlyMap<string, PreviewNode>
  problems: PreviewProblem[]
  /** Rows that give no tie because nobody stands at one end. */
  endless: PreviewProblem[]
}

/** Null where the mapping speaks of a column that is not there. */
export function previewOf(mapping: Mapping, columns: readonly string[], rows: readonly Row[]): Preview | null {
  if (missingColumns(mapping, columns).length > 0) return null
  const map = rowMapper(mapping, columns)
  const preview: Preview & { nodes: Map<string, PreviewNode> } = {
    rows: rows.length,
    ties: [],
    nodes: new Map(),
    problems: [],
    endless: [],
  }
  for (const row of rows) {
    const { line } = row
    const { nodes, ties, problems } = map(row)
    for (const node of nodes) if (!preview.nodes.has(node.id)) preview.nodes.set(node.id, { ...node, line })
    preview.ties.push(...ties.map((tie) => ({ ...tie, line })))
    for (const problem of problems) (problem.endless ? preview.endless : preview.problems).push({ ...problem, line })
  }
  return preview
}
