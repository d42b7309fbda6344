// Runs statements from outside in a process of its own, on a copy of the store, so that one that
// never ends or needs too much memory can be killed. Plain JavaScript: it is started as it stands,
// by the tests from here and by the product from its bundle.
//
//   node reader-child.js FILE read|write NICENESS   then messages, each answered by {id, …} or {id, failed}:
//   {id, statement, params, size}   columns, number of rows, the first of them; on a copy opened for
//                                   writing in a transaction, begun with the first statement
//   {id, from, size}                more rows of that result
//   {id, nodes}                     model's ids of nodes, in order
//   {id, entities}                  nodes and relationships by the engine's ids
//   {id, end}                       'commit' or 'rollback' of the transaction

import { setPriority } from 'node:os'

const [, , file, mode, niceness] = process.argv
// Before the engine starts its threads, which take it over.
setPriority(Number(niceness))
const { default: grafeo } = await import('@grafeo-db/js')
const db = open()
let result = null
let tx = null

process.on('message', async (message) => {
  const { id } = message
  try {
    process.send({ id, ...(await answer(message)) })
  } catch (error) {
    process.send({ id, failed: { message: error.message, gqlStatus: error.gqlStatus } })
  }
})
process.on('disconnect', () => process.exit())
process.send({ ready: true, resident: process.memoryUsage.rss() })

async function answer({ statement, params, from = 0, size, nodes, entities, end }) {
  if (nodes) return { ids: nodes.map((id) => db.getNode(id)?.get('id') ?? null) }
  if (entities) return { entities: [...entities.nodes.map(node), ...entities.relationships.map(relationship)].filter(Boolean) }
  if (end) {
    tx?.[end]()
    tx = null
    return {}
  }
  if (statement !== undefined) {
    result = null
    if (mode === 'write') tx ??= db.beginTransaction()
    result = await (tx ?? db).executeCypher(statement, params)
  }
  return {
    resident: process.memoryUsage.rss(),
    columns: result.columns,
    count: result.length,
    rows: slice(from, Math.min(from + size, result.length)),
  }
}

function slice(from, to) {
  const rows = []
  const { columns } = result // asked for once: each asking makes the names anew
  for (let i = from; i < to; i++) {
    const row = result.get(i)
    rows.push(columns.map((column) => row[column]))
  }
  return rows
}

/** As the engine gives it in rows. */
function node(id) {
  const found = db.getNode(id)
  return found && { ...found.properties(), _id: id, _labels: found.labels }
}

function relationship(id) {
  const found = db.getEdge(id)
  return found && { ...found.properties(), _id: id, _source: found.sourceId, _target: found.targetId, _type: found.edgeType }
}

function open() {
  try {
    return mode === 'write' ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.openReadOnly(file)
  } catch (error) {
    process.send({ failed: { message: error.message } }, () => process.exit(1))
    return new Promise(() => {})
  }
}
