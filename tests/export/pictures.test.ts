import { execFileSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportGraph } from '../../server/formats/writing/writer'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'
import { leftOut } from '../support/left-out'
import { exportGraph } from './graphs'
import { exported, runs, scratch } from './read'
import { dossierExport } from './stored'

const file = scratch()
const node = (id: string, labels: string[], properties: Record<string, Value> = {}): GraphNode => ({
  id,
  labels,
  properties: { id, name: id, ...properties },
})
const tie = (start: string, end: string, properties: Record<string, Value> = {}): GraphRelationship => ({
  id: `${start}|FIGHTS|${end}`,
  type: 'FIGHTS',
  start,
  end,
  properties: { id: `${start}|FIGHTS|${end}`, family: 'rivalry', sourceId: 'paper', ...properties },
})
const paper = node('paper', ['Source'], { title: 'A paper', author: 'A. Author', publishedAt: '2020-05-01', reliability: 'B' })
const small = (name: string) =>
  exportGraph(
    {
      nodes: [node('a', ['Actor', 'ArmedGroup'], { name }), node('b', ['Actor', 'State']), node('said', ['Actor', 'Person']), paper],
      relationships: [tie('a', 'b'), tie('b', 'a', { status: 'denied' })],
    },
    { shown: new Set(['a', 'b']) },
  )

let dossier: ExportGraph
beforeAll(async () => {
  dossier = await dossierExport('iskp-region', { title: 'ISKP and the region', focus: 'iskp' })
})

describe('SVG', () => {
  test('draws the nodes that were asked for and the ties that are not denied, and cites the sources', async () => {
    const svg = (await exported('svg', small('Alpha'))).toString()
    expect([...svg.matchAll(/data-node="([^"]*)"/g)].map((m) => m[1])).toEqual(['a', 'b'])
    expect([...svg.matchAll(/data-tie="([^"]*)"/g)].map((m) => m[1])).toEqual(['a|FIGHTS|b'])
    expect(svg).toContain('A. Author, A paper, 1 May 2020')
  })

  test('cites no source with a date more precise than is known', async () => {
    const monthly = exportGraph({
      nodes: [
        node('a', ['Actor', 'State']),
        node('b', ['Actor', 'State']),
        { ...paper, properties: { ...paper.properties, publishedAtPrecision: 'month' } },
      ],
      relationships: [tie('a', 'b')],
    })
    for (const format of ['svg', 'docx'] as const)
      expect((await exported(format, monthly)).toString('latin1').includes('2020-05-01')).toBe(false)
    expect((await exported('svg', monthly)).toString()).toContain('A paper, May 2020')
  })

  test('of a date draws nodes without a tie then as faint as the screen does, and says so', async () => {
    const faint = (text: string) => [...text.matchAll(/data-node="([^"]*)"[^>]* opacity="0\.25"/g)].map((m) => m[1])
    const nodes = [node('a', ['Actor', 'State']), node('b', ['Actor', 'State']), node('late', ['Event']), paper]
    const at = async (asOf: string | null) =>
      (
        await exported(
          'svg',
          exportGraph(
            {
              nodes,
              relationships: [
                tie('a', 'b', { intervals: ['2010-01-01/2020-01-01'], spans: ['2010-01-01|2010-01-01|2020-01-01|2020-01-01'] }),
              ],
            },
            { asOf },
          ),
        )
      ).toString()
    expect(faint(await at('2015-01-01'))).toEqual(['late'])
    expect(await at('2015-01-01')).toContain('No tie on this date')
    expect(faint(await at(null))).toEqual([])
  })

  test('of a dossier has every node named, and the same bytes each time', async () => {
    const svg = await exported('svg', dossier)
    expect(svg.toString()).not.toContain('left out for lack of space')
    expect(await exported('svg', dossier)).toEqual(svg)
  })

  test('stands nodes where they stood in the view', async () => {
    const svg = async (x: number) =>
      (
        await exported('svg', {
          ...small('Alpha'),
          view: {
            positions: new Map([
              ['a', { x: 0, y: 0 }],
              ['b', { x, y: 0 }],
            ]),
            colours: new Map(),
          },
        })
      ).toString()
    const apart = (text: string) =>
      [...text.matchAll(/data-node="[^"]*" transform="translate\(([\d.]+)/g)].map((m) => Number(m[1])).reduce((a, b) => b - a)
    expect(apart(await svg(400)) - apart(await svg(200))).toBeCloseTo(250)
  })

  test('numbers ties as the annex of evidence does', async () => {
    const numbered = (await exported('svg', { ...small('Alpha'), drawing: { numbered: true } })).toString()
    expect(numbered).toContain('>1</text>')
    expect(numbered).toContain('Number in the annex')
  })

  test('refuses a graph that no picture could show, and says what carries it', async () => {
    const nodes = Array.from({ length: 1600 }, (_, i) => node(`n${i}`, ['Actor', 'State']))
    await expect(exported('svg', exportGraph({ nodes, relationships: [] }))).rejects.toMatchObject({ code: 'not-in-format' })
  })

  if (runs('xmllint', '--version')) {
    test('is well-formed for xmllint, whatever names hold', async () => {
      for (const name of [
        '</script><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        ']]>',
        '&amp; & &#0;',
        '\u0000\u0008',
        '\ud800',
        '𐀀👩‍👩‍👧 داعش',
      ]) {
        execFileSync('xmllint', ['--noout', file('picture.svg', await exported('svg', small(name)))])
      }
      execFileSync('xmllint', ['--noout', file('dossier.svg', await exported('svg', dossier))])
    })
  } else leftOut('SVG by xmllint: there is no xmllint')
})

/** What a PNG says of itself, with its pixels as RGBA rows without filters undone beyond counting distinct bytes. */
function readPng(png: Buffer): { width: number; height: number; perMetre: number; raw: Buffer } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  const data: Buffer[] = []
  let found = { width: 0, height: 0, perMetre: 0 }
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const [type, body] = [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))]
    if (type === 'IHDR') found = { ...found, width: body.readUInt32BE(0), height: body.readUInt32BE(4) }
    if (type === 'pHYs') found = { ...found, perMetre: body.readUInt32BE(0) }
    if (type === 'IDAT') data.push(body)
  }
  return { ...found, raw: inflateSync(Buffer.concat(data)) }
}

describe('PNG', () => {
  test('has as many dots as asked for and says how many go on an inch', async () => {
    const svg = (await exported('svg', small('Alpha'))).toString()
    const width = Number(/width="(\d+)"/.exec(svg)![1])
    const [one, three] = [
      readPng(await exported('png', { ...small('Alpha'), drawing: { dpi: 96 } })),
      readPng(await exported('png', { ...small('Alpha'), drawing: { dpi: 300 } })),
    ]
    expect(one).toMatchObject({ width, perMetre: 3780 })
    expect(three.width).toBe(Math.round((width * 300) / 96))
    expect(three.perMetre).toBe(11811)
  })

  test('has letters for Arabic, Cyrillic and Latin names, each its own', async () => {
    const of = async (name: string) => readPng(await exported('png', { ...small(name), drawing: { dpi: 96 } })).raw
    const pictures = await Promise.all(['طالبان', 'نابلاط', 'Талибан', 'Талибак', 'Şəhər', 'Şəhəz'].map(of))
    for (const [i, a] of pictures.entries()) for (const b of pictures.slice(i + 1)) expect(a.equals(b)).toBe(false)
  })

  test('refuses more dots than memory should hold', async () => {
    await expect(exported('png', { ...dossier, drawing: { dpi: 1200 } })).rejects.toMatchObject({ code: 'not-in-format' })
  })
})
