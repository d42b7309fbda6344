import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALLOWED_OPERATORS, WRITING_OPERATORS } from '../../server/store/embedded/allowed-operators'
import {
  BEGINNINGS,
  FUNCTION_SPACES,
  PREFIXES,
  PROCEDURES,
  OPENS_TRANSACTIONS,
  REFUSED_WORDS,
  TRANSACTION_WORDS,
  WRITING_BEGINNINGS,
  WRITING_WORDS,
} from '../../server/store/gate/words'
import { DIFFERENCES } from '../query-api/requests'

const FILE = 'docs/query-api.md'

test('docs/query-api.md lists the differences that are tested and the allow-lists that hold', async () => {
  const differences = Object.values(DIFFERENCES)
    .map((text) => `- ${text}\n`)
    .join('')
  await expect(section(section(readFileSync(FILE, 'utf8'), 'differences', `\n${differences}\n`), 'gate', gateTable())).toMatchFileSnapshot(
    `../../${FILE}`,
  )
})

function gateTable(): string {
  const words = (list: Iterable<string>) => [...list].map((word) => `\`${word}\``).join(', ')
  const refused = grouped()
  return `\n| of a statement | let through |\n|---|---|\n${[
    ['its first word', words(BEGINNINGS)],
    ['its first word, where writing is on, besides', words(WRITING_BEGINNINGS)],
    ['before it', words(PREFIXES)],
    ['procedures', words(PROCEDURES)],
    ['functions with a dotted name', words([...FUNCTION_SPACES].map((space) => `${space}.…`))],
    ['operators of its plan, on the embedded store', words(ALLOWED_OPERATORS)],
    ['operators on the embedded store, where writing is on, besides', words(WRITING_OPERATORS)],
  ]
    .map(([what, list]) => `| ${what} | ${list} |`)
    .join(
      '\n',
    )}\n\nRefused wherever they stand as a word: ${refused.map(([why, entries]) => `${words(entries.map(([word]) => word))} (${why})`).join('; ')}; ${words(TRANSACTION_WORDS)} after a subquery (${OPENS_TRANSACTIONS}). Where writing is on, ${words(WRITING_WORDS)} are not, but for \`CREATE\` before anything other than a pattern.\n\n`
}

/** The refused words by reason. */
function grouped(): [string, [string, string][]][] {
  const groups = new Map<string, [string, string][]>()
  for (const entry of REFUSED_WORDS) groups.set(entry[1], [...(groups.get(entry[1]) ?? []), entry])
  return [...groups]
}

/** `page` with what stands between the markers of `name` replaced. */
function section(page: string, name: string, content: string): string {
  return page.replace(
    new RegExp(`(<!-- ${name}:[^\\n]*-->\\n)[^]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}${content}${close}`,
  )
}
