import { beforeAll, describe, expect, test } from 'vitest'
import type { Lens } from '../../model/api/lens'
import type { Scope } from '../../server/export/select/scope'
import { select, type Wanted } from '../../server/export/select/select'
import { importFile } from '../../server/import/import'
import { bytesInput } from '../../server/files/input'
import { decide } from '../../server/reconcile/decide'
import type { GraphNode, GraphRelationship, GraphStore } from '../../server/store/contract'
import { addImport, loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const NONE: Lens = {}
const VIEW = { positions: new Map<string, { x: number; y: number }>(), colours: new Map<string, string>() }

forEachStore((_name, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadSmallDossier(store)
    await addImport(store)
  })

  /** A selection, read whole. */
  async function selected(wanted: Partial<Wanted>) {
    const { graph, stem, close } = await select(store, { scope: { kind: 'graph' }, lens: NONE, full: false, ...wanted })
    try {
      const nodes: GraphNode[] = []
      const relationships: GraphRelationship[] = []
      for await (const batch of graph.nodes()) nodes.push(...batch)
      for await (const batch of graph.relationships()) relationships.push(...batch)
      return { ...graph, stem, all: { nodes, relationships }, ids: nodes.map((n) => n.id), ties: relationships.map((r) => r.id) }
    } finally {
      await close()
    }
  }

  describe('the whole graph', () => {
    test('without evidence is the nodes people browse and the ties that are not denied, in order of id', async () => {
      const { ids, ties } = await selected({})
      expect(ids).toEqual(['alpha', 'beta', 'delta', 'gamma', 'hill', 'one', 'raid', 'sayer', 'three', 'trade', 'two'])
      expect(ties).toEqual([...ties].sort())
      expect(ties).toContain('three|LINKED_TO|three|sheet#10')
      expect(ties).not.toContain('gamma|SUPPORTS|beta')
    })

    test("with evidence is everything but the store's record of itself", async () => {
      const { all, ids, ties } = await selected({ full: true })
      expect(ids).toEqual(expect.arrayContaining(['old', 'old.c1', 'linked-to', 'alpha']))
      expect(ties).toEqual(
        expect.arrayContaining(['gamma|SUPPORTS|beta', 'copy|DERIVES_FROM|old', 'new.c1|ATTRIBUTED_TO|sayer', 'new.c5|CONTRADICTS|old.c3']),
      )
      const counts = await store.free(
        'MATCH (n) RETURN count(n) AS n UNION ALL MATCH ()-[r]->() RETURN count(r) AS n',
        {},
        { timeoutMs: 10_000, maxRows: 10 },
      )
      expect(counts.rows.map(([cell]) => cell)).toEqual(
        [all.nodes.length + 1, all.relationships.length].map((value) => ({ kind: 'value', value })),
      )
    })

    test('is the same however often it is read, whatever is written meanwhile', async () => {
      const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: NONE, full: false })
      const ids = async () => {
        const all: string[] = []
        for await (const batch of graph.nodes()) all.push(...batch.map((n) => n.id))
        for await (const batch of graph.relationships()) all.push(...batch.map((r) => r.id))
        return all
      }
      const before = await ids()
      await store.write((tx) =>
        tx.execute(
          `MATCH (one:Thing {id: 'one'}) CREATE (:Thing {id: 'late', name: 'Late'})-[:LINKED_TO {id: 'late|LINKED_TO|one|sheet#99', family: 'other', status: 'stated', modality: 'actual', sourceId: 'sheet'}]->(one)`,
        ),
      )
      const after = await ids()
      await close()
      await store.write((tx) => tx.execute(`MATCH (n:Thing {id: 'late'}) DETACH DELETE n`))
      expect(after).toEqual(before)
    })

    test('is told by title and marking before it is gone through, which ends when nobody wants it any more', async () => {
      const gone = new AbortController()
      const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: NONE, full: true }, gone.signal)
      expect([graph.title, graph.marking]).toEqual(['The whole graph', 'TLP:CLEAR'])
      gone.abort()
      await expect(graph.nodes()[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'cancelled' })
      await close()
    })
  })

  describe('a part', () => {
    test('a dossier is what its claims are about', async () => {
      const { ids, title, stem } = await selected({ scope: { kind: 'dossier', dossier: 'small' } })
      expect(ids).toEqual(['alpha', 'beta', 'gamma', 'hill', 'raid'])
      expect([title, stem]).toEqual(['A small dossier', 'small'])
      await expect(selected({ scope: { kind: 'dossier', dossier: 'nope' } })).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('small') as unknown,
      })
    })

    test('nodes and what is within some hops of them, with the ties between those', async () => {
      expect((await selected({ scope: { kind: 'around', ids: ['hill'], hops: 0 } })).ids).toEqual(['hill'])
      expect((await selected({ scope: { kind: 'around', ids: ['hill'], hops: 1 } })).ties).toEqual(['alpha|OPERATES_IN|hill'])
      const { ids, ties } = await selected({ scope: { kind: 'around', ids: ['hill'], hops: 2 } })
      expect(ids).toEqual(['alpha', 'beta', 'gamma', 'hill', 'raid'])
      expect(ties).toContain('beta|CARRIED_OUT|raid')
      await expect(selected({ scope: { kind: 'around', ids: ['hill', 'nobody'], hops: 1 } })).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('No such node: “nobody”') as unknown,
      })
    })

    test('what a statement returns: nodes, relationships with their ends, paths, and these in lists', async () => {
      const of = (statement: string) => selected({ scope: { kind: 'query', statement } })
      expect(await of(`MATCH (:Actor)-[r:OPERATES_IN]->(:Place) RETURN collect(r) AS all`)).toMatchObject({
        ids: ['alpha', 'hill'],
        ties: ['alpha|OPERATES_IN|hill'],
      })
      expect(await of(`MATCH p = (:Event)-[:TARGETED]->() RETURN p, 1 AS one`)).toMatchObject({
        ids: ['gamma', 'raid'],
        ties: ['raid|TARGETED|gamma'],
      })
      expect(await of(`MATCH (c:Claim)-[r:STATED_IN]->(s) WHERE c.id = 'old.c1' RETURN c, r, s`)).toMatchObject({
        ids: ['old', 'old.c1'],
        ties: ['old.c1|STATED_IN|old'],
      })
      await expect(of('MATCH (n) RETURN n.name AS name')).rejects.toMatchObject({ code: 'bad-request' })
      await expect(of('MATCH (n:Nothing) RETURN n')).rejects.toMatchObject({ code: 'bad-request' })
      await expect(of(`CREATE (n:Actor {id: 'x'}) RETURN n`)).rejects.toMatchObject({ code: 'query-refused' })
    })

    test('what is on a screen, with its positions', async () => {
      const view = { ...VIEW, positions: new Map([['alpha', { x: 1, y: 2 }]]) }
      const found = await selected({
        scope: {
          kind: 'view',
          title: 'Mine',
          nodes: ['alpha', 'beta', 'gamma'],
          relationships: ['alpha|RIVAL_OF|beta', 'gamma|SUPPORTS|beta'],
          view,
        },
      })
      expect(found).toMatchObject({
        title: 'Mine',
        ids: ['alpha', 'beta', 'gamma'],
        ties: ['alpha|RIVAL_OF|beta', 'gamma|SUPPORTS|beta'],
        view,
      })
    })

    test('with evidence brings the claims behind its ties and about its nodes, what stands against them, their sources, and whom they name', async () => {
      const { ids, ties } = await selected({ scope: { kind: 'around', ids: ['raid'], hops: 0 }, full: true })
      expect(ids).toEqual(['raid'])
      expect(ties).toEqual([])
      const view = await selected({
        scope: {
          kind: 'view',
          title: '',
          nodes: ['alpha', 'beta', 'raid'],
          relationships: ['alpha|CARRIED_OUT|raid', 'alpha|RIVAL_OF|beta'],
          view: VIEW,
        },
        full: true,
      })
      expect(view.ids).toEqual([
        'alpha',
        'beta',
        'copy',
        'copy.c1',
        'delta',
        'hill',
        'new',
        'new.c1',
        'new.c5',
        'new.c7',
        'new.c8',
        'old',
        'old.c1',
        'old.c3',
        'old.c4',
        'old.c5',
        'raid',
        'sayer',
        'undated',
        'undated.c1',
      ])
      expect(view.ties).toEqual(
        expect.arrayContaining([
          'new.c5|CONTRADICTS|old.c3',
          'new.c7|SUPERSEDES|old.c4',
          'copy|DERIVES_FROM|old',
          'new.c1|ATTRIBUTED_TO|delta',
          'old.c4|IN_PLACE|hill',
        ]),
      )
      // Nodes that a claim names bring no ties of their own.
      expect(view.ties.filter((id) => /\|[A-Z_]+\|/.test(id) && !id.includes('.c') && !id.includes('DERIVES'))).toEqual([
        'alpha|CARRIED_OUT|raid',
        'alpha|RIVAL_OF|beta',
      ])
    })

    test('with evidence brings the declared types and sources of imported ties', async () => {
      expect((await selected({ scope: { kind: 'around', ids: ['one'], hops: 1 }, full: true })).ids).toEqual([
        'linked-to',
        'one',
        'sheet',
        'two',
      ])
    })
  })

  describe('a lens', () => {
    test('as of a date leaves out what does not hold, and says of the rest how it stands and why', async () => {
      const { all, asOf } = await selected({ lens: { asOf: '2014-06-01' } })
      expect(asOf).toBe('2014-06-01')
      const holding = Object.fromEntries(all.relationships.map((r) => [r.id, r.properties.holding]))
      expect(holding).toMatchObject({ 'alpha|RIVAL_OF|beta': 'holds', 'alpha|OPERATES_IN|hill': 'unknown-start' })
      expect(all.relationships.find((r) => r.id === 'alpha|OPERATES_IN|hill')?.properties.holdingReason).toMatch(/^First attested/)
      expect(holding).not.toHaveProperty('alpha|CARRIED_OUT|raid')
    })

    test('filters as the explorer does', async () => {
      expect((await selected({ lens: { types: ['OPERATES_IN'] } })).ties).toEqual(['alpha|OPERATES_IN|hill'])
      expect((await selected({ lens: { modalities: ['projected'] } })).ties).toEqual(['alpha|THREATENS|gamma|projected'])
      expect((await selected({ lens: { statuses: ['denied'] } })).ties).toEqual(['gamma|SUPPORTS|beta'])
      expect((await selected({ lens: { labels: ['Thing'] } })).ids).toEqual(['one', 'three', 'two'])
    })

    test('without a source, and as known by a date, derives the ties anew, and says so', async () => {
      const { without: leftOut, knownBy } = await selected({ lens: { without: ['new', 'copy'], knownBy: '2022-01-01' } })
      expect({ leftOut, knownBy }).toEqual({ leftOut: ['Copy', 'New article'], knownBy: '2022-01-01' })
      const of = async (lens: Lens) => Object.fromEntries((await selected({ lens })).all.relationships.map((r) => [r.id, r.properties]))
      const without = await of({ without: ['new'] })
      expect(without).not.toHaveProperty('alpha|OPERATES_IN|hill')
      expect(without['alpha|RIVAL_OF|beta']).toMatchObject({ claimIds: ['old.c1', 'undated.c1'], grade: 'B2', claimCount: 1 })
      expect((await of({ knownBy: '2016-01-01' }))['alpha|RIVAL_OF|beta']).toMatchObject({ claimIds: ['old.c1'], disputed: false })
      expect(Object.keys(await of({ without: ['sheet'] })).filter((id) => id.includes('LINKED_TO'))).toEqual([])
    })
  })

  describe('markings', () => {
    const mark = (label: string, id: string, marking: string | null) =>
      store.write((tx) => tx.execute(`MATCH (n:${label} {id: $id}) SET n.marking = $marking`, { id, marking }))

    test('the export is stamped with the highest of what is in it or behind it', async () => {
      expect((await selected({})).marking).toBe('TLP:CLEAR')
      await mark('Source', 'new', 'TLP:AMBER')
      await mark('Claim', 'old.c4', 'TLP:RED')
      const hill = { kind: 'around' as const, ids: ['hill'], hops: 1 }
      expect((await selected({ full: true })).marking).toBe('TLP:RED')
      expect((await selected({ scope: hill })).marking).toBe('TLP:AMBER')
      expect((await selected({ scope: { kind: 'around', ids: ['one'], hops: 1 }, full: true })).marking).toBe('TLP:CLEAR')
    })

    test('what is marked higher than asked for is left out, and what then has no support', async () => {
      await mark('Source', 'new', 'TLP:CLEAR')
      await mark('Claim', 'new.c2', 'TLP:AMBER')
      await mark('Claim', 'new.c5', 'TLP:AMBER')
      await mark('Source', 'sheet', 'TLP:RED')
      const { ids, all, marking } = await selected({ full: true, maxMarking: 'TLP:GREEN' })
      expect(marking).toBe('TLP:CLEAR')
      expect(ids).toEqual(expect.arrayContaining(['old.c3', 'new.c1', 'old']))
      for (const gone of ['new.c2', 'new.c5', 'old.c4', 'sheet']) expect(ids).not.toContain(gone)
      const ties = new Map(all.relationships.map((r) => [r.id, r.properties]))
      for (const gone of ['alpha|OPERATES_IN|hill', 'beta|CARRIED_OUT|raid', 'one|LINKED_TO|two|sheet#7'])
        expect([...ties.keys()]).not.toContain(gone)
      expect(ties.get('alpha|CARRIED_OUT|raid')).toMatchObject({ disputed: false })
      expect(JSON.stringify(all, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
        /new\.c2|new\.c5|old\.c4/,
      )
    })
  })

  test('a source that is left out, or marked higher than asked for, does not come back as what another derives from', async () => {
    const old = (marking: string) => store.write((tx) => tx.execute(`MATCH (s:Source {id: 'old'}) SET s.marking = $marking`, { marking }))
    const scope = { kind: 'around' as const, ids: ['raid'], hops: 1 }
    const { ids } = await selected({ scope, full: true, lens: { without: ['old'] } })
    expect(ids).toContain('copy')
    expect(ids).not.toContain('old')
    await old('TLP:RED')
    const marked = await selected({ scope, full: true, maxMarking: 'TLP:GREEN' })
    await old('TLP:CLEAR')
    expect(marked.ids).toContain('copy')
    expect(marked.ids).not.toContain('old')
  })

  describe('what a file brought', () => {
    const AMBER = bytesInput('cell.csv', Buffer.from('source,target\nhidden,known\n'))
    const given = { marking: 'TLP:AMBER' as const, publishedAt: '2020-01-01', title: 'The cell' }
    let id: string
    beforeAll(async () => {
      for (const label of ['Source', 'Claim']) await store.write((tx) => tx.execute(`MATCH (n:${label}) SET n.marking = 'TLP:CLEAR'`))
      id = (await importFile(store, AMBER, given)).id
      await decide(store, { one: 'alpha', other: (await of({})).ids[0]!, verdict: 'same', by: 'T. Ester' })
    })
    const of = async (wanted: Partial<Wanted>) => {
      const { marking, all, title } = await selected(wanted)
      return {
        marking,
        ids: all.nodes.flatMap((node) => (node.properties.importId === id && node.labels.includes('Thing') ? [node.id] : [])),
        text: JSON.stringify([title, all], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      }
    }

    test('is marked as the file is', async () => {
      const [hidden] = (await of({})).ids
      expect((await of({ scope: { kind: 'around', ids: [hidden!], hops: 0 }, full: true })).marking).toBe('TLP:AMBER')
      expect((await of({ scope: { kind: 'around', ids: ['hill'], hops: 0 }, full: true })).marking).toBe('TLP:CLEAR')
    })

    test('is left out with a file that is marked higher than asked for, and so are the claims that name it', async () => {
      const [hidden] = (await of({})).ids
      for (const full of [true, false]) {
        for (const scope of [{ kind: 'graph' }, { kind: 'around', ids: ['alpha'], hops: 3 }] satisfies Scope[]) {
          const { ids, text } = await of({ scope, full, maxMarking: 'TLP:GREEN' })
          expect(ids).toEqual([])
          expect(text).not.toMatch(/cell|hidden|decisions/)
        }
      }
      for (const scope of [
        { kind: 'dossier', dossier: id },
        { kind: 'around', ids: [hidden!], hops: 1 },
        { kind: 'query', statement: `MATCH (n {id: '${hidden!}'}) RETURN n` },
      ] satisfies Scope[]) {
        await expect(selected({ scope, maxMarking: 'TLP:GREEN' })).rejects.toMatchObject({
          code: 'bad-request',
          message: expect.stringContaining('marked higher than TLP:GREEN') as string,
        })
      }
    })

    test('does not come back with a claim of another source that names it', async () => {
      const [hidden] = (await of({})).ids
      await store.write((tx) =>
        tx.execute(
          `MATCH (a:Actor {id: 'alpha'}) MATCH (by:Thing {id: $hidden}) MATCH (s:Source {id: 'old'})
          CREATE (c:Claim {id: 'old.told', name: 'Alpha is large.', statement: 'Alpha is large.', dossier: 'small', kind: 'attribute', predicate: 'size', value: 'large', stance: 'asserted', polarity: 'affirms', credibility: 3})
          CREATE (c)-[:SUBJECT]->(a) CREATE (c)-[:STATED_IN]->(s) CREATE (c)-[:ATTRIBUTED_TO {order: 1}]->(by)`,
          { hidden: hidden! },
        ),
      )
      const alpha = { scope: { kind: 'around' as const, ids: ['alpha'], hops: 0 }, full: true }
      const [all, allowed] = [await of(alpha), await of({ ...alpha, maxMarking: 'TLP:GREEN' })]
      await store.write((tx) => tx.execute(`MATCH (c:Claim {id: 'old.told'}) DETACH DELETE c`))
      expect([all.ids, all.marking]).toEqual([[hidden], 'TLP:AMBER'])
      expect(allowed.ids).toEqual([])
      expect(allowed.text).not.toMatch(/hidden|cell|old\.told/)
    })

    test('is hidden in whatever way it is asked for, with the evidence that is marked so', async () => {
      for (const statement of [
        'MATCH (n:Meta) RETURN n',
        'MATCH (n:RelationshipType) RETURN n',
        'MATCH (n:Source) RETURN n',
        'MATCH (n:Claim) RETURN n',
        'MATCH p = (c:Claim)-[r]->(x) RETURN p',
      ]) {
        const { text, marking } = await of({ scope: { kind: 'query', statement }, maxMarking: 'TLP:GREEN', full: true })
        expect([marking, text.replace(/^\["Query[^"]*"/, '')]).toEqual(['TLP:CLEAR', expect.not.stringMatching(/cell|hidden|The same/)])
      }
      expect((await of({ lens: { without: [id] }, maxMarking: 'TLP:GREEN' })).text).not.toMatch(/cell/)
      await expect(selected({ scope: { kind: 'around', ids: [id], hops: 0 }, maxMarking: 'TLP:GREEN' })).rejects.toMatchObject({
        code: 'bad-request',
      })
    })

    test('of sources that are left out or not known yet, neither they nor what they state is there, though they are asked for', async () => {
      const { all } = await selected({
        scope: { kind: 'query', statement: 'MATCH (n:Source) RETURN n UNION MATCH (n:Claim) RETURN n' },
        lens: { without: ['old'], knownBy: '2020-12-31' },
      })
      expect(all.nodes.filter(({ labels }) => labels.includes('Source')).map((node) => node.id)).toEqual([id, 'new', 'sheet'].sort())
      expect(all.nodes.filter((node) => node.id.startsWith('old.'))).toEqual([])
    })

    test('is stamped only where something of it is there', async () => {
      expect((await of({})).marking).toBe('TLP:AMBER')
      expect((await of({ lens: { knownBy: '2019-06-01' } })).marking).toBe('TLP:CLEAR')
      expect((await of({ maxMarking: 'TLP:GREEN' })).marking).toBe('TLP:CLEAR')
    })

    test('goes with a file that is left out or not known yet, but for what is named, or joined by what counts', async () => {
      const [decided, other] = (await of({})).ids
      for (const scope of [{ kind: 'graph' }, { kind: 'dossier', dossier: id }] satisfies Scope[]) {
        expect((await of({ scope, lens: { knownBy: '2019-06-01' } })).ids).toEqual([])
        expect((await of({ scope, lens: { knownBy: '2020-06-01' } })).ids).toEqual([decided, other])
      }
      expect((await of({ lens: { without: [id] } })).ids).toEqual([decided])
      expect((await of({ scope: { kind: 'around', ids: [other!], hops: 1 }, lens: { without: [id] } })).ids).toEqual([other])
    })
  })
})
