import loadHighs, { type Highs, type Model } from 'highs'

/** A row `low ≤ Σ values[k]·x[indexes[k]] ≤ high`; a bound left out is none. */
export interface Row {
  indexes: readonly number[]
  values: readonly number[]
  low?: number
  high?: number
}

/** A program to minimise: Σ cost·x with every x between 0 and 1, whole where `whole` says so. Costs are whole numbers. */
export interface Program {
  cost: readonly number[]
  whole: readonly boolean[]
  rows: readonly Row[]
}

export interface Minimum {
  /** Whether `x` is proven to give the least value. */
  proven: boolean
  /** What gives the least value found; null when nothing was found, or nothing keeps to the rows. */
  x: readonly number[] | null
  /** No x gives less than this. */
  bound: number
}

let loaded: Promise<Highs> | undefined

/** Opens a program for `use`, and lets go of it afterwards: what HiGHS holds is not collected by itself. */
export async function withProgram<T>(program: Program, use: (solver: Solver) => T): Promise<T> {
  const highs = await (loaded ??= loadHighs())
  const solver = new Solver(highs, program)
  try {
    return use(solver)
  } finally {
    solver.close()
  }
}

/** A program in HiGHS, to which rows may be added between one answer and the next. */
export class Solver {
  private readonly model: Model
  private readonly columns: number

  constructor(
    private readonly highs: Highs,
    { cost, whole, rows }: Program,
  ) {
    const { integer, continuous } = highs.constants.variableType
    this.columns = cost.length
    this.model = highs.createModel({
      numCols: cost.length,
      numRows: rows.length,
      colCost: Float64Array.from(cost),
      colLower: new Float64Array(cost.length),
      colUpper: new Float64Array(cost.length).fill(1),
      ...this.bounds(rows),
      matrix: this.matrix(rows),
      integrality: Int32Array.from(whole, (isWhole) => (isWhole ? integer : continuous)),
    })
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999_999, random_seed: 1 })
  }

  add(rows: readonly Row[]): void {
    const { rowLower: lower, rowUpper: upper } = this.bounds(rows)
    if (rows.length > 0) this.model.addRows({ lower, upper, matrix: this.matrix(rows) })
  }

  setCost(cost: readonly number[]): void {
    cost.forEach((value, column) => this.model.changeColCost(column, value))
  }

  /** The least value when x need not be whole: a bound for when it must. */
  relaxed(seconds: number): Minimum {
    return this.run(seconds, true)
  }

  /** The least value with whole x, looked for within some seconds; from `start` on, where one is given. */
  whole(seconds: number, start?: readonly number[]): Minimum {
    if (start) this.model.setSolution({ colValue: Float64Array.from(start) })
    return this.run(seconds, false)
  }

  close(): void {
    this.model.dispose()
  }

  private run(seconds: number, isRelaxed: boolean): Minimum {
    this.model.options.set({ solve_relaxation: isRelaxed, time_limit: Math.max(0.01, seconds) })
    this.model.zeroAllClocks()
    this.model.run()
    const proven = this.model.getModelStatus() === this.highs.constants.modelStatus.optimal
    const hasSolution = proven || (!isRelaxed && this.model.info.get('primal_solution_status') === FEASIBLE)
    const bound = proven
      ? this.model.getObjectiveValue()
      : isRelaxed
        ? Number.NEGATIVE_INFINITY
        : Number(this.model.info.get('mip_dual_bound'))
    return { proven, x: hasSolution ? [...this.model.getSolution().colValue] : null, bound }
  }

  private bounds(rows: readonly Row[]) {
    const { infinity } = this.highs
    return {
      rowLower: Float64Array.from(rows, ({ low }) => low ?? -infinity),
      rowUpper: Float64Array.from(rows, ({ high }) => high ?? infinity),
    }
  }

  private matrix(rows: readonly Row[]) {
    const starts = new Int32Array(rows.length + 1)
    rows.forEach(({ indexes }, i) => {
      starts[i + 1] = starts[i]! + indexes.length
    })
    return {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: this.columns,
      starts,
      indices: Int32Array.from(rows.flatMap(({ indexes }) => indexes)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    }
  }
}

/** What HiGHS calls a solution that keeps to the rows (kSolutionStatusFeasible). */
const FEASIBLE = 2
