import { MADE_BY } from '../writing/writer'
import type { Value } from '../../store/contract'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import type { InputFile } from '../../files/input'
import { linesOf, textOf } from '../reading/text'
import { parseMap } from './literal'

/**
 * Scripts of our own: rows in UNWIND blocks, merged on their ids. They are read, never run: any other statement, and so any
 * other script, is refused, since what a statement from a file might do cannot be told in advance and undone.
 */
export const cypher: ImportFormat = {
  detect: (head, name) =>
    head.startsWith(`// ${MADE_BY}: `)
      ? 1
      : /\.(cypher|cql|cyp)$/i.test(name)
        ? 0.6
        : /^\s*(\/\/|CREATE|MERGE|MATCH|UNWIND)\b/.test(head)
          ? 0.25
          : 0,
  read: (input) => read(input),
}

async function* read(input: InputFile): AsyncIterable<ImportItem[]> {
  let rows: { properties: Record<string, Value>; line: number }[] = []
  let tail: string[] = []
  let inRows = false
  let first = true
  for await (const { first: number, lines } of linesOf(textOf(input))) {
    const items: ImportItem[] = []
    for (const [i, line] of lines.entries()) {
      const at = number + i
      if (first) {
        if (!line.startsWith(`// ${MADE_BY}: `))
          throw unreadable(
            `line ${at}`,
            'only scripts that Allegiance wrote are imported. Run others on a Neo4j, and import an export of it (as GraphML or CSV).',
          )
        items.push({ kind: 'about', ids: 'global', whole: true, title: line.slice(MADE_BY.length + 5) })
        first = false
      } else if (inRows) {
        if (line.startsWith('] AS row')) inRows = false
        else rows.push({ properties: parseMap(line.trim().replace(/,$/, ''), at), line: at })
      } else if (line === 'UNWIND [') inRows = true
      else if (rows.length > 0) {
        tail.push(line)
        if (!line.endsWith(';')) continue
        items.push(...elements(rows, tail.join('\n'), at))
        rows = []
        tail = []
      } else if (
        line !== '' &&
        !line.startsWith('//') &&
        !/^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:\w+\) REQUIRE n\.id IS UNIQUE;$/.test(line)
      )
        throw unreadable(`line ${at}`, `a statement that Allegiance does not write: ${line.slice(0, 80)}`)
    }
    yield items
  }
  if (inRows || rows.length > 0) throw unreadable('the end', 'the script ends within a statement.')
}

const NODES = /^MERGE \(n:(\w+) \{id: row\.id\}\)\nSET n = row((?:\nSET n:[\p{L}\p{M}\p{Nd}_]+)*);$/u
const RELATIONSHIPS =
  /^MATCH \(s:\w+ \{id: row\.s\}\)\nMATCH \(e:\w+ \{id: row\.e\}\)\nMERGE \(s\)-\[r:([\p{L}\p{M}\p{Nd}_]+)(?: \{id: row\.p\.id\})?\]->\(e\)\nSET r = row\.p;$/u

function elements(rows: readonly { properties: Record<string, Value>; line: number }[], statement: string, line: number): ImportItem[] {
  const nodes = NODES.exec(statement)
  if (nodes) {
    const labels = [nodes[1]!, ...[...nodes[2]!.matchAll(/SET n:([\p{L}\p{M}\p{Nd}_]+)/gu)].map((match) => match[1]!)].sort()
    return rows.map(({ properties, line: at }): ImportItem => ({
      kind: 'node',
      id: String(properties.id),
      labels,
      properties,
      place: `line ${at}, node ${String(properties.id)}`,
    }))
  }
  const relationships = RELATIONSHIPS.exec(statement)
  if (!relationships) throw unreadable(`line ${line}`, `a statement that Allegiance does not write: ${statement.slice(0, 80)}`)
  return rows.map(({ properties: { s, e, p }, line: at }): ImportItem => ({
    kind: 'relationship',
    type: relationships[1],
    start: String(s),
    end: String(e),
    properties: (p ?? {}) as Record<string, Value>,
    place: `line ${at}`,
  }))
}
