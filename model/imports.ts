import { z } from 'zod'
import { MARKINGS } from './claim'
import { FAMILIES } from './ontology'
import { ENCODINGS } from './tables/guess-encoding'

/** The declaration of an import format, from which the dialog, the command, the API and the table of docs/imports.md are made. */
export interface ImportDeclaration {
  id: string
  name: string
  /** Of files, without a dot, the usual one first. */
  extensions: readonly string[]
  /** Who writes it. */
  from: string
  /** What becomes of it in the graph, in a sentence. */
  becomes: string
}

/** The formats that are read. What reads each stands in server/import/registry.ts. */
export const IMPORT_FORMATS = [
  {
    id: 'gexf',
    name: 'GEXF',
    extensions: ['gexf'],
    from: 'Gephi, Gephi Lite, networkx, Allegiance',
    becomes:
      "Nodes and edges of versions 1.1 to 1.3 with their attributes; an edge's kind is its type, or a type that is no direction; spells and moments are its dates.",
  },
  {
    id: 'graphml',
    name: 'GraphML',
    extensions: ['graphml', 'xml'],
    from: 'networkx, igraph, Gephi, yEd, yEd Live, TinkerPop, Neo4j with APOC, Allegiance',
    becomes:
      'Nodes and edges with their attributes; labels and types as TinkerPop and APOC write them; the labels of a drawing of yEd or yEd Live are names.',
  },
  {
    id: 'json',
    name: 'graphology JSON',
    extensions: ['json'],
    from: 'graphology, Gephi Lite, networkx, D3, vis.js, JSON Canvas, Allegiance',
    becomes:
      "Nodes and edges with their attributes; `relationshipType` is an edge's type. Lists `nodes` and `links` of other programs too.",
  },
  {
    id: 'cytoscape',
    name: 'Cytoscape JSON',
    extensions: ['cyjs', 'json'],
    from: 'Cytoscape, Cytoscape.js, Allegiance',
    becomes: "Elements with their data; `type` or `interaction` is an edge's type.",
  },
  {
    id: 'csv',
    name: 'CSV tables',
    extensions: ['zip', 'csv'],
    from: 'neo4j-admin, Allegiance',
    becomes:
      'Rows of one table, or of a zip of several, whose headers say `:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE` and the types of columns, parted by whatever the header is.',
  },
  {
    id: 'cypher',
    name: 'Cypher script',
    extensions: ['cypher'],
    from: 'Allegiance',
    becomes: 'The rows of a script that Allegiance wrote. It is read, not run; other scripts are refused.',
  },
  {
    id: 'stix',
    name: 'STIX 2.0 and 2.1',
    extensions: ['json', 'stix'],
    from: 'ATT&CK, MISP, OpenCTI and other threat intelligence platforms, Allegiance',
    becomes:
      'Objects of a bundle or of an answer of TAXII become nodes, relationships, sightings and references between objects ties; markings, dates and confidence are kept, revoked objects marked.',
  },
  {
    id: 'un-list',
    name: 'UN Security Council consolidated list',
    extensions: ['xml'],
    from: 'the United Nations',
    becomes:
      'Entries become organisations and persons, listings designations by the Council since the day listed. Of persons only name, aliases, listing and office are taken.',
  },
  {
    id: 'misp',
    name: 'MISP galaxy',
    extensions: ['json'],
    from: 'MISP',
    becomes:
      'Clusters become nodes with their synonyms as aliases, related clusters of the same file ties, with family and sign where the word of the relation is known.',
  },
  {
    id: 'ftm',
    name: 'FollowTheMoney',
    extensions: ['json', 'ftm', 'ijson'],
    from: 'Aleph, OpenSanctions, Allegiance',
    becomes:
      'Entities, one a line, in a list or within each other, become nodes; links between them ties, sanctions designations. Addresses, papers and dates of birth are not taken.',
  },
  {
    id: 'table',
    name: 'Table (CSV or list of edges)',
    extensions: ['csv', 'tsv', 'txt', 'edges'],
    from: 'spreadsheets, R, scripts',
    becomes:
      'Lists of edges are taken as they are, with a sign where a column has negative numbers; any other table by a mapping of its columns.',
  },
] as const satisfies readonly ImportDeclaration[]

