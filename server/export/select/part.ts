import type { StrictLens } from '../../graph/lens'
import type { ExportView } from '../../formats/writing/writer'
import type { Keys } from './read'

/** The nodes of a scope, and which relationships between them belong to it. */
export interface Part {
  title: string
  /** For a file's name. */
  stem: string
  nodes: Keys
  /** Ids of its relationships, or null: every tie between its nodes that the lens shows. */
  relationships: ReadonlySet<string> | null
  lens: StrictLens
  view?: ExportView
  /** The node in the middle, where one is meant to be. */
  focus?: string
}
