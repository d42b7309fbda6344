import { beforeAll, describe, expect, test } from 'vitest'
import type { Lens } from '../../model/api/lens'
import { importOptionsSchema } from '../../model/imports'
import { span } from '../../model/dates'
import { sayingOf } from '../../model/saying'
import { select } from '../../server/export/select/select'
import { bytesInput } from '../../server/files/input'
import { gexf } from '../../server/formats/gexf/read'
import { tieLabel, typeWords } from '../../server/formats/writing/told-tie'
import type { GraphStore } from '../../server/store/contract'
import { addImport, loadSmallDossier } from '../support/small-dossier'
import { forEachStore } from '../support/stores'
import { exported } from './read'

forEachStore((_name, open) =>
  describe('ties in a GEXF file', () => {
    let file: Buffer
    let edges: Record<string, string>
    let store: GraphStore
    const written = async (lens: Lens) => {
      const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens, full: true })
      const bytes = await exported('gexf', graph)
      await close()
      return bytes
    }
    const edgesOf = (bytes: Buffer) =>
      Object.fromEntries([...bytes.toString().matchAll(/<edge id="([^"]*)".*/g)].map(([line, id]) => [id!, line]))
    beforeAll(async () => {
      store = await open()
      await loadSmallDossier(store)
      await addImport(store)
      await addUndated(store)
      file = await written({})
      edges = edgesOf(file)
    })
    const label = (id: string, among = edges) => / label="([^"]*)"/.exec(among[id] ?? '')?.[1]

    test('are labelled with polarity, modality, qualifier and whose word they are', () => {
      expect(label('alpha|OPERATES_IN|hill')).toBe('operates in')
      expect(label('gamma|SUPPORTS|beta')).toBe('does not support')
      expect(label('alpha|THREATENS|gamma|projected')).toBe('is expected to threaten')
      expect(label('gamma|DESIGNATED|alpha|list one')).toBe('designated (list one)')
      expect(label('one|LINKED_TO|two|sheet#7')).toBe('was linked to')
    })

    test('are labelled by the claims that count', async () => {
      expect(label('alpha|RIVAL_OF|beta', edgesOf(await written({ without: ['old'] })))).toBe(
        'is a rival of, according to Sam Sayer, citing the Delta Council',
      )
    })

    test('keep their type beside the label, also when the file is read again', async () => {
      expect(edges['gamma|SUPPORTS|beta']).toContain('<attvalue for="type" value="SUPPORTS"/>')
      const types: Record<string, string | undefined> = {}
      for await (const items of gexf.read(bytesInput('a.gexf', file), importOptionsSchema.parse({})))
        for (const item of items)
          if (item.kind === 'relationship') {
            expect(item.properties).not.toHaveProperty('label')
            types[String(item.properties.id ?? `${item.start}|${item.type}|${item.end}`)] = item.type
          }
      expect(types).toMatchObject({ 'gamma|SUPPORTS|beta': 'SUPPORTS', 'one|LINKED_TO|two|sheet#7': 'LINKED_TO' })
    })

    test('that join links of claims keep their bare type', () => {
      expect(label('new.c1|STATED_IN|new')).toBe('STATED_IN')
    })

    test('without dates have those of their event, and one that is dated to a year only its day', () => {
      expect(edges['delta|TOOK_PART_IN|raid|sheet#11']).toContain('<spells><spell start="2015-03-04" end="2015-03-04"/></spells>')
      expect(edges['delta|TOOK_PART_IN|raid|sheet#12']).toContain('<spells><spell start="2015-03-04" end="2015-03-04"/></spells>')
      expect(edges['delta|OPPOSES|raid|sheet#13']).toContain('<spells><spell start="2015-03-04"/></spells>')
      expect(edges['alpha|OPERATES_IN|hill']).not.toContain('<spell')
    })

    test('keep their own dates where those of their event contradict them', () => {
      expect(edges['delta|TOOK_PART_IN|raid|sheet#14']).toContain('<spells><spell start="2017-01-01" end="2017-12-31"/></spells>')
    })
  }),
)

test('a label names the part that is meant, and says once whose word it is', () => {
  const tie = { type: 'FOUNDED_BY', modality: 'actual', status: 'reported', qualifiers: [] } as const
  const label = (claims: Parameters<typeof sayingOf>[1]) => tieLabel(sayingOf(tie, claims), typeWords(tie.type))
  expect(label([{ polarity: 'affirms', objectPart: 'elements', speakers: [['United Nations'], ['member states']] }])).toBe(
    'was founded by elements of, according to the United Nations, citing member states',
  )
  expect(label([])).toBe('was reportedly founded by')
})

/** Adds rows of a file on the raid of 4 March 2015: two that take part in it, one that opposes it, one of another year. */
async function addUndated(store: GraphStore): Promise<void> {
  const undated = span({})
  const year = (day: string) => span({ validFrom: day, validFromPrecision: 'year', validTo: day, validToPrecision: 'year' })
  await store.write(async (tx) => {
    for (const [type, family, locator, dates] of [
      ['TOOK_PART_IN', 'event', '11', undated],
      ['TOOK_PART_IN', 'event', '12', year('2015-01-01')],
      ['OPPOSES', 'rivalry', '13', undated],
      ['TOOK_PART_IN', 'event', '14', year('2017-01-01')],
    ])
      await tx.execute(
        `MATCH (s:Actor {id: 'delta'}) MATCH (o:Event {id: 'raid'}) MERGE (s)-[r:${type} {id: 'delta|${type}|raid|sheet#${locator}'}]->(o)
        SET r.family = '${family}', r.sign = 0, r.modality = 'actual', r.status = 'stated', r.disputed = false, r.claimCount = 0, r.sourceCount = 1,
        r.originCount = 1, r.grade = 'C4', r.intervals = ['/'], r.spans = [$dates], r.sourceId = 'sheet', r.locator = '${locator}', r.importId = 'i1'`,
        { dates },
      )
  })
}
