import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import type { ImportReport } from '../../model/imports'
import { retractClaim } from '../../server/claims/retract'
import { bytesInput } from '../../server/files/input'
import { tieEvidence } from '../../server/graph/evidence-answers'
import { importFile, planImport } from '../../server/import/import'
import { listImports, undoImport } from '../../server/import/list'
import { decide } from '../../server/reconcile/decide'
import type { GraphStore } from '../../server/store/contract'
import { wholeGraph } from '../support/graph'
import '../support/random'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

interface Listed {
  name: string
  on: string
}

/** An issue of the list of the Council: its day, and its entries by reference number. */
const list = (day: string, entries: Record<string, Listed>) =>
  bytesInput(
    `list-${day}.xml`,
    Buffer.from(`<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS/><ENTITIES>
${Object.entries(entries)
  .map(
    ([id, { name, on }]) =>
      `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><LISTED_ON>${on}</LISTED_ON></ENTITY>`,
  )
  .join('\n')}
</ENTITIES></CONSOLIDATED_LIST>`),
  )

const A = { name: 'Alpha', on: '2001-10-01' }
const B = { name: 'Beta', on: '2005-01-01' }
const C = { name: 'Gamma Two', on: '2024-02-02' }
const FIRST = list('2020-06-01', { 'QDe.001': A, 'QDe.002': B })
const SECOND = list('2025-04-19', { 'QDe.001': { ...A, name: 'Alpha, also Aleph' }, 'QDe.003': C })
const COUNCIL = 'united-nations-security-council'

/** A graph of edges between letters, `ab` from a to b, each with a weight. */
const graph = (name: string, nodes: string, edges: Record<string, number>, said: Record<string, string> = {}) =>
  bytesInput(
    name,
    Buffer.from(
      JSON.stringify({
        nodes: [...nodes].map((key) => ({ key, attributes: { label: key.toUpperCase(), ...(said[key] && { note: said[key] }) } })),
        edges: Object.entries(edges).map(([ends, weight]) => ({
          source: ends[0],
          target: ends[1],
          attributes: { relationshipType: 'BACKS', weight },
        })),
      }),
    ),
  )

const LETTERS = 'abcdefg'
const ISSUE = fc
  .record({
    nodes: fc.subarray([...LETTERS], { minLength: 1 }),
    said: fc.dictionary(fc.constantFrom(...LETTERS), fc.constantFrom('x', 'y')),
    edges: fc.array(fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS), fc.nat(1)), { maxLength: 14 }),
  })
  .map(({ nodes, said, edges }) => ({ nodes, said, edges: edges.filter(([a, b]) => nodes.includes(a) && nodes.includes(b)) }))
type Issue = typeof ISSUE extends fc.Arbitrary<infer T> ? T : never

const weights = ({ edges }: Issue) => Object.fromEntries(edges.map(([a, b, weight]) => [a + b, weight]))
const said = (issue: Issue) => Object.fromEntries(Object.entries(issue.said).filter(([node]) => issue.nodes.includes(node)))

/** What two issues differ in, told from their letters. */
function difference(older: Issue, newer: Issue, { id, title }: { id: string; title: string }): ImportReport['update'] {
  const [were, are] = [weights(older), weights(newer)]
  const both = newer.nodes.filter((node) => older.nodes.includes(node))
  return {
    id,
    title,
    nodes: {
      changed: both.filter((node) => newer.said[node] !== older.said[node]).length,
      gone: older.nodes.length - both.length,
      kept: 0,
    },
    ties: {
      changed: Object.keys(are).filter((ends) => ends in were && were[ends] !== are[ends]).length,
      gone: Object.keys(were).filter((ends) => !(ends in are)).length,
      ended: 0,
    },
  }
}

