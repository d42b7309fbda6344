/**
 * Operators of Neo4j's plans that only read, without the database's name and what stands in parentheses
 * (`Expand(All)`). EXPLAIN names them without running anything; a plan with any other is refused.
 */
export const ALLOWED_OPERATORS: ReadonlySet<string> = new Set([
  'AllNodesScan', 'AllShortestPaths', 'Anti', 'AntiConditionalApply', 'AntiSemiApply', 'Apply', 'Argument', 'ArgumentTracker', 'AssertSameNode', 'AssertSameRelationship',
  'BidirectionalRepeat', 'CacheProperties', 'CartesianProduct', 'ConditionalApply', 'DirectedAllRelationshipsScan', 'DirectedRelationshipByElementIdSeek',
  'DirectedRelationshipByIdSeek', 'DirectedRelationshipIndexContainsScan', 'DirectedRelationshipIndexEndsWithScan', 'DirectedRelationshipIndexScan', 'DirectedRelationshipIndexSeek',
  'DirectedRelationshipIndexSeekByRange', 'DirectedRelationshipTypeScan', 'DirectedRelationshipUniqueIndexSeek', 'DirectedUnionRelationshipTypesScan', 'Distinct', 'Eager',
  'EagerAggregation', 'EmptyResult', 'EmptyRow', 'ErrorPlan', 'ExhaustiveLimit', 'Expand', 'Filter', 'IntersectionNodeByLabelsScan', 'LeftOuterHashJoin', 'LetAntiSemiApply',
  'LetSelectOrAntiSemiApply', 'LetSelectOrSemiApply', 'LetSemiApply', 'Limit', 'MultiNodeIndexSeek', 'NodeByElementIdSeek', 'NodeByIdSeek', 'NodeByLabelScan', 'NodeCountFromCountStore',
  'NodeHashJoin', 'NodeIndexContainsScan', 'NodeIndexEndsWithScan', 'NodeIndexScan', 'NodeIndexSeek', 'NodeIndexSeekByRange', 'NodeLeftOuterHashJoin', 'NodeRightOuterHashJoin',
  'NodeUniqueIndexSeek', 'NodeUniqueIndexSeekByRange', 'NonFuseable', 'Optional', 'OptionalExpand', 'OrderedAggregation', 'OrderedDistinct', 'OrderedUnion', 'PartialSort', 'PartialTop',
  'PartitionedAllNodesScan', 'PartitionedNodeByLabelScan', 'PartitionedUnwind', 'PathPropagatingBFS', 'ProcedureCall', 'ProduceResults', 'ProjectEndpoints', 'Projection', 'RelationshipCountFromCountStore',
  'Repeat', 'RightOuterHashJoin', 'RollUpApply', 'SelectOrAntiSemiApply', 'SelectOrSemiApply', 'SemiApply', 'ShortestPath', 'Skip', 'Sort', 'StatefulShortestPath', 'SubtractionNodeByLabelsScan',
  'Top', 'Top1WithTies', 'TriadicBuild', 'TriadicFilter', 'TriadicSelection', 'UndirectedAllRelationshipsScan', 'UndirectedRelationshipByElementIdSeek', 'UndirectedRelationshipByIdSeek',
  'UndirectedRelationshipIndexContainsScan', 'UndirectedRelationshipIndexEndsWithScan', 'UndirectedRelationshipIndexScan', 'UndirectedRelationshipIndexSeek',
  'UndirectedRelationshipIndexSeekByRange', 'UndirectedRelationshipTypeScan', 'UndirectedRelationshipUniqueIndexSeek', 'UndirectedUnionRelationshipTypesScan', 'Union', 'UnionNodeByLabelsScan',
  'Unwind', 'ValueHashJoin', 'VarLengthExpand',
])

/** Operators that a statement which may write has besides: they change nodes, relationships, properties and labels, and nothing else. */
export const WRITING_OPERATORS: ReadonlySet<string> = new Set([
  'AssertingMultiNodeIndexSeek', 'AssertingMultiRelationshipIndexSeek', 'Create', 'CreateNode', 'CreateRelationship', 'Delete', 'DeleteExpression', 'DeleteNode', 'DeletePath', 'DeleteRelationship',
  'DetachDelete', 'DetachDeleteExpression', 'DetachDeleteNode', 'DetachDeletePath', 'Foreach', 'ForeachApply', 'LockNodes', 'LockingMerge', 'Merge', 'MergeInto', 'RemoveLabels',
  'SetLabels', 'SetNodeProperties', 'SetNodePropertiesFromMap', 'SetNodeProperty', 'SetProperties', 'SetPropertiesFromMap', 'SetProperty', 'SetRelationshipProperties',
  'SetRelationshipPropertiesFromMap', 'SetRelationshipProperty',
])

/** An operator's name as the list has it. */
export function operatorName(operatorType: string): string {
  return operatorType.replace(/@.*$/, '').replace(/\(.*\)$/, '')
}
