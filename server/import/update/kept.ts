import { keptBefore } from '../../../cypher/imports/kept-before'
import type { GraphNode, GraphStore, Value } from '../../store/contract'
import { jsonText, parseJsonText } from '../../store/json-text'

/** A node as it was before a newer issue changed it, with the labels it has `now`, or took it away; or a tie that it took away. */
export type Kept = KeptNode | KeptTie
interface KeptNode {
  labels: string[]
  properties: Record<string, Value>
  now: string[] | null
}
interface KeptTie {
  type: string
  start: string
  startBase: string
  end: string
  endBase: string
  properties: Record<string, Value>
}

/** Characters of JSON in one record, unless a single element has more. */
const LONGEST = 100_000

/** Records of an import that hold what it changed; they go with it. */
export function recordsOf(importId: string, title: string, kept: readonly Kept[]): GraphNode[] {
  const pieces: string[][] = []
  let length = Infinity
  for (const one of kept) {
    const text = jsonText(one as unknown as Value)
    if (length + text.length > LONGEST) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)!.push(text)
    length += text.length
  }
  return pieces.map((texts, i) => {
    const id = `import.${importId}.before.${i + 1}`
    const properties = { id, name: `What "${title}" changed`, kind: 'import-before', importId, content: `[${texts.join(',')}]` }
    return { id, labels: ['Meta'], properties }
  })
}

export async function readKept(store: Pick<GraphStore, 'read'>, importId: string): Promise<{ nodes: KeptNode[]; ties: KeptTie[] }> {
  const rows = await store.read(keptBefore, { id: importId })
  const kept = rows.flatMap(({ content }) => parseJsonText(content) as unknown as Kept[])
  return { nodes: kept.filter((one) => 'labels' in one), ties: kept.filter((one) => 'type' in one) }
}
