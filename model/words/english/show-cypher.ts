import { words } from '../words'

/** The dialog that shows the Cypher behind what the reader sees. */
export const t = words('show-cypher', {
  title: 'Cypher: {{of}}',
  openInConsole: 'Open in the console',
  openStatement: 'Open in the console: {{name}}',
  copyStatement: 'Copy {{name}}',
  statement: 'Statement {{name}}',
  parameters: 'Parameters of {{name}}',
  branchesLeftOut_one: 'It also ran for other kinds of node; {{count}} branch of its union returned no row and is not shown.',
  branchesLeftOut_other: 'It also ran for other kinds of node; {{count}} branches of its union returned no row and are not shown.',
})
