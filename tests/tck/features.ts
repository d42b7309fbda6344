import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, type PickleStep } from '@cucumber/messages'
import { readValue, type Expected } from './values'

/** A statement under test and what is expected of it. */
export interface Check {
  statement: string
  outcome: { kind: 'rows'; columns: string[]; rows: Expected[][]; ordered: boolean; ignoreListOrder: boolean } | { kind: 'error' }
  /** Expected side effects; null where the scenario says nothing of them. */
  sideEffects: SideEffects | null
}

/** Counts as the TCK defines them: what a later statement can observe. */
export type SideEffects = Record<`${'+' | '-'}${'nodes' | 'relationships' | 'properties' | 'labels'}`, number>

/** One scenario, or one example of a scenario outline. */
export interface Scenario {
  /** For example `expressions/list/List1 [3] #2`. */
  id: string
  /** For example `expressions/list`. */
  folder: string
  name: string
  /** Statements that build the graph. */
  setup: string[]
  parameters: Record<string, Expected>
  /** Signatures of procedures the scenario wants registered. */
  procedures: string[]
  /** The statement under test, then any control statement. */
  checks: Check[]
}

/** Reads every scenario of the openCypher TCK below `root` (its `features` folder and the named graphs). */
export function readScenarios(root: string, graphs: Readonly<Record<string, string>>): Scenario[] {
  const folder = join(root, 'features')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.feature'))
    .sort()
  return files.flatMap((file) => readFeature(readFileSync(join(folder, file), 'utf8'), file.replaceAll('\\', '/'), graphs))
}

function readFeature(text: string, file: string, graphs: Readonly<Record<string, string>>): Scenario[] {
  const newId = IdGenerator.incrementing()
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text)
  const seen = new Map<string, number>()
  return compile(document, file, newId).map((pickle) => {
    const example = (seen.get(pickle.name) ?? 0) + 1
    seen.set(pickle.name, example)
    const [, number = '', name = pickle.name] = /^(\[\d+\])\s*(.*)$/.exec(pickle.name) ?? []
    const scenario: Scenario = {
      id: `${file.replace('.feature', '')} ${number} #${example}`,
      folder: file.slice(0, file.lastIndexOf('/')),
      name,
      setup: [],
      parameters: {},
      procedures: [],
      checks: [],
    }
    for (const step of pickle.steps) addStep(scenario, step, graphs)
    return scenario
  })
}

function addStep(scenario: Scenario, step: PickleStep, graphs: Readonly<Record<string, string>>): void {
  const text = step.text
  const doc = () => step.argument?.docString?.content ?? ''
  const table = () => (step.argument?.dataTable?.rows ?? []).map((row) => row.cells.map((cell) => cell.value))
  const last = () => {
    const check = scenario.checks.at(-1)
    if (!check) throw new Error(`${scenario.id}: "${text}" comes before any statement`)
    return check
  }
  const graph = /^the (binary-tree-\d) graph$/.exec(text)?.[1]
  if (text === 'an empty graph' || text === 'any graph') return
  if (graph) scenario.setup.push(known(graphs[graph], `graph ${graph}`))
  else if (text === 'having executed:') scenario.setup.push(doc())
  else if (text === 'parameters are:') for (const [name, value] of table()) scenario.parameters[name ?? ''] = readValue(value ?? '')
  else if (text.startsWith('there exists a procedure')) scenario.procedures.push(text)
  else if (text === 'executing query:' || text === 'executing control query:') {
    scenario.checks.push({ statement: doc(), outcome: { kind: 'error' }, sideEffects: null })
  } else if (/ should be raised at /.test(text)) last().outcome = { kind: 'error' }
  else if (text === 'the result should be empty')
    last().outcome = { kind: 'rows', columns: [], rows: [], ordered: false, ignoreListOrder: false }
  else if (text.startsWith('the result should be')) last().outcome = readRows(table(), text)
  else if (text === 'no side effects') last().sideEffects = noSideEffects()
  else if (text === 'the side effects should be:') {
    const effects = noSideEffects()
    for (const [name, count] of table()) effects[name as keyof SideEffects] = Number(count)
    last().sideEffects = effects
  } else throw new Error(`${scenario.id}: unknown step "${text}"`)
}

function readRows([header = [], ...rows]: string[][], text: string): Check['outcome'] {
  return {
    kind: 'rows',
    columns: header,
    rows: rows.map((row) => row.map(readValue)),
    ordered: /should be, in order/.test(text),
    ignoreListOrder: text.includes('ignoring element order for lists'),
  }
}

export function noSideEffects(): SideEffects {
  return {
    '+nodes': 0,
    '-nodes': 0,
    '+relationships': 0,
    '-relationships': 0,
    '+properties': 0,
    '-properties': 0,
    '+labels': 0,
    '-labels': 0,
  }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`unknown ${what}`)
  return value
}
