import type { CypherMap, NodeValue, RelationshipValue } from '../../server/store/cypher-value'
import { noSideEffects, type Check, type Scenario, type SideEffects } from './features'
import { canonical, fromCypher, type Expected } from './values'

/** Everything in the graph. */
export interface Dump {
  nodes: NodeValue[]
  relationships: RelationshipValue[]
}

/** What a statement came to. A refusal is ours and says what to write instead; any other error is the statement's. */
export type Outcome =
  { kind: 'rows'; columns: string[]; rows: Expected[][]; notifications: string[] } | { kind: 'refused' | 'error'; message: string }

/** What the TCK is run against. */
export interface Subject {
  /** Whether it tells 5.0 from 5. */
  floats: boolean
  /** Begins anew with an empty graph. */
  open(): Promise<void>
  run(statement: string, parameters: Record<string, Expected>): Promise<Outcome>
  dump(): Promise<Dump>
}

/**
 * right: what the TCK wants, errors included. refused: we said no where rows were due. failed: the statement
 * was answered with another error. flagged: another answer than the TCK's, with a notification. wrong: another
 * answer and not a word. unraised: an answer where an error was due. not-run: needs a procedure of the TCK's own.
 */
export const VERDICTS = ['right', 'refused', 'failed', 'flagged', 'wrong', 'unraised', 'not-run'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  scenario: Scenario
  verdict: Verdict
  /** True where a notification came with the answer. */
  notified: boolean
  /** What happened, for a reader who looks into one scenario. */
  detail: string
}

/** Runs one scenario and says what came of it. */
export async function judge(scenario: Scenario, subject: Subject): Promise<Judgement> {
  const given = (verdict: Verdict, detail = '', notified = false): Judgement => ({ scenario, verdict, detail, notified })
  if (scenario.procedures.length > 0) return given('not-run', scenario.procedures.join('; '))
  await subject.open()
  for (const statement of scenario.setup) {
    const outcome = await subject.run(statement, {})
    if (outcome.kind !== 'rows') return given(outcome.kind === 'refused' ? 'refused' : 'failed', `set-up: ${outcome.message}`)
  }
  let notified = false
  for (const check of scenario.checks) {
    const before = check.sideEffects && (await subject.dump())
    const outcome = await subject.run(check.statement, scenario.parameters)
    const wantsError = check.outcome.kind === 'error'
    if (outcome.kind !== 'rows') {
      if (wantsError) continue
      return given(outcome.kind === 'refused' ? 'refused' : 'failed', outcome.message)
    }
    if (wantsError) return given('unraised', show(outcome))
    notified ||= outcome.notifications.length > 0
    const fault = faultOf(check, outcome, subject.floats) ?? (before && effectFault(check, before, await subject.dump()))
    if (fault) return given(notified ? 'flagged' : 'wrong', `${fault} notified: ${outcome.notifications.join('; ')}`, notified)
  }
  return given('right', '', notified)
}

function faultOf(check: Check, outcome: Extract<Outcome, { kind: 'rows' }>, floats: boolean): string | null {
  const due = check.outcome
  if (due.kind !== 'rows') return null
  const wanted = due.rows.map((row) => row.map((cell) => canonical(cell, { bags: due.ignoreListOrder, floats })).join(' | '))
  const got = outcome.rows.map((row) => row.map((cell) => canonical(cell, { bags: due.ignoreListOrder, floats })).join(' | '))
  if (!due.ordered) {
    wanted.sort()
    got.sort()
  }
  const sameColumns = due.columns.length === 0 || due.columns.join('\0') === outcome.columns.join('\0')
  const same = sameColumns && wanted.join('\n') === got.join('\n')
  return same ? null : `wanted ${due.columns.join(' | ')} / ${wanted.join(' / ')}, got ${show(outcome)}`
}

function show(outcome: Extract<Outcome, { kind: 'rows' }>): string {
  return `${outcome.columns.join(' | ')} / ${outcome.rows.map((row) => row.map((cell) => canonical(cell)).join(' | ')).join(' / ')}`
}

function effectFault(check: Check, before: Dump, after: Dump): string | null {
  if (!check.sideEffects) return null
  const wanted = JSON.stringify(check.sideEffects)
  const got = JSON.stringify(sideEffects(before, after))
  return wanted === got ? null : `wanted side effects ${wanted}, got ${got}`
}

/** The difference between two states, counted as the TCK defines it: labels are the distinct ones in the graph. */
function sideEffects(before: Dump, after: Dump): SideEffects {
  const effects = noSideEffects()
  const count = (kind: 'nodes' | 'relationships' | 'properties' | 'labels', of: (dump: Dump) => string[]) => {
    const [old, now] = [new Set(of(before)), new Set(of(after))]
    effects[`+${kind}`] = [...now].filter((item) => !old.has(item)).length
    effects[`-${kind}`] = [...old].filter((item) => !now.has(item)).length
  }
  count('nodes', (dump) => dump.nodes.map((node) => node.elementId))
  count('relationships', (dump) => dump.relationships.map((relationship) => relationship.elementId))
  count('properties', (dump) => [
    ...dump.nodes.flatMap((node) => propertyTriples('node', node)),
    ...dump.relationships.flatMap((relationship) => propertyTriples('relationship', relationship)),
  ])
  count('labels', (dump) => dump.nodes.flatMap((node) => [...node.labels]))
  return effects
}

function propertyTriples(kind: string, { elementId, properties }: { elementId: string; properties: CypherMap }): string[] {
  return Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${kind} ${elementId} ${key} ${canonical(fromCypher(value))}`)
}