export type ImportFormatId = (typeof IMPORT_FORMATS)[number]['id']

/** What somebody may say of a file and of how it is to be taken. */
export const importOptionsSchema = z.strictObject({
  /** The format; by default what the file looks like. */
  format: z.string().max(40).optional(),
  /** What goes before the ids of the file's nodes, so that node 1 of two files is two nodes; empty: nothing. By default the file's name, where its ids are its own. */
  prefix: z
    .string()
    .max(60)
    .regex(/^([a-z0-9][a-z0-9._-]*)?$/, 'must be a slug of a-z, 0-9, ".", "_" and "-"')
    .optional(),
  /** What is done where a node of the file stands in the store already, with other content: nothing at all, or the store's stays and the file's ties are joined to it. */
  conflicts: z.enum(['refuse', 'keep']).default('refuse'),
  /** Whether ends of a table's ties that are ids, names or aliases of one actor in the store are nodes of the file's own, or that actor. */
  knownActors: z.enum(['apart', 'join']).default('apart'),
  /** What is done with elements that cannot be read, such as an edge to a node that is not there. */
  unreadable: z.enum(['refuse', 'leave-out']).default('refuse'),
  /** The type of relationships that have none of their own, and their family and sign. */
  type: z.string().min(1).max(100).optional(),
  /** The attribute of the file's edges that says of which type each is. */
  typeFrom: z.string().min(1).max(300).optional(),
  family: z.enum(FAMILIES).optional(),
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]).optional(),
  /** What is known of the file as a source. */
  title: z.string().min(1).max(300).optional(),
  publisher: z.string().min(1).max(300).optional(),
  publishedAt: z.iso.date().optional(),
  url: z.url().optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  marking: z.enum(MARKINGS).optional(),
  /** The import of which the file is a newer issue; `none`: the file stands beside what was imported, whatever it looks like. */
  updates: z.string().min(1).max(200).optional(),
  /** How a table's text is encoded, unless a byte order mark says it; by default what it looks like. */
  encoding: z.enum(ENCODINGS).optional(),
  /** How the columns of a table are taken. */
  mapping: z.unknown().optional(),
})
export type ImportOptions = z.infer<typeof importOptionsSchema>

/** What a file sent over HTTP may weigh, in bytes. */
export const LARGEST_IMPORT = 1 << 30

/** How long a mapping in an address may be, in characters, and the address it stands in, in bytes: most of JSON is written there as three for one. */
export const LONGEST_MAPPING = 100_000
export const LONGEST_ADDRESS = 512 << 10

const yes = z.enum(['true', 'false'])

/** The same, as an address says them, with the file's name. */
export const importQuerySchema = z.strictObject({
  ...importOptionsSchema.shape,
  name: z.string().min(1).max(255).describe("The file's name."),
  dryRun: yes.default('false').describe('Only say what importing it would do.'),
  sign: z
    .enum(['1', '0', '-1'])
    .transform((text) => Number(text) as 1 | 0 | -1)
    .optional(),
  mapping: z
    .string()
    .max(LONGEST_MAPPING)
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        ctx.addIssue({ code: 'custom', message: 'must be JSON' })
        return z.NEVER
      }
    })
    .optional()
    .describe('How the columns of a table are taken, as JSON.'),
})

/** Says that a file is no newer issue of an earlier one. */
export const UPDATES_NONE = 'none'

export const IMPORT_LINE_KINDS = ['unreadable', 'conflict', 'known', 'left-out', 'note', 'gone', 'changed', 'added'] as const

