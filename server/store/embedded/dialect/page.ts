import { RULES } from './rules'
import type { Rule } from './rule'

const ACTIONS: readonly { action: Rule['action']; title: string; text: string }[] = [
  { action: 'rewritten', title: 'Rewritten to the right result', text: "The statement is changed before it runs; the answer is Neo4j's." },
  {
    action: 'refused',
    title: 'Refused',
    text: 'The statement is not run. The message names the place, the difference and what to write instead.',
  },
  {
    action: 'notified',
    title: 'Answered with a notification',
    text: 'The statement runs as it stands, and the answer names the difference.',
  },
]

/** docs/embedded-differences.md, from the rules. */
export function differencesPage(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const sections = ACTIONS.map(({ action, title, text }) => {
    const rules = new Map(RULES.filter((rule) => rule.action === action).map((rule) => [rule.id, rule]))
    const rows = [...rules.values()].map(
      ({ id, construct, difference, instead }) => `| \`${id}\` | ${cell(construct)} | ${cell(difference)} | ${cell(instead)} |`,
    )
    return `## ${title}\n\n${text}\n\n| rule | construct | what the embedded engine does | ${action === 'refused' ? 'what to write' : 'what is done'} |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Where the embedded store differs from Neo4j

Written from the rules in \`server/store/embedded/dialect/rules/\`; a test holds it to them. How often each outcome happens: [conformance.md](conformance.md).
Every statement from outside passes through them, be it of \`allegiance query\`, the console or the Query API, reading or writing, alone or in a transaction; a place that a message names is one in the statement as it was sent.

Besides these, names and order of columns are put right, entities come back whole where the engine gives their numbers, and statements that Neo4j would refuse are refused. The engine keeps no difference between 5 and 5.0.

${sections.join('\n')}`
}
