import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportDeclaration } from '../../model/exports'

const FILE = 'docs/exports.md'

test('docs/exports.md lists the formats as they are declared', async () => {
  const rows = (EXPORT_FORMATS as readonly ExportDeclaration[]).map(
    (f) =>
      `| \`${f.id}\` | ${f.name} | \`.${f.extension}\` | ${f.for} | ${f.evidence ? 'always' : 'with `--full`'} | ${f.loses.join(' ') || 'nothing'} |\n`,
  )
  const table = `\n| id | format | file | read by | evidence | loses |\n|---|---|---|---|---|---|\n${rows.join('')}\n`
  await expect(
    readFileSync(FILE, 'utf8').replace(
      /(<!-- formats:[^\n]*-->\n)[^]*?(<!-- \/formats -->)/,
      (_, open: string, close: string) => `${open}${table}${close}`,
    ),
  ).toMatchFileSnapshot(`../../${FILE}`)
})
