import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIBRARY, libraryQuestion, questionParameters } from '../../cypher/library'
import { parseQuestion } from '../../cypher/library-header'

const GOOD = `// title: A title
// question: What of X?
// param: actor  node:Actor  default iskp — Who is meant
// param: others  nodes  default ["china", "o'neil"] — Who else
// param: since  date?  default none — The first day; none for any
// reading: One row a tie,
//   and nothing else.
// empty: There is nothing.
//
// In Neo4j Browser, before the statement:
//   :param actor => 'iskp'
//   :param others => ['china', 'russia']
//   :param since => null

// A comment of the statement.
MATCH (n:Actor {id: $actor}) // $not is in a comment
WHERE n.id IN $others OR n.date > $since RETURN 'a; $b' AS x;
`.replace(`"o'neil"`, '"russia"')

test('a header is read into what a person and a form need', () => {
  expect(parseQuestion('03-good-one.cypher', GOOD)).toEqual({
    name: 'good-one',
    title: 'A title',
    question: 'What of X?',
    reading: 'One row a tie, and nothing else.',
    empty: 'There is nothing.',
    params: [
      { name: 'actor', kind: 'node', label: 'Actor', optional: false, default: 'iskp', description: 'Who is meant' },
      { name: 'others', kind: 'nodes', label: null, optional: false, default: ['china', 'russia'], description: 'Who else' },
      { name: 'since', kind: 'date', label: null, optional: true, default: null, description: 'The first day; none for any' },
    ],
    text: `MATCH (n:Actor {id: $actor}) // $not is in a comment\nWHERE n.id IN $others OR n.date > $since RETURN 'a; $b' AS x`,
  })
})

test.each([
  ['a name without a number', 'good.cypher', GOOD, 'good.cypher:1: the file name must be'],
  [
    'an unknown key',
    '01-a.cypher',
    GOOD.replace('// empty:', '// emtpy:'),
    '01-a.cypher:8: "emtpy: There is nothing." is no line of a header',
  ],
  ['a missing key', '01-a.cypher', GOOD.replace('// title: A title\n', ''), '01-a.cypher:12: the header has no "title:"'],
  [
    'a key twice',
    '01-a.cypher',
    GOOD.replace('// empty: There', '// title: Another\n// empty: There'),
    '01-a.cypher:8: there is more than one "title:"',
  ],
  [
    'a parameter without a default',
    '01-a.cypher',
    GOOD.replace('  default iskp', ''),
    '01-a.cypher:3: "actor  node:Actor — Who is meant" is not a name, a kind',
  ],
  ['an unknown kind', '01-a.cypher', GOOD.replace('node:Actor', 'thing'), '01-a.cypher:3: "thing" is no kind of parameter'],
  ['an unknown label', '01-a.cypher', GOOD.replace('node:Actor', 'node:Acter'), '01-a.cypher:3: "Acter" is no label of the model'],
  ['a label where none goes', '01-a.cypher', GOOD.replace('date?', 'date:Actor?'), '01-a.cypher:5: the kind "date" takes no label'],
  [
    'a default that does not fit',
    '01-a.cypher',
    GOOD.replace('default none', 'default 2022-02-30'),
    '01-a.cypher:5: the default 2022-02-30 does not fit: since takes a date that exists',
  ],
  [
    'no default for what is needed',
    '01-a.cypher',
    GOOD.replace('date?', 'date'),
    '01-a.cypher:5: the default none does not fit: since is needed',
  ],
  [
    'two parameters of one name',
    '01-a.cypher',
    GOOD.replace('others  nodes  default ["china", "russia"]', 'actor  node  default iskp'),
    'there are two parameters "actor"',
  ],
  [
    'lines for Neo4j Browser that say something else',
    '01-a.cypher',
    GOOD.replace(`:param actor => 'iskp'`, `:param actor => 'ttp'`),
    `01-a.cypher:10: after "In Neo4j Browser, before the statement:" must stand, each in a line, what sets the parameters to their defaults: :param actor => 'iskp'`,
  ],
  ['no statement', '01-a.cypher', GOOD.slice(0, GOOD.indexOf('MATCH')), '01-a.cypher:13: there is no statement after the header'],
  ['two statements', '01-a.cypher', `${GOOD}RETURN 1;`, '01-a.cypher:18: there is more than one statement'],
  [
    'a parameter that is not used',
    '01-a.cypher',
    GOOD.replace('IN $others', 'IS NOT NULL'),
    'the parameter "others" is declared but not used',
  ],
  [
    'a parameter that is not declared',
    '01-a.cypher',
    GOOD.replace('RETURN', 'RETURN $more AS more,'),
    'the parameter "more" is used but not declared',
  ],
])('a file with %s is refused with its name, line and what to do', (_, file, content, message) => {
  expect(() => parseQuestion(file, content)).toThrow(message)
})

test('the library holds every file, in their order, under names of their own', () => {
  const files = readdirSync('cypher/library').sort()
  expect(LIBRARY.map((q) => q.name)).toEqual(files.map((f) => f.replace(/^\d\d-(.*)\.cypher$/, '$1')))
  expect(new Set(LIBRARY.map((q) => q.name)).size).toBe(25)
  expect(files.map((f) => Number(f.slice(0, 2)))).toEqual(files.map((_, i) => i + 1))
})

test('no statement uses what only one of the engines takes', () => {
  // Only a plain parameter may limit on the embedded engine; startNode and endNode are wrong there where a pattern has no direction.
  const found = readdirSync('cypher/library').filter((f) =>
    /\b(startNode|endNode|duration|apoc|shortestPath)\b|LIMIT (?!\$\w+;)|CALL\s*\{/.test(
      readFileSync(`cypher/library/${f}`, 'utf8').replace(/^\/\/.*$/gm, ''),
    ),
  )
  expect(found).toEqual([])
})

test('parameters that are not given take their defaults', () => {
  expect(questionParameters(libraryQuestion('chains'), { to: 'russia' })).toEqual({
    from: 'jamaat-ansarullah',
    to: 'russia',
    steps: 3,
    limit: 25,
  })
  expect(questionParameters(libraryQuestion('thin-ties'), { actor: null })).toEqual({ actor: null, family: null, limit: 200 })
})

test.each([
  ['chains', { too: 'russia' }, 'it has no parameter too; it takes from, to, steps, limit'],
  ['chains', { steps: '3' }, 'steps takes a whole number of at least 1'],
  ['chains', { from: null }, 'from is needed'],
  ['leaders', { date: '2022-02-30' }, 'date takes a date that exists, such as 2022-05-01'],
  ['compare-speakers', { speakers: 'china' }, 'speakers takes a list of ids or names of nodes'],
  ['thin-ties', { family: 'friendship' }, 'family takes one of allegiance, identity'],
  ['tie-evidence', { type: 'RIVAL OF' }, 'type takes a relationship type'],
])('%s cannot be asked with %j', (name, given, message) => {
  expect(() => questionParameters(libraryQuestion(name), given)).toThrow(`The question ${name} cannot be asked like this: ${message}`)
})

test('an unknown question is told from the known ones', () => {
  expect(() => libraryQuestion('chain')).toThrow('There is no saved question chain. Known: tie-evidence, changes,')
})
