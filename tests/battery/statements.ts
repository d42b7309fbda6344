/** A statement that must do no harm. */
export interface Attack {
  name: string
  statement: string
  parameters?: Record<string, unknown>
  /** `refused`: an error and no row. `bounded`: an answer or an error, in time. */
  must: 'refused' | 'bounded'
}

/** Where the battery's own traps are: a file and an address that nobody may read. */
export interface Traps {
  file: string
  address: string
}

/** Every attack. No two statements are the same. */
export function attacks(traps: Traps): Attack[] {
  return [
    ...writes(),
    ...definitions(),
    ...loads(traps),
    ...procedures(traps),
    ...administration(),
    ...disguises(traps),
    ...several(),
    ...runaways(),
    ...malformed(),
    ...injections(),
  ]
}

const refused = (group: string, statements: readonly string[]): Attack[] =>
  statements.map((statement, i) => ({ name: `${group} ${i + 1}: ${statement.slice(0, 70)}`, statement, must: 'refused' }))
const bounded = (group: string, statements: readonly string[]): Attack[] =>
  statements.map((statement, i) => ({ name: `${group} ${i + 1}: ${statement.slice(0, 70)}`, statement, must: 'bounded' }))

const CLAUSES = [
  `CREATE (:Pwned {id: 'x'})`,
  `MERGE (:Pwned {id: 'x'})`,
  `MATCH (n) SET n.pwned = 1`,
  `MATCH (n) SET n:Pwned`,
  `MATCH (n) SET n = {}`,
  `MATCH (n) SET n += {pwned: 1}`,
  `MATCH (n) REMOVE n.name`,
  `MATCH (n) REMOVE n:Actor`,
  `MATCH (n) DETACH DELETE n`,
  `MATCH ()-[r]->() DELETE r`,
  `MATCH (n) NODETACH DELETE n`,
  `FOREACH (i IN [1] | CREATE (:Pwned))`,
  `MATCH (a), (b) CREATE (a)-[:PWNED]->(b)`,
  `MATCH (a), (b) MERGE (a)-[:PWNED]->(b)`,
  `INSERT (:Pwned)`,
  `MATCH (n) MERGE (n)-[:PWNED]->(m:Pwned) ON CREATE SET m.x = 1 ON MATCH SET m.x = 2`,
]

/** Each writing clause by itself and wherever a statement can hide one. */
function writes(): Attack[] {
  const wrappers: readonly [string, (clause: string) => string][] = [
    ['plain', (c) => c],
    ['in CALL', (c) => `CALL { ${c} } RETURN 1 AS x`],
    ['in CALL with scope', (c) => `UNWIND [1] AS i CALL (i) { ${c} } RETURN i`],
    ['after UNION', (c) => `RETURN 1 AS x UNION ${c} RETURN 1 AS x`],
    ['in COLLECT', (c) => `RETURN COLLECT { ${c} RETURN 1 } AS x`],
    ['in EXISTS', (c) => `RETURN EXISTS { ${c} RETURN 1 } AS x`],
    ['in COUNT in a WHERE', (c) => `MATCH (q) WHERE COUNT { ${c} RETURN 1 } > 0 RETURN q`],
    ['after WITH', (c) => `WITH 1 AS one ${c}`],
    ['explained and run', (c) => `PROFILE ${c}`],
    ['after a comment', (c) => `/* read */ // only\n${c}`],
    ['in transactions', (c) => `UNWIND [1] AS i CALL { WITH i ${c} } IN TRANSACTIONS OF 1 ROWS`],
  ]
  return wrappers.flatMap(([name, wrap]) => refused(`write ${name}`, CLAUSES.map(wrap)))
}

