// Solves programs by HiGHS, one at a time, for analysis/solver.ts: in a thread of its own, which may be ended while it works.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const { optimal } = highs.constants.modelStatus
const { integer, continuous } = highs.constants.variableType
/** What HiGHS calls a solution that keeps to the rows (kSolutionStatusFeasible). */
const FEASIBLE = 2
let model

const commands = {
  open({ cost, whole, rows }) {
    model?.dispose()
    model = highs.createModel({
      numCols: cost.length,
      numRows: rows.length,
      colCost: Float64Array.from(cost),
      colLower: new Float64Array(cost.length),
      colUpper: new Float64Array(cost.length).fill(1),
      rowLower: lower(rows),
      rowUpper: upper(rows),
      matrix: matrix(rows, cost.length),
      integrality: Int32Array.from(whole, (isWhole) => (isWhole ? integer : continuous)),
    })
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999_999, random_seed: 1 })
  },
  add({ rows, columns }) {
    if (rows.length > 0) model.addRows({ lower: lower(rows), upper: upper(rows), matrix: matrix(rows, columns) })
  },
  cost({ cost }) {
    cost.forEach((value, column) => model.changeColCost(column, value))
  },
  run({ seconds, isRelaxed, start }) {
    if (start) model.setSolution({ colValue: Float64Array.from(start) })
    model.options.set({ solve_relaxation: isRelaxed, time_limit: Math.max(0.01, seconds) })
    model.zeroAllClocks()
    model.run()
    const proven = model.getModelStatus() === optimal
    const found = proven || (!isRelaxed && model.info.get('primal_solution_status') === FEASIBLE)
    return {
      proven,
      x: found ? [...model.getSolution().colValue] : null,
      bound: proven ? model.getObjectiveValue() : isRelaxed ? Number.NEGATIVE_INFINITY : Number(model.info.get('mip_dual_bound')),
    }
  },
}

parentPort.on('message', ({ command, ...input }) => {
  try {
    parentPort.postMessage({ answer: commands[command](input) })
  } catch (error) {
    parentPort.postMessage({ fault: error instanceof Error ? error.message : String(error) })
  }
})

const lower = (rows) => Float64Array.from(rows, ({ low }) => low ?? -highs.infinity)
const upper = (rows) => Float64Array.from(rows, ({ high }) => high ?? highs.infinity)

function matrix(rows, numCols) {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ indexes }, i) => {
    starts[i + 1] = starts[i] + indexes.length
  })
  return {
    format: 'csr',
    numRows: rows.length,
    numCols,
    starts,
    indices: Int32Array.from(rows.flatMap(({ indexes }) => indexes)),
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
  }
}
