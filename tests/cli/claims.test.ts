import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLAIM_COLUMNS } from '../../model/api/claims'
import { claimsOfTable, claimTemplate } from '../../server/claims/table'
import { CommandLine } from '../support/cli'

let line: CommandLine
beforeAll(async () => {
  line = new CommandLine()
  expect((await line.run(['seed', 'iskp-region'])).status).toBe(0)
  expect(
    await line.run(['dossier', 'create', 'mine', '--title', 'Mine', '--description', 'What I read.', '--marking', 'TLP:GREEN']),
  ).toMatchObject({ status: 0, out: expect.stringContaining('Made the dossier mine.') as string })
  const source = { id: 'note', kind: 'other', title: 'A note', reliability: 'F' }
  const added = await line.run(['claim', 'add', '-', '--dossier', 'mine'], {}, JSON.stringify({ sources: [source] }))
  expect(added).toMatchObject({ status: 0, out: 'Added to mine: 0 claims, 0 nodes, 1 source.\n' })
}, 120_000)
afterAll(() => line.remove())

/** A table of claims with some of the template's columns. */
const table = (...rows: string[]) =>
  ['\uFEFFstatement;kind;subject;predicate;object;stance;polarity;credibility;source;speakers;note', ...rows, ''].join('\r\n')
const FIGHTS = "IMU fights ISKP.;relation;imu;FIGHTS;iskp;asserted;affirms;3;note;russia+china;'=1+1"

test('the template is a header that a table may have, with every field of a claim', () => {
  expect(claimTemplate().trim().split(',')).toEqual([...CLAIM_COLUMNS])
  expect(claimsOfTable(claimTemplate())).toEqual({ claims: [], lines: [] })
})

test('cells become numbers, lists and texts; what would be a formula is what it was', () => {
  const { claims, lines } = claimsOfTable(
    'statement,low,startOffset,subjectWith,contradicts,note,place\r\n\r\nA,1.5,7,"Iran; Russia",existence:a.c1; date:b,\'-x,\r\n"B,\nC",,,,,,kabul\r\n',
  )
  expect(claims).toEqual([
    {
      statement: 'A',
      low: 1.5,
      startOffset: 7,
      subjectWith: ['Iran', 'Russia'],
      contradicts: [
        { about: 'existence', claim: 'a.c1' },
        { about: 'date', claim: 'b' },
      ],
      note: '-x',
    },
    { statement: 'B,\nC', place: 'kabul' },
  ])
  expect(lines).toEqual([3, 4])
})

test.each([
  ['colour,statement\nred,A\n', '"colour" is no column of claims'],
  ['subject\niskp\n', 'Line 1 is no header'],
  ['statement,subject\nA,iskp,more\n', 'Line 2 has 3 cells, the header 2'],
])('the table %j is refused by its line', (text, message) => {
  expect(() => claimsOfTable(text)).toThrow(message)
})

test('claims of a table are added, listed and retracted, each time with what becomes of the ties', async () => {
  writeFileSync(line.path('claims.csv'), table(FIGHTS))
  const dry = await line.run(['claim', 'add', 'claims.csv', '--dossier', 'mine', '--dry-run'])
  expect(dry.out).toMatch(/^Would add to mine: 1 claim, 0 nodes, 0 sources\.\n {2}note\.[0-9a-f]{12}\nnew tie: .*\(imu\|FIGHTS\|iskp\)\n$/)
  const added = await line.run(['claim', 'add', 'claims.csv', '--dossier', 'mine'])
  expect(added).toMatchObject({ status: 0, out: dry.out.replace('Would add', 'Added') })
  expect((await line.run(['claim', 'add', 'claims.csv', '--dossier', 'mine'])).out).toBe(
    'Added to mine: 0 claims, 0 nodes, 0 sources. There already: 1 row.\n',
  )
  const id = /note\.[0-9a-f]{12}/.exec(added.out)![0]
  const listed = await line.run(['claim', 'list', '--dossier', 'mine', '--standing', '--format', 'csv'])
  expect(listed.out).toMatch(
    new RegExp(`^id,claim,source,grade,dossier,state,retracted,by,reason\\r\\n${id},.*IMU fights ISKP.*,note,F3,mine,accepted,,,\\r\\n$`),
  )
  const retracted = await line.run(['claim', 'retract', id, '--by', 'A. Analyst', '--reason', 'Misread.'])
  expect(retracted.out).toMatch(new RegExp(`^Retracted ${id}; it stays on record\\.\\nended: .*\\(imu\\|FIGHTS\\|iskp\\)\\n$`))
  expect((await line.run(['claim', 'list', '--retracted', '--format', 'ndjson'])).out).toContain('"reason":"Misread."')
  expect((await line.run(['dossier', 'list', '--format', 'csv'])).out).toMatch(
    /^id,.*\r\niskp-region,.*,false,[^]*\r\nmine,Mine,true,TLP:GREEN,0,1,1,0,1\r\n$/,
  )
})

