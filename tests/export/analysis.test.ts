import { afterAll, beforeAll, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { loadDossiers } from '../../graph-seed/loader'
import { ANALYSIS_COLUMNS } from '../../model/analysis-columns'
import { DelimitedReader, EXACT } from '../../model/tables/delimited'
import type { ExportRequest } from '../../model/api/export-request'
import { merge, NO_DATA } from '../../picture/scene/graph-data'
import { exportFile } from '../../server/export/registry'
import { selectWanted } from '../../server/export/select/request'
import { brokersAnswer, campsAnswer, frustrationAnswer } from '../../server/graph/analysis'
import { communitiesAnswer } from '../../server/graph/analysis-communities'
import { bytesInput } from '../../server/files/input'
import { importFile } from '../../server/import/import'
import { pageData } from '../../server/formats/html/page-data'
import type { GraphStore } from '../../server/store/contract'
import { temporaryStore } from '../support/api'

let store: GraphStore
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ store, remove } = await temporaryStore((filled) => loadDossiers(filled, ['iskp-region'])))
})
afterAll(() => remove())

const dossier = 'iskp-region'
const seconds = 20

async function file(request: Omit<ExportRequest, 'scope' | 'full'> & { full?: boolean }): Promise<Buffer> {
  const { graph, close } = await selectWanted(store, { scope: { kind: 'dossier', dossier }, full: false, ...request })
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of exportFile(request.format, graph)) pieces.push(piece)
    return Buffer.concat(pieces)
  } finally {
    await close()
  }
}

test.each(['gexf', 'graphml'] as const)('%s carries camps and standing as columns of the nodes that count, when asked', async (format) => {
  const text = (await file({ format, analysis: true })).toString()
  const column = new RegExp(
    format === 'gexf' ? /<attribute id="(\w+)" title="analysisCamp"/ : /<key id="(\w+)" for="node" attr.name="analysisCamp"/,
  ).exec(text)![1]!
  const value = new RegExp(format === 'gexf' ? `<attvalue for="${column}" value="(\\d+)"` : `<data key="${column}">(\\d+)<`)
  const { camps } = await campsAnswer(store, { dossier, seconds, draws: 0 })
  const nodes = new Map(
    text
      .split('<node id="')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('"')), value.exec(part.split('</node>')[0]!)?.[1]]),
  )
  const counted = [...nodes].filter(([, camp]) => camp !== undefined)
  expect(counted.map(([id]) => id).sort()).toEqual(camps.flat().sort())
  const shared = camps.filter((camp) => camp.length > 1)
  for (const [id, camp] of counted) expect([id, Number(camp)]).toEqual([id, shared.findIndex((members) => members.includes(id)) + 1])
  expect((await file({ format })).toString()).not.toContain('analysisCamp')
})

test('CSV carries the same columns', async () => {
  const { brokers } = await brokersAnswer(store, { dossier, seconds, draws: 0 })
  const { betweenness, positive, negative, bridges } = brokers.find(({ id }) => id === 'iskp')!
  const parts = unzipSync(await file({ format: 'csv', analysis: true }))
  const reader = new DelimitedReader('comma', EXACT, 'nodes.csv')
  const [header, ...rows] = [...reader.push(strFromU8(parts['nodes.csv']!)), ...reader.end()].map(({ cells }) => cells)
  const row = rows.find((cells) => cells[0] === 'iskp')!
  const under = (name: string) => Number(row[header!.findIndex((field) => field?.split(':')[0] === name)])
  expect(betweenness).toBeGreaterThan(0)
  expect(['Betweenness', 'Positive', 'Negative', 'Bridges'].map((name) => under(`analysis${name}`))).toEqual([
    betweenness,
    positive,
    negative,
    bridges.length,
  ])
  const { communities } = await communitiesAnswer(store, { dossier, seconds })
  expect(under('analysisCommunity')).toBe(communities.findIndex(({ nodes }) => nodes.includes('iskp')) + 1)
})

test.each([true, false])('an import leaves the columns out of what Allegiance wrote, with its evidence: %s', async (full) => {
  const bytes = await file({ format: 'gexf', analysis: true, full })
  const { store: other, remove: end } = await temporaryStore(async () => {})
  try {
    expect((await importFile(other, bytesInput('a.gexf', bytes))).whole).toBe(full)
    const having = ANALYSIS_COLUMNS.map((column) => `n.${column} IS NOT NULL`).join(' OR ')
    const { rows } = await other.free(`MATCH (n) WHERE ${having} RETURN count(n)`, {}, { timeoutMs: 60_000, maxRows: 1 })
    expect(rows).toEqual([[{ kind: 'value', value: 0 }]])
  } finally {
    await end()
  }
})

test('the annex has a section with figures, camps, the ties that do not fit, method and caveats, when asked', async () => {
  const text = strFromU8(unzipSync(await file({ format: 'docx', analysis: true }))['word/document.xml']!)
  const { frustration, ties, nodes, pairs } = await frustrationAnswer(store, { dossier, seconds, draws: 0 })
  expect(text).toContain(`Counted: ${nodes} nodes and ${pairs} pairs of them`)
  expect(text).toContain(`${frustration} pairs of nodes do not fit. Proven: no division has fewer.`)
  expect(text.match(/Does not fit: \d+\. /g)).toHaveLength(ties.length)
  for (const heading of ['Two camps', 'Camps, any number', 'Triads', 'Method', 'When not to rely on it', 'To do it again'])
    expect(text).toContain(`>${heading}<`)
  expect(text.indexOf('When not to rely on it')).toBeLessThan(text.indexOf('>Sources<'))
  expect(strFromU8(unzipSync(await file({ format: 'docx' }))['word/document.xml']!)).not.toContain('What the signs of the ties tell')
})

test('the page carries figures, camps and the ties that do not fit, by their ids, when asked', async () => {
  const held = async (analysis?: true) => {
    const { graph, close } = await selectWanted(store, { format: 'html', scope: { kind: 'dossier', dossier }, full: false, analysis })
    return pageData(graph).finally(close)
  }
  const page = await held(true)
  const two = await frustrationAnswer(store, { dossier, seconds, draws: 0 })
  const any = await campsAnswer(store, { dossier, seconds, draws: 0 })
  const { nodes, pairs, lowerBound, proven, unique, camps, ties: against } = two
  expect(page.analysis).toMatchObject({
    nodes,
    pairs,
    two: { violations: two.frustration, lowerBound, proven, unique, camps, against },
    any: { violations: any.violations, camps: any.camps, against: any.ties },
  })
  expect(against.filter((id) => !merge(NO_DATA, page.graph).ties.has(id))).toEqual([])
  const { analysis: _analysis, ...rest } = page
  expect(await held()).toEqual(rest)
})

test('as of a date only what holds then counts, as the analysis itself has it', async () => {
  const asOf = '2022-05-15'
  const text = strFromU8(unzipSync(await file({ format: 'docx', analysis: true, asOf }))['word/document.xml']!)
  const { nodes, pairs } = await campsAnswer(store, { dossier, seconds, draws: 0, asOf })
  expect(text).toContain(
    `Counted: ${nodes} nodes and ${pairs} pairs of them, by the ties of this file that are asserted, stated or reported, and hold on ${asOf}`,
  )
})
