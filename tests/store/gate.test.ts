import { describe, expect, test } from 'vitest'
import { AppError } from '../../model/app-error'
import { refuseUnlessAllowed, withoutPrefix, type Access } from '../../server/store/gate/gate'

/** Why the gate refuses a statement, or null where it lets it through. */
function refusal(statement: string, access: Access = 'READ'): string | null {
  try {
    refuseUnlessAllowed(statement, {}, access)
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'query-refused') return error.message
    throw error
  }
}

describe('reading statements pass', () => {
  test.each([
    'MATCH (n) RETURN n',
    'match (n) return n;',
    '  // why\n/* what */ OPTIONAL MATCH (n) RETURN n',
    'EXPLAIN MATCH (n) RETURN n',
    'PROFILE MATCH (n) RETURN n',
    'UNWIND [1] AS x RETURN x',
    'WITH 1 AS x RETURN x',
    'MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS n } RETURN n',
    'CALL (a) { RETURN 1 AS x } RETURN x',
    `RETURN 'LOAD CSV FROM; CREATE' AS text`,
    '// CREATE\nRETURN 1 AS x',
    'RETURN 1 AS `create`',
    'MATCH (n:Set) WHERE n.load = $set RETURN n.delete AS x',
    'RETURN {set: 1, load: 2} AS map',
    'CALL db.labels()',
    'CALL db.labels() YIELD label RETURN label',
    'CALL `db`.`labels`() YIELD label RETURN label',
    `CALL db.index.fulltext.queryNodes('names', 'a') YIELD node RETURN node`,
    `RETURN date.truncate('year', date('2020-02-03')) AS d`,
    'RETURN point.distance(point({x: 1, y: 1}), point({x: 2, y: 2})) AS d',
    'MATCH p = (a)-[:R*1..3]->(b) WHERE none(x IN nodes(p) WHERE x.use = 1) RETURN p',
    'MATCH (start)-->(stop) RETURN start, stop',
    'MATCH (n) WITH n, count(*) AS transactions ORDER BY transactions RETURN n.x, transactions',
    'WITH [1] AS transactions MATCH (n) WHERE n.x IN transactions RETURN size(transactions) AS transaction',
    'MATCH (n) RETURN EXISTS { (n)-->() } AS e, COUNT { (n)-->() } AS c',
  ])('%s', (statement) => {
    expect(refusal(statement)).toBeNull()
  })
})

describe('all else is refused, and the sentence says why', () => {
  test.each<[string, RegExp]>([
    ['CREATE (n)', /begins with CREATE/],
    ['SHOW SETTINGS', /begins with SHOW/],
    ['CYPHER runtime=slotted RETURN 1 AS x', /begins with CYPHER/],
    ['USE system RETURN 1 AS x', /begins with USE/],
    ['', /empty/],
    ['(n)', /begins with \(/],
    ['MATCH (n) SET n.x = 1', /SET in line 1 .* it writes/],
    ['MATCH (n)\nDELETE n', /DELETE in line 2/],
    ['MATCH (n) foreach (x IN [1] | CREATE (m))', /FOREACH/],
    ['EXPLAIN CREATE (n)', /begins with CREATE/],
    ['EXPLAIN PROFILE RETURN 1 AS x', /more than one EXPLAIN or PROFILE/],
    [`RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'http://a' AS l RETURN l }] AS x`, /LOAD .* files and addresses/],
    [`RETURN [x IN [1] | COLLECT { \\u004cOAD CSV FROM 'http://a' AS l RETURN l }] AS x`, /\\u escape/],
    [`RETURN 'a\\u0027 LOAD' AS x`, /\\u escape/],
    ['RETURN 1 AS x; RETURN 2 AS x', /more than one statement/],
    ['RETURN 1 AS x;;', /more than one statement/],
    [`RETURN 'abc`, /quote opened in line 1 never closes/],
    ['RETURN 1 /* abc', /comment opened in line 1 never closes/],
    ['CALL dbms.listConfig()', /the procedure dbms\.listConfig/],
    ['CALL /**/ dbms . listConfig ()', /the procedure dbms\.listConfig/],
    ['CALL `dbms`.`listConfig`()', /the procedure dbms\.listConfig/],
    ['CALL DB.LABELS()', /the procedure DB\.LABELS/],
    [`RETURN apoc.cypher.runFirstColumnSingle('LOAD', {}) AS x`, /the function apoc\.cypher\.runFirstColumnSingle/],
    [`RETURN apoc . load . json ('x') AS x`, /the function apoc\.load\.json/],
    ['MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x', /TRANSACTIONS/],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } in /* */ 4 concurrent transaction RETURN x', /TRANSACTION/],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } IN $n CONCURRENT TRANSACTIONS OF 2 ROWS RETURN x', /TRANSACTIONS/],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } ＩＮ ＴＲＡＮＳＡＣＴＩＯＮＳ RETURN x', /TRANSACTIONS/],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } INéTRANSACTIONS RETURN x', /TRANSACTIONS/],
    ['MATCH (n) CALL (n) { RETURN 1 AS x }­IN TRANSACTIONS RETURN x', /TRANSACTIONS/],
    [`MATCH (n) WHERE n.x = $1LOAD CSV FROM 'http://a' AS l RETURN l`, /LOAD/],
    [`MATCH (n) WHERE n.x = 1.LOAD CSV FROM 'http://a' AS l RETURN l`, /LOAD/],
    [`MATCH (n) WHERE n.x = $1.LOAD CSV FROM 'http://a' AS l RETURN l`, /LOAD/],
    [`UNWIND [1] AS x ＬＯＡＤ CSV FROM 'a' AS l RETURN l`, /LOAD/],
    ['RETURN 1 AS x UNION ſHOW SETTINGS', /SHOW/],
    [`MATCH (n) WHERE éLOAD CSV FROM 'a' AS l RETURN l`, /LOAD/],
    ['// a\u2028LOAD\nRETURN 1 AS x', /separator/],
  ])('%s', (statement, why) => {
    expect(refusal(statement)).toMatch(why)
  })
})

