import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Value } from '../../server/store/contract'
import { leftOut } from '../support/left-out'
import { canonical, exportGraph, samples, strangeGraphs, type Elements } from './graphs'
import { elementsOf, exported, pythonMissing, pythonReads, runs, scratch } from './read'

const SCHEMAS = { gexf: 'gexf-1.3/gexf.xsd', graphml: 'graphml/graphml.xsd' }
const data = process.env.ALLEGIANCE_TEST_DATA
const tie = (start: string, type: string, end: string, properties: Record<string, Value> = {}) => {
  const id = `${start}|${type}|${end}`
  return { id, type, start, end, properties: { ...properties, id } }
}
const small: Elements = {
  nodes: [
    { id: 'b', labels: ['Actor', 'State'], properties: { id: 'b', name: 'Bravo <&> "B"', founded: 1990, aliases: ['B', 'β'] } },
    { id: 'a', labels: ['Actor'], properties: { id: 'a', name: 'Alpha', founded: 1991.5, open: true, note: '' } },
  ],
  relationships: [
    tie('b', 'RIVAL_OF', 'a', {
      family: 'rivalry',
      spans: ['2014-10-01|2014-12-31|2021-02-31|2021-02-31', '0000-00-00|9999-99-99|0000-00-00|2001-12-31'],
    }),
    tie('a', 'FIGHTS', 'b', { family: 'rivalry', spans: ['0000-00-00|2001-01-01|2001-01-01|9999-99-99'], weight: 2 }),
  ],
}

