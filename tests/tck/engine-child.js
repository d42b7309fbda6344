// One embedded engine in a process of its own, so that a crash or a runaway costs one scenario.
import grafeo from '@grafeo-db/js'

let db = grafeo.GrafeoDB.create()

const actions = {
  /** A fresh empty database. */
  async open() {
    db.close()
    db = grafeo.GrafeoDB.create()
  },
  async run({ statement, parameters }) {
    const result = await db.executeCypher(statement, parameters)
    return { columns: result.columns, rows: result.rows() }
  },
  /** Entities by the engine's ids. */
  async entities({ nodes, relationships }) {
    const read = async (statement, ids) => (ids.length ? (await db.executeCypher(statement, { ids })).rows().map(([entity]) => entity) : [])
    return {
      nodes: await read('MATCH (n) WHERE id(n) IN $ids RETURN n', nodes),
      relationships: await read('MATCH ()-[r]->() WHERE id(r) IN $ids RETURN r', relationships),
    }
  },
  /** Everything in the graph. */
  async dump() {
    const nodes = (await db.executeCypher('MATCH (n) RETURN n')).rows().map(([node]) => node)
    const relationships = (await db.executeCypher('MATCH ()-[r]->() RETURN r')).rows().map(([relationship]) => relationship)
    return { nodes, relationships }
  },
}

process.on('message', async ({ id, action, input }) => {
  try {
    process.send({ id, value: await actions[action](input) })
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) })
  }
})

process.on('disconnect', () => process.exit())
