import type { ClaimDetail, SourceSummary } from './answers'
import type { AnalysisOfExport } from '../analysed'
import type { GraphColumns } from '../columns'

/** What the interactive page carries: everything it shows, since it asks nobody. */
export interface PageData {
  title: string
  asOf: string | null
  /** The day by which a source had to be published to count, or null. */
  knownBy: string | null
  /** Names of the sources that were left out. */
  without: readonly string[]
  /** The highest TLP marking of anything in it. */
  marking: string
  focus: string | null
  graph: GraphColumns
  /** Where each node of `graph` stands: pixels from the focus, y upwards. */
  positions: { x: number[]; y: number[] }
  /** Whether denied ties are shown at first, since they were chosen. */
  denied: boolean
  declaredTypes: { type: string; family: string; sign: number; symmetric: boolean; forward: string; backward: string }[]
  /** What is known of nodes beside what `graph` says, by id. */
  nodes: Record<string, PageNode>
  /** Names of nodes that claims name and the picture does not show, by id. */
  others: Record<string, string>
  /** In order of id. */
  claims: PageClaim[]
  sources: Record<string, PageSource>
  /** Where in their files imported ties come from, by id. */
  locators: Record<string, string>
  /** What the signs of its ties tell, where that was asked for. */
  analysis?: AnalysisOfExport
}

/** A node's properties, without those that `graph` has. */
export type PageNode = Readonly<Record<string, unknown>>

/** An object without its nulls, which would be a third of the file. */
export type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>
}

export type PageSource = WithoutNulls<Omit<SourceSummary, 'id' | 'dossier' | 'derivesFrom'>>

/** A claim's own words and dates. */
export type ClaimFields = Omit<
  ClaimDetail,
  | 'sentence'
  | 'subject'
  | 'object'
  | 'place'
  | 'grade'
  | 'holding'
  | 'source'
  | 'speakers'
  | 'contradicts'
  | 'supersedes'
  | 'supersededBy'
  | 'alternatives'
>

/** A claim with the ids of what it is joined to. */
export type PageClaim = WithoutNulls<ClaimFields> & {
  subject: string
  object?: string
  place?: string
  source: string
  /** Nearest first; those of one order speak jointly. */
  speakers: { id: string; order: number }[]
  contradicts: { claim: string; about: string | null }[]
  supersedes: string[]
  supersededBy: string[]
  alternatives: string[]
}
