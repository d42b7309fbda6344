import { words } from '../words'

/** The graph as a list. */
export const t = words('list', {
  title: 'Nodes on the screen',
  filter: 'Filter the list by name',
  placeholder_one: 'Filter {{count}} node by name',
  placeholder_other: 'Filter {{count}} nodes by name',
  nothing: 'No node on the screen has this in its name.',
  about: '{{kind}} · {{ties}}',
  open: 'Show card',
})
