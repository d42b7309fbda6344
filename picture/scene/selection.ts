/** A node or a tie that the reader has picked out. */
export interface Selection {
  kind: 'node' | 'tie'
  id: string
}

/** Nodes that the reader follows from one to the next, with every tie between neighbours of the row. */
export interface Chain {
  kind: 'chain'
  nodes: readonly string[]
}

/** Whether two nodes stand next to each other in a chain. */
export function areNext(chain: readonly string[], a: string, b: string): boolean {
  return chain.some((id, i) => (id === a && chain[i + 1] === b) || (id === b && chain[i + 1] === a))
}
