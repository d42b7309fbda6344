import type { Judgement, Verdict } from './judge'

const COLUMNS: readonly { verdict: Verdict; title: string }[] = [
  { verdict: 'right', title: 'right' }, { verdict: 'refused', title: 'refused' }, { verdict: 'failed', title: 'engine error' }, { verdict: 'flagged', title: 'flagged' },
  { verdict: 'wrong', title: 'silently wrong' }, { verdict: 'unraised', title: 'error not raised' }, { verdict: 'not-run', title: 'not run' },
]

export function count(judgements: readonly Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length
}

/** Right answers that came with a notification all the same. */
export function rightButNotified(judgements: readonly Judgement[]): number {
  return judgements.filter(({ verdict, notified }) => verdict === 'right' && notified).length
}

/** docs/conformance.md: what the TCK's scenarios came to, folder by folder. */
export function conformancePage(judgements: readonly Judgement[]): string {
  const folders = [...new Set(judgements.map(({ scenario }) => scenario.folder))].sort()
  const row = (name: string, some: readonly Judgement[]) => `| ${[name, some.length, ...COLUMNS.map(({ verdict }) => count(some, verdict) || '')].join(' | ')} |`
  return `# Conformance of the embedded store

Written by \`npm run tck\`; a test holds it to what the run gives. What differs and what is done about it: [embedded-differences.md](embedded-differences.md).

The openCypher TCK's ${judgements.length} scenarios, each rewritten or refused by these rules and run with writing on, on an empty graph of its own. The rules stand in \`server/store/embedded/dialect/\`; statements of \`allegiance query\` and of the Query API do not pass through them yet:

- **right**: the rows, columns and side effects the TCK wants, or an error where it wants one. ${rightButNotified(judgements)} of them come with a notification all the same.
- **refused**: not run, because the answer would be wrong; the message says what differs and what to write instead.
- **engine error**: the engine does not take the statement, and says so.
- **flagged**: another answer than the TCK's, with a notification that names the difference.
- **silently wrong**: another answer, and not a word.
- **error not raised**: an answer where the TCK wants an error.
- **not run**: needs procedures of the TCK's own.

The embedded engine keeps no difference between 5 and 5.0, so the two count as equal here.

| scenarios | all | ${COLUMNS.map(({ title }) => title).join(' | ')} |
|---|${'---:|'.repeat(COLUMNS.length + 1)}
${folders.map((folder) => row(folder, judgements.filter(({ scenario }) => scenario.folder === folder))).join('\n')}
${row('**all**', judgements)}

The engine without the dialect: 2,185 right, 592 silently wrong, 432 errors not raised.
`
}
