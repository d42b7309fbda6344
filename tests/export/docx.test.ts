import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { leftOut } from '../support/left-out'
import { exportGraph, samples, strangeGraphs, type Elements } from './graphs'
import { exported, runs, scratch } from './read'
import { link, node, witnessed } from './witnessed'

const parts = async (elements: Elements, title = 'A & B') => {
  const files = unzipSync(await exported('docx', exportGraph(elements, { title, asOf: '2020-01-01', marking: 'TLP:AMBER' })))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

/** What a parser that knows namespaces finds in an XML file: attributes by qualified name. Throws where it is not well formed. */
function attributes(xml: string, name: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    for (const [key, { value }] of Object.entries(tag.attributes)) if (key === name) found.push(value)
  })
  parser.write(xml).close()
  return found
}

/** Ties, whatever the graph: each relationship as one of an import. */
const asTies = (graph: Elements): Elements => ({
  ...graph,
  relationships: graph.relationships.map((r) => ({ ...r, properties: { ...r.properties, family: 'other' } })),
})

describe('annex of evidence as a document', () => {
  test('is well formed whatever the graph, and every link and part that it names is there', async () => {
    for (const graph of [witnessed, ...samples(strangeGraphs, 60).map(asTies)]) {
      const files = await parts(graph, 'A "title" \u0000 &\n')
      const related = attributes(files['word/_rels/document.xml.rels']!, 'Id')
      expect(related).toEqual(expect.arrayContaining(attributes(files['word/document.xml']!, 'r:id')))
      for (const name of ['styles', 'settings', 'header', 'footer']) expect(files).toHaveProperty([`word/${name}.xml`])
      for (const part of attributes(files['[Content_Types].xml']!, 'PartName'))
        expect(attributes(files[part.slice(1)]!, 'nothing')).toEqual([])
    }
  })

  test('links to the page at the passage, and makes no link of what is no address', async () => {
    expect(attributes((await parts(witnessed))['word/_rels/document.xml.rels']!, 'Target')).toEqual(
      expect.arrayContaining(['https://example.org/p#:~:text=fights', 'https://example.org/p#top']),
    )
    const broken = {
      ...witnessed,
      nodes: witnessed.nodes.map((n) => (n.id === 'paper' ? { ...n, properties: { ...n.properties, url: 'https://[oops' } } : n)),
    }
    expect(attributes((await parts(broken))['word/_rels/document.xml.rels']!, 'TargetMode')).toEqual([])
  })

  test("says what was left out, cites only what its ties rest on, and gives a claim's day where that is all it has", async () => {
    const idle = {
      id: 'idle',
      labels: ['Source'],
      properties: { id: 'idle', name: 'Idle', title: 'An idle paper', reliability: 'B', marking: 'TLP:CLEAR' },
    }
    const dated = witnessed.nodes.map((n) =>
      n.id === 'c1'
        ? {
            ...n,
            properties: {
              ...n.properties,
              validFrom: null,
              validFromPrecision: null,
              validTo: null,
              validToPrecision: null,
              asOf: '2024-03-24',
            },
          }
        : n,
    )
    const files = unzipSync(
      await exported(
        'docx',
        exportGraph(
          { ...witnessed, nodes: [...dated, idle].sort((a, b) => (a.id < b.id ? -1 : 1)) },
          { without: ['A blog'], knownBy: '2024-06-01' },
        ),
      ),
    )
    const text = Buffer.from(files['word/document.xml']!).toString()
    expect(text).toContain('as known on 2024-06-01, without A blog')
    expect(text).toContain('An author, A paper')
    expect(text).not.toContain('An idle paper')
    expect(text).toContain('as of 24 March 2024')
  })

  test('sets out what is estimated of each node after the ties, oldest first, and cites it', async () => {
    const estimate = (id: string, more: Record<string, string | number>) =>
      node(id, ['Claim'], {
        kind: 'quantity',
        predicate: 'strength',
        unit: 'fighters',
        stance: 'asserted',
        polarity: 'affirms',
        credibility: 3,
        ...more,
      })
    const made = {
      nodes: [
        ...witnessed.nodes,
        node('diary', ['Source'], { reliability: 'D', title: 'A diary' }),
        estimate('q1', { low: 2000, high: 4000, statement: 'A has 2,000 to 4,000 fighters.', asOf: '2021-01-01' }),
        estimate('q2', { best: 700, statement: 'A has 700 fighters.', asOf: '2016-01-01', polarity: 'denies' }),
        estimate('q3', { best: 9, statement: 'A has 9 fighters.', retractedAt: '2022-01-01' }),
      ],
      relationships: [
        ...witnessed.relationships,
        ...['q1', 'q2', 'q3'].flatMap((id) => [link(id, 'SUBJECT', 'b'), link(id, 'STATED_IN', 'diary')]),
      ],
    }
    const text = (await parts(made))['word/document.xml']!.replaceAll(/<[^>]+>/g, '\n').replaceAll(/\n+/g, '\n')
    const [, after = ''] = text.split('\nEstimates, side by side\n')
    const at = [
      'Name of b',
      '700 fighters',
      'Denial: A has 700 fighters.',
      '2,000–4,000 fighters',
      'A has 2,000 to 4,000 fighters.',
      'Sources',
      'Name of diary. ',
    ].map((words) => after.indexOf(words))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at[0]).toBe(0)
    expect(text).not.toContain('9 fighters')
  })

  test('is the same bytes every time, and holds no time', async () => {
    expect(await exported('docx', exportGraph(witnessed))).toEqual(await exported('docx', exportGraph(witnessed)))
    for (const text of Object.values(await parts(witnessed))) expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|dcterms/)
  })

  const file = scratch()
  if (!runs('soffice', '--version')) leftOut('the annex in a word processor: no LibreOffice (apt-get install libreoffice-writer)')
  else
    test('is read by LibreOffice: ties numbered in order of id, with statement, speakers, grade, dates, place, dissent and sources', async () => {
      const text = await inLibreOffice(
        file('annex.docx', await exported('docx', exportGraph(witnessed, { title: 'Rivals', asOf: '2020-01-01', marking: 'TLP:AMBER' }))),
      )
      const inOrder = [
        'Rivals',
        'Annex of evidence, as of 2020-01-01 · TLP:AMBER',
        'Ties',
        '1. =HYPERLINK("http://x") fought Name of b',
        'reported, disputed · from 2019, end unknown',
        'Statement',
        'A fights B, according to Name of speaker.',
        'Against it: Denial of an expectation: -A does not fight B. (Name of paper, B4; on existence)',
        'Name of paper reports Name of speaker',
        'B2',
        'An author, A paper, 1 May 2020',
        'open the page at the passage',
        'claim c1',
        'Denial of an expectation: -A does not fight B.',
        'characters 3 to 9, SHA-256 ff',
        '2. Name of b supports =HYPERLINK("http://x")',
        'row 7',
        'Sources',
        'Name of paper. An author, A paper, 1 May 2020 https://example.org/p#top',
        'reliability B, usually reliable · TLP:CLEAR',
        'Name of sheet.',
      ]
      let at = 0
      for (const words of inOrder) {
        const found = text.indexOf(words, at)
        expect({ words, found: found >= at }).toEqual({ words, found: true })
        at = found + words.length
      }
      expect(text).not.toContain('counters')
    }, 120_000)
})

/** The text of a document as LibreOffice reads it; with a profile of its own, beside whatever else runs. */
async function inLibreOffice(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-office-'))
  try {
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path],
      { stdio: 'ignore' },
    )
    return readFileSync(join(folder, `${basename(path, '.docx')}.txt`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
