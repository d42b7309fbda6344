import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defused, harmless, undefused } from '../../model/csv'
import { parseJsonText } from '../../server/store/json-text'
import type { GraphNode, Value } from '../../server/store/contract'
import { canonical, exportGraph, strangeGraphs, type Elements } from './graphs'
import { leftOut } from '../support/left-out'
import { neo4jAdmin, neo4jMissing } from '../support/neo4j'
import { exported, scratch } from './read'
import { node, witnessed } from './witnessed'

/** What a field of numbers holds, of which no formula is made. */
const NUMBERS = /^-?\d+(\.\d+)?(e[+-]?\d+)?(;-?\d+(\.\d+)?(e[+-]?\d+)?)*$/

interface Field {
  text: string
  quoted: boolean
}

/** A CSV file by RFC 4180, with whether each field stood in quotes. */
function rows(text: string): Field[][] {
  const all: Field[][] = []
  let row: Field[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (!match) throw new Error(`no field at ${field.lastIndex}: ${JSON.stringify(text.slice(field.lastIndex, field.lastIndex + 40))}`)
    const [, inQuotes, bare, end] = match
    row.push(inQuotes === undefined ? { text: bare!, quoted: false } : { text: inQuotes.replaceAll('""', '"'), quoted: true })
    if (end !== ',') {
      all.push(row)
      row = []
    }
  }
  return all
}

/** A field as neo4j-admin's rules have it: bare and empty is absent. The apostrophe of what would be a formula is none of it. */
function value({ text: written, quoted }: Field, type: string): Value {
  const text = undefused(written)
  if (text === '' && !quoted) return null
  if (type === 'json') return parseJsonText(text)
  if (type.endsWith('[]')) return text === '' ? [] : text.split(';').map((part) => item(part, type.slice(0, -2)))
  return item(text, type)
}

function item(text: string, type: string): Value {
  if (type === 'long') return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)
  return type === 'double' ? Number(text) : type === 'boolean' ? text === 'true' : text
}

/** A table by its header: the fields that are no properties, and the properties. */
function table(text: string): { own: string[]; properties: Record<string, Value> }[] {
  const [header, ...body] = rows(text)
  const columns = header!.map((field) => {
    const head = undefused(field.text)
    const at = head.lastIndexOf(':')
    const [name, type] = [head.slice(0, at), head.slice(at + 1)]
    return name.endsWith('[json]') ? { name: name.slice(0, -6), type: 'json' } : { name, type: type === 'ID' ? 'string' : type }
  })
  return body.map((fields) => ({
    own: fields.filter((_, i) => columns[i]!.name === '').map((field) => undefused(field.text)),
    properties: Object.fromEntries(
      fields.flatMap((field, i) => (columns[i]!.name === '' ? [] : [[columns[i]!.name, value(field, columns[i]!.type)]])),
    ),
  }))
}

async function files(elements: Elements): Promise<Record<string, string>> {
  const zip = unzipSync(await exported('csv', exportGraph(elements)))
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

describe('CSV tables', () => {
  test('hold every node, relationship and value as it was', async () => {
    await fc.assert(
      fc.asyncProperty(strangeGraphs, async (elements) => {
        const found = await files(elements)
        const nodes = ['nodes.csv', 'sources.csv', 'claims.csv']
          .flatMap((name) => table(found[name]!))
          .map(({ own, properties }): GraphNode => ({ id: properties.id as string, labels: own[0]!.split(';'), properties }))
        const relationships = ['relationships.csv', 'claim-links.csv']
          .flatMap((name) => table(found[name]!))
          .map(({ own: [start, end, type], properties }) => ({ type: type!, start: start!, end: end!, properties }))
        expect(canonical({ nodes, relationships })).toEqual(canonical(elements))
      }),
      { numRuns: 100, examples: [[witnessed]] },
    )
  })

  test('part nodes, sources and claims, and ties from what joins claims', async () => {
    const found = await files(witnessed)
    expect(Object.keys(found)).toEqual([
      'README.md',
      'nodes.csv',
      'sources.csv',
      'claims.csv',
      'relationships.csv',
      'claim-links.csv',
      'edges.csv',
      'annex.csv',
    ])
    const counts = Object.fromEntries(
      Object.entries(found)
        .filter(([name]) => name.endsWith('.csv'))
        .map(([name, text]) => [name, rows(text).length - 1]),
    )
    expect(counts).toEqual({
      'nodes.csv': 3,
      'sources.csv': 2,
      'claims.csv': 2,
      'relationships.csv': 3,
      'claim-links.csv': 8,
      'edges.csv': 3,
      'annex.csv': 3,
    })
    expect(found['nodes.csv']!.split('\r\n')[0]).toBe('id:ID,:LABEL,aliases:string[],name:string')
    expect(found['README.md']).toContain('neo4j-admin database import full')
  })

  test('are the same bytes every time', async () => {
    expect(await exported('csv', exportGraph(witnessed))).toEqual(await exported('csv', exportGraph(witnessed)))
  })

  test('give spreadsheets no formula, and no number that is text', async () => {
    await fc.assert(
      fc.asyncProperty(strangeGraphs, async (elements) => {
        const found = await files({
          ...elements,
          relationships: elements.relationships.map((r) => ({ ...r, properties: { ...r.properties, family: 'other' } })),
        })
        for (const [name, table] of Object.entries(found).filter(([file]) => file.endsWith('.csv'))) {
          for (const field of rows(table.replace(/^\uFEFF/, '')).flat())
            if (!NUMBERS.test(field.text)) expect(field.text, name).not.toMatch(/^\s*[=+\-@]/)
        }
      }),
      { numRuns: 100 },
    )
    expect((await files(witnessed))['edges.csv']).toContain(`"'=HYPERLINK(""http://x"")"`)
  })
})

test('a text is the same again once the apostrophe is taken away, whatever it begins with', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', 'a'), { maxLength: 6 }), (letters) => {
      const text = letters.join('')
      expect(defused(text)).not.toMatch(/^\s*[=+\-@]/)
      expect(undefused(defused(text))).toBe(text)
    }),
    { numRuns: 5000 },
  )
})

