import { create } from 'zustand'
import { databaseName } from './database'
import type { RouteAnswer } from '../../../model/api/routes'
import { keepFrom, kept } from './memory'
import type { ConsoleRequest } from '../../state/console-door'
import { parameterOf, parametersIn, readParameter, type CypherParameters, type Parameter } from './parameters'
import { namedParameters } from './named'
import { libraryQuestion } from './use-question'
import { runStatement, type Summary } from './run'
import type { Value } from './values'
import { t } from '../../../model/words/english/console'

export type Question = RouteAnswer<'library'>['questions'][number]

/** Rows the console asks for at most; when there are more it says so. */
export const MOST_ROWS = 10_000
const MOST_HISTORY = 100
/** CSS pixels. */
const QUESTION_HEIGHT = 500

export const VIEWS = ['table', 'graph', 'json', 'plan'] as const
export type View = (typeof VIEWS)[number]

/** An open query. */
export interface QueryTab {
  id: number
  title: string
  statement: string
  /** The question of the library that it comes from. */
  question?: string
  /** Everything the reader has set, also what the statement does not use at the moment. */
  parameters: Readonly<Record<string, Parameter>>
}

/** What came of running a tab's statement. `rows` grows in place; `count` says how far. */
export interface Run {
  state: 'running' | 'done' | 'cut' | 'stopped' | 'failed'
  statement: string
  columns: readonly string[]
  rows: Value[][]
  count: number
  summary: Summary | null
  error: { code: string; message: string } | null
}

/** A statement that was run, or that the reader wants to keep. */
export interface Remembered {
  title: string
  statement: string
  question?: string
  parameters: Readonly<Record<string, Parameter>>
  at: string
}

export interface ConsoleState {
  tabs: readonly QueryTab[]
  active: number
  view: View
  /** CSS pixels. */
  height: number
  /** Whether questions, history and favourites are shown in place of the rows. */
  shelf: boolean
  history: readonly Remembered[]
  favourites: readonly Remembered[]
  runs: Readonly<Record<number, Run>>
}

const FIRST: QueryTab = {
  id: 1,
  title: '',
  statement: "MATCH (g:Actor {id: 'iskp'})-[r]-(other)\nWHERE r.family IS NOT NULL\nRETURN g, r, other",
  parameters: {},
}

/** The console's state. Tabs, history and favourites survive a reload; results do not. */
export const useConsole = create<ConsoleState>()(() => ({
  tabs: [FIRST],
  active: 1,
  view: 'table',
  height: 340,
  shelf: false,
  history: [],
  favourites: [],
  ...kept<ConsoleState>(),
  runs: {},
}))
const { setState: set, getState: get } = useConsole
keepFrom(useConsole)

const stops = new Map<number, AbortController>()

export const activeTab = ({ tabs, active }: ConsoleState): QueryTab => tabs.find(({ id }) => id === active) ?? tabs[0]!

/** What a tab is called: its title, or the beginning of its statement. */
export function tabName({ title, statement }: Pick<QueryTab, 'title' | 'statement'>): string {
  return (
    title ||
    statement
      .replace(/\/\/.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim() ||
    t('emptyQuery')
  )
}

export function changeTab(id: number, change: Partial<QueryTab>): void {
  set(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) }))
}

/** A new tab in front, with a statement in it or empty. `set` are parameters as the reader had set them. */
export function openTab({
  title = '',
  statement,
  parameters = {},
  question,
  set: chosen = {},
}: ConsoleRequest & { question?: string; set?: QueryTab['parameters'] }): number {
  return addTab({
    title,
    statement,
    question,
    parameters: { ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameterOf(name, value)])), ...chosen },
  })
}

/** Opens a question of the library with the parameters it comes with, and asks it. */
export function openQuestion({ name, title, text, params }: Pick<Question, 'name' | 'title' | 'text' | 'params'>): void {
  // Its words, parameters and statement stand above each other and want more room than a statement alone.
  set(({ height }) => ({ height: Math.max(height, Math.min(QUESTION_HEIGHT, innerHeight - 220)) }))
  void run(
    openTab({ title, statement: text, question: name, parameters: Object.fromEntries(params.map((param) => [param.name, param.default])) }),
  )
}

export function addTab(tab: Omit<QueryTab, 'id'>): number {
  const id = Math.max(0, ...get().tabs.map((t) => t.id)) + 1
  set(({ tabs }) => ({ tabs: [...tabs, { ...tab, id }], active: id, shelf: false }))
  return id
}

