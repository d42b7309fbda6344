import { words } from '../words'

/** The legend, which filters too: what each line, shape and mark stands for. */
export const t = words('filters', {
  title: 'Filters',
  clear: 'Clear filters',
  family: 'Ties by family',
  kind: 'Nodes by kind',
  modality: 'Modality',
  attribution: 'Attribution',
  atDate: 'On this date',
  sources: 'Sources',
  grade: 'Grade',

  asserted: 'Asserted',
  stated: 'Stated',
  statedMeans: 'A source says so in its own voice',
  reported: 'Reported',
  reportedMeans: 'Sources only report what others say',
  denied: 'Denied',
  deniedMeans: 'Every claim denies it, or looked for it and found nothing',
  disputed: 'Disputed',
  disputedMeans: 'Some claim denies it, or contradicts that it is so',

  typesOf: 'Types of {{family}}',
  sourcesWhat: 'Without a source, the ties that only this source supports go.',
  allSources: 'All',
  noSources: 'None',
  sourceAtLeast: 'Source at least',
  anyReliability: 'any reliability',
  claimAtLeast: 'Claim at least',
  anyCredibility: 'any credibility',
  graded: '{{grade}}: {{words}}',
})
