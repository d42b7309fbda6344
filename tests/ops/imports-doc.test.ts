import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { IMPORT_FORMATS } from '../../model/imports'

const FILE = 'docs/imports.md'

test('docs/imports.md lists the formats as they are declared', async () => {
  const rows = IMPORT_FORMATS.map(
    (f) => `| \`${f.id}\` | ${f.name} | ${f.extensions.map((extension) => `\`.${extension}\``).join(', ')} | ${f.from} | ${f.becomes} |\n`,
  )
  const table = `\n| id | format | file | written by | what becomes of it |\n|---|---|---|---|---|\n${rows.join('')}\n`
  await expect(
    readFileSync(FILE, 'utf8').replace(
      /(<!-- formats:[^\n]*-->\n)[^]*?(<!-- \/formats -->)/,
      (_, open: string, close: string) => `${open}${table}${close}`,
    ),
  ).toMatchFileSnapshot(`../../${FILE}`)
})
