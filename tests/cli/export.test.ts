import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPORT_FORMAT_IDS } from '../../model/exports'
import { CommandLine } from '../support/cli'
import { buildPage } from '../support/page'

const cli = new CommandLine()
afterAll(() => cli.remove())
beforeAll(async () => {
  await buildPage()
  expect((await cli.run(['seed', 'iskp-region'])).status).toBe(0)
})

const parts = () => readdirSync(cli.folder).filter((name) => name.includes('.part'))

describe('export', () => {
  test.each(EXPORT_FORMAT_IDS)('%s writes the same bytes every time, to a file or to standard output', async (format) => {
    const once = await cli.run(['export', '--format', format, '-o', 'once'])
    expect(once).toMatchObject({ status: 0, out: '' })
    expect(once.err).toMatch(/(^|\n)Exported [\d,]+ nodes and [\d,]+ relationships as [^\n]+TLP:CLEAR\.\n$/)
    const { bytes } = await cli.run(['export', '--format', format, '--output', '-'])
    expect(bytes.length).toBeGreaterThan(1000)
    expect(readFileSync(cli.path('once')).equals(bytes)).toBe(true)
    expect(parts()).toEqual([])
  })

  test('takes a part of the graph, as of a date', async () => {
    const attributes = async (...argv: string[]) =>
      JSON.parse((await cli.run(['export', '--format', 'json', '-o', '-', ...argv])).out) as {
        attributes: { title: string; asOf: string | null }
        nodes: { key: string }[]
      }
    const around = await attributes('--ids', 'iskp', '--hops', '0')
    expect(around.nodes.map((n) => n.key)).toEqual(['iskp'])
    expect((await attributes('--dossier', 'iskp-region', '--as-of', '2021-08-15')).attributes).toEqual({
      asOf: '2021-08-15',
      creator: 'Allegiance',
      marking: 'TLP:CLEAR',
      title: 'ISKP and the region',
    })
    expect((await attributes('--dossier', 'iskp-region', '--known-by', '2030-01-01', '--without', 'abbas-2022')).attributes).toMatchObject({
      knownBy: '2030-01-01',
      without: [expect.stringContaining('Abbas 2022') as string],
    })
    expect(await cli.run(['export', '--format', 'json', '-o', '-', '--without', 'nobody'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('No such source: “nobody”') as string,
    })
    expect((await attributes('--query', `MATCH (a {id: 'iskp'})-[r:AFFILIATE_OF]->(b) RETURN r`)).nodes.map((n) => n.key)).toEqual([
      'iskp',
      'islamic-state',
    ])
  })

  test('writes a whole file or none, and leaves an older one where it fails', async () => {
    writeFileSync(cli.path('kept.gexf'), 'older')
    const failed = await cli.run(['export', '--format', 'gexf', '--dossier', 'nowhere', '-o', 'kept.gexf'])
    expect(failed).toMatchObject({ status: 1, err: expect.stringContaining('No dossier "nowhere" is loaded') as string })
    expect(readFileSync(cli.path('kept.gexf'), 'utf8')).toBe('older')
    expect(await cli.run(['export', '--format', 'gexf', '-o', 'no/such/folder.gexf'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('its folder does not exist') as string,
    })
    expect(parts()).toEqual([])
  })

  test('stopped half way leaves nothing behind', async () => {
    const running = cli.start(['export', '--format', 'stix', '-o', 'stopped.json'])
    running.stop()
    expect((await running.done).status).toBe(1)
    expect(readdirSync(cli.folder)).not.toContain('stopped.json')
    expect(parts()).toEqual([])
  })

  test('goes through the server that holds the store, and the file is written here', async () => {
    const direct = await cli.run(['export', '--format', 'csv', '-o', '-'])
    const server = cli.start(['serve', '--port', '0'])
    await server.printed
    try {
      expect(await cli.run(['export', '--format', 'csv', '-o', 'through.zip'])).toMatchObject({ status: 0, out: '' })
      expect(readFileSync(cli.path('through.zip')).equals(direct.bytes)).toBe(true)
      expect(Object.keys(unzipSync(direct.bytes))).toContain('relationships.csv')
      expect(await cli.run(['export', '--format', 'csv', '--ids', 'nobody', '-o', 'gone.zip'])).toMatchObject({
        status: 1,
        err: expect.stringContaining('No such node: “nobody”') as string,
      })
      expect(readdirSync(cli.folder)).not.toContain('gone.zip')
    } finally {
      server.stop()
      await server.done
    }
  })

  test.each([
    [[]],
    [['--format', 'gexf']],
    [['-o', 'x']],
    [['--format', 'pdf', '-o', 'x']],
    [['--format', 'gexf', '-o', 'x', '--hops', '2']],
    [['--format', 'gexf', '-o', 'x', '--ids', 'a', '--hops', '99']],
    [['--format', 'gexf', '-o', 'x', '--as-of', '2021-02-30']],
    [['--format', 'gexf', '-o', 'x', '--dossier', 'a', '--ids', 'b']],
    [['--format', 'gexf', '-o', 'x', '--max-marking', 'SECRET']],
  ])('%j is wrong usage', async (argv) => {
    expect(await cli.run(['export', ...argv])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^error: /) as string })
  })
})
