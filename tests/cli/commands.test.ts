import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locatePassage } from '../../server/cli/locate'
import { openStore } from '../../server/open-store'
import { CommandLine } from '../support/cli'

const cli = new CommandLine()
afterAll(() => cli.remove())

/** One line that says what is wrong, and no trace of the code. */
const oneLine = /^allegiance: [^\n]+\n$/

describe('wrong usage', () => {
  test.each([
    [['frobnicate']],
    [['query']],
    [['query', 'RETURN 1', '--format', 'xml']],
    [['query', 'RETURN 1', '--param', 'novalue']],
    [['serve', '--port', '70000']],
    [['serve', '--port', 'http']],
    [['check', '--source', 'abbas-2022']],
    [['seed', '--colour', 'red']],
    [['backup']],
    [['locate', 'file']],
    [['analyse']],
    [['analyse', 'friendship']],
    [['analyse', 'camps', '--seconds', '0']],
  ])('%j ends with status 2 and says what is wrong', async (argv) => {
    const { status, out, err } = await cli.run(argv)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^error: /)
  })

  test.each(['serve', 'seed', 'check', 'query', 'export', 'dossier', 'claim', 'analyse', 'backup', 'restore', 'locate'])(
    'help for %s gives an example',
    async (command) => {
      const { status, out } = await cli.run([command, '--help'])
      expect(status).toBe(0)
      expect(out).toMatch(new RegExp(`Examples?:\\n  allegiance ${command}`))
    },
  )

  test('--version prints the version', async () => {
    expect((await cli.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('on a store', () => {
  beforeAll(async () => {
    expect((await cli.run(['seed'])).status).toBe(0)
  })

  test('seed prints what the store holds, and changes nothing the second time', async () => {
    const [first, second] = [await cli.run(['seed', '--store', './seeded']), await cli.run(['seed', '--store', './seeded'])]
    expect(first.out).toMatch(/^Loaded iskp-region, open-sources: \d+ nodes, \d+ sources, \d+ claims, \d+ ties\. Removed: 0\.\n$/)
    expect(second.out).toBe(first.out)
    expect(first.err).toContain('iskp-region/10-nodes.cypher')
  })

  test('seed of an unknown dossier says which there are', async () => {
    const { status, err } = await cli.run(['seed', 'nowhere'])
    expect(status).toBe(1)
    expect(err).toMatch(oneLine)
    expect(err).toContain('iskp-region')
  })

  test('check finds the seed sound, and names what breaks the model', async () => {
    expect(await cli.run(['check'])).toMatchObject({ status: 0, out: 'The graph keeps to the model.\n' })
    await cli.run(['seed', '--store', './broken'])
    const store = await openStore({ location: cli.path('broken') })
    await store.write((tx) => tx.execute(`MATCH (c:Claim {id: 'abbas-2022.c001'})-[r:STATED_IN]->() DELETE r`))
    await store.close()
    const { status, out, err } = await cli.run(['check', '--store', './broken'])
    expect(status).toBe(1)
    expect(out).toContain('abbas-2022.c001')
    expect(err).toMatch(oneLine)
  })

  test('check holds a source against its text and says what it cannot find', async () => {
    writeFileSync(cli.path('other.txt'), 'Another text.')
    const { status, out, err } = await cli.run(['check', '--source', 'abbas-2022=other.txt'])
    expect(status).toBe(1)
    expect(out).toMatch(/another text than its locators were taken from; 0 of \d+ passages found/)
    expect(err).toMatch(oneLine)
    expect((await cli.run(['check', '--source', 'nobody=other.txt'])).err).toContain('no source nobody')
    expect((await cli.run(['check', '--source', 'abbas-2022=gone.txt'])).err).toMatch(/There is no file .*gone\.txt/)
  })

  const STATEMENT = `MATCH (n:Actor {id: $id})-[r:AFFILIATE_OF]->(m) RETURN n, r, m.name AS name, [1, 2.5, 'a"b'] AS list, null AS nothing`

  test('query prints entities in fixed shapes as JSON', async () => {
    const { status, out } = await cli.run(['query', STATEMENT, '--param', 'id=iskp', '--format', 'json'])
    expect(status).toBe(0)
    const rows = JSON.parse(out) as Record<string, unknown>[]
    expect(rows).toEqual([
      {
        n: { id: 'iskp', labels: ['Actor', 'ArmedGroup'], properties: expect.objectContaining({ abbreviation: 'ISKP' }) as unknown },
        r: {
          id: 'iskp|AFFILIATE_OF|islamic-state',
          type: 'AFFILIATE_OF',
          start: 'iskp',
          end: 'islamic-state',
          properties: expect.objectContaining({ family: 'allegiance' }) as unknown,
        },
        name: 'Islamic State',
        list: [1, 2.5, 'a"b'],
        nothing: null,
      },
    ])
    const lines = await cli.run(['query', STATEMENT, '--param', 'id="iskp"', '--format', 'ndjson'])
    expect(JSON.parse(lines.out)).toEqual(rows[0])
  })

  test('query prints CSV and a table', async () => {
    const csv = await cli.run(['query', `RETURN 'a"b, c' AS text, 1 AS number, null AS nothing`, '--format', 'csv'])
    expect(csv.out).toBe('text,number,nothing\r\n"a""b, c",1,\r\n')
    const formulas = await cli.run(['query', "RETURN '=1+1' AS `@x`, -1 AS number, '-1' AS text, ['+'] AS list", '--format', 'csv'])
    expect(formulas.out).toBe(`'@x,number,text,list\r\n'=1+1,-1,'-1,"[""+""]"\r\n`)
    const table = await cli.run(['query', `MATCH (n:Actor {id: 'iskp'})-[r:AFFILIATE_OF]->(m) RETURN n, r`])
    expect(table.out).toBe(
      'n                        r\n───────────────────────  ─────────────────────────────────\n(iskp:Actor:ArmedGroup)  [iskp|AFFILIATE_OF|islamic-state]\n\n1 row\n',
    )
  })

  test('query prints no control characters of the data into the terminal', async () => {
    const { out } = await cli.run(['query', 'RETURN $text AS text', '--param', `text=${JSON.stringify('a\u001b[31mb\nc\u202ed')}`])
    expect(out).toContain('a\\u001b[31mb⏎c\\u202ed')
  })

  test('query asks a question of the library, with defaults for what is not given', async () => {
    const leaders = await cli.run([
      'query',
      '--saved',
      'leaders',
      '--param',
      'actor=ttp',
      '--param',
      'date=2021-01-01',
      '--format',
      'ndjson',
    ])
    expect(leaders.status).toBe(0)
    expect(leaders.out).toContain('Noor Wali Mehsud')
    const noRow = await cli.run(['query', '--saved', 'leaders', '--param', 'actor=Mongolia', '--format', 'ndjson'])
    expect(noRow).toMatchObject({ status: 0, out: '' })
    expect(noRow.err).toContain('.')
    expect(await cli.run(['query', '--saved', 'leaders', '--param', 'actor=narcotics-control'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('No such actor: “narcotics-control”') as string,
    })
    expect(await cli.run(['query', '--saved', 'nope'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no saved question nope. Known: ') as string,
    })
    expect(await cli.run(['query', '--saved', 'leaders', '--param', 'whom=ttp'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('it has no parameter whom') as string,
    })
    expect(await cli.run(['query', 'RETURN 1', '--saved', 'leaders'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('either a statement or --saved') as string,
    })
  })

  test('query takes nothing that writes', async () => {
    const { status, err } = await cli.run(['query', `CREATE (n:Actor {id: 'x'})`])
    expect(status).toBe(1)
    expect(err).toMatch(oneLine)
    expect((await cli.run(['query', `MATCH (n:Actor {id: 'x'}) RETURN n`, '--format', 'json'])).out).toBe('[\n]\n')
  })

  test('backup and restore carry everything into an empty store, and into no other', async () => {
    expect((await cli.run(['backup', 'all.jsonl.gz'])).out).toMatch(/^Wrote [\d,]+ nodes and [\d,]+ relationships to /)
    expect(statSync(cli.path('all.jsonl.gz')).mode & 0o777).toBe(0o600)
    expect((await cli.run(['restore', 'all.jsonl.gz', '--store', './restored'])).status).toBe(0)
    expect((await cli.run(['check', '--store', './restored'])).status).toBe(0)
    expect(await cli.run(['restore', 'all.jsonl.gz', '--store', './restored'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/not empty/) as string,
    })
    expect((await cli.run(['restore', 'gone.gz', '--store', './fresh'])).err).toMatch(/gone\.gz cannot be read: there is no such file/)
    expect((await cli.run(['backup', 'no/such/folder.gz'])).err).toMatch(/its folder does not exist/)
    expect(readdirSync(cli.folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('the place of the store', () => {
  test('is --store, else NEO4J_URI, else ALLEGIANCE_DATA, else ./data', async () => {
    const seen = async (argv: string[], env: Record<string, string>) => await cli.run(['query', 'RETURN 1 AS one', ...argv], env)
    expect((await seen(['--store', './from-option'], { ALLEGIANCE_DATA: 'from-data' })).status).toBe(0)
    expect((await seen([], { ALLEGIANCE_DATA: 'from-data' })).status).toBe(0)
    expect(readdirSync(cli.folder)).toEqual(expect.arrayContaining(['from-option', 'from-data', 'data']))
    expect(
      (await seen([], { ALLEGIANCE_DATA: 'from-data', NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'hidden-password' })).err,
    ).toMatch(/127\.0\.0\.1:1/)
  })

  test('is refused where it can be none, without showing a password', async () => {
    mkdirSync(cli.path('somewhere'))
    writeFileSync(cli.path('file'), '')
    expect((await cli.run(['check', '--store', './file'])).err).toMatch(/is a file, not a folder/)
    const { status, err } = await cli.run(['check', '--store', 'http://user:hidden-password@localhost:7474'])
    expect(status).toBe(1)
    expect(err).toMatch(/bolt:\/\/ or neo4j:\/\//)
    expect(err).not.toContain('hidden-password')
  })
})

describe('locate', () => {
  const TEXT = 'First line.\nThe council  met\nin June — “briefly”, it said. The council met again in July, co-chaired.\n'
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')

  test('prints what a claim needs to point at a passage', async () => {
    writeFileSync(cli.path('text.txt'), TEXT)
    const { status, out, err } = await cli.run(['locate', 'text.txt', 'in June', 'it said.'])
    const passage = 'in June — “briefly”, it said.'
    const start = TEXT.indexOf(passage)
    expect(status).toBe(0)
    expect(out).toBe(
      `startOffset: ${start}, endOffset: ${start + passage.length}, passageSha256: '${digest(passage)}',\ntextFragment: '#:~:text=in%20June,it%20said.'\n`,
    )
    expect(err).toBe(`${passage}\n`)
  })

  test('takes line breaks for spaces, and escapes what has a meaning in a fragment', () => {
    expect(locatePassage(TEXT, 'council met in June', 'briefly')).toMatchObject({
      passage: 'council  met\nin June — “briefly',
      textFragment: '#:~:text=council%20met%20in%20June,briefly',
    })
    expect(locatePassage(TEXT, 'in July,', 'co-chaired').textFragment).toBe('#:~:text=in%20July%2C,co%2Dchaired')
    expect(locatePassage(TEXT, 'First line.', 'First line.')).toMatchObject({
      startOffset: 0,
      endOffset: 11,
      textFragment: '#:~:text=First%20line.',
    })
  })

  test('says why words fit no passage, or several', async () => {
    expect((await cli.run(['locate', 'text.txt', 'nowhere', 'met'])).err).toMatch(/first words "nowhere" are not in the text/)
    expect((await cli.run(['locate', 'text.txt', 'The', 'nowhere'])).err).toMatch(/last words "nowhere" are not/)
    expect((await cli.run(['locate', 'text.txt', 'July', 'June'])).err).toMatch(/do not follow the first within 500/)
    expect((await cli.run(['locate', 'text.txt', 'The council', 'met'])).err).toMatch(/fit 2 passages/)
    expect((await cli.run(['locate', 'gone.txt', 'a', 'b'])).err).toMatch(/There is no file/)
    writeFileSync(cli.path('latin1.txt'), Buffer.from([0x63, 0xe9, 0x64]))
    expect((await cli.run(['locate', 'latin1.txt', 'c', 'd'])).err).toMatch(/not text in UTF-8/)
  })
})
