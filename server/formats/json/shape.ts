import type { ImportItem } from '../reading/reader'
import type { LeftOut } from '../reading/left-out'
import type { Fields } from '../reading/fields'

export type Kind = 'node' | 'edge' | 'either'

/** What a file has said of itself when an element of it is read. */
export interface Said {
  /** Whether Allegiance wrote it. */
  own: boolean
  directed: boolean
  /** Whether it is networkx's node-link data. */
  nodeLink: boolean
  left: LeftOut
}

/** Where things stand in a kind of JSON, and what becomes of them. */
export interface Shape {
  /** Where nodes and edges stand; `either`: told apart by what is in them. */
  lists: Readonly<Record<string, Kind>>
  /** Where the file says what it is. */
  about: readonly string[]
  /** What frames the rest and says nothing of it. */
  frame: ReadonlySet<string>
  item(kind: Kind, element: Fields, number: number, said: Said): ImportItem
}
