import { describe, expect, test } from 'vitest'
import { bounds } from '../../server/formats/ftm/write-frame'
import { bytesInput } from '../../server/files/input'
import { readItems } from '../import/read-file'
import { leftOut } from '../support/left-out'
import { exportGraph, samples, strangeGraphs, type Elements } from './graphs'
import { exported, pythonMissing, pythonReads, scratch } from './read'
import { link, node, witnessed } from './witnessed'

interface Entity {
  id: string
  schema: string
  properties: Record<string, string[]>
  marking: string
}

async function entities(elements: Elements, asOf: string | null = null): Promise<Map<string, Entity>> {
  const lines = (await exported('ftm', exportGraph(elements, { marking: 'TLP:GREEN', asOf }))).toString().trimEnd().split('\n')
  return new Map(lines.map((line) => JSON.parse(line) as Entity).map((entity) => [entity.properties.recordId?.[0] ?? entity.id, entity]))
}

/** Ties of kinds that the format has schemas for, and of some that it has none for. */
const kinds: Elements = {
  nodes: [
    node('front', ['Actor', 'ArmedGroup'], {
      name: '"The Front"',
      abbreviation: 'TF',
      aliases: ['Al-Jabha'],
      identifiers: ['un:QDe.1', 'wikidata:Q1'],
    }),
    node('land', ['Actor', 'State'], { identifiers: ['iso3166:AFG'] }),
    node('council', ['Actor', 'Organisation']),
    node('chief', ['Actor', 'Person'], { birthDate: '1970-01-01' }),
    node('hill_top', ['Place'], { latitude: 34.5, longitude: 70 }),
    node('raid', ['Event'], { date: '2014-10-01', datePrecision: 'month' }),
    node('drugs', ['Theme']),
    node('brought', ['Thing', 'Character']),
    node('linked-to', ['RelationshipType']),
  ],
  relationships: [
    tie('land', 'MEMBER_OF', 'council'),
    tie('chief', 'LEADS', 'front', { qualifiers: ['emir'] }),
    tie('front', 'SUCCEEDED', 'council'),
    tie('council', 'DESIGNATED', 'front', { qualifiers: ['1267'], intervals: ['2015-05-14/..'] }),
    tie('front', 'FIGHTS', 'land', { intervals: ['2014-01-01~year/2015-02-01~month', '2016-04-01~quarter/2020-01-01~before'] }),
    tie('front', 'OPERATES_IN', 'hill_top'),
    tie('front', 'CARRIED_OUT', 'raid'),
    tie('land', 'CONCERNS', 'drugs'),
    tie('land', 'SUPPORTS', 'front', { status: 'denied' }),
    tie('brought', 'KNOWS', 'front'),
    { ...tie('front', 'MEMBER_OF', 'council', { modality: 'projected' }), id: 'front|MEMBER_OF|council|projected' },
    tie('chief', 'LEADS', 'hill_top'),
  ],
}
function tie(start: string, type: string, end: string, properties: Elements['relationships'][number]['properties'] = {}) {
  const id = `${start}|${type}|${end}${typeof properties.modality === 'string' ? `|${properties.modality}` : ''}`
  return link(start, type, end, { id, family: 'other', status: 'stated', modality: 'actual', claimIds: [], ...properties })
}

