import { describe, expect, test } from 'vitest'
import type { AppError } from '../../model/app-error'
import type { CypherMap } from '../../server/store/cypher-value'
import { refuseUnlessAllowed } from '../../server/store/gate/gate'

describe('the gate', () => {
  test.each([
    ['MATCH (n) RETURN n'],
    ['RETURN range(1, 1000000) AS x'],
    ['UNWIND range(0, size(c.speakers) - 1) AS i RETURN i'],
    ['RETURN [i IN range(0, length(p)) | i] AS x'],
    ['RETURN range(1, 2000000, 10) AS x'],
    [`MATCH (n) WHERE n.name =~ '(?i).*(front|brigade).*' RETURN n`],
    [`RETURN 'a' =~ '[a-z]+(-[a-z]+)?' AS x`],
    ['RETURN n.set AS x, {create: 1} AS m, n.`delete` AS d'],
    [`RETURN 'CREATE (n)' AS text // DELETE`],
    ['MATCH (range) RETURN range'],
    [`RETURN n.date =~ '\\\\d{4}-\\\\d{2}(-\\\\d{2})?' AS x`],
    [`RETURN n.name =~ '(?:the )?(islamic|afghan) [^,]*, .*' AS x`],
    [`RETURN n.name =~ '\\\\Q(a+)+\\\\E.*' AS x`],
    [`RETURN n.name =~ '[\\\\w.&&[^_]]+@([a-z]+)' AS x`],
    ["RETURN reduce(s = '', x IN collect(n.name) | s + ', ' + x) AS x"],
    ['RETURN reduce(t = 0, x IN n.parts | t + x * t) AS x'],
    ['RETURN reduce(b = null, x IN ys | CASE WHEN b IS NULL OR x.g < b THEN x.g ELSE b END) AS x'],
    ['RETURN reduce(a = [], x IN ys | a + [r IN x.roots WHERE NOT r IN a]) AS x'],
    ['RETURN reduce(a = [], x IN ys | CASE WHEN x IN a THEN a ELSE a + x END) AS x'],
    ["RETURN n.first + ' ' + n.last AS a, replace(n.name, '-', ' ') AS b, [x IN ys | {end: x.end, case: x.case}] AS c"],
    ['MATCH (case:End)-[r:CASE]->() RETURN {a: CASE WHEN r.end = 1 THEN [case] ELSE r.case END, b: 1} AS x'],
    ['UNWIND range(1, 1000000) AS i RETURN collect(i) AS x, sum(i + i) AS y'],
    ['WITH range(1, 1000) AS l RETURN [x IN l | [y IN l | x * y]] AS x'],
    ["RETURN reduce(s = 'a', i IN [1, 2, 3] | s + s) AS x"],
  ])('%j passes', (statement) => {
    expect(() => refuseUnlessAllowed(statement)).not.toThrow()
  })

  test.each<[string, CypherMap, boolean]>([
    ['RETURN range(1, $n) AS x', { n: 1_000_000n }, true],
    ['RETURN range(1, $n) AS x', { n: 1_000_001n }, false],
    ['RETURN range(1, $n.most) AS x', { n: { most: 5n } }, true],
    ['RETURN range(1, $n) AS x', {}, false],
    ['RETURN n.name =~ $p AS x', { p: 'a.*' }, true],
    ['RETURN n.name =~ $p AS x', { p: '(a+)+' }, false],
    ['RETURN n.name =~ $p AS x', {}, false],
    ['RETURN $s =~ $p AS x', { s: 'a'.repeat(5000), p: '.*x.*' }, true],
    ['RETURN $s =~ $p AS x', { s: 'a'.repeat(50_000), p: '.*x.*' }, false],
    ['RETURN $s + $s AS x', { s: 'a'.repeat(1_000_000) }, true],
    ['RETURN replace($s, "a", $s) AS x', { s: 'a'.repeat(20_000) }, false],
  ])('%j with %o: passes is %s', (statement, params, passes) => {
    const gate = () => refuseUnlessAllowed(statement, params)
    if (passes) expect(gate).not.toThrow()
    else expect(gate).toThrow(/is refused/)
  })

  test.each([
    ['a reduce that takes its total twice', "RETURN size(reduce(s='a', i IN range(1,40) | s + s)) AS x"],
    ['the same of a list', 'RETURN size(reduce(s=[1], i IN range(1,40) | s + [1] + s)) AS x'],
    ['the same in CASE', "RETURN reduce(s='a', i IN range(1,40) | CASE WHEN i > 0 THEN s + s ELSE s END) AS x"],
    ['the same by replace()', "RETURN reduce(s='a', i IN range(1,40) | replace(s, 'a', 'aa')) AS x"],
    ['the same by a comprehension', 'RETURN reduce(s=[1], i IN range(1,40) | [x IN [1, 2] | s]) AS x'],
    ['the same in a subquery', "RETURN EXISTS { WITH reduce(s='a', i IN range(1,40) | s + s) AS x RETURN x } AS x"],
    ['the same in a map', "RETURN {end: CASE WHEN true THEN reduce(s='a', i IN range(1,40) | s + s) END} AS x"],
    ['the same in a condition', "MATCH (n) WHERE size(reduce(s='a', i IN range(1,40) | s + s)) > 1 RETURN n"],
    ['a name that WITH doubles again and again', `WITH 'aaaaaaaa' AS s ${'WITH s + s AS s '.repeat(30)} RETURN size(s) AS x`],
    ['the same through another name', `WITH 'aaaaaaaa' AS s ${'WITH s, s AS t WITH s + t AS s '.repeat(30)} RETURN size(s) AS x`],
    ['the same through a list', `WITH ['a'] AS s ${'WITH [s, s] AS s '.repeat(30)} RETURN s AS x`],
    ['the same through a map', `WITH {s: 'a'} AS m ${'WITH {s: m.s + m.s} AS m '.repeat(30)} RETURN m AS x`],
    ['the same joined of pieces', `WITH 'aaaaaaaa' AS s ${"WITH reduce(a='', x IN [s, s] | a + x) AS s ".repeat(30)} RETURN s AS x`],
    ['the same in subqueries', `WITH 'aaaaaaaa' AS s ${'CALL { WITH s RETURN s + s AS t } WITH t AS s '.repeat(30)} RETURN s AS x`],
    [
      'texts put for letters of others',
      "WITH 'aaaaaaaaaaaaaaaaaaaa' AS s WITH replace(s, 'a', s) AS s WITH replace(s, 'a', s) AS s WITH replace(s, 'a', s) AS s RETURN size(replace(s, 'a', s)) AS x",
    ],
    ['two of 2^18', `WITH reduce(s='a', i IN range(1, 262144) | s + 'a') AS s RETURN size(replace(s, 'a', s)) AS x`],
    ['lists within lists', 'RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | y]]) AS x'],
    ['the same of a name', 'WITH range(1, 100000) AS l RETURN size([x IN l | [y IN l | y]]) AS x'],
    ['the same of unwound rows', "UNWIND range(1, 100000) AS i WITH collect('a') AS l RETURN size([x IN l | [y IN l | y]]) AS x"],
    ['a long text put together piece by piece', "RETURN size(reduce(s='', i IN range(1, 1000000) | s + 'a')) AS x"],
    ['three thousand brackets', `RETURN ${'['.repeat(3000)}1${']'.repeat(3000)} AS x`],
  ])('refuses what grows beyond memory: %s', (_, statement) => {
    expect(refusal(statement).code).toBe('query-refused')
  })

  test('refuses a property that doubles with every row', () => {
    const write = (statement: string) => () => refuseUnlessAllowed(statement, {}, 'WRITE')
    expect(write('UNWIND range(1, 40) AS i MATCH (n) SET n.s = n.s + n.s')).toThrow(/doubles/)
    expect(write('MATCH (n) SET n += {s: n.s + n.s}')).toThrow(/doubles/)
    expect(write("MATCH (n) SET n.name = n.a + n.b + '/' + n.b, n += {x: n.a + n.b}")).not.toThrow()
    expect(write("MATCH (n) SET n.s = n.s + '!', n.t = n.t + 1")).not.toThrow()
  })

  test.each([
    'a*a*a*a*a*a*b',
    'a?'.repeat(45) + 'a'.repeat(45) + 'b',
    '(?:a?a?){40}b',
    '.*.*.*y',
    '(a|a)*b',
    '(a|ab)*c',
    '(a*)*b',
    '(?:a{0,30}){30}b',
    '(x+x+)+y',
    '(?x) a * a * a * b',
    '(?i:a*)(?i:a*)(?i:a*)b',
    '([a-z&&[^b]]*){9}1',
    '\\Qa\\E+',
    'a{1,999}a{1,999}a{1,999}b',
  ])('refuses the regular expression %s, as text and as parameter', (pattern) => {
    expect(refusal(`RETURN n.name =~ '${pattern.replaceAll('\\', '\\\\')}' AS x`).message).toMatch(/regular expression/)
    expect(() => refuseUnlessAllowed('RETURN n.name =~ /* x */ $`p p` AS x', { 'p p': pattern })).toThrow(/regular expression/)
  })

  test('says which word, in which line, and what to do where it is a name', () => {
    expect(refusal('MATCH (n)\nDELETE n').message).toMatch(/DELETE in line 2 .*backticks/)
  })

  test('tells a write from what is no Cypher', () => {
    expect(refusal('CREATE (n)').extra).toStrictEqual({ writes: true })
    expect(refusal('RETRN 1').extra).toStrictEqual({ unknown: true })
    expect(refusal('SHOW USERS').extra).toStrictEqual({})
  })
})

function refusal(statement: string): AppError {
  try {
    refuseUnlessAllowed(statement)
  } catch (error) {
    return error as AppError
  }
  throw new Error(`${statement} passed`)
}