describe('where writing is allowed', () => {
  test.each([
    'CREATE (n:A {create: 1})',
    'create p = (a)-[:R]->(b) return p',
    'CREATE `p` = (a)-[:R]->(b)',
    'MERGE (n:A) ON CREATE SET n.x = 1 ON MATCH SET n.y = 2',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) NODETACH DELETE n',
    'MATCH (n) REMOVE n.x, n:L',
    'FOREACH (x IN [1] | CREATE (:A {x: x}))',
    'MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m',
    'EXPLAIN CREATE (n)',
    'MATCH (n) RETURN n',
  ])('%s passes', (statement) => {
    expect(refusal(statement, 'WRITE')).toBeNull()
  })

  test.each<[string, RegExp]>([
    ['CREATE INDEX x FOR (n:A) ON (n.x)', /it defines something/],
    ['CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS UNIQUE', /it defines something/],
    ['MATCH (n) CREATE USER x', /it defines something/],
    ['DROP INDEX x', /begins with DROP/],
    ['INSERT (:A)', /begins with INSERT/],
    [`LOAD CSV FROM 'a' AS l CREATE (:A)`, /begins with LOAD/],
    [`CREATE (n) WITH n LOAD CSV FROM 'a' AS l RETURN l`, /LOAD .* files and addresses/],
    ['MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS', /TRANSACTIONS/],
    ['CREATE (n); CREATE (m)', /more than one statement/],
    ['CREATE (n) WITH n CALL db.createLabel("x")', /the procedure db\.createLabel/],
    ['CREATE (n) SHOW USERS', /SHOW/],
    ['CREATE (n {x: apoc.util.sleep(1)})', /the function apoc/],
  ])('%s is refused', (statement, why) => {
    expect(refusal(statement, 'WRITE')).toMatch(why)
  })
})

describe('an escape for a character', () => {
  test.each([`RETURN 'caf\\u00e9' AS x`, `RETURN "\\u4e2d\\u6587" AS x`, `RETURN 'a\\u0041' AS x`])(
    '%s passes, where it cannot change what is a word',
    (statement) => {
      expect(refusal(statement)).toBeNull()
    },
  )
  test.each([
    `RETURN '\\u0027' AS x`,
    `RETURN '\\u005c' AS x`,
    `RETURN '\\u000a' AS x`,
    `RETURN '\\uu0041' AS x`,
    `RETURN '\\U0041' AS x`,
    `RETURN '\\u00' AS x`,
    'RETURN 1 AS `\\u0041`',
    'RETURN 1 AS \\u0041',
    '// \\u000aCREATE (n)\nRETURN 1 AS x',
    `RETURN "\\u0022" AS x`,
  ])('%s is refused', (statement) => {
    expect(refusal(statement)).toMatch(/\\u escape/)
  })
})

test('EXPLAIN and PROFILE are told from the statement they stand before', () => {
  expect(withoutPrefix(' /* a */ profile MATCH (n) RETURN n')).toStrictEqual({
    prefix: 'PROFILE',
    statement: '                 MATCH (n) RETURN n',
  })
  expect(withoutPrefix('MATCH (explain) RETURN explain')).toStrictEqual({ prefix: null, statement: 'MATCH (explain) RETURN explain' })
})
