import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandLine } from '../support/cli'

const FILE = 'docs/analysis.md'
const page = readFileSync(FILE, 'utf8')
const words = (command: string) => command.split(' ')

const cli = new CommandLine()
beforeAll(async () => {
  expect((await cli.run(['seed'])).status).toBe(0)
})
afterAll(() => cli.remove())

const json = async (command: string) => JSON.parse((await cli.run([...words(command), '--format', 'json'])).out) as unknown

test('what docs/analysis.md says that a command prints, it prints', async () => {
  const examples = [...page.matchAll(/```console\n\$ npx allegiance ([^\n>]+?)( > [^\n]+)?\n[^]*?```/g)]
  expect(examples.length).toBeGreaterThan(8)
  let written = page
  for (const [example, command, intoFile] of examples) {
    const { status, out, err } = await cli.run(words(command!))
    expect([command, status]).toEqual([command, 0])
    const printed = (intoFile ? err : out + err).replaceAll(/ +$/gm, '')
    written = written.replace(example, () => `\`\`\`console\n$ npx allegiance ${command}${intoFile ?? ''}\n${printed}\`\`\``)
  }
  await expect(written).toMatchFileSnapshot(`../../${FILE}`)
})

const commands = [...page.matchAll(/^npx allegiance (analyse .+)$/gm)].map(([, command]) => command!)
test.each(commands)('docs/analysis.md: %s gives an answer', async (command) => {
  expect((await cli.run([...words(command), ...(/(series|communities|sensitivity)/.test(command) ? [] : ['--draws', '0'])])).status).toBe(0)
})

test('what docs/analysis.md tells of the dossiers is so', async () => {
  const region = (await json('analyse brokers --dossier iskp-region --draws 0')) as { brokers: { bridges: unknown[] }[] }
  expect(region.brokers.filter(({ bridges }) => bridges.length > 0)).toEqual([])
  const { brokers } = (await json('analyse brokers --dossier open-sources --draws 0')) as { brokers: { id: string; betweenness: number }[] }
  expect(brokers.sort((one, other) => other.betweenness - one.betweenness)[0]!.id).toBe('united-nations-security-council')
  const { cases } = (await json('analyse sensitivity --of camps --dossier iskp-region')) as {
    cases: { id: string | null; parts: string[][][] }[]
  }
  const parts = cases.find(({ id }) => id === 'abbas-2022.c143')!.parts
  expect(parts.map((groups) => groups.find((group) => !group.includes('iskp')))).toEqual([['etm']])
})
