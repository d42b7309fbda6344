import fc from 'fast-check'
import { expect, test } from 'vitest'
import { skipGap, splitStatements, tokens, valueOf } from '../../model/cypher-lexer'

const kinds = (text: string) =>
  tokens(text)
    .filter((t) => t.kind !== 'space')
    .map((t) => `${t.kind} ${t.text}`)

/** Text that is full of what a lexer may stumble over. */
const cypherLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        "'",
        '"',
        '`',
        '/',
        '*',
        '//',
        '/*',
        '*/',
        '\n',
        ' ',
        '$',
        ';',
        'a',
        '1',
        '\\u0027',
        '\\u005c',
        '\\u002a',
        '\\u',
        '\u0085',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

test('joined again, the tokens are the text, each at its place', () => {
  fc.assert(
    fc.property(cypherLike, (text) => {
      const all = tokens(text)
      expect(all.map((t) => t.text).join('')).toBe(text)
      for (const token of all) expect(text.startsWith(token.text, token.start)).toBe(true)
    }),
  )
})

test('a text escaped as code points stands for itself, whatever it is', () => {
  const escaped = (text: string) => text.replace(/[\s\S]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = text.replace(/['"`\\]/g, 'x')
      expect(tokens(`'${escaped(plain)}'`).map(valueOf)).toStrictEqual([plain])
      expect(tokens(`\`${escaped(plain)}\``).map(valueOf)).toStrictEqual([plain])
    }),
  )
})

test('a gap ends where the next token that is neither space nor comment begins', () => {
  fc.assert(
    fc.property(cypherLike, (text) => {
      fc.pre(!text.includes('\\u'))
      const next = tokens(text).find((t) => t.kind !== 'space' && t.kind !== 'comment')
      expect(skipGap(text, 0)).toBe(next?.start ?? text.length)
    }),
  )
})

// What Neo4j 5.26 answers to each.
test.each<[string, string, string[]]>([
  ['an escape is its character', String.raw`'\u0041'`, ['string A']],
  ['no escape behind a backslash', String.raw`'\\u0041'`, [String.raw`string \u0041`]],
  ['an escape behind an escaped backslash', String.raw`'\\\u0041'`, [String.raw`string \A`]],
  ['an escaped quote ends a string', String.raw`'a\u0027 AS x`, ['string a', 'word AS', 'word x']],
  ['an escaped backslash escapes', String.raw`'\u005c\u0027' '\u005cn'`, ["string '", 'string \n']],
  ['an escape is read once', String.raw`'a\u005cu0041'`, [String.raw`string a\u0041`]],
  ['an unknown escape keeps its backslash', String.raw`'\a\/\U0041'`, [String.raw`string \a\/\U0041`]],
  ['two escapes make one character', String.raw`'\ud83d\ude00'`, ['string \u{1f600}']],
  ['an escape in a word', String.raw`\u004cOAD`, ['word LOAD']],
  ['an escaped backtick ends a name', '`a\\u0060 , 2', ['name a', 'symbol ,', 'number 2']],
  ['an escaped end of a comment', String.raw`/* \u002a/ RETURN`, [String.raw`comment /* */`, 'word RETURN']],
  ['a backslash in a name', '`a\\`', ['name a\\']],
])('as Neo4j: %s', (_, text, expected) => {
  expect(
    tokens(text)
      .filter((t) => t.kind !== 'space')
      .map((t) => `${t.kind} ${valueOf(t)}`),
  ).toStrictEqual(expected)
})

test.each<[string, string, string[]]>([
  ['strings with escapes', `'it\\'s' "a\\\\"`, [`string 'it\\'s'`, `string "a\\\\"`]],
  ['names in backticks with a doubled one', '`a``b`', ['name `a``b`']],
  ['comments of both kinds', '// a ; b\n/* c\n; */', ['comment // a ; b', 'comment /* c\n; */']],
  ['a comment sign inside a string', `'http://x'`, [`string 'http://x'`]],
  ['a quote inside a comment', `// it's\nRETURN`, [`comment // it's`, 'word RETURN']],
  ['a number that ends where a word begins', '1LOAD', ['number 1', 'word LOAD']],
  ['a numbered parameter that ends where a word begins', '$1LOAD', ['parameter $1', 'word LOAD']],
  ['parameters', '$name $`a b`', ['parameter $name', 'parameter $`a b`']],
  ['a range, which is no fraction', '*1..3', ['symbol *', 'number 1', 'symbol .', 'symbol .', 'number 3']],
  ['words of any script', 'имя_1 鷗', ['word имя_1', 'word 鷗']],
  ['what never closes', `'abc`, [`unclosed 'abc`]],
])('%s', (_, text, expected) => {
  expect(kinds(text)).toStrictEqual(expected)
})

test('a script is parted at semicolons outside strings, comments and backticks, with the line of each statement', () => {
  const script = `// The first; one.\n\nMATCH (n) WHERE n.name = 'a;b' // c;d\nRETURN n;\n/* no; statement */\n;\n\nRETURN \`x;y\`;RETURN 2`
  expect(splitStatements(script)).toStrictEqual([
    { text: `MATCH (n) WHERE n.name = 'a;b' // c;d\nRETURN n`, line: 3 },
    { text: 'RETURN `x;y`', line: 8 },
    { text: 'RETURN 2', line: 8 },
  ])
})