forEachStore((_name, open) => {
  let store: GraphStore
  let empty: Awaited<ReturnType<typeof wholeGraph>>
  const holding = async (type: string, object: string, asOf: string) => {
    const ties = (await wholeGraph(store)).relationships as { id: string; properties: { id?: string } }[]
    const ids = ties.filter(({ id }) => id.startsWith(`${COUNCIL}|${type}|${object}|`)).map(({ properties }) => properties.id!)
    expect(ids).toHaveLength(1)
    const { tie } = await tieEvidence(store, ids[0]!, { asOf })
    return [tie!.holding, tie!.holdingReason]
  }
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    empty = await wholeGraph(store)
  })
  beforeEach(async () => {
    for (const { id } of await listImports(store)) await undoImport(store, id)
    expect(await wholeGraph(store)).toEqual(empty)
  })

  describe('a newer issue of a list', () => {
    test('is asked about: an entry never gets a second designation unawares', async () => {
      const { id } = await importFile(store, FIRST)
      const report = await planImport(store, SECOND)
      expect(report.mayUpdate).toMatchObject([{ id }])
      expect(report.obstacles).toEqual([expect.stringContaining(`--updates ${id}`)])
      expect((await planImport(store, SECOND, { updates: 'none', conflicts: 'keep' })).obstacles).toEqual([])
    })

    test('adds, changes and ends entries, and undoing it gives back the older state', async () => {
      const { id } = await importFile(store, FIRST)
      const older = await wholeGraph(store)
      const planned = await planImport(store, SECOND, { updates: id })
      expect(planned).toMatchObject({
        nodes: { added: 1, same: 1, conflicts: 0 },
        relationships: { added: 1, same: 1 },
        update: { id, nodes: { changed: 1, gone: 0, kept: 0 }, ties: { changed: 0, gone: 0, ended: 1 } },
        obstacles: [],
      })
      expect(planned.lines.map(({ kind, place }) => [kind, place])).toEqual(
        expect.arrayContaining([
          ['added', 'QDe.003'],
          ['changed', 'QDe.001'],
          ['gone', 'qde.002'],
        ]),
      )
      expect(await wholeGraph(store)).toEqual(older)
      const report = await importFile(store, SECOND, { updates: id })
      expect(report.update).toEqual(planned.update)
      expect(await checkGraph(store)).toMatchObject({ findings: [] })
      expect(await holding('DESIGNATED', 'qde.001', '2025-04-01')).toEqual(['holds', expect.any(String)])
      expect(await holding('DESIGNATED', 'qde.002', '2020-01-01')).toEqual(['holds', expect.any(String)])
      expect(await holding('DESIGNATED', 'qde.002', '2024-01-01')).toEqual(['uncertain', expect.any(String)])
      expect(await holding('DESIGNATED', 'qde.002', '2025-04-20')).toEqual(['does-not-hold', expect.stringContaining('delisted')])
      await expect(retractClaim(store, `${report.id}.delisted.1`, { by: 'B', reason: 'No.' })).rejects.toThrow(/came with an import/)
      expect(await holding('DELISTED', 'qde.002', '2025-04-20')).toEqual(['holds', expect.any(String)])
      expect((await listImports(store)).map(({ id, updates }) => [id, updates])).toEqual([
        [report.id, id],
        [id, null],
      ])
      await expect(undoImport(store, id)).rejects.toThrow('updates it. Undo that first')
      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(older)
    })

    test('of three in a row the entry that is back is listed again', async () => {
      const first = await importFile(store, FIRST)
      const second = await importFile(store, SECOND, { updates: first.id })
      const before = await wholeGraph(store)
      await expect(importFile(store, list('2026-01-01', { 'QDe.001': A }), { updates: first.id })).rejects.toThrow('updated by')
      const third = list('2026-01-01', { 'QDe.001': A, 'QDe.002': B })
      const report = await importFile(store, third, { updates: second.id })
      expect(report).toMatchObject({
        nodes: { added: 0 },
        relationships: { added: 1, same: 1 },
        update: { nodes: { changed: 1 }, ties: { ended: 1 } },
      })
      const { relationships } = await wholeGraph(store)
      const back = (relationships as { id: string; properties: { id: string; importId?: string } }[]).filter(({ id }) =>
        id.startsWith(`${COUNCIL}|DESIGNATED|qde.002|`),
      )
      const answers = await Promise.all(
        back.map(async ({ properties: { id } }) => (await tieEvidence(store, id, { asOf: '2026-01-01' })).tie!.holding),
      )
      expect(answers.sort()).toEqual(['does-not-hold', 'holds'])
      expect(await checkGraph(store)).toMatchObject({ findings: [] })
      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('does not take the place of one that is newer, and says when nothing is new', async () => {
      const { id } = await importFile(store, SECOND)
      expect((await planImport(store, FIRST, { updates: id })).obstacles).toEqual([expect.stringContaining('an older issue')])
      expect((await planImport(store, SECOND, { updates: id })).obstacles).toEqual([expect.stringContaining('nothing in it is new')])
      const same = list('2025-04-19', { 'QDe.003': C, 'QDe.001': { ...A, name: 'Alpha, also Aleph' } })
      expect((await planImport(store, same, { updates: id })).obstacles).toEqual([expect.stringContaining('Nothing new')])
      await expect(planImport(store, FIRST, { updates: 'nothing-12345678' })).rejects.toThrow('There is no import')
    })

    test('leaves what readers decided of its entries', async () => {
      const { id } = await importFile(store, FIRST)
      await decide(store, { one: 'qde.001', other: 'alpha', verdict: 'same', by: 'A. Analyst', at: new Date('2024-01-01') })
      await decide(store, { one: 'qde.002', other: 'beta', verdict: 'different', by: 'A. Analyst', at: new Date('2024-01-01') })
      const older = await wholeGraph(store)
      const report = await importFile(store, SECOND, { updates: id })
      const decisions = (state: typeof older) => JSON.stringify(state.relationships.filter((r) => JSON.stringify(r).includes('decisions.')))
      expect(decisions(await wholeGraph(store))).toBe(decisions(older))
      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(older)
    })
  })

  describe('a newer issue of a graph', () => {
    test('withdraws what is gone, keeps what others rest on, and is taken back whole', async () => {
      const { id } = await importFile(store, graph('net-1.json', 'abcd', { ab: 1, bc: 1, cd: 1 }), { prefix: '' })
      await decide(store, { one: 'd', other: 'alpha', verdict: 'different', by: 'A. Analyst', at: new Date('2024-01-01') })
      const older = await wholeGraph(store)
      const newer = graph('net-2.json', 'abe', { ab: 1, ae: 1 }, { b: 'changed' })
      expect((await planImport(store, newer)).lines).toContainEqual(
        expect.objectContaining({ kind: 'note', message: expect.stringContaining(`--updates ${id}`) as unknown }),
      )
      const report = await importFile(store, newer, { updates: id, prefix: '' })
      expect(report).toMatchObject({
        nodes: { added: 1, same: 1 },
        relationships: { added: 1, same: 1 },
        update: { nodes: { changed: 1, gone: 1, kept: 1 }, ties: { changed: 0, gone: 2, ended: 0 } },
      })
      expect(await checkGraph(store)).toMatchObject({ findings: [] })
      const nodes = (await wholeGraph(store)).nodes as { id: string; properties: Record<string, unknown> }[]
      expect(nodes.some((node) => node.id === 'c')).toBe(false)
      expect(nodes.find((node) => node.id === 'd')).toBeDefined()
      expect(nodes.find((node) => node.id === 'b')!.properties).toMatchObject({ note: 'changed', importId: report.id })
      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(older)
    })

    test('is no clearer than the one it updates, whose words it keeps for undoing it', async () => {
      const { id } = await importFile(store, graph('net-1.json', 'ab', { ab: 1 }), { marking: 'TLP:RED' })
      expect(await planImport(store, graph('net-2.json', 'ab', { ab: 2 }), { updates: id })).toMatchObject({ marking: 'TLP:RED' })
    })

    test('of random issues adds, changes and withdraws what an oracle says, each taken back to the state before', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(ISSUE, { minLength: 2, maxLength: 4 }), async (issues) => {
          const taken: { id: string; before: typeof empty }[] = []
          let last: Issue | null = null
          for (const [i, issue] of issues.entries()) {
            const input = graph(`net-${i}.json`, issue.nodes.join(''), weights(issue), said(issue))
            const options = { prefix: 'n', ...(last && { updates: taken.at(-1)!.id }) }
            const report = await planImport(store, input, options)
            if (last) expect(report.update).toEqual(difference(last, issue, report.update!))
            if (report.obstacles.length > 0) break
            const before = await wholeGraph(store)
            await importFile(store, input, options)
            expect(await checkGraph(store)).toMatchObject({ findings: [] })
            taken.push({ id: report.id, before })
            last = issue
          }
          for (const { id, before } of taken.toReversed()) {
            await undoImport(store, id)
            expect(await wholeGraph(store)).toEqual(before)
          }
        }),
        { numRuns: 8 },
      )
    }, 240_000)
  })
})
