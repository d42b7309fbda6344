import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { FAMILY_WORDS } from '../../model/ontology'
import { arrange } from '../../picture/layout/arrange'
import { NO_FILTERS } from '../../picture/scene/lens'
import { drawPicture } from '../../picture/scene/picture'
import { buildScene } from '../../picture/scene/scene'
import type { Selection } from '../../picture/scene/selection'
import { drawSvg, type Sheet } from '../../picture/svg'
import { dataOf } from '../client/fixture'

const NASTY = '</script><img src=x onerror=alert(1)> ]]> & "quoted" \u0007 \uD800 Талибан طالبان'
const given = dataOf(
  [
    { id: 'c1', subject: 'hub', predicate: 'FIGHTS', object: 'leaf', source: 's1', validFrom: '2020-01-01', validTo: '2021-12-31' },
    { id: 'c2', subject: 'hub', predicate: 'SUPPORTS', object: 'friend', source: 's2', stance: 'projected' },
    { id: 'c3', subject: 'friend', predicate: 'SUPPORTS', object: 'third', source: 's2', reported: true, contestedBy: ['s1'] },
  ],
  [
    { id: 's1', reliability: 'B', origins: [] },
    { id: 's2', reliability: 'C', origins: [] },
  ],
)
const data = { ...given, nodes: new Map([...given.nodes].map(([id, node]) => [id, id === 'leaf' ? { ...node, name: NASTY } : node])) }
const base = [...data.nodes.keys()]

function sheet(more: Partial<Sheet> & { selection?: Selection | null } = {}): Sheet {
  const { selection = null, asOf = null, ...rest } = more
  const scene = buildScene(data, { base, brought: [], closed: [], kept: new Set(['hub']), filters: NO_FILTERS, asOf })
  return {
    scene,
    picture: drawPicture(scene, arrange(data, base, 'hub'), 'hub', selection, null),
    data,
    focus: 'hub',
    title: `Ties & <what> ${NASTY}`,
    asOf,
    knownBy: null,
    without: [],
    marking: 'TLP:AMBER',
    citations: new Map([['s1', `A. Author, A report ]]> & more, ${NASTY}`]]),
    numbers: null,
    theme: 'light',
    ...rest,
  }
}

/** The elements' names and the texts of a document; throws where it is no well-formed XML. */
function read(xml: string): { elements: string[]; texts: string[] } {
  const [elements, texts]: [string[], string[]] = [[], []]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => elements.push(name))
  parser.on('text', (text) => text.trim() && texts.push(text))
  parser.write(xml).close()
  return { elements, texts }
}

test('whatever names and titles hold, the sheet is well-formed, without script, and shows them as text', () => {
  const { elements, texts } = read(drawSvg(sheet()))
  expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'rect', 'text', 'g', 'path', 'circle']))
  expect(texts.join(' ')).toContain('</script>')
  expect(texts.join(' ')).toContain('Талибан')
  expect(texts).toContain('TLP:AMBER')
})

test('the same sheet gives the same bytes', () => {
  expect(drawSvg(sheet({ asOf: '2021-01-01', selection: { kind: 'node', id: 'friend' } }))).toBe(
    drawSvg(sheet({ asOf: '2021-01-01', selection: { kind: 'node', id: 'friend' } })),
  )
})

test('the legend has what is in the picture and nothing else', () => {
  const { texts } = read(drawSvg(sheet()))
  for (const words of [
    'Armed groups',
    'Centre: hub',
    FAMILY_WORDS.allegiance.name,
    FAMILY_WORDS.rivalry.name,
    'Projected',
    'Disputed',
    'Reported: only what others say',
  ])
    expect(texts).toContain(words)
  for (const words of ['States', FAMILY_WORDS.threat.name, 'Recommended', 'Hypothesised', 'On this date: uncertain', 'Number in the annex'])
    expect(texts).not.toContain(words)
  const dated = read(drawSvg(sheet({ asOf: '2023-01-01' }))).texts
  expect(dated).toContain('On this date: uncertain')
  expect(dated).toContain('On this date: does not hold')
})

test('under the title stand the date and the counts, below the picture the sources in order', () => {
  const { texts } = read(drawSvg(sheet({ asOf: '2021-01-01' })))
  expect(texts).toContain('As of 1 January 2021 · 4 nodes · 3 ties · based on 2 sources')
  expect(texts.findIndex((text) => text.startsWith('A. Author'))).toBeLessThan(texts.indexOf('s2'))
})

test('a tie tells what it says and which sources say so; it bears its number where numbers are asked for', () => {
  expect(read(drawSvg(sheet())).texts).toContain('Friend reportedly supports third · disputed, C3 · source 2')
  const { texts } = read(drawSvg(sheet({ numbers: new Map([['friend|SUPPORTS|third', 217]]) })))
  expect(texts).toContain('217')
  expect(texts).toContain('Number in the annex')
})