function definitions(): Attack[] {
  return refused('definition', [
    'CREATE INDEX pwned FOR (n:Actor) ON (n.x)',
    'CREATE INDEX pwned IF NOT EXISTS FOR (n:Actor) ON (n.x)',
    'CREATE TEXT INDEX pwned FOR (n:Actor) ON (n.x)',
    'CREATE FULLTEXT INDEX pwned FOR (n:Actor) ON EACH [n.x]',
    'CREATE VECTOR INDEX pwned FOR (n:Actor) ON n.x',
    'CREATE LOOKUP INDEX pwned FOR (n) ON EACH labels(n)',
    'CREATE CONSTRAINT pwned FOR (n:Actor) REQUIRE n.x IS UNIQUE',
    'DROP CONSTRAINT actor_id',
    'DROP INDEX actor_id IF EXISTS',
    'CREATE DATABASE pwned',
    'DROP DATABASE neo4j',
    'STOP DATABASE neo4j',
    'START DATABASE neo4j',
    'ALTER DATABASE neo4j SET ACCESS READ ONLY',
    'CREATE ALIAS pwned FOR DATABASE neo4j',
    'CREATE TYPE pwned',
    'CREATE GRAPH pwned',
    'DROP GRAPH pwned',
    'CREATE NODE TYPE Pwned',
    'SESSION SET SCHEMA pwned',
    'EXPLAIN CREATE INDEX pwned FOR (n:Actor) ON (n.x)',
  ])
}

function loads({ file, address }: Traps): Attack[] {
  const targets = [`file://${file}`, file, 'file:///etc/passwd', address, `${address}/x.csv?q=1`]
  return targets.flatMap((target) =>
    refused('load', [
      `LOAD CSV FROM '${target}' AS line RETURN line`,
      `LOAD CSV WITH HEADERS FROM "${target}" AS line RETURN line`,
      `RETURN COLLECT { LOAD CSV FROM '${target}' AS line RETURN line } AS x`,
      `RETURN [x IN [1] | COLLECT { LOAD CSV FROM '${target}' AS line RETURN line }] AS x`,
      `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${target}' AS line RETURN line } RETURN n`,
      `CALL { LOAD CSV FROM '${target}' AS line RETURN line } RETURN line`,
      `load /**/ csv from '${target}' as line return line`,
      `WITH '${target}' AS u LOAD CSV FROM u AS line FIELDTERMINATOR ':' RETURN line`,
      `LOAD JSONL FROM '${target}' AS line RETURN line`,
    ]),
  )
}

function procedures({ address, file }: Traps): Attack[] {
  return refused('procedure', [
    'CALL dbms.components()',
    'CALL dbms.listConfig()',
    'CALL dbms.killConnection("x")',
    'CALL dbms.listConnections()',
    'CALL dbms.setConfigValue("a", "b")',
    'CALL dbms.security.createUser("a", "b")',
    'CALL dbms.queryJmx("*:*")',
    'CALL db.clearQueryCaches()',
    'CALL db.createLabel("Pwned")',
    'CALL db.createProperty("pwned")',
    'CALL db.createRelationshipType("PWNED")',
    'CALL db.awaitIndexes(1)',
    'CALL db.resampleIndex("x")',
    'CALL db.checkpoint()',
    'CALL db.stats.collect("QUERIES")',
    'CALL db.info()',
    'CALL tx.setMetaData({a: 1})',
    'CALL tx.getMetaData()',
    'CALL apoc.cypher.runWrite("CREATE (:Pwned)", {})',
    `CALL apoc.load.json('${address}')`,
    `CALL apoc.export.csv.all('${file}', {})`,
    'CALL `db`.`clearQueryCaches`()',
    'CALL db . clearQueryCaches ( )',
    'CALL db/**/.clearQueryCaches()',
    'CALL { CALL db.clearQueryCaches() } RETURN 1 AS x',
    'RETURN COLLECT { CALL db.clearQueryCaches() RETURN 1 } AS x',
    'MATCH (n) CALL db.clearQueryCaches() RETURN n',
    `RETURN apoc.load.json('${address}') AS x`,
    `RETURN apoc.cypher.runFirstColumnMany('CREATE (:Pwned)', {}) AS x`,
    'RETURN `apoc`.`util`.`sleep`(1) AS x',
    'RETURN apoc . util . sleep(1) AS x',
    'RETURN graph.byName("system") AS x',
    'CALL grafeo.anything()',
    'CALL grafeo.save("/tmp/pwned")',
    'OPTIONAL CALL dbms.components()',
    'CALL genai.vector.encode("x", "OpenAI", {token: "t"})',
    'RETURN genai.vector.encode("x", "OpenAI", {token: "t"}) AS x',
  ])
}