describe('FollowTheMoney entities', () => {
  test('are of the schema that fits each node; themes and records of the store have none', async () => {
    const found = await entities(kinds)
    expect(['front', 'land', 'council', 'chief', 'raid', 'brought'].map((id) => found.get(id)!.schema)).toEqual([
      'Organization',
      'PublicBody',
      'Organization',
      'Person',
      'Event',
      'LegalEntity',
    ])
    expect(found.get('front')!.properties).toEqual({
      name: ['The Front'],
      alias: ['Al-Jabha'],
      abbreviation: ['TF'],
      wikidataId: ['Q1'],
      idNumber: ['un:QDe.1'],
      classification: ['armed group'],
    })
    expect(found.get('land')!.properties).toMatchObject({ country: ['af'] })
    expect(found.get('raid')!.properties).toMatchObject({ date: ['2014-10'] })
    expect([...found.values()].find((e) => e.schema === 'Address')!.properties).toMatchObject({
      full: ['Name of hill_top'],
      latitude: ['34.5'],
      longitude: ['70'],
    })
    expect([found.has('drugs'), found.has('linked-to')]).toEqual([false, false])
    expect(found.get('chief')!.properties).toEqual({ name: ['Name of chief'] })
  })

  test('begin with a document that says what the file is of, which is not taken for a part of the graph when it is read again', async () => {
    const head = [...(await entities(kinds, '2021-08-15')).values()][0]!
    expect(head).toMatchObject({
      schema: 'Document',
      marking: 'TLP:GREEN',
      properties: { title: ['A graph & "its" title , as of 2021-08-15 (TLP:GREEN)'], publisher: ['Allegiance'] },
    })
    const { items: read } = await readItems(bytesInput('all.ftm.json', await exported('ftm', exportGraph(kinds))))
    expect(read.filter((item) => item.kind === 'node').map(({ id }) => id)).toContain('front')
    expect(JSON.stringify(read)).not.toContain('allegiance-export-')
  })

  test('join others by the schema that fits the tie, else by an unknown link that says what it is', async () => {
    const found = await entities(kinds)
    const read = (id: string) => ({ schema: found.get(id)?.schema, ...found.get(id)?.properties })
    expect(read('land|MEMBER_OF|council')).toMatchObject({
      schema: 'Membership',
      member: ['land'],
      organization: ['council'],
      status: ['stated'],
    })
    expect(read('chief|LEADS|front')).toMatchObject({
      schema: 'Directorship',
      director: ['chief'],
      organization: ['front'],
      role: ['emir'],
    })
    expect(read('chief|LEADS|hill_top')).toMatchObject({ schema: 'UnknownLink', role: ['leads'] })
    expect(read('front|SUCCEEDED|council')).toMatchObject({ schema: 'Succession', predecessor: ['council'], successor: ['front'] })
    expect(read('council|DESIGNATED|front')).toMatchObject({
      schema: 'Sanction',
      entity: ['front'],
      authority: ['Name of council'],
      program: ['1267'],
      startDate: ['2015-05-14'],
    })
    expect(read('council|DESIGNATED|front')).not.toHaveProperty('endDate')
    expect(read('front|FIGHTS|land')).toMatchObject({
      schema: 'UnknownLink',
      role: ['fought'],
      startDate: ['2014', '2016'],
      endDate: ['2015-02'],
    })
    expect(read('front|MEMBER_OF|council|projected')).toMatchObject({ schema: 'UnknownLink', role: ['is expected to be a member of'] })
    expect([found.has('land|SUPPORTS|front'), found.has('land|CONCERNS|drugs')]).toEqual([false, false])
  })

  test('have claims as notes on what they are about, with speaker, grade, dates, source and dissent', async () => {
    const found = await entities(witnessed)
    expect(found.get('c1')).toMatchObject({
      schema: 'Note',
      marking: 'TLP:GREEN',
      properties: {
        entity: ['a', 'b'],
        description: ['A fights B, according to Name of speaker.'],
        summary: ['Name of paper reports Name of speaker; B2; from 2019, end unknown'],
        proof: ['paper'],
        sourceUrl: ['https://example.org/p#:~:text=fights'],
        notes: ['Against it: Denial of an expectation: -A does not fight B. (Name of paper, B4; on existence)'],
      },
    })
    expect(found.get('a|FIGHTS|b')!.properties).toMatchObject({ proof: ['paper'], status: ['reported, disputed'] })
    expect(found.get('b|SUPPORTS|a|sheet#row 7')!.properties).toMatchObject({ proof: ['sheet'] })
    const retracted = {
      ...witnessed,
      nodes: witnessed.nodes.map((n) => (n.id === 'c2' ? { ...n, properties: { ...n.properties, retractedAt: '2021-01-01' } } : n)),
    }
    expect((await entities(retracted)).has('c2')).toBe(false)
  })

  test('have dates that are no more precise than ours', () => {
    expect(bounds(['2014-10-01~quarter/2015-01-01~year', '/..', '2016-02-01~month/2017-03-04'])).toEqual({
      startDate: ['2014', '2016-02'],
      endDate: ['2015', '2017-03-04'],
    })
  })

  test('are the same bytes every time', async () => {
    expect(await exported('ftm', exportGraph(kinds))).toEqual(await exported('ftm', exportGraph(kinds)))
  })

  const missing = pythonMissing('followthemoney')
  const file = scratch()
  if (missing) leftOut(missing)
  else
    test("are valid by followthemoney's own model, which reads every value as it stands, and every reference resolves", async () => {
      const graphs = [
        kinds,
        witnessed,
        ...samples(strangeGraphs, 150).map((g) => ({
          ...g,
          relationships: g.relationships.map((r) => ({ ...r, properties: { ...r.properties, family: 'other' } })),
        })),
      ]
      const read = pythonReads(
        'with_followthemoney.py',
        await Promise.all(graphs.map(async (elements, i) => file(`${i}.ftm.json`, await exported('ftm', exportGraph(elements))))),
      ) as { problems: string[]; twice: string[]; schemas: Record<string, number>; edges: number; markings: string[] }[]
      for (const { problems, twice } of read) expect({ problems, twice }).toEqual({ problems: [], twice: [] })
      expect(read[0]).toMatchObject({
        schemas: {
          Document: 1,
          Organization: 2,
          PublicBody: 1,
          Person: 1,
          Address: 1,
          Event: 1,
          LegalEntity: 1,
          Sanction: 1,
          Membership: 1,
          Directorship: 1,
          Succession: 1,
          UnknownLink: 6,
        },
        markings: ['TLP:CLEAR'],
      })
      expect(read[1]).toMatchObject({ schemas: { Document: 3, Note: 2, UnknownLink: 2 }, edges: 2 })
    }, 120_000)
})