test('a draft is entered by name, and accepted after a dry run', async () => {
  writeFileSync(line.path('draft.csv'), table('IMU supports ISKP.;relation;imu;SUPPORTS;iskp;asserted;affirms;4;note;;'))
  const added = await line.run(['claim', 'add', 'draft.csv', '--dossier', 'mine', '--as', 'draft', '--by', 'A. Analyst'])
  expect(added.out).toMatch(/^Added to mine, draft: 1 claim, 0 nodes, 0 sources\.\n {2}note\.[0-9a-f]{12}\n$/)
  const id = /note\.[0-9a-f]{12}/.exec(added.out)![0]
  expect((await line.run(['claim', 'list', '--dossier', 'mine', '--review', 'draft', '--format', 'csv'])).out).toContain(`\r\n${id},`)
  const review = ['claim', 'review', id, '--as', 'accepted', '--by', 'B. Reviewer', '--why', 'Read against the source.']
  const dry = await line.run([...review, '--dry-run'])
  expect(dry.out).toMatch(new RegExp(`^${id}: draft would become accepted\\.\\nwould (begin|change to): .*\\(imu\\|SUPPORTS\\|iskp\\)\\n$`))
  expect((await line.run(review)).out).toMatch(new RegExp(`^${id}: draft became accepted\\.\\n`))
  expect(await line.run(review)).toMatchObject({ status: 1, err: expect.stringContaining('is accepted already') as string })
})

test('a server that holds the store adds claims for the command line, and exports the dossier with their ties', async () => {
  const server = line.start(['serve', '--port', '0'])
  await server.printed
  const claim = {
    id: 'note.c1',
    kind: 'relation',
    subject: 'imu',
    predicate: 'SUPPORTS',
    object: 'iskp',
    statement: 'IMU supports ISKP.',
    stance: 'asserted',
    polarity: 'affirms',
    credibility: 3,
    source: 'note',
  }
  const added = await line.run(['claim', 'add', '-', '--dossier', 'mine'], {}, JSON.stringify([claim]))
  const exported = await line.run(['export', '--format', 'json', '--dossier', 'mine', '-o', '-'])
  const refused = await line.run(['claim', 'add', '-', '--dossier', 'mine'], {}, JSON.stringify([{ ...claim, credibility: 2 }]))
  server.stop()
  expect((await server.done).status).toBe(0)
  expect(added).toMatchObject({ status: 0, out: expect.stringContaining('(imu|SUPPORTS|iskp)') as string })
  expect(JSON.parse(exported.out)).toMatchObject({ edges: [{ key: 'imu|SUPPORTS|iskp' }] })
  expect(refused).toMatchObject({
    status: 1,
    err: expect.stringContaining('claims[0].id: note.c1 is the id of a Claim of mine, with other content') as string,
  })
})

test('faults of a table are named by line and column, and nothing is added', async () => {
  writeFileSync(line.path('bad.csv'), table(FIGHTS.replace('3;note', '9;note'), FIGHTS))
  expect(await line.run(['claim', 'add', 'bad.csv', '--dossier', 'mine'])).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^allegiance: Nothing was added\. line 2, credibility: [^\n]+\n$/) as string,
  })
  writeFileSync(line.path('bad.csv'), table(FIGHTS.replace(';imu;', ';nobody;')))
  expect((await line.run(['claim', 'add', 'bad.csv', '--dossier', 'mine'])).err).toContain('line 2, subject: nobody is the id of no node')
  expect((await line.run(['claim', 'add', '-', '--dossier', 'mine'], {}, '{"claims": [')).err).toContain('This is no JSON')
  expect((await line.run(['claim', 'add', 'gone.csv', '--dossier', 'mine'])).err).toContain('There is no file')
  expect((await line.run(['claim', 'add', 'bad.csv', '--dossier', 'none'])).err).toContain(
    'There is no dossier "none". Your own are: mine.',
  )
})

test.each([
  [['claim']],
  [['claim', 'add', 'claims.csv']],
  [['claim', 'retract', 'note.c1', '--by', 'A']],
  [['claim', 'retract', 'note.c1', '--by', ' ', '--reason', 'B']],
  [['dossier', 'create', 'No Slug', '--title', 'T', '--description', 'D']],
])('%j is wrong usage', async (argv) => {
  expect(await line.run(argv)).toMatchObject({ status: 2, out: '' })
})

test('a dossier is written as scripts, and loaded from its folder into another store', async () => {
  const wrote = await line.run(['dossier', 'export', 'mine', '--to', 'notes'])
  expect(wrote).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Wrote 7 files to .*notes\. Load them: allegiance seed .*notes\n$/) as string,
  })
  const texts = () => readdirSync(line.path('notes')).map((name) => [name, readFileSync(line.path(`notes/${name}`), 'utf8')])
  const before = texts()
  expect(await line.run(['seed', './notes', '--store', 'elsewhere'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('Loaded iskp-region, mine:') as string,
  })
  writeFileSync(line.path('notes/31-claims.cypher'), '// An older script.\n')
  expect((await line.run(['dossier', 'export', 'mine', '--to', 'notes', '--store', 'elsewhere'])).status).toBe(0)
  expect(texts()).toEqual(before)
  expect(await line.run(['seed', './notes'])).toMatchObject({ status: 1, err: expect.stringContaining('made in it') as string })
})

test.each([
  ['no dossier', ['seed', './'], /no dossier/],
  ['no folder', ['seed', './nowhere'], /cannot be read/],
  ['a folder of other things', ['dossier', 'export', 'mine', '--to', '.'], /holds other things/],
])('%s is refused', async (_what, args, message) => {
  expect(await line.run(args)).toMatchObject({ status: 1, err: expect.stringMatching(message) as string })
})
