import type { GraphNode, GraphRelationship } from '../store/contract'

/** What is exported: in order of id, in batches, readable more than once. */
export interface ExportGraph {
  /** What the file is of, e.g. a dossier's title or a query. */
  title: string
  /** The date as of which ties were kept, or null. */
  asOf: string | null
  /** The highest TLP marking of anything in it or behind it. */
  marking: string
  /** Types whose relationships have no direction, though each is stored from its smaller id. */
  symmetricTypes: ReadonlySet<string>
  nodes(): AsyncIterable<readonly GraphNode[]>
  relationships(): AsyncIterable<readonly GraphRelationship[]>
  /** The picture it was exported from. */
  view?: ExportView
}

export interface ExportView {
  /** By node id. */
  positions: ReadonlyMap<string, { x: number; y: number }>
  /** `#rrggbb` by node id. */
  colours: ReadonlyMap<string, string>
}

/**
 * Writes a file piece by piece, the first piece at once. Nothing in it depends on a clock or on
 * chance. What the format cannot carry is an AppError `not-in-format`, never a silent change.
 */
export type Writer = (graph: ExportGraph) => AsyncIterable<string | Uint8Array>

/** What a file is of, for its head. */
export function headline({ title, asOf, marking }: ExportGraph): string {
  return `${title}${asOf ? `, as of ${asOf}` : ''} (${marking})`
}
