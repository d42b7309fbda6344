import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLAIM_ATTRIBUTES } from '../../model/claim-attributes'
import { sourceSchema } from '../../model/claim-schema'
import { FAMILIES, FAMILY_WORDS, LABELS, RELATIONSHIP_TYPES, type RelationshipTypeDefinition } from '../../model/ontology'
import { TIE_PROPERTIES } from '../../model/tie'

const FILE = 'docs/model.md'
const text = readFileSync(FILE, 'utf8')

test('docs/model.md lists the labels, the relationship types, the attributes of claims and the properties of ties', async () => {
  const tables = { labels: labelTable(), claims: propertyTable(CLAIM_ATTRIBUTES), ties: propertyTable(TIE_PROPERTIES), types: typeTables() }
  const page = Object.entries(tables).reduce((page, [name, table]) => section(page, name, table), text)
  await expect(page).toMatchFileSnapshot(`../../${FILE}`)
})

test('docs/model.md explains every property of sources', () => {
  expect(Object.keys(sourceSchema.shape).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

/** `page` with what stands between the markers of `name` replaced. */
function section(page: string, name: string, content: string): string {
  return page.replace(
    new RegExp(`(<!-- ${name}:[^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}${content}${close}`,
  )
}

function labelTable(): string {
  const rows = LABELS.map(
    (l) => `| \`${l.label === l.base ? `:${l.label}` : `:${l.base}:${l.label}`}\` | ${l.words.one} | ${l.browsable ? 'yes' : 'no'} |`,
  )
  return `\n| labels | is | browsed |\n|---|---|---|\n${rows.join('\n')}\n\n`
}

function propertyTable(table: Readonly<Record<string, { meaning: string }>>): string {
  const rows = Object.entries(table).map(([name, { meaning }]) => `| \`${name}\` | ${meaning} |`)
  return `\n| property | what it holds |\n|---|---|\n${rows.join('\n')}\n\n`
}

function typeTables(): string {
  return (
    FAMILIES.map((family) => {
      const rows = RELATIONSHIP_TYPES.filter((t) => t.family === family).map(typeRow)
      return `\n**${FAMILY_WORDS[family].name}**: ${FAMILY_WORDS[family].gathers}.\n\n| type | from → to | sign | time | reads | qualifier |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
    }).join('') + '\n'
  )
}

function typeRow(t: RelationshipTypeDefinition): string {
  const sign = t.sign > 0 ? '+' : t.sign < 0 ? '−' : '0'
  const qualifier = t.qualifier
    ? [
        t.qualifier.of + (t.qualifier.values ? `: ${t.qualifier.values.join(', ')}` : ''),
        ...(t.qualifier.keyed ? ['one tie each'] : []),
      ].join('; ')
    : ''
  return `| \`${t.type}\`${t.symmetric ? ' (symmetric)' : ''} | ${t.subject.join(' \\| ')} → ${t.object.join(' \\| ')} | ${sign} | ${t.time} | ${t.words.forward} | ${qualifier} |`
}