describe.each(['gexf', 'graphml'] as const)('%s', (format) => {
  const file = scratch()

  test('is sorted by id, says what it is of, and is the same every time', async () => {
    const graph = exportGraph(small, { title: 'Rivals', asOf: '2020-01-01', marking: 'TLP:GREEN' })
    const once = await exported(format, graph)
    expect(await exported(format, graph)).toEqual(once)
    const text = once.toString()
    expect(text).toContain('Rivals, as of 2020-01-01 (TLP:GREEN)')
    expect(text.indexOf('<node id="a"')).toBeLessThan(text.indexOf('<node id="b"'))
    expect(text.indexOf('source="a"')).toBeLessThan(text.indexOf('source="b"'))
  })

  const withoutXmllint = !runs('xmllint', '--version')
    ? 'XML against its schemas: no xmllint (apt-get install libxml2-utils)'
    : !data
      ? 'XML against its schemas: ALLEGIANCE_TEST_DATA is not set'
      : null
  if (withoutXmllint) leftOut(withoutXmllint)
  else
    test('fits its schema, whatever the graph', async () => {
      const paths = await Promise.all(
        [small, ...samples(strangeGraphs, 100)].map(async (elements, i) =>
          file(`schema-${i}.${format}`, await exported(format, exportGraph(elements))),
        ),
      )
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', `${data}/data/schemas/${SCHEMAS[format]}`, ...paths], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    })

  const withoutLxml = pythonMissing('lxml')
  if (withoutLxml) leftOut(withoutLxml)
  else
    test('holds every node, relationship and value as it was', async () => {
      const graphs = samples(strangeGraphs, 300)
      const read = pythonReads(
        'graph_xml.py',
        await Promise.all(graphs.map(async (elements, i) => file(`${i}.${format}`, await exported(format, exportGraph(elements))))),
      )
      graphs.forEach((elements, i) => expect(canonical(elementsOf(read[i]))).toEqual(canonical(elements)))
    })

  const withoutNetworkx = pythonMissing('networkx')
  if (withoutNetworkx) leftOut(withoutNetworkx)
  else
    test('is read by networkx with its counts and types, one directed edge a relationship', async () => {
      const [read] = pythonReads('with_networkx.py', [file(`small.${format}`, await exported(format, exportGraph(small)))]) as [
        NetworkxGraph,
      ]
      expect(read.directed).toBe(true)
      expect(read.nodes).toMatchObject({
        a: { name: 'Alpha', founded: 1991.5, open: true },
        b: { name: 'Bravo <&> "B"', founded: 1990, aliases: '["B","β"]' },
      })
      expect(read.nodes.b!.labels).toBe(format === 'gexf' ? 'Actor:State' : ':Actor:State')
      expect(read.edges.map(([from, to, { id, weight }]) => [from, to, id, weight])).toEqual(
        [
          ['b', 'a', 'b|RIVAL_OF|a', undefined],
          ['a', 'b', 'a|FIGHTS|b', 2],
        ].sort(),
      )
      const graphs = samples(strangeGraphs, 50)
      const many = pythonReads(
        'with_networkx.py',
        await Promise.all(graphs.map(async (elements, i) => file(`nx-${i}.${format}`, await exported(format, exportGraph(elements))))),
      ) as NetworkxGraph[]
      graphs.forEach((elements, i) => {
        expect(Object.keys(many[i]!.nodes).sort()).toEqual(elements.nodes.map((n) => n.id).sort())
        expect(many[i]!.edges.map(([from, to]) => `${from} ${to}`).sort()).toEqual(
          elements.relationships.map((r) => `${r.start} ${r.end}`).sort(),
        )
      })
    })
})

interface NetworkxGraph {
  directed: boolean
  nodes: Record<string, Record<string, Value>>
  edges: [string, string, Record<string, Value>][]
}

describe('gexf', () => {
  test('gives spells from when to when a tie may hold, with dates that exist, and none where a date is unknown', async () => {
    const text = (await exported('gexf', exportGraph(small))).toString()
    expect(text).toContain('<spells><spell start="2014-10-01" end="2021-02-28"/><spell end="2001-12-31"/></spells>')
    expect(text.match(/<spells>/g)).toHaveLength(1)
  })

  test('ends what happens on its day, and leaves open until when a state goes on', async () => {
    const spans = ['2021-08-01|2021-08-31|2021-08-01|9999-99-99']
    const relationships = ['ATTACKED', 'FIGHTS'].map((type) => ({
      ...small.relationships[0]!,
      id: `a|${type}|b`,
      type,
      properties: { family: 'rivalry', spans },
    }))
    const text = (await exported('gexf', exportGraph({ ...small, relationships }))).toString()
    expect(text).toMatch(/kind="ATTACKED"[^\n]*<spells><spell start="2021-08-01" end="2021-08-31"\/><\/spells>/)
    expect(text).toMatch(/kind="FIGHTS"[^\n]*<spells><spell start="2021-08-01"\/><\/spells>/)
  })

  test('says which edges have no direction', async () => {
    const text = (await exported('gexf', exportGraph(small))).toString()
    expect(text).toMatch(/kind="RIVAL_OF"[^\n]*<attvalue for="symmetric" value="true"\/>/)
    expect(text).not.toMatch(/kind="FIGHTS"[^\n]*"symmetric"/)
  })

  test('carries positions and colours of the picture', async () => {
    const view = { positions: new Map([['a', { x: 1.5, y: -2 }]]), colours: new Map([['a', '#ff8000']]) }
    const text = (await exported('gexf', exportGraph(small, { view }))).toString()
    expect(text).toContain('<viz:color r="255" g="128" b="0"/><viz:position x="1.5" y="-2" z="0"/></node>')
  })

  test('refuses a property whose name XML cannot carry, and says which', async () => {
    const graph = exportGraph({ nodes: [{ id: 'a', labels: ['Actor'], properties: { id: 'a', 'bad\u0001name': 1 } }], relationships: [] })
    await expect(exported('gexf', graph)).rejects.toMatchObject({
      code: 'not-in-format',
      message: expect.stringContaining('bad\\u0001name') as unknown,
    })
  })

  test('gives a key of several kinds of values a column for each', async () => {
    const nodes = ['x', 1, 1.5, true, ['y']].map((value, i) => ({
      id: `n${i}`,
      labels: ['Thing'],
      properties: { id: `n${i}`, mixed: value },
    }))
    const text = (await exported('gexf', exportGraph({ nodes, relationships: [] }))).toString()
    expect(text.match(/title="mixed" type="\w+"/g)).toEqual([
      'title="mixed" type="string"',
      'title="mixed" type="double"',
      'title="mixed" type="boolean"',
      'title="mixed" type="string"',
    ])
  })
})
