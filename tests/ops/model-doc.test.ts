import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimSchema, sourceSchema } from '../../model/claim-schema'
import { FAMILIES, FAMILY_WORDS, LABELS, RELATIONSHIP_TYPES, type RelationshipTypeDefinition } from '../../model/ontology'
import { deriveTies } from '../../model/derive'

const FILE = 'docs/model.md'
const text = readFileSync(FILE, 'utf8')

test('docs/model.md lists the labels and relationship types of the ontology', async () => {
  await expect(section(section(text, 'labels', labelTable()), 'types', typeTables())).toMatchFileSnapshot(`../../${FILE}`)
})

test('docs/model.md explains every property of claims, sources and ties', () => {
  const source = { id: 's', reliability: 'C', origins: [] }
  const [tie] = deriveTies(
    [
      {
        id: 'c',
        subject: 'a',
        predicate: 'RIVAL_OF',
        object: 'b',
        stance: 'asserted',
        polarity: 'affirms',
        credibility: 3,
        source: 's',
        reported: false,
        contestedBy: [],
      },
    ],
    new Map([['s', source]]),
  )
  const properties = [...Object.keys(claimSchema.shape), ...Object.keys(sourceSchema.shape), ...Object.keys(tie!)]
  expect(properties.filter((name) => !text.includes(`\`${name}\``) && !['subject', 'type', 'object', 'predicate'].includes(name))).toEqual(
    [],
  )
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
