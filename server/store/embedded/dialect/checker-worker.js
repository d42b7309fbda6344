// Neo4j's semantic checker in a thread of its own, apart from the parser because it is larger and slower, and
// wanted only where a statement has a mistake. Plain JavaScript: it is started as it stands, by the tests from
// here and by the product from its bundle.
// It says {ready} when it is loaded; messages {id, source, parameters} are answered by {id, answer: {message, offset} or null} or {id, failed}.

import { parentPort } from 'node:worker_threads'
import { lintCypherQuery } from '@neo4j-cypher/language-support'

/** The severity of errors in the Language Server Protocol; the rest are hints that do not change a result. */
const ERROR = 1

parentPort.on('message', ({ id, source, parameters }) => {
  try {
    const { diagnostics } = lintCypherQuery(source, { parameters }, { consoleCommandsEnabled: false })
    const error = diagnostics.find(({ severity }) => severity === ERROR)
    parentPort.postMessage({
      id,
      answer: error
        ? { message: typeof error.message === 'string' ? error.message : error.message.value, offset: error.offsets.start }
        : null,
    })
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error?.message ?? error) })
  }
})
lintCypherQuery(
  'MATCH (n:A)-[r]->(m) WHERE n.x = $x RETURN n, count(*) AS c ORDER BY c',
  { parameters: { x: null } },
  { consoleCommandsEnabled: false },
)
parentPort.postMessage({ ready: true })
