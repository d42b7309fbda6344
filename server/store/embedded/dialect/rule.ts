import type { Statement } from './statement'
import type { TreeNode } from './tree'

/**
 * A construct that the embedded engine answers differently from Neo4j, and what is done about it.
 * The texts are shown to users (messages, docs/embedded-differences.md): `difference` says what the engine
 * would do, `instead` what to write, or what the statement is rewritten to.
 */
export type Rule = {
  id: string
  construct: string
  difference: string
  instead: string
  /** The grammar rules whose nodes it looks at. */
  at: readonly string[]
} &
  /** Gives the text to run in place of the node, or nothing where the node is harmless. */
  (
    | { action: 'rewritten'; fix: (node: TreeNode, statement: Statement) => Fix | undefined }
    | { action: 'refused' | 'notified'; detect: (node: TreeNode, statement: Statement) => boolean }
  )

/** Writes the replacement. `emit` gives the text of any node with all fixes in it; `rest` this node's, without this fix. */
export type Fix = (emit: (node: TreeNode | undefined) => string, rest: () => string) => string

/** A statement that Neo4j would refuse too: these carry no difference, only what is wrong. */
export interface Check {
  id: string
  at: readonly string[]
  /** What is wrong with the node, or nothing. */
  fault: (node: TreeNode, statement: Statement) => string | undefined
}
