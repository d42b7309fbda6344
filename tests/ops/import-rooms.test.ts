import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import { importRooms } from '../../scripts/import-rooms'

const ROOMS = { model: [], 'client/state': ['model'], 'client/panels/*': ['client/state', 'model'], client: ['client/state'] }

/** What the rule says of one line of a file. */
function faults(file: string, line: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { ours: { rules: { rooms: importRooms } } },
    rules: { 'ours/rooms': ['error', ROOMS] },
  }
  return new Linter().verify(line, config, file).map(({ message }) => message)
}

test('a room imports what the table says, itself, packages, and what stands at the top', () => {
  expect(faults('client/panels/card/a.ts', "import '../../state/b'")).toEqual([])
  expect(faults('client/panels/card/a.ts', "import './parts/b'")).toEqual([])
  expect(faults('client/state/a.ts', "import 'client/panels/card'")).toEqual([])
  expect(faults('model/a.ts', "import x from '../package.json'")).toEqual([])
  expect(faults('tests/a.ts', "import '../model/b'")).toEqual([])
})

test('an arrow upwards, sideways between panels, or out of all rooms is a fault, however it is written', () => {
  expect(faults('client/state/a.ts', "import '../panels/card/b'")[0]).toContain('client/state/ may not depend on client/panels/card')
  expect(faults('client/panels/card/a.ts', "import '../list/b'")).toHaveLength(1)
  expect(faults('client/state/a.ts', "void import('../panels/card/b')")).toHaveLength(1)
  expect(faults('client/state/a.ts', "export * from '../panels/card/b'")).toHaveLength(1)
  expect(faults('model/a.ts', "import '../tests/b'")).toHaveLength(1)
  expect(faults('client/main.ts', "import './panels/list'")).toHaveLength(1)
})