export function closeTab(id: number): void {
  stop(id)
  set(({ tabs, active, runs }) => {
    const at = tabs.findIndex((tab) => tab.id === id)
    const left = tabs.filter((tab) => tab.id !== id)
    const { [id]: _gone, ...rest } = runs
    return {
      tabs: left.length > 0 ? left : [{ ...FIRST, id: id + 1, statement: '' }],
      active: active !== id ? active : (left[Math.min(at, left.length - 1)]?.id ?? id + 1),
      runs: rest,
    }
  })
}

/** The parameters that a tab's statement uses; what the reader has not set is an empty text. */
export function parametersOf({ statement, parameters }: Pick<QueryTab, 'statement' | 'parameters'>): Parameter[] {
  return parametersIn(statement).map((name) => parameters[name] ?? { name, type: 'text', text: '' })
}

/** A tab's parameters as plain values, as far as they can be read. */
export function plainParameters(tab: Pick<QueryTab, 'statement' | 'parameters'>): Record<string, unknown> {
  return Object.fromEntries(
    parametersOf(tab).flatMap((parameter) => {
      const read = readParameter(parameter)
      return 'fault' in read ? [] : [[parameter.name, typeof read.value === 'bigint' ? Number(read.value) : read.value]]
    }),
  )
}

/** A tab's parameters as they are sent, or null where one of them cannot be read. */
export function givenBy(tab: Pick<QueryTab, 'statement' | 'parameters'>): CypherParameters | null {
  const values: CypherParameters = {}
  for (const parameter of parametersOf(tab)) {
    const read = readParameter(parameter)
    if ('fault' in read) return null
    values[parameter.name] = read
  }
  return values
}

/** Runs a tab's statement; what runs there already is stopped. `prefix` is EXPLAIN or PROFILE. */
export async function run(id: number, prefix = ''): Promise<void> {
  const tab = get().tabs.find((t) => t.id === id)
  if (!tab || tab.statement.trim() === '') return
  stop(id)
  const values = givenBy(tab)
  if (!values) return
  if (prefix === '') remember(tab)
  set(({ view }) => ({ shelf: false, view: prefix !== '' ? 'plan' : view === 'plan' ? 'table' : view }))
  const rows: Value[][] = []
  let state: Run = { state: 'running', statement: prefix + tab.statement, columns: [], rows, count: 0, summary: null, error: null }
  const show = (change: Partial<Run>) => {
    state = { ...state, ...change }
    const shown = state
    set(({ runs, tabs }) => (tabs.some((t) => t.id === id) ? { runs: { ...runs, [id]: shown } } : {}))
  }
  show({})
  const stopping = new AbortController()
  stops.set(id, stopping)
  stopping.signal.addEventListener('abort', () => show({ state: 'stopped' }))
  try {
    const question = await libraryQuestion(tab.question)
    await runStatement(
      await databaseName(),
      prefix + tab.statement.replace(/;\s*$/, ''),
      question && prefix === '' ? await namedParameters(question, values, stopping.signal) : values,
      MOST_ROWS,
      {
        columns: (columns) => show({ columns }),
        rows(more) {
          for (const row of more) rows.push(row)
          show({ count: rows.length })
        },
        done: (summary) => show({ state: 'done', summary }),
        cut: () => show({ state: 'cut' }),
        failed: (error) => show({ state: 'failed', error }),
      },
      stopping.signal,
    )
  } catch (error) {
    if (!stopping.signal.aborted)
      show({ state: 'failed', error: { code: '', message: error instanceof Error ? error.message : String(error) } })
  } finally {
    if (stops.get(id) === stopping) stops.delete(id)
  }
}

/** Stops what runs in a tab; the rows that have come stay. */
export function stop(id: number): void {
  stops.get(id)?.abort()
  stops.delete(id)
}

function remember({ title, statement, question, parameters }: QueryTab): void {
  const entry = { title, statement, question, parameters, at: new Date().toISOString() }
  set(({ history }) => ({
    history: [
      entry,
      ...history.filter((other) => other.statement !== statement || JSON.stringify(other.parameters) !== JSON.stringify(parameters)),
    ].slice(0, MOST_HISTORY),
  }))
}

/** Keeps a tab's statement among the favourites, or takes it out again. */
export function toggleFavourite({
  title,
  statement,
  question,
  parameters,
}: Pick<QueryTab, 'title' | 'statement' | 'question' | 'parameters'>): void {
  set(({ favourites }) => ({
    favourites: favourites.some((f) => f.statement === statement)
      ? favourites.filter((f) => f.statement !== statement)
      : [{ title, statement, question, parameters, at: new Date().toISOString() }, ...favourites],
  }))
}
