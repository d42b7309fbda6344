// Solves linear programs by HiGHS, one at a time, for analysis/solver.ts: in a thread of its own, which may be ended while it works.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const { optimal, infeasible, timeLimit } = highs.constants.modelStatus
const { basic } = highs.constants.basisStatus
/** Steps of the simplex method that a trial may take. */
const TRIAL_STEPS = 60
const NO_LIMIT = 2 ** 31 - 1
let model
let columns = 0
let rows = 0
let low
let high

const commands = {
  open({ cost }) {
    model?.dispose()
    columns = cost.length
    rows = 0
    low = new Float64Array(columns)
    high = new Float64Array(columns).fill(1)
    model = highs.createModel({
      numCols: columns,
      numRows: 0,
      colCost: Float64Array.from(cost),
      colLower: low,
      colUpper: high,
      rowLower: new Float64Array(0),
      rowUpper: new Float64Array(0),
      matrix: matrix([]),
    })
    model.options.set({ output_flag: false, random_seed: 1, presolve: 'off', solver: 'simplex' })
  },
  add({ rows: added }) {
    if (rows > 2 * columns + 100) dropSlack()
    rows += added.length
    model.addRows({
      lower: Float64Array.from(added, (row) => row.low ?? -highs.infinity),
      upper: Float64Array.from(added, (row) => row.high ?? highs.infinity),
      matrix: matrix(added),
    })
  },
  bound(bounds) {
    for (let column = 0; column < columns; column++) {
      if (low[column] === bounds.low[column] && high[column] === bounds.high[column]) continue
      low[column] = bounds.low[column]
      high[column] = bounds.high[column]
      model.changeColBounds(column, low[column], high[column])
    }
  },
  least({ seconds }) {
    model.options.set({ time_limit: Math.max(0.01, seconds) })
    model.zeroAllClocks()
    const status = settled()
    if (status !== optimal) return { bound: status === infeasible ? Infinity : -Infinity, x: [], reduced: [] }
    const { colValue, colDual } = model.getSolution()
    return { bound: model.getObjectiveValue(), x: [...colValue], reduced: [...colDual] }
  },
  trials({ columns: tried }) {
    const basis = model.getBasis()
    model.options.set({ simplex_iteration_limit: TRIAL_STEPS })
    const tryAt = (column, value) => {
      model.changeColBounds(column, value, value)
      model.run()
      const status = model.getModelStatus()
      const isSure = status === optimal || status === infeasible
      const bound = status === infeasible ? Infinity : model.getObjectiveValue()
      model.changeColBounds(column, low[column], high[column])
      model.setBasis(basis)
      return { bound, isSure }
    }
    const answers = tried.map((column) => ({ zero: tryAt(column, 0), one: tryAt(column, 1) }))
    model.options.set({ simplex_iteration_limit: NO_LIMIT })
    return answers
  },
}

parentPort.on('message', ({ command, ...input }) => {
  try {
    parentPort.postMessage({ answer: commands[command](input) })
  } catch (error) {
    parentPort.postMessage({ fault: error instanceof Error ? error.message : String(error) })
  }
})

/** Runs to an end that means something; once more from the beginning where numbers got in the way. */
function settled() {
  for (const again of [true, false]) {
    model.run()
    const status = model.getModelStatus()
    if (status === optimal || status === infeasible || status === timeLimit) return status
    if (again) model.clearSolver()
    else throw new Error(`HiGHS ends with status ${status}`)
  }
}

/** Drops the rows that the last answer keeps to with room to spare. */
function dropSlack() {
  const { colStatus, rowStatus } = model.getBasis()
  const slack = Int32Array.from([...rowStatus.keys()].filter((row) => rowStatus[row] === basic))
  model.deleteRows({ kind: 'set', indices: slack })
  model.setBasis({ colStatus, rowStatus: rowStatus.filter((status) => status !== basic) })
  rows -= slack.length
}

function matrix(list) {
  const starts = new Int32Array(list.length + 1)
  list.forEach(({ indexes }, i) => {
    starts[i + 1] = starts[i] + indexes.length
  })
  return {
    format: 'csr',
    numRows: list.length,
    numCols: columns,
    starts,
    indices: Int32Array.from(list.flatMap(({ indexes }) => indexes)),
    values: Float64Array.from(list.flatMap(({ values }) => values)),
  }
}
