import { words } from '../words'

/** Finding the paths between two nodes. */
export const t = words('paths', {
  region: 'Find paths between two nodes',
  heading: 'Paths from {{from}} to {{to}}',
  headingOpen: 'Paths from {{from}} to …',
  close: 'Close',
  closeRegion: 'Close: find paths between two nodes',
  otherNode: 'To which node',
  otherPlaceholder: 'To: Taliban, SCO …',
  maximum: 'Maximum length',
  changeNode: 'Change node',
  searching: 'Searching for paths …',
  list: 'Paths, shortest first',
  none: 'There is no path of at most {{steps}} to {{to}}.',
  found_one: '{{count}} path of at most {{steps}} to {{to}}.',
  found_other: '{{count}} paths of at most {{steps}} to {{to}}.',
  first: 'The first {{number}} paths of at most {{steps}} to {{to}}, shortest first.',
  atDate: 'Only ties that held or may have held on {{date}} count.',
  filtered: 'What the filters hide does not count.',
  bounded: 'The search stopped at its limit; there may be more paths. Reduce the maximum length for a complete answer.',
  mayBeMore: 'There may be more paths, as long or longer.',
  cypherTitle: 'paths to {{to}}',
  cypherAct: 'Search for paths to {{to}}',
  ties: 'Ties along the path',
  andMore: 'and {{ties}}',
})
