import { checkClaims, checkSources } from './check-claims'
import { checkCoding } from './check-coding'
import { checkNodes } from './check-nodes'
import { checkDrift, checkPlumbing, checkTies } from './check-ties'
import { Findings, type CheckedStore, type CheckResult } from './findings'
import { readGraph } from './graph'

export { checkSource, type SourceCheck } from './check-source'
export type { CheckedStore, CheckResult, Finding } from './findings'

/**
 * Holds the whole graph against the model: labels and ids, the shape of claims and sources, the ends and
 * support of every relationship, how claims are dated and worded, and whether the ties are those that the claims give. Reads everything.
 */
export async function checkGraph(store: CheckedStore): Promise<CheckResult> {
  const graph = await readGraph(store)
  const findings = new Findings()
  for (const check of [checkNodes, checkClaims, checkCoding, checkSources, checkPlumbing, checkTies, checkDrift]) check(graph, findings)
  return { ok: findings.sorted.length === 0, findings: findings.sorted }
}
