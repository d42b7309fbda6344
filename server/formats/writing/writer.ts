import type { LayoutId } from '../../../model/layouts'
import type { AnalysisOfExport } from '../../../model/analysed'
import { withoutSources } from '../../../picture/scene/citation'
import type { GraphNode, GraphRelationship } from '../../store/contract'
import type { ToldTie } from './told-tie'

/** What is exported: in order of id, in batches, readable more than once. */
export interface ExportGraph {
  /** What the file is of, e.g. a dossier's title or a query. */
  title: string
  /** The date as of which ties were kept, or null. */
  asOf: string | null
  /** The day by which a source had to be published to count, or null. */
  knownBy: string | null
  /** Names of the sources that were left out. */
  without: readonly string[]
  /** The highest TLP marking of anything in it or behind it. */
  marking: string
  /** Types whose relationships have no direction, though each is stored from its smaller id. */
  symmetricTypes: ReadonlySet<string>
  nodes(): AsyncIterable<readonly GraphNode[]>
  relationships(): AsyncIterable<readonly GraphRelationship[]>
  /** What claims, and what is known of their ends, say of ties, by id; absent where nothing but the ties themselves is at hand. */
  told?(ties: readonly GraphRelationship[]): Promise<ReadonlyMap<string, ToldTie>>
  /** Ids of the nodes that were asked for, where others are there only because claims name them. */
  shown?: ReadonlySet<string>
  /** The node in the middle of a picture; by default the one with most ties. */
  focus?: string | null
  /** The picture it was exported from. */
  view?: ExportView
  /** How a picture is drawn. */
  drawing?: Partial<DrawingOptions>
  /** What the signs of its ties tell, where that was asked for. */
  analysis?(): Promise<AnalysisOfExport>
}

export interface DrawingOptions {
  theme: 'light' | 'dark'
  /** Pixels an inch of a PNG. */
  dpi: number
  /** How nodes are placed that come without places. */
  layout: LayoutId
  /** Whether ties bear the numbers they have in the annex of evidence. */
  numbered: boolean
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

/** Stands in the head of every file that can be read back as it was (server/import/). */
export const MADE_BY = 'Allegiance'

/** What a file is of, for its head. */
export function headline(graph: ExportGraph): string {
  return `${[graph.title, ...conditions(graph)].join(', ')} (${graph.marking})`
}

/** What was asked of ties and sources to be in it, which whoever reads the file has to know. */
export function conditions({ asOf, knownBy, without }: Pick<ExportGraph, 'asOf' | 'knownBy' | 'without'>): string[] {
  return [
    ...(asOf === null ? [] : [`as of ${asOf}`]),
    ...(knownBy === null ? [] : [`as known on ${knownBy}`]),
    ...(without.length === 0 ? [] : [withoutSources(without)]),
  ]
}
