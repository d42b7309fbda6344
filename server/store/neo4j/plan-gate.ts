import type { Plan, QueryResult } from 'neo4j-driver'
import { AppError } from '../../../model/app-error'
import { withoutPrefix, type Access } from '../gate/gate'
import { Passed } from '../gate/passed'
import { ALLOWED_OPERATORS, operatorName, WRITING_OPERATORS } from './allowed-operators'

/** Runs a statement in what must not be in use. */
type Run = (statement: string, params: Record<string, unknown>) => PromiseLike<QueryResult>

/** Looks at plans: a statement whose plan has an operator that is not known to do no more than it may is refused. */
export class PlanGate {
  readonly #passed = new Passed()

  /** Throws `query-refused`, or what is wrong with the statement. */
  async check(run: Run, statement: string, params: Record<string, unknown>, access: Access): Promise<void> {
    const { statement: proper } = withoutPrefix(statement)
    const key = `${access} ${proper}`
    if (this.#passed.has(key)) return
    const { summary } = await run(`EXPLAIN ${proper}`, params)
    const refused = summary.plan === false ? 'none' : forbidden(summary.plan, access)
    if (refused !== null)
      throw new AppError(
        'query-refused',
        `Only statements that ${access === 'WRITE' ? 'read and write' : 'read'} the graph are run here; this one would run the operator ${refused}.`,
      )
    this.#passed.add(key)
  }
}

function forbidden(plan: Plan, access: Access): string | null {
  const name = operatorName(plan.operatorType)
  if (!ALLOWED_OPERATORS.has(name) && !(access === 'WRITE' && WRITING_OPERATORS.has(name))) return name
  for (const child of plan.children) {
    const below = forbidden(child, access)
    if (below !== null) return below
  }
  return null
}
