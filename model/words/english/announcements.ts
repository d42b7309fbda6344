import { words } from '../words'

/** What screen readers are told after an act that changes the picture. */
export const t = words('announcements', {
  remain: '{{nodes}} and {{ties}} remain.',
  remainKnownAsOf: 'Known as of {{date}}: {{nodes}} and {{ties}} remain.',
  remainKnownAnyDate: 'Known as of any date: {{nodes}} and {{ties}} remain.',
  path_one: 'A path of {{count}} step is on the canvas: {{nodes}}.',
  path_other: 'A path of {{count}} steps is on the canvas: {{nodes}}.',
  expanded_one: '{{name}} is expanded: {{count}} node added.',
  expanded_other: '{{name}} is expanded: {{count}} nodes added.',
  nothingToExpand: 'Every neighbour of {{name}} is on the screen.',
  collapsed_one: '{{name}} is collapsed: {{count}} node removed.',
  collapsed_other: '{{name}} is collapsed: {{count}} nodes removed.',
  centred: 'The graph is centred on {{name}}.',
  hidden_one: '{{name}} is hidden: {{count}} node removed.',
  hidden_other: '{{name}} is hidden: {{count}} nodes removed.',
  keptOnly_one: '{{name}} and {{count}} neighbour remain.',
  keptOnly_other: '{{name}} and {{count}} neighbours remain.',
  shownAgain: 'What was hidden is shown again.',
  undone: 'Undone.',
  redone: 'Redone.',
  laidOut: 'The nodes are placed anew.',
  all: 'Everything is shown again.',
})
