import { describe, expect, test } from 'vitest'
import type { ExportGraph } from '../../server/formats/writing/writer'
import { uuid5 } from '../../server/formats/writing/uuid'
import { parseJsonText } from '../../server/store/json-text'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'
import { bytesInput } from '../../server/files/input'
import { readItems } from '../import/read-file'
import { leftOut } from '../support/left-out'
import { canonical, exportGraph, samples, strangeGraphs, type Elements } from './graphs'
import { exported, pythonMissing, pythonReads, scratch } from './read'

type Properties = Record<string, Value>
interface Stix {
  type: string
  id: string
  extensions?: Record<string, { record?: string } & Properties>
  [key: string]: unknown
}

async function bundle(elements: Elements, parts: Partial<ExportGraph> = {}): Promise<Stix[]> {
  return (JSON.parse((await exported('stix', exportGraph(elements, parts))).toString()) as { objects: Stix[] }).objects
}

const node = (id: string, labels: string[], properties: Properties = {}): GraphNode => ({
  id,
  labels,
  properties: { id, name: `Name of ${id}`, ...properties },
})
const link = (start: string, type: string, end: string, properties: Properties = {}): GraphRelationship => ({
  id: `${start}|${type}|${end}`,
  type,
  start,
  end,
  properties,
})
const source = node('paper', ['Source'], {
  title: 'A paper',
  publisher: 'A publisher',
  publishedAt: '2020-05-01',
  reliability: 'B',
  url: 'https://example.org/p',
})

/** A graph with one claim of `group` about `state`, changed as given. */
function oneClaim(properties: Properties, more: Elements = { nodes: [], relationships: [] }): Elements {
  return {
    nodes: [
      node('group', ['Actor', 'ArmedGroup'], { abbreviation: 'G', aliases: ['Gamma', 'G'] }),
      node('state', ['Actor', 'State'], { identifiers: ['iso3166:AFG'] }),
      node('speaker', ['Actor', 'Person']),
      source,
      node('c1', ['Claim'], {
        kind: 'relation',
        predicate: 'OPERATES_IN',
        statement: 'It operates there.',
        stance: 'asserted',
        polarity: 'affirms',
        credibility: 2,
        ...properties,
      }),
      ...more.nodes,
    ],
    relationships: [
      link('c1', 'SUBJECT', 'group'),
      link('c1', 'OBJECT', 'state'),
      link('c1', 'STATED_IN', 'paper'),
      link('c1', 'ATTRIBUTED_TO', 'speaker', { order: 1 }),
      ...more.relationships,
    ],
  }
}
const extensionOf = (object: Stix) => Object.values(object.extensions!)[0]!
const byOwnId = (objects: readonly Stix[], id: string) => objects.find((o) => o.extensions && extensionOf(o).allegiance_id === id)!