test.each(['=1+1', '+49 30', '-A', '@cmd', ' =1+1', '\t=1+1', '\n@cmd', '＝1+1'])('%j is no formula in a spreadsheet', (text) => {
  expect(harmless(text)).toBe(`"'${text}"`)
  expect(harmless(`a${text}`)).toBe(`"a${text}"`)
})

describe('neo4j-admin', () => {
  const missing = neo4jMissing()
  if (missing) return leftOut(missing)
  const file = scratch()

  test('loads the tables by the command of their README, with all nodes, relationships and properties but empty lists', async () => {
    const odd = node('odd', ['Own_Label', 'Thing'], {
      text: 'two\r\nlines, "quoted"; a|b \\n =1+1 👩‍👩‍👧',
      none: '',
      list: ['a', 'b c', ''],
      big: 2n ** 60n,
      half: -0.5,
      yes: true,
      'with "signs" & spaces': 1,
    })
    const graph = { ...witnessed, nodes: [...witnessed.nodes, odd] }
    const { 'README.md': readme, ...tables } = await files(graph)
    const folder = Object.entries(tables).map(([name, text]) => dirname(file(name, text)))[0]!
    const command = /^ {4}neo4j-admin ((?:.*\\\n)*.*)$/m.exec(readme!)![1]!.replaceAll('\\\n', ' ').trim().split(/\s+/)
    const properties = [...graph.nodes, ...graph.relationships]
      .flatMap((element) => Object.values(element.properties))
      .filter((value) => !(Array.isArray(value) && value.length === 0))
    expect(await neo4jAdmin(folder, command)).toMatch(
      new RegExp(
        String.raw`Imported:\s+${graph.nodes.length} nodes\s+${graph.relationships.length} relationships\s+${properties.length} properties`,
      ),
    )
  })
})

describe('annex of evidence', () => {
  test('numbers ties that are not denied in order of id, with a row for each claim', async () => {
    const [header, ...body] = rows((await files(witnessed))['annex.csv']!.slice(1)).map((row) => row.map((field) => field.text))
    const read = body.map((row) => Object.fromEntries(row.map((text, i) => [header![i]!, text])))
    expect(read).toMatchObject([
      {
        number: '1',
        standing: 'reported, disputed',
        claim: 'c1',
        statement: 'A fights B, according to Name of speaker.',
        speakers: 'Name of paper reports Name of speaker',
        grade: 'B2',
        dates: 'from 2019, end unknown',
        source: 'An author, A paper, 1 May 2020',
        locator: '',
        link: 'https://example.org/p#:~:text=fights',
        dissent: 'Denial of an expectation: -A does not fight B. (Name of paper, B4; on existence)',
      },
      {
        number: '1',
        claim: 'c2',
        statement: 'Denial of an expectation: -A does not fight B.',
        speakers: 'Name of paper',
        grade: 'B4',
        locator: 'characters 3 to 9, SHA-256 ff',
        dissent: 'A fights B, according to Name of speaker. (Name of paper, B2; on existence)',
      },
      {
        number: '2',
        claim: '',
        statement: '\'=HYPERLINK("http://x")'.replace("'=", 'Name of b supports ='),
        grade: 'C',
        locator: 'row 7',
        speakers: 'Name of sheet',
      },
    ])
  })
})
