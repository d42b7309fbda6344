import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitStatements, tokens } from '../../cypher/lexer'

const kinds = (text: string) =>
  tokens(text)
    .filter((t) => t.kind !== 'space')
    .map((t) => `${t.kind} ${t.text}`)

test('joined again, the tokens are the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z'"`/*\\;$ \n]*$/)), (text) => {
      expect(
        tokens(text)
          .map((t) => t.text)
          .join(''),
      ).toBe(text)
    }),
  )
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
