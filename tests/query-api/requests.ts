export const TYPED = 'application/vnd.neo4j.query'

/** A request of the Query API, sent to a real Neo4j's own endpoint and to ours. */
export interface Case {
  name: string
  body: unknown
  /** Content-Type and Accept; by default JSON. */
  type?: string
  accept?: string
  /** How the embedded store's answer differs, for a reason of DIFFERENCES. */
  differs?: keyof typeof DIFFERENCES
  /** 5.26 does not know it yet. */
  recent?: boolean
}

/** A request of a transaction; `/{id}` in its path is that of the one which the first began. */
export interface Step {
  path: string
  method?: 'POST' | 'DELETE' | 'GET' | 'PUT'
  body?: unknown
  accept?: string
}

/** Transactions over several requests, one request a step. `recent`: 5.26 answers otherwise. */
export const TRANSACTIONS: readonly { name: string; steps: readonly Step[]; recent?: boolean }[] = [
  {
    name: 'begun empty, used and committed',
    steps: [
      { path: '/tx' },
      { path: '/tx/{id}', body: { statement: 'CREATE (n:TX {id: 1}) RETURN n.id AS id', includeCounters: true } },
      { path: '/tx/{id}' },
      { path: '/tx/{id}/commit', body: { statement: 'MATCH (n:TX) DELETE n', includeCounters: true } },
      { path: '/tx/{id}/commit' },
    ],
  },
  {
    name: 'begun with a statement',
    steps: [
      { path: '/tx', body: { statement: 'CREATE (n:TX) RETURN 1 AS x' } },
      { path: '/tx/{id}', body: { statement: 'MATCH (n:TX) RETURN count(n) AS n' } },
      { path: '/tx/{id}', method: 'DELETE' },
      { path: '/tx/{id}', method: 'DELETE' },
    ],
    recent: true,
  },
  {
    name: 'a statement that cannot be parsed',
    steps: [
      { path: '/tx' },
      { path: '/tx/{id}', body: { statement: 'RETRN 1' } },
      { path: '/tx/{id}', body: { statement: 'RETURN 1 AS x' } },
      { path: '/tx/{id}/commit' },
    ],
  },
  {
    name: 'a request that cannot be read',
    steps: [
      { path: '/tx' },
      { path: '/tx/{id}', body: { statement: 'RETURN 1 AS x', foo: 1 } },
      { path: '/tx/{id}', body: { statement: 'RETURN 1 AS x' } },
      { path: '/tx/{id}/commit' },
    ],
  },
  {
    name: 'fields that are for the beginning alone',
    steps: [
      { path: '/tx' },
      { path: '/tx/{id}', body: { statement: 'RETURN 1 AS x', accessMode: 'READ' } },
      { path: '/tx/{id}/commit', body: { bookmarks: ['x'] } },
      { path: '/tx/{id}/commit' },
    ],
    recent: true,
  },
  {
    name: 'a write in reading mode',
    steps: [
      { path: '/tx', body: { accessMode: 'READ' } },
      { path: '/tx/{id}', body: { statement: 'CREATE (n:TX)' } },
      { path: '/tx/{id}/commit' },
    ],
  },
  {
    name: 'typed',
    steps: [
      { path: '/tx', accept: TYPED },
      { path: '/tx/{id}', body: { statement: 'RETURN 1 AS x' }, accept: TYPED },
      { path: '/tx/{id}/commit', body: { statement: '' }, accept: TYPED },
    ],
    recent: true,
  },
  {
    name: 'in lines',
    steps: [
      { path: '/tx', accept: 'application/json' },
      { path: '/tx/{id}', body: { statement: 'UNWIND [1, 2] AS x RETURN x' }, accept: 'application/jsonl' },
      { path: '/tx/{id}', accept: 'application/jsonl' },
      { path: '/tx/{id}/commit', accept: 'application/jsonl' },
    ],
    recent: true,
  },
  {
    name: 'one that is not there',
    steps: [{ path: '/tx/none' }, { path: '/tx/none/commit', body: { statement: 'RETURN 1' } }, { path: '/tx/none', method: 'DELETE' }],
  },
  {
    name: 'other methods',
    steps: [
      { path: '/tx', method: 'GET' },
      { path: '/tx/none', method: 'GET' },
      { path: '/tx/none', method: 'PUT' },
    ],
    recent: true,
  },
  {
    name: 'what cannot begin',
    steps: [
      { path: '/tx', body: { accessMode: 'no' } },
      { path: '/tx', body: { bookmarks: ['x'] } },
      { path: '/tx', body: [] },
      { path: '/tx', accept: 'text/html' },
    ],
  },
]

