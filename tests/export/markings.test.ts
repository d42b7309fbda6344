import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { MARKINGS } from '../../model/claim'
import { EXPORT_FORMATS, type ExportFormatId } from '../../model/exports'
import { rank, type Marking } from '../../model/markings'
import { exportFile } from '../../server/export/registry'
import { select, type Wanted } from '../../server/export/select/select'
import { bytesInput } from '../../server/files/input'
import { importFile } from '../../server/import/import'
import type { GraphStore } from '../../server/store/contract'
import { defineDossier } from '../../graph-seed/dossiers'
import { fill } from '../support/fill'
import { SMALL_DOSSIER } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

/** Ids that no other word holds, so that they can be looked for in any file. */
const SOURCES = ['old', 'new', 'copy', 'undated']
const UNIQUE = (text: string) => text.replace(/'(old|new|copy|undated)('|\.c\d)/g, "'zq$1$2")
const DOSSIER = defineDossier(
  { id: 'small', title: 'A small dossier', description: 'For tests.', requires: [], focus: 'alpha' },
  Object.fromEntries(
    SMALL_DOSSIER.scripts.filter(({ name }) => /^\d/.test(name)).map(({ name, text }): [string, string] => [name, UNIQUE(text)]),
  ),
)

/** A file of each level, in the ways that files say it; every text of it holds the word `zqfile` with the level's letter. */
const LETTERS = 'abcde'
const DEFINITION = 'marking-definition--826578e1-40ad-459f-bc73-ede076f81f37'
const bundle = (level: Marking, letter: string) => {
  const id = (type: string, n: number) => `${type}--0000000${n}-0000-4000-8000-00000000000${LETTERS.indexOf(letter)}`
  const times = { spec_version: '2.1', created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' }
  const word = (what: string) => `zqfile${letter}${what}`
  return {
    type: 'bundle',
    id: id('bundle', 9),
    objects: [
      {
        ...times,
        type: 'marking-definition',
        id: DEFINITION,
        definition_type: 'statement',
        definition: { statement: 'custom' },
        x_opencti_definition_type: 'TLP',
        x_opencti_definition: level,
      },
      { ...times, type: 'threat-actor', id: id('threat-actor', 1), name: word('one'), aliases: [word('alias')], labels: [word('label')] },
      {
        ...times,
        type: 'threat-actor',
        id: id('threat-actor', 2),
        name: word('two'),
        description: word('description'),
        granular_markings: [{ marking_ref: DEFINITION, selectors: ['description'] }],
      },
      {
        ...times,
        type: 'relationship',
        id: id('relationship', 3),
        relationship_type: word('type'),
        source_ref: id('threat-actor', 1),
        target_ref: id('threat-actor', 2),
        description: word('tie'),
      },
    ],
  }
}

interface Marked {
  id: string
  marking: Marking
  /** What must not be in a file that goes no higher. */
  words: string[]
}

forEachStore((_name, open) => {
  let store: GraphStore
  let claims: { id: string; source: string }[]
  let files: Marked[]
  beforeAll(async () => {
    store = await open()
    await fill(store, ['small'], new Map([['small', DOSSIER]]))
    const { rows } = await store.free('MATCH (c:Claim)-[:STATED_IN]->(s:Source) RETURN c.id, s.id', {}, { timeoutMs: 10_000, maxRows: 100 })
    claims = rows.map(([id, source]) => ({ id: valueOf(id), source: valueOf(source) }))
    // Words that stand nowhere else, in every text of claims and sources.
    await store.write(async (tx) => {
      await tx.execute(
        `MATCH (c:Claim) SET c.statement = 'Zqsays ' + c.id + '.', c.name = 'Zqsays ' + c.id + '.', c.note = 'Zqnote ' + c.id + '.'`,
      )
      await tx.execute(
        `MATCH (s:Source) SET s.title = 'Zqtitle ' + s.id + '.', s.name = 'Zqname ' + s.id + '.', s.author = 'Zqauthor ' + s.id + '.', s.note = 'Zqnote ' + s.id + '.'`,
      )
    })
    files = []
    for (const [i, marking] of MARKINGS.entries()) {
      const letter = LETTERS[i]!
      const input = bytesInput(`zqfile${letter}.json`, Buffer.from(JSON.stringify(bundle(marking, letter))))
      const { id } = await importFile(store, input, { title: `zqfile${letter} title` })
      files.push({ id, marking, words: [`zqfile${letter}`, `ZQFILE${letter.toUpperCase()}`, id] })
    }
  }, 120_000)

  const marking = fc.constantFrom<Marking | null>(null, null, ...MARKINGS)
  const world = fc.record({
    sources: fc.tuple(...SOURCES.map(() => marking)),
    claims: fc.array(marking, { minLength: 15, maxLength: 15 }),
    most: fc.constantFrom(...MARKINGS.slice(0, -1)),
    full: fc.boolean(),
    asOf: fc.constantFrom(undefined, '2015-06-01', '2021-01-01'),
    scope: fc.constantFrom<Wanted['scope']>(
      { kind: 'graph' },
      { kind: 'dossier', dossier: 'small' },
      { kind: 'around', ids: ['alpha'], hops: 2 },
      { kind: 'query', statement: 'MATCH (n) OPTIONAL MATCH (n)-[r]->(o) RETURN n, r, o' },
    ),
  })

  describe('an export that goes no higher than a marking', () => {
    test('holds no word of anything that is marked higher, in any format', { timeout: 300_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(world, async (given) => {
          await mark(
            store,
            'Source',
            SOURCES.map((id, i) => ({ id: `zq${id}`, marking: given.sources[i]! })),
          )
          await mark(
            store,
            'Claim',
            claims.map(({ id }, i) => ({ id, marking: given.claims[i]! })),
          )
          const levelOf = new Map(SOURCES.map((id, i) => [`zq${id}`, given.sources[i] ?? 'TLP:CLEAR']))
          const marked: Marked[] = [
            ...files,
            ...[...levelOf].map(([id, level]): Marked => ({ id, marking: level, words: [`${id}.`, `"${id}"`, `'${id}'`, `>${id}<`] })),
            ...claims.map(({ id, source }, i): Marked => ({
              id,
              marking: [levelOf.get(source)!, given.claims[i] ?? ('TLP:CLEAR' as const)].sort((a, b) => rank(b) - rank(a))[0]!,
              words: [id],
            })),
          ]
          const forbidden = marked.filter((one) => rank(one.marking) > rank(given.most)).flatMap(({ words }) => words)
          const allowed = marked.filter((one) => rank(one.marking) <= rank(given.most)).map(({ id }) => id)
          for (const format of FORMATS) {
            const text = await exportedText(store, format, given)
            expect(forbidden.filter((word) => text.includes(word)).map((word) => `${format}: ${word}`)).toEqual([])
            if (format !== 'json') continue
            for (const { claimIds, claimCount } of tiesOf(text)) {
              expect(allowed).toEqual(expect.arrayContaining(claimIds))
              expect(claimCount).toBeLessThanOrEqual(claimIds.length)
            }
          }
        }),
        { numRuns: 8 },
      )
    })
  })
})

