/** The columns of nodes in an export with its analysis. They are of the file, not of the graph: an import leaves them out of what Allegiance wrote. */
export const ANALYSIS_COLUMNS = [
  'analysisCamp',
  'analysisCampOfTwo',
  'analysisCommunity',
  'analysisBetweenness',
  'analysisBridges',
  'analysisPositive',
  'analysisNegative',
] as const
export type AnalysisColumn = (typeof ANALYSIS_COLUMNS)[number]
