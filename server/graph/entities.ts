import type { Cell } from '../store/contract'

/** Ids of the nodes and relationships in a result's rows, however deep; relationships bring their ends. */
export interface Entities {
  nodes: Set<string>
  relationships: Map<string, { id: string; subject: string; object: string }>
}

export function entitiesIn(rows: readonly (readonly Cell[])[]): Entities {
  const found: Entities = { nodes: new Set(), relationships: new Map() }
  for (const row of rows) for (const cell of row) gather(cell, found)
  return found
}

function gather(cell: Cell, found: Entities): void {
  const add = ({ id, start, end }: { id: string; start: string; end: string }) => {
    found.relationships.set(id, { id, subject: start, object: end })
    found.nodes.add(start).add(end)
  }
  switch (cell.kind) {
    case 'node':
      found.nodes.add(cell.node.id)
      break
    case 'relationship':
      add(cell.relationship)
      break
    case 'path':
      for (const node of cell.path.nodes) found.nodes.add(node.id)
      cell.path.relationships.forEach(add)
      break
    case 'list':
      for (const item of cell.items) gather(item, found)
      break
    case 'map':
      for (const entry of Object.values(cell.entries)) gather(entry, found)
      break
    case 'value':
      break
  }
}