function administration(): Attack[] {
  return refused('administration', [
    'SHOW SETTINGS',
    'SHOW USERS',
    'SHOW TRANSACTIONS',
    'SHOW DATABASES',
    'SHOW PROCEDURES',
    'SHOW FUNCTIONS',
    'SHOW INDEXES',
    'SHOW CONSTRAINTS',
    'SHOW PRIVILEGES',
    'SHOW SERVERS',
    'SHOW CURRENT USER',
    'show settings yield name return name',
    'TERMINATE TRANSACTIONS "neo4j-transaction-1"',
    'SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t',
    'USE system RETURN 1',
    'USE neo4j MATCH (n) RETURN n',
    'CALL { USE system MATCH (n) RETURN n } RETURN n',
    'USE graph.byName("system") RETURN 1',
    'CREATE USER pwned SET PASSWORD "password1"',
    'ALTER USER neo4j SET PASSWORD "password1"',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
    'DROP USER neo4j',
    'GRANT ROLE admin TO neo4j',
    'REVOKE ROLE admin FROM neo4j',
    'DENY MATCH {*} ON GRAPH * TO PUBLIC',
    'RENAME USER neo4j TO pwned',
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    ':param x => 1',
    ':source /etc/passwd',
    'START TRANSACTION',
    'SESSION RESET',
    'CYPHER runtime=parallel MATCH (n) SET n.x = 1',
    'CYPHER 25 CREATE (:Pwned)',
    'ENABLE SERVER "x"',
    'DEALLOCATE DATABASES FROM SERVER "x"',
  ])
}

/** Words written so that one reader of the text sees them and another does not. */
function disguises({ address }: Traps): Attack[] {
  const spaces = [
    '\u0009',
    '\u000b',
    '\u000c',
    '\u001c',
    '\u001f',
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u2029',
    '\u202f',
    '\u3000',
    '\ufeff',
    '\u0085',
    '\u180e',
    '\u200b',
  ]
  return [
    ...refused(
      'white space',
      spaces.flatMap((space) => [`MATCH (n)${space}SET${space}n.pwned = 1`, `LOAD${space}CSV${space}FROM '${address}' AS l RETURN l`]),
    ),
    ...refused('escape', [
      `\\u0043REATE (:Pwned)`,
      `MATCH (n) \\u0053ET n.x = 1`,
      `RETURN [x IN [1] | COLLECT { \\u004cOAD CSV FROM '${address}' AS l RETURN l }]`,
      `RETURN '\\u0027 CREATE (:Pwned) //' AS x`,
      `MATCH (n) WHERE n.name = '\\u0027 OR true DETACH DELETE n //' RETURN n`,
      `RETURN 1 AS x \\uuuu0053ET x = 1`,
    ]),
    ...refused('comment', [
      'MATCH (n) /* */ SET /* */ n.pwned = 1',
      'MATCH (n) // harmless\nDETACH DELETE n',
      'MATCH (n) // harmless\rDETACH DELETE n',
      'MATCH (n) // harmless\u2028DETACH DELETE n',
      '/*/ RETURN 1 /*/ CREATE (:Pwned)',
      '/* unclosed',
      'RETURN 1 /* a /* b */ CREATE (:Pwned) */',
      `RETURN '/*' AS a CREATE (:Pwned) RETURN '*/' AS b`,
      'RETURN "//" AS a\nCREATE (:Pwned)',
      'RETURN `/*` CREATE (:Pwned) //`*/`',
    ]),
    ...refused('letters', [
      'ＣＲＥＡＴＥ (:Pwned)',
      'MATCH (n) ＳＥＴ n.x = 1',
      'ſET',
      'MATCH (n) ſet n.x = 1',
      'cReAtE (:Pwned)',
      'MATCH (n) dElEtE n',
      `MATCH (n) SET\u200dn.x = 1`,
      'МERGE (:Pwned)',
      'MATCH (n)SET n.pwned=1',
      'MATCH(n)DELETE(n)',
      'MATCH (n) WITH n LIMIT 1DELETE n',
      'RETURN 1 AS x\u0000CREATE (:Pwned)',
    ]),
    ...refused('quotes', [
      `RETURN 'a\\' CREATE (:Pwned) RETURN '' AS x`,
      `RETURN "it's" CREATE (:Pwned)`,
      'RETURN `a``b` CREATE (:Pwned)',
      `RETURN 'unclosed`,
      'RETURN "unclosed',
      'RETURN `unclosed',
      `RETURN 'a''' CREATE (:Pwned)`,
      `RETURN "\\"" CREATE (:Pwned)`,
    ]),
  ]
}