/** Where the embedded store's answers differ from Neo4j's. docs/query-api.md lists these. */
export const DIFFERENCES = {
  floats: 'A float without a fraction comes back as an integer: the engine keeps one kind of number.',
  temporal: 'Temporal values are ISO strings, in the typed format of `$type` String; a date and time with a zone is a string too.',
  points: 'There are no points.',
  late: 'A statement that fails while it runs has no rows before the error: the answer is 400 instead of 202 with rows and errors.',
  codes: 'Errors of the engine carry the code Neo.ClientError.Statement.SyntaxError whatever they are about.',
  notifications: 'There are no notifications about names that the graph does not have.',
  plans: "A plan has the engine's own operators, and EXPLAIN names no fields.",
} as const

const values = (list: string) => `RETURN ${list}`

/** Filled into the database before. */
export const GRAPH = `CREATE (a:A:Z {id: 'a', i: 1, s: 'x', l: [1, 2], t: true})-[:T {w: 2.5}]->(:B {id: 'b'})`

const SCALARS = `1 AS i, -7 AS n, 9223372036854775807 AS big, 1.5 AS f, 1.5e300 AS e, 0.00001 AS small, true AS t, null AS nothing, 'é "quoted" \\\\ \\n' AS s, '' AS empty, [] AS l0, [1, [2, null], {a: 'b'}] AS l, {a: 1, b: {c: [true]}} AS m`

