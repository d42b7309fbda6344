import { CLAIM_COLUMNS } from '../../../model/api/claims'
import { BROWSABLE_BASE_LABELS, labelDefinition } from '../../../model/ontology'
import type { Value } from '../../store/contract'
import { mapText } from './write'

/** The scripts of a dossier, as `seed` loads them: one thing a row, the same content in the same bytes. */

export type Properties = Record<string, Value>

/** A node as its row carries it, which says nothing of its labels. */
interface NodeRow {
  labels: readonly string[]
  row: Properties
}

/** Properties in the order in which a reader looks for them, then in order of name. */
const FIRST: readonly string[] = ['id', 'name', ...CLAIM_COLUMNS.filter((column) => column !== 'id')]

function rowText(properties: Properties): string {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  const keys = Object.keys(properties)
    .filter((key) => properties[key] != null)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return mapText(properties, keys)
}

/** Marks what the dossier holds, so that what its scripts no longer hold can be swept out. */
export function beginScript(id: string): string {
  const marked = [...BROWSABLE_BASE_LABELS, 'Source', 'Claim'].map((l) => `MATCH (n:${l}) WHERE n.dossier = '${id}' SET n.leaving = true;`)
  return `// Marks what the dossier holds, so that what no longer stands in these scripts can be swept out afterwards.\n\n${marked.join('\n\n')}\n`
}

/** Nodes by their labels, each group in a statement. */
export function nodeScript(nodes: readonly NodeRow[], id: string): string {
  const groups = new Map<string, NodeRow[]>()
  for (const row of nodes) groups.set(row.labels.join(':'), [...(groups.get(row.labels.join(':')) ?? []), row])
  const blocks = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => {
      const { labels } = rows[0]!
      const base = BROWSABLE_BASE_LABELS.find((label) => labels.includes(label))!
      const others = labels.filter((label) => label !== base)
      const set = [...others.map((label) => `n:${label}`), `n.dossier = '${id}'`].join(', ')
      const many = others.map((label) => labelDefinition(label)?.words.many ?? label)[0] ?? labelDefinition(base)!.words.many
      return `// ${many}\n${unwound(rows.map(({ row }) => row))}\nMERGE (n:${base} {id: row.id}) SET n = row SET ${set};\n`
    })
  return ['// The nodes, one a row in order of id.\n', ...blocks].join('\n')
}

/** Sources or claims, one a row. */
export function rowScript(title: string, label: 'Source' | 'Claim', rows: readonly Properties[], id: string): string {
  const named = label === 'Claim' ? 'n.name = row.statement, ' : ''
  const block =
    rows.length === 0 ? [] : [`${unwound(rows)}\nMERGE (n:${label} {id: row.id}) SET n = row SET ${named}n.dossier = '${id}';\n`]
  return [`// ${title}\n`, ...block].join('\n')
}

type Links = readonly { type: string; start: string; end: string; about: string | null }[]

/** What joins claims, one a row. */
export function linkScript(type: 'CONTRADICTS' | 'SUPERSEDES', links: Links, id: string): string {
  const [title, from, to] =
    type === 'CONTRADICTS'
      ? (['Where claims cannot both hold. Written once, from the smaller id.', 'from', 'to'] as const)
      : (['Claims that stand for earlier ones.', 'newer', 'older'] as const)
  const rows = links
    .filter((link) => link.type === type)
    .sort((a, b) => (`${a.start}|${a.end}` < `${b.start}|${b.end}` ? -1 : 1))
    .map(({ start, end, about }): Properties => ({ [from]: start, [to]: end, ...(about !== null && { about }) }))
  const set = type === 'CONTRADICTS' ? 'r.about = row.about, ' : ''
  const block = `${unwound(rows, [from, to, 'about'])}
MATCH (a:Claim {id: row.${from}})
MATCH (b:Claim {id: row.${to}})
MERGE (a)-[r:${type}]->(b)
SET ${set}r.dossier = '${id}';\n`
  return [
    `// ${title}\n`,
    `MATCH (:Claim)-[r:${type}]->(:Claim) WHERE r.dossier = '${id}' DELETE r;\n`,
    ...(rows.length === 0 ? [] : [block]),
  ].join('\n')
}

function unwound(rows: readonly Properties[], keys?: readonly string[]): string {
  const texts = rows.map(
    (row) =>
      `  ${
        keys
          ? mapText(
              row,
              keys.filter((key) => key in row),
            )
          : rowText(row)
      }`,
  )
  return `UNWIND [\n${texts.join(',\n')}\n] AS row`
}