function several(): Attack[] {
  return refused('several', [
    'RETURN 1; CREATE (:Pwned)',
    'RETURN 1;;',
    'RETURN 1; RETURN 2',
    ';CREATE (:Pwned)',
    'EXPLAIN RETURN 1; CREATE (:Pwned)',
    'EXPLAIN EXPLAIN CREATE (:Pwned)',
    'PROFILE EXPLAIN CREATE (:Pwned)',
    'RETURN 1 NEXT CREATE (:Pwned)',
    'RETURN 1 FINISH CREATE (:Pwned)',
  ])
}

/** Statements that would run for ever or fill the memory. */
function runaways(): Attack[] {
  const big = 'UNWIND range(1, 100000) AS'
  return [
    ...refused('range', [
      'RETURN size(range(1, 1000001)) AS x',
      'RETURN size([x IN range(1, 1000000000) WHERE x % 2 = 0 | x]) AS x',
      'UNWIND range(1, 9223372036854775807) AS x RETURN count(x)',
      'UNWIND range(0, 2000000, 1) AS x RETURN x',
      'UNWIND range(2000000, 0, -1) AS x RETURN x',
      'RETURN RANGE (1,999999999) AS x',
      'RETURN `range`(1, 999999999) AS x',
      'WITH 1000000000 AS n RETURN size(range(1, n)) AS x',
      'RETURN range(1, 10 * 1000000000) AS x',
      'RETURN range(1, toInteger("1000000000")) AS x',
      'RETURN range(-999999999, 999999999) AS x',
      'RETURN range(1, 0xFFFFFFF) AS x',
      'RETURN range(1, 1_000_000_000) AS x',
      'RETURN reduce(a = 0, x IN range(1, 2000000000) | a + x) AS x',
      'RETURN range/**/(1, 2000000) AS x',
      'RETURN range(1, 2 - -2000000) AS x',
    ]),
    ...refused('growing', [
      "RETURN size(reduce(s='a', i IN range(1,40) | s + s)) AS x",
      "RETURN size(reduce(s='a', i IN range(1,40) | replace(s, 'a', 'aa'))) AS x",
      'RETURN size(reduce(s=[1], i IN range(1,40) | s + [1] + s)) AS x',
      "WITH reduce(s='a', i IN range(1,262144) | s + 'a') AS s RETURN size(replace(s, 'a', s)) AS x",
      `WITH 'aaaaaaaa' AS s ${'WITH s + s AS s '.repeat(30)}RETURN size(s) AS x`,
      'WITH range(1, 100000) AS l RETURN size([x IN l | [y IN l | y]]) AS x',
      "MATCH (n) WHERE EXISTS { WITH reduce(s='a', i IN range(1,40) | s + s) AS s RETURN s } RETURN n",
    ]),
    ...refused(
      'backtracking',
      ['a*a*a*a*a*a*b', `${'a?'.repeat(45)}${'a'.repeat(45)}b`, '(?:a?a?){40}b', '.*.*.*y', '(a|a)*b', '(?x) a* a* a* # b'].map(
        (pattern) => `RETURN '${'a'.repeat(50)}' =~ '${pattern}' AS x`,
      ),
    ),
    ...bounded('runaway', [
      `${big} a ${big} b ${big} c RETURN count(*) AS x`,
      `${big} a ${big} b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS x`,
      `${big} a ${big} b WITH a + b AS s ORDER BY s RETURN count(s) AS x`,
      'MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS x',
      'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN a, b, c, d LIMIT 10',
      'MATCH p = (a)-[*]-(b) RETURN count(p) AS x',
      'MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS x',
      'MATCH p = (a)-[*0..]-(b)-[*0..]-(c) RETURN count(p) AS x',
      'MATCH (a)-[*..40]-(a) RETURN count(*) AS x',
      'MATCH p = shortestPath((a)-[*]-(b)) RETURN count(p) AS x',
      `${big} a CALL { WITH a ${big} b RETURN sum(b) AS s } RETURN sum(s) AS x`,
      `UNWIND range(1, 2000) AS a MATCH (n), (m), (o), (p) RETURN count(*) AS x`,
      `${big} x WITH collect(x) AS l UNWIND l AS a UNWIND l AS b RETURN count(*) AS c`,
      `UNWIND range(1, 300000) AS x RETURN x, 'a long text so that there is something to carry over the wire' AS t`,
      `MATCH (n) WHERE ALL(x IN range(1, 100000) WHERE x > 0) RETURN count(n) AS x`,
      'MATCH (a)-->(b) MATCH (c)-->(d) MATCH (e)-->(f) MATCH (g)-->(h) MATCH (i)-->(j) RETURN count(*) AS x',
      `RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b' AS x`,
      `RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '([a-z]+)*[0-9]' AS x`,
    ]),
  ]
}

