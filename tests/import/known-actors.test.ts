import { beforeAll, describe, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import type { ImportReport } from '../../model/imports'
import { bytesInput } from '../../server/files/input'
import { tieEvidence } from '../../server/graph/evidence-answers'
import { importFile, planImport } from '../../server/import/import'
import { undoImport } from '../../server/import/list'
import type { GraphStore } from '../../server/store/contract'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const list = (text: string, name = 'pledges.csv') => bytesInput(name, Buffer.from(text))

const PLEDGES = list(`source,target,type
beta,Alpha Front,PLEDGED_ALLEGIANCE_TO
the front,BETA BRIGADE,rival of
UN:QDe.999,Twin,SUPPORTS
Nobody,AF-K,supports
DC,Gamma Two,was fond of
`)

const saying = (report: ImportReport, kind: string) =>
  report.lines.filter((line) => line.kind === kind).map(({ place, message }) => `${place}: ${message}`)

forEachStore((_name, open) => {
  let store: GraphStore
  let before: Awaited<ReturnType<typeof wholeGraph>>
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    const twins = ':ID,name,:LABEL\n1,Twin,Actor;State\n2,Twin,Actor;Person\n3,Gamma Two,Actor;State\n'
    await importFile(store, bytesInput('twins.csv', Buffer.from(twins)))
    before = await wholeGraph(store)
  })

  describe('a list of edges whose types are words of the model', () => {
    test('says which rows would tie known actors, and brings nodes of its own as long as nobody asks for that', async () => {
      const report = await planImport(store, PLEDGES)
      expect(report).toMatchObject({
        nodes: { added: 10, same: 0, conflicts: 0 },
        relationships: { added: 5 },
        counts: { known: 2 },
        obstacles: [],
      })
      expect(saying(report, 'known')).toEqual([
        'line 2: Beta Brigade (beta) PLEDGED_ALLEGIANCE_TO Alpha Front (alpha)',
        'line 3: Alpha Front (alpha) RIVAL_OF Beta Brigade (beta)',
      ])
      expect(saying(report, 'note').join()).toContain('2 rows tie actors that the graph knows by a type of the model.')
      expect(report.types).toContainEqual(expect.objectContaining({ type: 'PLEDGED_ALLEGIANCE_TO_', family: 'allegiance', sign: 1 }))
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('ties the known actors where asked to, on the evidence of the file, and leaves no trace when it is undone', async () => {
      const report = await importFile(store, PLEDGES, { knownActors: 'join', reliability: 'C' })
      expect(report).toMatchObject({ nodes: { added: 2, conflicts: 0 }, relationships: { added: 5 }, counts: { known: 3 } })
      expect(saying(report, 'known')).toContain('line 6: Delta Council (delta) WAS_FOND_OF Gamma Two (twins.3)')
      const notes = saying(report, 'note')
      expect(notes).toContain('line 5: no actor of the graph is called "Nobody": it stays a node of the import.')
      expect(notes).toContain('line 4: several actors of the graph are called "Twin" (twins.1, twins.2): it stays a node of the import.')
      expect(notes.filter((note) => /stays a node/.test(note))).toHaveLength(2)
      expect(report.types).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ type: 'PLEDGED_ALLEGIANCE_TO', count: 1, declared: false }),
          expect.objectContaining({ type: 'RIVAL_OF', count: 1, declared: false }),
        ]),
      )
      expect((await checkGraph(store)).findings).toEqual([])

      const tie = `beta|PLEDGED_ALLEGIANCE_TO|alpha|${report.id}#line 2`
      const { claims } = await tieEvidence(store, tie, {})
      expect(claims).toMatchObject([{ source: { id: report.id, reliability: 'C' }, locator: 'line 2' }])

      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(before)
    })

    test('leaves apart an end of which the table says more than a name, and says so', async () => {
      const mapping = {
        mapping: 1,
        nodes: [
          { key: 'a', columns: ['who'], label: 'ArmedGroup', properties: [{ column: 'size', as: 'size', type: 'number' }] },
          { key: 'b', columns: ['whom'], label: 'ArmedGroup' },
        ],
        ties: [{ from: 'a', to: 'b', type: 'SUPPORTS' }],
      }
      const described = list('who,whom,size\nAlpha Front,Beta Brigade,3000\n')
      const report = await planImport(store, described, { format: 'table', mapping, knownActors: 'join' })
      expect(report).toMatchObject({ nodes: { added: 1 }, counts: { known: 0 } })
      expect(saying(report, 'note')).toEqual([
        'line 2: "Alpha Front" is the actor alpha, but the table says more of it than its name: it stays a node of the import.',
      ])
    })
  })

  test('where no end is a known actor, that is said', async () => {
    const report = await planImport(store, list('source,target\nOne,Other\n'), { knownActors: 'join' })
    expect(saying(report, 'note')).toContain('ends: No end of a tie is an actor of the graph.')
  })

  test('of a file that is no table nobody is tied by name', async () => {
    const graph = bytesInput('g.json', Buffer.from('{"nodes":[{"key":"alpha"}],"edges":[]}'))
    await expect(planImport(store, graph, { knownActors: 'join' })).rejects.toThrow(/looked for among known actors in tables/)
  })
})
