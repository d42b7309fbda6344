import type { StoreName } from '../support/stores'
import type { Judgement, Verdict } from './judge'

const COLUMNS: readonly { verdict: Verdict; title: string }[] = [
  { verdict: 'right', title: 'right' },
  { verdict: 'refused', title: 'refused' },
  { verdict: 'failed', title: 'other error' },
  { verdict: 'flagged', title: 'flagged' },
  { verdict: 'wrong', title: 'silently wrong' },
  { verdict: 'unraised', title: 'error not raised' },
  { verdict: 'not-run', title: 'not run' },
]

const SECTIONS: Readonly<Record<StoreName, { title: string; text: string }>> = {
  embedded: {
    title: '## On the embedded store',
    text: 'What is refused is refused by the rules of [embedded-differences.md](embedded-differences.md) or by the gate, before it runs. The engine keeps no difference between 5 and 5.0, so the two count as equal here; temporal values are compared as text.\nThe engine alone, without rules: 2,185 right, 592 silently wrong, 432 errors not raised.',
  },
  Neo4j: {
    title: '## On Neo4j',
    text: "Neo4j 5.26. What is refused is refused by the gate before it runs; the rest is Neo4j's own answer, which in places is another than the TCK's of 2024: its own endpoint gives the same.",
  },
}

export function count(judgements: readonly Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length
}

/** Right answers that came with a notification all the same. */
export function rightButNotified(judgements: readonly Judgement[]): number {
  return judgements.filter(({ verdict, notified }) => verdict === 'right' && notified).length
}

/** docs/conformance.md, with one store's part of it as these judgements say. */
export function conformancePage(page: string, name: StoreName, judgements: readonly Judgement[]): string {
  const { title } = SECTIONS[name]
  const from = page.indexOf(title)
  if (from < 0) return `${page}\n${section(name, judgements)}`
  const to = page.indexOf('\n## ', from)
  return `${page.slice(0, from)}${section(name, judgements)}${to < 0 ? '' : page.slice(to)}`
}

/** What the TCK's scenarios came to on one store, folder by folder. */
function section(name: StoreName, judgements: readonly Judgement[]): string {
  const { title, text } = SECTIONS[name]
  const folders = [...new Set(judgements.map(({ scenario }) => scenario.folder))].sort()
  const row = (folder: string, some: readonly Judgement[]) =>
    `| ${[folder, some.length, ...COLUMNS.map(({ verdict }) => count(some, verdict) || '')].join(' | ')} |`
  return `${title}

${text}

| scenarios | all | ${COLUMNS.map((column) => column.title).join(' | ')} |
|---|${'---:|'.repeat(COLUMNS.length + 1)}
${folders
  .map((folder) =>
    row(
      folder,
      judgements.filter(({ scenario }) => scenario.folder === folder),
    ),
  )
  .join('\n')}
${row('**all**', judgements)}

Right, and with a notification all the same: ${rightButNotified(judgements)}.
${refusals(judgements)}${otherwise(judgements)}`
}

/** The scenarios that came to something else than the TCK wants. */
function otherwise(judgements: readonly Judgement[]): string {
  const other = judgements.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unraised')
  if (other.length === 0) return ''
  return `\nAnswered otherwise than the TCK wants:\n\n${other.map(({ scenario, verdict }) => `- ${scenario.id} (${scenario.name}): ${COLUMNS.find((column) => column.verdict === verdict)!.title}`).join('\n')}\n`
}

/** What the gate refuses: its reasons, with how many scenarios met each and one of them. */
function refusals(judgements: readonly Judgement[]): string {
  const reasons = new Map<string, Judgement[]>()
  for (const judgement of judgements) {
    const [, reason] =
      judgement.verdict === 'refused'
        ? (/^(?:set-up: )?Only statements that .* are run here; (?:this one (?:is refused: |would run ))(.*?)\.?$/.exec(judgement.detail) ??
          [])
        : []
    if (reason) reasons.set(reason.replace(/ in line \d+/, ''), [...(reasons.get(reason.replace(/ in line \d+/, '')) ?? []), judgement])
  }
  if (reasons.size === 0) return 'The gate refuses no scenario.\n'
  const rows = [...reasons].map(([reason, met]) => `| ${reason.replaceAll('|', '\\|')} | ${met.length} | ${met[0]!.scenario.id} |`)
  return `\nWhat the gate refuses by design:\n\n| reason | scenarios | for example |\n|---|---:|---|\n${rows.join('\n')}\n`
}
