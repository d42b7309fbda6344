import { expect, test } from 'vitest'
import { bibtexEntry, chicagoNote, type CitedClaim } from '../../model/citation'

const LINK = 'https://example.org/a#:~:text=first%20words,last%20words'

function claim(source: CitedClaim['source'], rest: Partial<CitedClaim> = {}): CitedClaim {
  return { id: 'a-2022.c017', source, link: LINK, locator: null, startOffset: null, endOffset: null, ...rest }
}

const entry = (...lines: string[]) => `@misc{a-2022.c017,\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`
const url = `url = {${LINK}}`

const CASES: [what: string, cited: CitedClaim, chicago: string, bibtex: string][] = [
  [
    'one author and a month',
    claim({ title: 'A title', author: 'Syed Ali Abbas', publisher: 'A Press', publishedAt: '2022-05-01', publishedAtPrecision: 'month' }),
    `Syed Ali Abbas, “A title,” A Press, May 2022, ${LINK}.`,
    entry('author = {Syed Ali Abbas}', 'title = {{A title}}', 'howpublished = {A Press}', 'year = {2022}', 'month = may', url),
  ],
  [
    'two authors, a day and a record',
    claim(
      { title: 'A list', author: 'Ann Lee and José de la Cruz', publishedAt: '2015-09-29', publishedAtPrecision: 'day' },
      { link: 'https://example.org/a', locator: 'record QDe.161' },
    ),
    'Ann Lee and José de la Cruz, “A list,” 29 September 2015, record QDe.161, https://example.org/a.',
    entry(
      'author = {Ann Lee and José de la Cruz}',
      'title = {{A list}}',
      'year = {2015}',
      'month = sep',
      'day = {29}',
      'note = {Record QDe.161}',
      'url = {https://example.org/a}',
    ),
  ],
  [
    'three authors and a year alone',
    claim({ title: 'T', author: 'Ann Lee, Bo Chan & Cy Dahl', publishedAt: '2014-01-01', publishedAtPrecision: 'year' }, { link: null }),
    'Ann Lee, Bo Chan, and Cy Dahl, “T,” 2014.',
    entry('author = {Ann Lee and Bo Chan and Cy Dahl}', 'title = {{T}}', 'year = {2014}'),
  ],
  [
    'more than three authors, of whom one is no person, and a quarter',
    claim(
      { title: 'T', author: 'Ann Lee; Bo Chan; UN Monitoring Team; Cy Dahl', publishedAt: '2014-10-01', publishedAtPrecision: 'quarter' },
      { link: null },
    ),
    'Ann Lee et al., “T,” Oct–Dec 2014.',
    entry('author = {Ann Lee and Bo Chan and {UN Monitoring Team} and Cy Dahl}', 'title = {{T}}', 'year = {2014}', 'note = {Oct–Dec 2014}'),
  ],
  [
    'no author, and no date but the days between which it came out',
    claim({ title: 'T', publisher: 'A wiki', publishedNotBefore: '2017-04-27', publishedNotAfter: '2026-11-23' }),
    `“T,” A wiki, n.d., published between 27 April 2017 and 23 November 2026, ${LINK}.`,
    entry(
      'title = {{T}}',
      'howpublished = {A wiki}',
      'note = {Published between 27 April 2017 and 23 November 2026}',
      url,
      'urldate = {2026-11-23}',
    ),
  ],
  [
    'no date at all, and a text of which only the characters are known',
    claim({ id: 'cable', name: 'A cable' }, { link: null, startOffset: 1204, endOffset: 1310 }),
    '“A cable,” n.d., characters 1,205 to 1,310 of the text.',
    entry('title = {{A cable}}', 'note = {Characters 1,205 to 1,310 of the text}'),
  ],
  [
    'a day before which it came out, or on which it was written',
    claim({ title: 'T', publishedAt: '2020-05-03', publishedAtPrecision: 'before' }, { link: null }),
    '“T,” before 3 May 2020.',
    entry('title = {{T}}', 'note = {Before 3 May 2020}'),
  ],
  [
    'a text that was written but never published',
    claim({ title: 'T', writtenAt: '2022-05-01', writtenAtPrecision: 'month', publishedNotAfter: '2023-01-01' }, { link: null }),
    '“T,” written May 2022.',
    entry('title = {{T}}', 'note = {Written May 2022}'),
  ],
  [
    'an office that is its own publisher',
    claim(
      {
        title: 'T.',
        author: 'Ministry of Trade and Foreign Affairs',
        publisher: 'Ministry of Trade and Foreign Affairs',
        publishedAt: '2021-01-02',
      },
      { link: null },
    ),
    'Ministry of Trade and Foreign Affairs, “T,” 2 January 2021.',
    entry('author = {{Ministry of Trade and Foreign Affairs}}', 'title = {{T.}}', 'year = {2021}', 'month = jan', 'day = {2}'),
  ],
  [
    'quotation marks, braces and signs that LaTeX takes for commands',
    claim(
      { title: 'The "IS" of {K}: 50% & $5 #1_a \\b ~c^ “so”', publishedAt: '2021-01-01', publishedAtPrecision: 'year' },
      { link: 'https://example.org/{a} b?c=1&d=%20' },
    ),
    '“The ‘IS’ of {K}: 50% & $5 #1_a \\b ~c^ ‘so’,” 2021, https://example.org/{a} b?c=1&d=%20.',
    entry(
      'title = {{The "IS" of {\\textbraceleft}K{\\textbraceright}: 50\\% \\& \\$5 \\#1\\_a {\\textbackslash}b {\\textasciitilde}c{\\textasciicircum} “so”}}',
      'year = {2021}',
      'url = {https://example.org/%7Ba%7D%20b?c=1&d=%20}',
    ),
  ],
  [
    'names that are not in Latin letters',
    claim(
      { title: 'طالبان', author: '王毅; محمد علی; Сергей Лавров', publishedAt: '2021-01-01', publishedAtPrecision: 'year' },
      { link: null },
    ),
    '王毅, محمد علی, and Сергей Лавров, “طالبان,” 2021.',
    entry('author = {{王毅} and {محمد علی} and Сергей Лавров}', 'title = {{طالبان}}', 'year = {2021}'),
  ],
]

test.each(CASES)('cites %s', (_, cited, chicago, bibtex) => {
  expect(chicagoNote(cited)).toBe(chicago)
  expect(bibtexEntry(cited)).toBe(bibtex)
})

test('gives an entry of BibTeX a key that holds nothing of its syntax', () => {
  expect(bibtexEntry(claim({ title: 'T' }, { id: 'a b|USES, {c}|#d' }))).toMatch(/^@misc\{a-b-USES-c-d,\n/)
})