function malformed(): Attack[] {
  const nest = (open: string, close: string, depth: number) => `RETURN ${open.repeat(depth)}1${close.repeat(depth)} AS x`
  return [
    ...refused('malformed', [
      '',
      ' ',
      '\n\n',
      '//',
      'RETURN',
      'MATCH',
      'RETURN 1 AS',
      'MATCH (n RETURN n',
      '}{',
      '$',
      '\u0000',
      'null',
      'SELECT * FROM users',
      '{"statement": "RETURN 1"}',
      '<script>alert(1)</script>',
      '`',
      "'",
      '(((((((((',
      'RETURN 1 +',
      'RETURN unknown(1) AS x',
      'RETURN $missing AS x',
      'CALL',
      'CALL (',
      'UNWIND',
      'x'.repeat(199_000),
      'RETURN 1 AS x '.repeat(14_000),
      '/'.repeat(100_000),
    ]),
    ...bounded('deep', [
      nest('(', ')', 500),
      nest('[', ']', 500),
      nest('(', ')', 20_000),
      nest('[', ']', 20_000),
      nest('{a:', '}', 2_000),
      nest('NOT ', '', 20_000),
      nest('-', '', 20_000),
      `RETURN ${'1+'.repeat(20_000)}1 AS x`,
      `RETURN '${'x'.repeat(190_000)}' AS x`,
      `MATCH ${'(a)-->'.repeat(2_000)}(b) RETURN count(*) AS x`,
      `RETURN ${'CASE WHEN true THEN '.repeat(300)}1${' END'.repeat(300)} AS x`,
      `WITH 1 AS x ${'WITH x '.repeat(1_000)}RETURN x`,
    ]),
  ]
}

/** What a parameter holds is a value, whatever it looks like. */
function injections(): Attack[] {
  const texts = [
    `' DETACH DELETE n //`,
    `"}) CREATE (:Pwned) //`,
    '`) SET n.x = 1 //',
    '\u0027 OR 1=1',
    '\\u0027 CREATE (:Pwned)',
    '$other',
    '*/ CREATE (:Pwned) /*',
    '\u0000',
    '\ud800',
    '__proto__',
  ]
  return [
    ...texts.map((text): Attack => ({
      name: `injection ${JSON.stringify(text)}`,
      statement: 'MATCH (n) WHERE n.id = $x RETURN n',
      parameters: { x: text },
      must: 'bounded',
    })),
    {
      name: 'injection as a key',
      statement: 'RETURN $x AS x',
      parameters: { x: { '`}) CREATE (:Pwned) //': 1, constructor: { prototype: 1 } } },
      must: 'bounded',
    },
    { name: 'injection as a name', statement: 'RETURN 1 AS x', parameters: { '`x`} CREATE (:Pwned)': 1 }, must: 'bounded' },
    {
      name: "an engine's node as a parameter",
      statement: 'RETURN $x AS x',
      parameters: { x: { _id: 0, _labels: ['Pwned'] } },
      must: 'bounded',
    },
    { name: 'a range by parameter', statement: 'RETURN size(range(1, $n)) AS x', parameters: { n: 1_000_000_000 }, must: 'refused' },
    { name: 'a pattern by parameter', statement: `RETURN '${'a'.repeat(60)}!' =~ $p AS x`, parameters: { p: '(a+)+b' }, must: 'refused' },
    {
      name: 'a range by a parameter within',
      statement: 'RETURN size(range(1, $n.a)) AS x',
      parameters: { n: { a: 1_000_000_000 } },
      must: 'refused',
    },
  ]
}
