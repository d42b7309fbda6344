import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { center, chooseLayout, close, filter, hiddenCount, hide, keepOnly, open, select, showHidden, undo } from '../../client/state/acts'
import type { Loaded } from '../../client/state/load'
import { explorer, go, settle } from '../../client/state/store'
import { undoLog } from '../../client/state/undo-log'
import { FIRST_VIEW, writeView } from '../../client/state/url-state'
import { LAYOUT_IDS } from '../../model/layouts'
import { arrange } from '../../picture/layout/arrange'
import { columnsOf, dataOf } from './fixture'

vi.mock('../../client/state/api', () => ({
  ask: async (route: string) => (route === 'neighbours' ? { graph: BEYOND, next: null } : columnsOf([], [])),
}))
const SOURCES = [{ id: 's', reliability: 'B', origins: [] }]
const row = (subject: string, predicate: string, object: string) => ({
  id: `${subject}-${object}`,
  subject,
  predicate,
  object,
  source: 's',
})
const ROWS = [
  row('hub', 'SUPPORTS', 'a'),
  row('hub', 'FIGHTS', 'b'),
  row('a', 'FIGHTS', 'b'),
  row('b', 'SUPPORTS', 'c'),
  row('c', 'FIGHTS', 'd'),
]
const BEYOND = columnsOf([row('hub', 'SUPPORTS', 'new-1'), row('hub', 'FIGHTS', 'new-2')], SOURCES)
const data = dataOf(ROWS, SOURCES)
const BASE = [...data.nodes.keys()]

/** Everything that is on the screen. */
const digest = () => {
  const { view, scene, picture, loaded } = explorer.getState()
  return JSON.stringify([
    writeView({ ...view, selection: null }),
    scene.nodes.map(({ id }) => id),
    scene.ties.map(({ id }) => id),
    picture.nodes.map(({ id, x, y }) => [id, x, y]),
    loaded?.focus,
    loaded?.layout,
  ])
}

beforeEach(() => {
  const location = { search: '', pathname: '/', href: 'http://127.0.0.1/' }
  const to = (_state: unknown, _title: string, address: string) => {
    location.search = address.startsWith('?') ? address : ''
  }
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', { pushState: to, replaceState: to })
  const loaded: Loaded = {
    asked: JSON.stringify({ dossier: null }),
    dossier: null,
    home: 'hub',
    focus: 'hub',
    layout: 'camps',
    data,
    base: BASE,
    openings: [],
    baseTies: new Set(data.ties.keys()),
    positions: arrange(data, BASE, 'hub', 'camps'),
    leftOut: 0,
  }
  undoLog.setState({ past: [], future: [] })
  settle({ view: FIRST_VIEW, loaded })
})

const node = fc.constantFrom(...BASE)
const act = fc.oneof(
  node.map((id) => () => hide(id)),
  node.map((id) => () => keepOnly(id)),
  fc.constant(() => showHidden()),
  fc.constantFrom(...LAYOUT_IDS).map((id) => () => chooseLayout(id)),
  node.map((id) => () => center(id)),
  node.map((id) => () => close(id)),
  node.map((id) => () => open(id)),
  node.map((id) => () => select({ kind: 'node', id })),
  fc.constantFrom(null, '2016-01-01', '2020-05-05').map((asOf) => () => go({ asOf })),
  fc
    .constantFrom('rivalry', 'allegiance')
    .map((family) => () => filter((filters) => ({ ...filters, hidden: { ...filters.hidden, family: new Set([family]) } }))),
)

test('as many undos as acts bring the first state back, whatever was done, and as many redos the last', async () => {
  const acts = fc.sample(act, { numRuns: 200, seed: 16 })
  const first = digest()
  for (const one of acts) await one()
  const last = digest()
  expect(last).not.toBe(first)
  for (let i = 0; i < 200; i++) await undo('undo')
  expect(digest()).toBe(first)
  for (let i = 0; i < 200; i++) await undo('redo')
  expect(digest()).toBe(last)
}, 120_000)

test('a new act after an undo takes the place of what was undone', async () => {
  hide('a')
  await undo('undo')
  hide('b')
  await undo('redo')
  expect(explorer.getState().view.hidden).toEqual(['b'])
})

test('a slider that is drawn is one step', async () => {
  for (const asOf of ['2016-01-01', '2016-02-01', '2016-03-01']) go({ asOf }, 'replace')
  await undo('undo')
  expect(explorer.getState().view.asOf).toBeNull()
})

test('hiding takes with it what had ties with the hidden node alone; keeping leaves a node and its neighbours; both are counted and come back', () => {
  const shown = () =>
    explorer
      .getState()
      .scene.nodes.map(({ id }) => id)
      .sort()
  hide('c')
  expect(shown()).toEqual(['a', 'b', 'hub'])
  expect(hiddenCount()).toBe(1)
  keepOnly('a')
  expect(shown()).toEqual(['a', 'b', 'hub'])
  expect(hiddenCount()).toBe(2)
  showHidden()
  expect(shown()).toEqual([...BASE].sort())
  expect(hiddenCount()).toBe(0)
})

test('picking out a hidden node shows it', async () => {
  keepOnly('d')
  await select({ kind: 'node', id: 'hub' })
  expect(explorer.getState().scene.nodes.map(({ id }) => id)).toContain('hub')
})
