import { words } from '../words'

/** Finding a node by its name. */
export const t = words('search', {
  label: 'Search the graph',
  placeholder: 'Search: ISIS-K, Taliban, SCO …',
  showCypherKey: 'Ctrl+Enter',
  cypherTitle: 'search for “{{text}}”',
  cypherAct: 'Search for “{{text}}”',
  foundAs: 'found as {{name}}',
  kind: '{{kind}} · {{ties}}',
  searching: 'Searching …',
  nothing: 'Nothing here is called “{{text}}”.',
})
