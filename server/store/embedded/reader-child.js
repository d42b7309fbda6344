// Runs statements from outside in a process of its own, on a read-only copy of the store, so that
// one that never ends or needs too much memory can be killed. Plain JavaScript: it is started as it
// stands, by the tests from here and by the product from its bundle.
//
//   node reader-child.js FILE     then messages {id, statement, params, maxRows} and answers {id, …}

import grafeo from '@grafeo-db/js'

const db = open(process.argv[2])

process.on('message', async ({ id, statement, params, maxRows }) => {
  try {
    const result = await db.executeCypher(statement, params)
    const count = Math.min(result.length, maxRows)
    const rows = []
    for (let i = 0; i < count; i++) {
      const row = result.get(i)
      rows.push(result.columns.map((column) => row[column]))
    }
    process.send({ id, columns: result.columns, rows, truncated: result.length > maxRows, ids: endsIn(rows) })
  } catch (error) {
    process.send({ id, failed: { message: error.message, gqlStatus: error.gqlStatus } })
  }
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })

function open(file) {
  try {
    return grafeo.GrafeoDB.openReadOnly(file)
  } catch (error) {
    process.send({ failed: { message: error.message } }, () => process.exit(1))
    return new Promise(() => {})
  }
}

/** The model's ids of the ends of every relationship in the rows: relationships name them by engine id only. */
function endsIn(rows) {
  const ids = new Map()
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      if (typeof value._source === 'number' && typeof value._target === 'number') {
        for (const end of [value._source, value._target]) if (!ids.has(end)) ids.set(end, db.getNode(end)?.get('id') ?? null)
      }
      Object.values(value).forEach(visit)
    }
  }
  rows.forEach(visit)
  return ids
}