describe('STIX bundle', () => {
  test('keeps ids that are the same everywhere: version 5 UUIDs', async () => {
    expect(uuid5('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(byOwnId(await bundle(oneClaim({})), 'group').id).toBe('threat-actor--af41bf22-67e3-511f-8c97-15d9a2bfbdef')
    expect(await exported('stix', exportGraph(oneClaim({})))).toEqual(await exported('stix', exportGraph(oneClaim({}))))
  })

  test('makes a relational claim a relationship with dates, confidence, publisher and reference', async () => {
    const objects = await bundle(
      oneClaim({
        validFrom: '2014-10-01',
        validFromPrecision: 'quarter',
        validTo: '2015-02-01',
        validToPrecision: 'month',
        textFragment: '#:~:text=there',
      }),
    )
    const claim = byOwnId(objects, 'c1')
    expect(claim).toMatchObject({
      type: 'relationship',
      relationship_type: 'operates-in',
      source_ref: byOwnId(objects, 'group').id,
      target_ref: byOwnId(objects, 'state').id,
      confidence: 70,
      start_time: '2014-10-01T00:00:00.000Z',
      stop_time: '2015-02-28T00:00:00.000Z',
      created: '2020-05-01T00:00:00.000Z',
      created_by_ref: objects.find((o) => o.name === 'A publisher')!.id,
      external_references: [{ source_name: 'Name of paper', url: 'https://example.org/p#:~:text=there' }],
    })
    expect(extensionOf(claim)).toMatchObject({
      stance: 'asserted',
      grade: 'B2',
      attributed_to_refs: [byOwnId(objects, 'speaker').id],
      valid_from_precision: 'quarter',
    })
    expect(byOwnId(objects, 'paper')).toMatchObject({
      type: 'report',
      name: 'A paper',
      published: '2020-05-01T00:00:00.000Z',
      object_refs: [claim.id],
    })
  })

  test('leaves an end that is not after its start to the extension', async () => {
    const claim = byOwnId(await bundle(oneClaim({ validFrom: '2015-01-10', validTo: '2015-01-10' })), 'c1')
    expect(claim).not.toHaveProperty('stop_time')
    expect(extensionOf(claim)).toMatchObject({ valid_from: '2015-01-10', valid_to: '2015-01-10' })
  })

  test('gives no start where only a day is known by which it had begun', async () => {
    const claim = byOwnId(await bundle(oneClaim({ validFrom: '2022-05-01', validFromPrecision: 'before' })), 'c1')
    expect(claim).not.toHaveProperty('start_time')
    expect(extensionOf(claim)).toMatchObject({ valid_from: '2022-05-01', valid_from_precision: 'before' })
  })

  test('gives no confidence where credibility cannot be judged', async () => {
    expect(byOwnId(await bundle(oneClaim({ credibility: 6 })), 'c1')).not.toHaveProperty('confidence')
  })

  test('does not let what is advised or expected pass for a fact', async () => {
    expect(byOwnId(await bundle(oneClaim({ stance: 'recommended' })), 'c1').relationship_type).toBe('recommended-operates-in')
  })

  test('makes a quantity a note, and a denial an opinion on what it denies', async () => {
    const note = byOwnId(await bundle(oneClaim({ kind: 'quantity', predicate: 'strength', best: 200, unit: 'people' })), 'c1')
    expect(note).toMatchObject({ type: 'note', content: 'It operates there, according to Name of speaker.', abstract: 'strength' })
    expect(extensionOf(note)).toMatchObject({ best: 200, unit: 'people' })

    const denial = {
      nodes: [
        node('c2', ['Claim'], {
          kind: 'relation',
          predicate: 'OPERATES_IN',
          statement: 'It does not.',
          stance: 'asserted',
          polarity: 'denies',
          credibility: 3,
        }),
      ],
      relationships: [link('c2', 'SUBJECT', 'group'), link('c2', 'OBJECT', 'state'), link('c2', 'STATED_IN', 'paper')],
    }
    const objects = await bundle(oneClaim({}, denial))
    expect(byOwnId(objects, 'c2')).toMatchObject({
      type: 'opinion',
      opinion: 'disagree',
      explanation: 'It does not.',
      object_refs: [byOwnId(objects, 'c1').id],
    })
    const alone = await bundle(oneClaim({ polarity: 'not_found' }))
    expect(byOwnId(alone, 'c1')).toMatchObject({
      type: 'opinion',
      opinion: 'neutral',
      object_refs: [byOwnId(alone, 'group').id, byOwnId(alone, 'state').id],
    })
  })

  test('says by a note of who wrote it what it is of, which is not taken for a part of the graph when it is read again', async () => {
    const file = await exported('stix', exportGraph(oneClaim({}), { title: 'One claim', asOf: '2021-08-15', without: ['A paper'] }))
    const [author, note] = (JSON.parse(file.toString()) as { objects: Stix[] }).objects
    expect(note).toMatchObject({
      type: 'note',
      abstract: 'One claim, as of 2021-08-15, without A paper (TLP:CLEAR)',
      object_refs: [author!.id],
    })
    expect((await readItems(bytesInput('one.json', file))).items.filter((item) => item.kind === 'problem')).toEqual([])
  })

  test("names every location's country, coordinates or region", async () => {
    const places = {
      nodes: [
        node('town', ['Place']),
        node('point', ['Place'], { latitude: 34, longitude: 70 }),
        node('south', ['Place'], { name: 'South Asia' }),
      ],
      relationships: [{ ...link('town', 'LOCATED_IN', 'state', { family: 'presence', status: 'stated', claimIds: [] }) }],
    }
    const objects = await bundle(oneClaim({}, places))
    expect(byOwnId(objects, 'state')).toMatchObject({ type: 'location', country: 'AF' })
    expect(byOwnId(objects, 'town')).toMatchObject({ country: 'AF' })
    expect(byOwnId(objects, 'point')).toMatchObject({ latitude: 34, longitude: 70 })
    expect(byOwnId(objects, 'south')).toMatchObject({ region: 'southern-asia' })
  })

  test("carries each claim's own marking, and the highest on what is drawn from all", async () => {
    const objects = await bundle(oneClaim({ marking: 'TLP:AMBER' }), { marking: 'TLP:AMBER' })
    const name = (object: Stix) => objects.find((o) => o.id === (object.object_marking_refs as string[])[0])!.name
    expect([byOwnId(objects, 'c1'), byOwnId(objects, 'group'), byOwnId(objects, 'paper')].map(name)).toEqual([
      'TLP:AMBER',
      'TLP:AMBER',
      'TLP:CLEAR',
    ])
  })

  test('makes a tie a grouping of its claims, and a relationship where an import brought it', async () => {
    const ties = {
      nodes: [],
      relationships: [
        link('group', 'OPERATES_IN', 'state', { id: 'group|OPERATES_IN|state', family: 'presence', status: 'stated', claimIds: ['c1'] }),
        {
          ...link('state', 'FIGHTS', 'group', { id: 'state|FIGHTS|group|paper#7', family: 'rivalry', sourceId: 'paper', locator: 'row 7' }),
          id: 'state|FIGHTS|group|paper#7',
        },
      ],
    }
    const objects = await bundle(oneClaim({}, ties))
    expect(byOwnId(objects, 'group|OPERATES_IN|state')).toMatchObject({
      type: 'grouping',
      name: 'Name of group operates in Name of state, according to Name of speaker',
      object_refs: [byOwnId(objects, 'c1').id],
    })
    expect(byOwnId(objects, 'state|FIGHTS|group|paper#7')).toMatchObject({
      type: 'relationship',
      relationship_type: 'fights',
      external_references: [{ description: 'row 7' }],
    })
  })

  test('holds every node, relationship and value as it was, in its extension', async () => {
    const all = [
      oneClaim({ retractedAt: '2021-01-01', validTo: '..', low: -1.5, aliases: [], note: '\u0000' }),
      ...samples(strangeGraphs, 100),
    ]
    for (const elements of all) {
      const records = (await bundle(elements)).flatMap((o) => {
        const own = o.extensions && extensionOf(o)
        return own?.record === undefined ? [] : [parseJsonText(own.record) as Properties]
      })
      const nodes = records
        .filter((r) => 'labels' in r)
        .map((r): GraphNode => ({
          id: (r.properties as Properties).id as string,
          labels: r.labels as string[],
          properties: r.properties as Properties,
        }))
      const outgoing = records.flatMap((r) =>
        ((r.relationships as Properties[] | undefined) ?? []).map((o) => ({ ...o, start: (r.properties as Properties).id })),
      )
      const relationships = [...records.filter((r) => 'start' in r), ...outgoing] as unknown as GraphRelationship[]
      expect(canonical({ nodes, relationships })).toEqual(canonical(elements))
    }
  })

  const missing = pythonMissing('stix2', 'stix2validator')
  const file = scratch()
  if (missing) leftOut(missing)
  else
    test('is without errors to the OASIS validator, is read by stix2, and every reference in it resolves', async () => {
      const denial = {
        nodes: [
          node('c2', ['Claim'], {
            kind: 'relation',
            predicate: 'FIGHTS',
            statement: 'No.',
            stance: 'hypothesised',
            polarity: 'denies',
            credibility: 5,
            retractedAt: '2022-01-01',
          }),
        ],
        relationships: [
          link('c2', 'SUBJECT', 'group'),
          link('c2', 'OBJECT', 'state'),
          link('c2', 'STATED_IN', 'paper'),
          link('c1', 'CONTRADICTS', 'c2', { about: 'existence' }),
          link('c2', 'SUPERSEDES', 'c1'),
        ],
      }
      const graphs = [
        oneClaim({ validFrom: '2015-01-10', validTo: '2015-01-10' }, denial),
        oneClaim({ kind: 'quantity', best: 1 }),
        ...samples(strangeGraphs, 25),
      ]
      const read = pythonReads(
        'with_stix2.py',
        await Promise.all(
          graphs.map(async (elements, i) =>
            file(`${i}.json`, await exported('stix', exportGraph(elements, { marking: 'TLP:AMBER+STRICT' }))),
          ),
        ),
      ) as { errors: string[]; twice: string[]; unresolved: string[]; types: Record<string, number> }[]
      for (const [i, { errors, twice, unresolved, types }] of read.entries()) {
        expect({ errors, twice, unresolved }).toEqual({ errors: [], twice: [], unresolved: [] })
        expect(types.report ?? 0).toBe(graphs[i]!.nodes.filter((n) => n.labels.includes('Source')).length)
      }
    }, 120_000)
})