/** A line of what an import would do, and the place in the file that it speaks of. */
export const importLineSchema = z.object({
  kind: z.enum(IMPORT_LINE_KINDS),
  place: z.string(),
  message: z.string(),
  count: z.int().optional().describe('How much the line speaks of, where that is more than one: the place is that of the first.'),
})
export type ImportLine = z.infer<typeof importLineSchema>

/** How much some lines of a report speak of. */
export function spokenOf(lines: readonly Pick<ImportLine, 'count'>[]): number {
  return lines.reduce((sum, { count = 1 }) => sum + count, 0)
}

/** What importing a file would do, or did. */
export const importReportSchema = z
  .object({
    /** Names the import: under this id it is listed and undone. */
    id: z.string(),
    file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
    format: z.string(),
    title: z.string(),
    /** Whether the file is a whole graph of Allegiance, which is put back as it was. */
    whole: z.boolean(),
    /** Elements read from the file. */
    read: z.object({ nodes: z.int(), relationships: z.int() }),
    /** `same`: in the store already, with the same content. */
    nodes: z.object({ added: z.int(), same: z.int(), conflicts: z.int() }),
    relationships: z.object({ added: z.int(), same: z.int() }),
    /** Elements that cannot be read, and those left out because of it. */
    unreadable: z.int(),
    labels: z.array(z.object({ label: z.string(), count: z.int() })),
    types: z.array(
      z.object({ type: z.string(), count: z.int(), declared: z.boolean(), family: z.string(), sign: z.int(), symmetric: z.boolean() }),
    ),
    /** Earlier imports of the format, of which the file may be a newer issue; `likely`: by its title or name. Those come first, and of each kind the last import. */
    mayUpdate: z.array(z.object({ id: z.string(), title: z.string(), importedAt: z.string(), likely: z.boolean() })),
    /** What a newer issue does to what the earlier one brought; null: it is none. What stays as it is counts as `same` above. */
    update: z
      .object({
        id: z.string(),
        title: z.string(),
        nodes: z.object({
          changed: z.int(),
          gone: z.int().describe('No longer in the file, and taken out of the graph.'),
          kept: z.int().describe('No longer in the file, and kept: decisions, or ties and claims of others, rest on them.'),
        }),
        ties: z.object({
          changed: z.int(),
          gone: z.int().describe('No longer in the file, and taken out of the graph.'),
          ended: z.int().describe('Designations no longer on the list, which end by a claim of delisting.'),
        }),
      })
      .nullable(),
    /** Attributes of edges without a type that may say it, the likeliest first, with some of their values. */
    typeAttributes: z.array(z.object({ attribute: z.string(), values: z.array(z.string()), plain: z.boolean() })),
    /** How far the file may be passed on, as a source. */
    marking: z.enum(MARKINGS),
    /** Markings in the file that are not understood: it is not imported before its marking is said. */
    unreadMarkings: z.array(z.string()),
    /** How much there is of each kind, and the first lines that speak of it. */
    counts: z.record(z.enum(IMPORT_LINE_KINDS), z.int()),
    lines: z.array(importLineSchema),
    /** Why it cannot be loaded as it stands, a sentence each; empty: it can. */
    obstacles: z.array(z.string()),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReportSchema>

/** An import in the store. */
export const importSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    file: z.string(),
    sha256: z.string(),
    format: z.string(),
    importedAt: z.string().describe('ISO 8601, UTC.'),
    nodes: z.int(),
    relationships: z.int(),
    updates: z.string().nullable().describe('The import of which it is a newer issue.'),
  })
  .meta({ id: 'ImportSummary' })
export const importsAnswerSchema = z.object({ imports: z.array(importSummarySchema).describe('The last first.') })
export const undoneAnswerSchema = z.object({
  undone: importSummarySchema,
  decisions: z.int().describe('How many decisions about its nodes went with it.'),
})
export type UndoneAnswer = z.infer<typeof undoneAnswerSchema>
export type ImportSummary = z.infer<typeof importSummarySchema>
