import type { QueryPlan } from '../contract'
import type { CypherMap } from '../cypher-value'

/** The engine's plan, or profile, as a tree: it is a text of one operator a line, indented under the one that takes its rows. */
export function toPlan(text: string): QueryPlan {
  const above: { depth: number; plan: QueryPlan }[] = []
  let root: QueryPlan | null = null
  for (const line of text.split('\n')) {
    const match = /^( *)([A-Za-z]+)(?: (.*?))?(?: {2}rows=(\d+) {2}time=([\d.]+)ms)?$/.exec(line)
    if (!match || line.startsWith('Total time')) continue
    const [, indent, name, details, rows, ms] = match
    const profile: CypherMap | null = rows === undefined ? null : { records: BigInt(rows), time: BigInt(Math.round(Number(ms) * 1e6)) }
    const plan: QueryPlan = {
      operatorType: `${name}@neo4j`,
      arguments: details ? { Details: details.trim() } : {},
      identifiers: [],
      children: [],
      profile,
    }
    const depth = indent!.length
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
    above.at(-1)?.plan.children.push(plan)
    root ??= plan
    above.push({ depth, plan })
  }
  return root ?? { operatorType: 'Empty@neo4j', arguments: {}, identifiers: [], children: [], profile: null }
}
