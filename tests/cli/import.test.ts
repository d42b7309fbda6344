import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandLine } from '../support/cli'
import { leftOut } from '../support/left-out'

const data = process.env.ALLEGIANCE_TEST_DATA

let line: CommandLine
beforeAll(async () => {
  line = new CommandLine()
  expect((await line.run(['seed'])).status).toBe(0)
  writeFileSync(line.path('ties.csv'), 'who,whom,how,year\nNorth,South,against,1999\nSouth,West,with,2001\n')
  writeFileSync(line.path('ties.json'), JSON.stringify({
    mapping: 1, nodes: [{ key: 'a', columns: ['who'], label: 'ArmedGroup' }, { key: 'b', columns: ['whom'], label: 'ArmedGroup' }],
    ties: [{ from: 'a', to: 'b', typeBy: { column: 'how', values: { against: 'FIGHTS', with: 'BACKS' } }, validFrom: { year: 'year' } }],
    types: [{ type: 'BACKS', family: 'allegiance', sign: 1 }],
  }))
  writeFileSync(line.path('broken.json'), '{"mapping": 1,')
})
afterAll(() => line.remove())

test('a table that does not explain itself is refused, and taken by the mapping in a file', async () => {
  const without = await line.run(['import', 'ties.csv', '--dry-run'])
  expect(without).toMatchObject({ status: 1, err: expect.stringContaining('Line 1: the columns (who, whom, how, year) do not say') as string })
  const told = await line.run(['import', 'ties.csv', '--mapping', 'ties.json', '--dry-run'])
  expect(told).toMatchObject({ status: 0, out: expect.stringMatching(/nodes: 3 added[^]*ties: 2 added[^]*BACKS 1 \(new, allegiance\), FIGHTS 1/) as string })
  const taken = await line.run(['import', 'ties.csv', '--mapping', 'ties.json'])
  const id = /Imported as (\S+)\./.exec(taken.out)![1]!
  expect((await line.run(['import', '--undo', id])).out).toContain('3 nodes and 2 ties')
})

test.each([['broken.json', 'is no JSON'], ['nowhere.json', 'There is no mapping']])('the mapping %s is refused', async (mapping, message) => {
  expect(await line.run(['import', 'ties.csv', '--mapping', mapping])).toMatchObject({ status: 1, err: expect.stringContaining(message) as string })
})

if (!data) leftOut('the UN list beside the dossiers: ALLEGIANCE_TEST_DATA is not set')
else {
  test('the UN list stands beside the dossiers without a conflict, and goes whole', async () => {
    const { status, out } = await line.run(['import', `${data}/data/sanctions/UN-consolidated-2025-04-19.xml`])
    expect(out).toMatch(/nodes: 87[78] added, [01] in the store already, 0 in conflict\n {2}ties: 877 added/)
    expect(status).toBe(0)
    expect((await line.run(['check'])).status).toBe(0)
    expect((await line.run(['import', '--undo', /Imported as (\S+)\./.exec(out)![1]!])).status).toBe(0)
  })
}
