// Neo4j's parser in a thread of its own: loading it takes a second, and reading some statements takes long.
// Plain JavaScript: it is started as it stands, by the tests from here and by the product from its bundle.
// It says {ready} when it is loaded; messages {id, source} are answered by {id, answer: the parse tree} or {id, failed}.

import { parentPort } from 'node:worker_threads'
import { getDebugTree } from '@neo4j-cypher/language-support'

/** The grammar has some twenty of these one in another around every literal; those with one child are left out. */
const CHAINED = /^(expression\d*|parenthesizedLabelExpression)$/

function folded({ name, children = [] }) {
  const below = children.map(folded)
  return below.length === 1 && CHAINED.test(name) ? below[0] : { name, children: below }
}

parentPort.on('message', ({ id, source }) => {
  try {
    parentPort.postMessage({ id, answer: folded(getDebugTree(source)) })
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error?.message ?? error) })
  }
})
// The parser learns the grammar from what it reads: the first statements take it a hundred times as long as later ones.
getDebugTree(`MATCH p = (a:A {x: $x})-[r:R*1..3]->(b) WHERE a.x = 'y' AND NOT b.z IN [1, 2.5] OR exists { (a)-->(b) } OPTIONAL MATCH (b)<--(c)
WITH DISTINCT a, b AS d, count(*) AS n, collect(r)[0] AS first ORDER BY n DESC SKIP 1 LIMIT 10 UNWIND [x IN range(1, 3) WHERE x > 1 | x + 1] AS y
CREATE (e:E {k: 1}) SET e.y = CASE WHEN y >= 1 THEN null ELSE {a: true} END RETURN a {.x}, size([(a)--(q) | q.z]) AS z, *`)
parentPort.postMessage({ ready: true })
