import { words } from '../words'

/** What a node's card says beside its claims: what the reader can do with the node, its ties, its sources. */
export const t = words('card', {
  expand: 'Expand',
  expandBy_one: 'Expand ({{count}} tie not shown)',
  expandBy_other: 'Expand ({{count}} ties not shown)',
  collapse: 'Collapse',
  collapseBy_one: 'Collapse ({{count}} node)',
  collapseBy_other: 'Collapse ({{count}} nodes)',
  centre: 'Centre on this node',
  hide: 'Hide',
  keepOnly: 'Keep only this and its neighbours',
  paths: 'Find paths',
  cypherOfExpand: 'Expanding this node',
  cypherOfExpandBeyond: 'The explorer then adds the ties between the new neighbours and the nodes already on the screen.',
  cypherOfCard: 'This card',

  ties: 'Ties',
  shownOf: '{{shown}} of {{ties}} on the screen.',
  shownOfMore: '{{shown}} of {{ties}} on the screen. Expand the node to see more.',
  noTies: 'No recorded tie on the screen.',
  disputed: 'disputed',

  sources: 'Sources',
  fromFile: 'the file it came from',
  leaveOut: 'Leave out',
  leaveOutOf: 'Leave out {{source}}',
  countAgain: 'Include',
  countAgainOf: 'Include {{source}}',

  notFound: 'Not found',
  basis: 'In the graph for: {{basis}}',
  names: 'Names',
  usedIn: 'in {{source}}',
  usedByIn: '{{user}}, in {{source}}',
  alsoWritten: 'Also written',
  asImported: 'As imported',
  importedFrom: 'Imported from {{source}}.',
  asInFile: 'No claim has been made about it: it is shown as in the file.',
  fileMarked: 'The file is marked {{marking}}.',
  originalId: 'Id in the file',
  originalLabels: 'Kind in the file',

  dossiers: 'Dossiers',
  imported: 'imported',
  inStore: '{{nodes}}, {{ties}}, {{claims}} and {{sources}} in the store.',
})