export const CASES: readonly Case[] = [
  { name: 'scalars, lists and maps', body: { statement: values(SCALARS) } },
  { name: 'scalars, lists and maps, typed', body: { statement: values(SCALARS) }, accept: TYPED },
  ...['v1.0', 'v1.1', 'v1.2'].map((version) => ({
    name: `typed ${version}`,
    body: { statement: 'RETURN 1 AS one' },
    accept: `${TYPED}.${version}`,
  })),
  { name: 'a node', body: { statement: 'MATCH (a:A) RETURN a' } },
  { name: 'a node, typed', body: { statement: 'MATCH (a:A) RETURN a' }, accept: TYPED },
  { name: 'a relationship', body: { statement: 'MATCH ()-[r:T]->() RETURN r' } },
  { name: 'a relationship, typed', body: { statement: 'MATCH ()-[r:T]->() RETURN r' }, accept: TYPED },
  { name: 'a path', body: { statement: 'MATCH p = (:A)-[:T]->(:B) RETURN p' } },
  { name: 'a path against its direction, typed', body: { statement: 'MATCH p = (:B)<-[:T]-(:A) RETURN p' }, accept: TYPED },
  { name: 'a list of nodes in a map', body: { statement: 'MATCH (n:A) RETURN {list: [n, 1]} AS m' } },
  { name: 'whole floats', body: { statement: 'RETURN 1.0 AS f, [2.0, -0.0] AS l, 1e20 AS e, 12345678.0 AS m' }, differs: 'floats' },
  { name: 'whole floats, typed', body: { statement: 'RETURN 1.0 AS f, 1e20 AS e' }, accept: TYPED, differs: 'floats' },
  { name: 'dates and times', body: { statement: `RETURN date('2020-01-02') AS d, datetime('2020-01-02T03:04:05.123Z') AS dt` } },
  {
    name: 'dates and times, typed',
    body: {
      statement: `RETURN date('2020-01-02') AS d, datetime('2020-01-02T03:04:05.5+01:00[Europe/Paris]') AS z, time('12:00:00.5+02:00') AS t, localtime('12:00') AS lt, localdatetime('2020-01-02T03:04') AS ldt, duration('P1Y2M3DT4H5M6.5S') AS u, duration('PT-0.5S') AS n, duration('P1Y2M3D') AS p`,
    },
    accept: TYPED,
    differs: 'temporal',
  },
  {
    name: 'points',
    body: { statement: 'RETURN point({x: 1, y: 2}) AS p, point({longitude: 1.5, latitude: 2, height: 3}) AS q' },
    differs: 'points',
  },
  { name: 'points, typed', body: { statement: 'RETURN point({x: 1, y: 2}) AS p' }, accept: TYPED, differs: 'points' },
  { name: 'what is no number', body: { statement: 'RETURN 0.0 / 0.0 AS a, 1.0 / 0.0 AS b' } },
  {
    name: 'parameters',
    body: {
      statement: 'RETURN $i AS i, $s AS s, $l AS l, $m AS m, $n AS n, $b AS b, $f AS f',
      parameters: { i: 1, s: 'x', l: [1, 'a', null], m: { a: { b: [1] } }, n: null, b: true, f: 1.5 },
    },
  },
  {
    name: 'parameters, typed',
    type: TYPED,
    accept: TYPED,
    body: {
      statement: 'RETURN $i AS i, $s AS s, $l AS l, $m AS m',
      parameters: {
        i: { $type: 'Integer', _value: '9007199254740993' },
        s: { $type: 'String', _value: 'x' },
        l: {
          $type: 'List',
          _value: [
            { $type: 'Null', _value: null },
            { $type: 'Boolean', _value: true },
          ],
        },
        m: { $type: 'Map', _value: { a: { $type: 'Float', _value: '1.5' } } },
      },
    },
  },
  {
    name: 'temporal parameters, typed',
    type: TYPED,
    accept: TYPED,
    differs: 'temporal',
    body: {
      statement: 'RETURN $d AS d, $z AS z, $u AS u',
      parameters: {
        d: { $type: 'Date', _value: '2020-01-02' },
        z: { $type: 'OffsetDateTime', _value: '2020-01-02T03:04:05+01:00' },
        u: { $type: 'Duration', _value: 'P1Y2M3DT4H' },
      },
    },
  },
  {
    name: 'bytes and points as parameters, typed',
    type: TYPED,
    accept: TYPED,
    differs: 'points',
    body: {
      statement: 'RETURN $p AS p, $b AS b',
      parameters: { p: { $type: 'Point', _value: 'SRID=7203;POINT (1.0 2.0)' }, b: { $type: 'Base64', _value: 'AQID' } },
    },
  },
  {
    name: 'a typed parameter sent as plain is a map',
    body: { statement: 'RETURN $x AS x', parameters: { x: { $type: 'Integer', _value: '1' } } },
  },
  { name: 'no rows', body: { statement: 'MATCH (n:A {id: "none"}) RETURN n.id AS id' } },
  { name: 'counters of a reading statement', body: { statement: 'RETURN 1 AS x', includeCounters: true } },
  { name: 'accessMode in any case', body: { statement: 'RETURN 1 AS x', accessMode: 'rEaD' } },
  { name: 'maxExecutionTime', body: { statement: 'RETURN 1 AS x', maxExecutionTime: 5 } },
  { name: 'fields that are null', body: { statement: 'RETURN 1 AS x', parameters: null, bookmarks: null } },
  {
    name: 'a filter of notifications',
    body: {
      statement: 'MATCH (n:Nope) RETURN n.id AS id',
      notificationsFilter: { minimumSeverityLevel: 'WARNING', disabledCategories: ['UNRECOGNIZED'] },
    },
    recent: true,
  },
  {
    name: 'no notifications',
    body: { statement: 'MATCH (n:Nope) RETURN n.id AS id', notificationsFilter: { minimumSeverityLevel: 'OFF' } },
    recent: true,
  },
  { name: 'a filter of notifications that is none', body: { statement: 'RETURN 1 AS x', notificationsFilter: { x: 'OFF' } } },
  { name: 'metadata of the transaction', body: { statement: 'RETURN 1 AS x', txMetadata: { a: 1 } }, recent: true },
  { name: 'a type of transaction', body: { statement: 'RETURN 1 AS x', txType: 'implicit' } },
  { name: 'lines', body: { statement: 'UNWIND range(1, 3) AS x RETURN x' }, accept: 'application/jsonl' },
  { name: 'lines, typed', body: { statement: 'MATCH (a:A) RETURN a' }, accept: `${TYPED}.v1.0+jsonl` },
  { name: 'lines, typed, without a version', body: { statement: 'RETURN 1 AS x' }, accept: `${TYPED}+jsonl` },
  { name: 'lines of a statement that cannot be parsed', body: { statement: 'MATCH (n RETURN n' }, accept: 'application/jsonl' },
  { name: 'any format', body: { statement: 'RETURN 1 AS x' }, accept: '*/*' },
  { name: 'a type with a character set', body: { statement: 'RETURN 1 AS x' }, type: 'application/json; charset=utf-8' },
  { name: 'an unknown label', body: { statement: 'MATCH (n:Nope) RETURN n.id AS id' }, differs: 'notifications' },
  { name: 'EXPLAIN', body: { statement: 'EXPLAIN MATCH (n:A) RETURN n' }, differs: 'plans' },
  { name: 'PROFILE', body: { statement: 'PROFILE MATCH (n:A) RETURN n' } },
  { name: 'an error after a row', body: { statement: 'UNWIND [1, 0] AS x RETURN 1 / x AS y' }, differs: 'late' },
  {
    name: 'an error after a row, in lines',
    body: { statement: 'UNWIND [1, 0] AS x RETURN 1 / x AS y' },
    accept: 'application/jsonl',
    differs: 'late',
  },
  { name: 'a statement that cannot be parsed', body: { statement: 'MATCH (n RETURN n' } },
  { name: 'a word that begins no statement', body: { statement: 'RETRN 1' } },
  { name: 'a variable that is not there', body: { statement: 'RETURN nothing' } },
  { name: 'a parameter that is not given', body: { statement: 'RETURN $x AS x' }, differs: 'codes' },
  { name: 'a write in reading mode', body: { statement: 'CREATE (n:X) RETURN n', accessMode: 'READ' } },
  {
    name: 'a write inside a subquery in reading mode',
    body: { statement: 'UNWIND [1] AS x CALL { CREATE (n:X) } RETURN x', accessMode: 'READ' },
  },
  {
    name: 'a write whose rows are asked for',
    body: { statement: `CREATE (n:W {id: 'w', x: 1})-[r:R]->(m:W) WITH n, r, m DELETE r, n, m RETURN 1 AS one`, includeCounters: true },
  },
  { name: 'a write that returns nothing', body: { statement: 'CREATE (n:W) DELETE n', includeCounters: true, accessMode: 'WRITE' } },
  { name: 'a merge of what is there', body: { statement: `MERGE (n:A {id: 'a'}) RETURN n.i AS i`, includeCounters: true } },
  {
    name: 'a label and properties set and removed',
    body: { statement: `MATCH (n:A {id: 'a'}) SET n:W, n.w = 1, n.v = 'x' REMOVE n:W, n.w, n.v RETURN n`, includeCounters: true },
  },
  { name: 'a write that fails half way', body: { statement: 'UNWIND [1, 0] AS x CREATE (n:W {v: 1 / x})' }, differs: 'codes' },
  { name: 'deleting a node that has relationships', body: { statement: 'MATCH (n:A) DELETE n' }, differs: 'late' },
  { name: 'EXPLAIN of a write', body: { statement: 'EXPLAIN CREATE (n:W) RETURN n' }, differs: 'plans' },
  { name: 'counters asked for with a text', body: { statement: 'RETURN 1 AS x', includeCounters: 'yes' } },
  { name: 'no statement', body: {} },
  { name: 'an empty statement', body: { statement: '' } },
  { name: 'an unknown field', body: { statement: 'RETURN 1', foo: 1 } },
  { name: 'a list as the body', body: [] },
  { name: 'parameters that are a list', body: { statement: 'RETURN 1', parameters: [] } },
  { name: 'an access mode that is none', body: { statement: 'RETURN 1', accessMode: 'maybe' } },
  { name: 'impersonation', body: { statement: 'RETURN 1', impersonatedUser: 'x' } },
  { name: 'a typed parameter without a type', type: TYPED, body: { statement: 'RETURN $x AS x', parameters: { x: 1 } } },
  {
    name: 'a typed parameter of an unknown type',
    type: TYPED,
    body: { statement: 'RETURN $x AS x', parameters: { x: { $type: 'Foo', _value: '1' } } },
  },
  {
    name: 'a typed parameter whose value is not of its type',
    type: TYPED,
    body: { statement: 'RETURN $x AS x', parameters: { x: { $type: 'Integer', _value: 'one' } } },
  },
  { name: 'another content type', body: { statement: 'RETURN 1' }, type: 'text/plain' },
  { name: 'another format', body: { statement: 'RETURN 1' }, accept: 'text/html' },
  { name: 'a bookmark that is none', body: { statement: 'RETURN 1 AS x', bookmarks: ['x'] } },
]
