/**
 * Operators of the engine's plans that only read. `EXPLAIN` names them without running anything;
 * a plan with any other (Create, Merge, SetProperty, DeleteNode, LoadCsv, …) is refused.
 */
export const ALLOWED_OPERATORS: ReadonlySet<string> = new Set([
  'Aggregate',
  'AntiJoin',
  'Apply',
  'CallProcedure',
  'Distinct',
  'EdgeScan',
  'Empty',
  'Expand',
  'Filter',
  'Intersect',
  'Join',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'SemiJoin',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
  // How the engine prints the operator that takes a subquery's outer row; it has no name there.
  'Discriminant',
])

/** Operators that a statement which may write has besides: they change nodes, relationships, properties and labels, and nothing else. */
export const WRITING_OPERATORS: ReadonlySet<string> = new Set([
  'AddLabel',
  'Create',
  'DeleteEdge',
  'DeleteNode',
  'Merge',
  'Otherwise',
  'RemoveLabel',
  'SetProperty',
])

/** Operators of a plan, those inside subqueries of expressions (`NodeScan(NodeScanOp { … })`) too. */
export function operatorsOf(plan: string): string[] {
  const lines = plan
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*([A-Za-z]+)/.exec(line)?.[1] ?? line.trim())
  const nested = [...plan.matchAll(/\b([A-Za-z]+)Op \{/g)].map((match) => match[1]!)
  return [...lines, ...nested]
}