/** Pixels hold no words to look for; the drawing is the same as in SVG. */
const FORMATS = EXPORT_FORMATS.map(({ id }) => id).filter((id) => id !== 'png')

async function mark(store: GraphStore, label: string, rows: { id: string; marking: string | null }[]): Promise<void> {
  await store.write((tx) => tx.execute(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n.marking = row.marking`, { rows }))
}

async function exportedText(
  store: GraphStore,
  format: ExportFormatId,
  { most, full, asOf, scope }: { most: Marking; full: boolean; asOf: string | undefined; scope: Wanted['scope'] },
): Promise<string> {
  const evidence = full || EXPORT_FORMATS.find(({ id }) => id === format)!.evidence
  const { graph, close } = await select(store, { scope, lens: asOf === undefined ? {} : { asOf }, full: evidence, maxMarking: most })
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of exportFile(format, graph)) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
    return zipped
      ? Object.values(unzipSync(bytes))
          .map((file) => Buffer.from(file).toString())
          .join('\n')
      : bytes.toString()
  } finally {
    await close()
  }
}

function tiesOf(text: string): { claimIds: string[]; claimCount: number }[] {
  const { edges } = JSON.parse(text) as { edges: { attributes: { claimIds?: string[]; claimCount?: number } }[] }
  return edges.map(({ attributes: { claimIds = [], claimCount = 0 } }) => ({ claimIds, claimCount }))
}

function valueOf(cell: unknown): string {
  return String((cell as { value: unknown }).value)
}
