import { words } from '../words'

/** What the graph is, how to read it, and where to begin. */
export const t = words('introduction', {
  lead: 'Who stands with whom, against whom, and how we know. Every line rests on claims, and every claim names a source that you can check.',
  search: '{{search}} for a group, state or person by any of its names.',
  searchAct: 'Search',
  node: '{{click}} to see its card.',
  nodeExpand: '{{click}} to see its card. Double-click to expand or collapse it.',
  nodeAct: 'Click a node',
  line: '{{click}} to see the evidence: who says so, where, and with what grade.',
  lineAct: 'Click a line',
  date: '{{move}} above to see which ties held then, and which may have.',
  dateAct: 'Change the date',
  begin: 'Where to begin',
})
