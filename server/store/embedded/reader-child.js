// Runs statements from outside in a process of its own, on a read-only copy of the store, so that
// one that never ends or needs too much memory can be killed. Plain JavaScript: it is started as it
// stands, by the tests from here and by the product from its bundle.
//
//   node reader-child.js FILE     then messages, each answered by {id, …} or {id, failed}:
//   {id, statement, params, size}   columns, number of rows, the first of them
//   {id, from, size}                more rows of that result
//   {id, nodes}                     model's ids of nodes, in order

import grafeo from '@grafeo-db/js'

const db = open(process.argv[2])
let result = null

process.on('message', async (message) => {
  const { id } = message
  try {
    process.send({ id, ...await answer(message) })
  } catch (error) {
    process.send({ id, failed: { message: error.message, gqlStatus: error.gqlStatus } })
  }
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })

async function answer({ statement, params, from = 0, size, nodes }) {
  if (nodes) return { ids: nodes.map((node) => db.getNode(node)?.get('id') ?? null) }
  if (statement !== undefined) {
    result = null
    result = await db.executeCypher(statement, params)
  }
  return { columns: result.columns, count: result.length, rows: slice(from, Math.min(from + size, result.length)) }
}

function slice(from, to) {
  const rows = []
  for (let i = from; i < to; i++) {
    const row = result.get(i)
    rows.push(result.columns.map((column) => row[column]))
  }
  return rows
}

function open(file) {
  try {
    return grafeo.GrafeoDB.openReadOnly(file)
  } catch (error) {
    process.send({ failed: { message: error.message } }, () => process.exit(1))
    return new Promise(() => {})
  }
}
