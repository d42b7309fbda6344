import { createStore } from 'zustand/vanilla'
import { readDate } from '../../model/dates'
import { drawPicture, type Picture } from '../../picture/picture'
import { buildScene, EMPTY_SCENE, hanging, type Request, type Scene } from '../../picture/scene'
import { NO_FILTERS, type Filters } from '../../picture/lens'
import { capital, count } from '../../picture/words'
import { chainOf, FIRST_VIEW, readView, writeView, type Paths, type Result, type ViewState } from '../url-state'
import type { Selection } from '../../picture/selection'
import { askFirst, firstOf, type DossierAnswer } from './ask-dossier'
import { chainId, dropOpening, firstKey, loadChain, loadDossier, loadOpening, loadResult, refocus, resultId, type Loaded } from './load'

/** Which side of the panel is up. */
export type Tab = 'details' | 'list' | 'legend'

export interface Explorer {
  view: ViewState
  /** What is wrong, in a sentence, when the page cannot show its graph. */
  problem: string | null
  busy: boolean
  /** Whether the first picture stands on the screen. */
  drawn: boolean
  loaded: Loaded | null
  scene: Scene
  picture: Picture
  hovered: Selection | null
  tab: Tab
  /** Grows when the panel's heading should take the keyboard's focus. */
  panelFocus: number
  /** Told to screen readers. */
  announcement: string
}

const EMPTY_PICTURE: Picture = { nodes: [], ties: [] }

/** The explorer's state: the view of the address bar, what was loaded for it, and what follows. */
export const explorer = createStore<Explorer>()(() => ({
  view: FIRST_VIEW, problem: null, busy: true, drawn: false, loaded: null, scene: EMPTY_SCENE, picture: EMPTY_PICTURE, hovered: null, tab: 'details', panelFocus: 0, announcement: '',
}))

const { setState: set, getState: get } = explorer
let running = new AbortController()

/** Reads the address bar and shows what it asks for; called by the back button, and with a dossier that was asked for already, which takes the place of what is loaded. */
export async function restore(first?: Promise<DossierAnswer>): Promise<void> {
  let view = readView(location.search)
  const { loaded } = get()
  await run(async (signal) => {
    let next = !first && loaded?.asked === firstKey(view) ? loaded : await loadDossier(view, await (first ?? askFirst(firstOf(view), signal)))
    const focus = view.focus && next.data.nodes.has(view.focus) ? view.focus : next.home
    if (focus && focus !== next.focus) next = await refocus(next, focus)
    const beside = view.only ? view.results.slice(1) : view.results
    const chain = chainOf(view)
    const wantedIds = new Set([...view.opened.map((o) => o.id), ...beside.map(resultId), ...(chain ? [chainId(chain)] : [])])
    for (const { id } of next.openings) if (!wantedIds.has(id)) next = dropOpening(next, id)
    for (const result of beside) {
      if (!next.openings.some((o) => o.id === resultId(result))) next = await loadResult(next, result, signal).catch(keep(next))
    }
    for (const { id, pages } of view.opened) {
      if (!next.openings.some((o) => o.id === id && o.pages === pages)) next = await loadOpening(next, id, pages, signal).catch(keep(next))
    }
    if (chain && !next.openings.some((o) => o.id === chainId(chain))) next = await loadChain(next, chain, signal).catch(keep(next))
    if (view.paths && chain && !next.openings.some((o) => o.id === chainId(chain))) view = { ...view, paths: { ...view.paths, via: null } }
    const wanted = view.selection?.kind === 'node' ? view.selection.id : null
    if (wanted && !next.positions.has(wanted)) next = await loadOpening(next, wanted, 1, signal).catch(keep(next))
    settle({ view, loaded: next, tab: view.selection ? 'details' : get().tab })
  })
}

/** Back to the first view of a dossier; null: the store's first one. */
export function home(dossier: string | null): void {
  history.pushState(null, '', writeView({ ...FIRST_VIEW, dossier }) || location.pathname)
  set({ tab: 'details' })
  void restore()
}

/** Shows the same view of what the store holds now, when it holds something else than it did. */
export function reload(): Promise<void> {
  return restore(askFirst(firstOf(readView(location.search))))
}

/** Draws what a statement returns, beside what is there or in its place. */
export function draw(result: Result, how: 'add' | 'replace'): void {
  const { view } = get()
  const next: ViewState = how === 'replace' ? { ...FIRST_VIEW, results: [result], only: true } : { ...view, selection: null, results: [...view.results.filter((other) => resultId(other) !== resultId(result)), result] }
  history.pushState(null, '', writeView(next) || location.pathname)
  void restore()
}

/** Takes every statement's result out of the picture again. */
export function undraw(): void {
  const { view } = get()
  if (view.only) return home(view.dossier)
  history.pushState(null, '', writeView({ ...view, results: [] }) || location.pathname)
  void restore()
}

/** Puts the question how a node connects to another, on its card, or takes it and the chain drawn for it back (null). */
export async function askPaths(paths: Paths | null): Promise<void> {
  const { view } = get()
  const next: ViewState = { ...view, paths, selection: paths ? { kind: 'node', id: paths.from } : view.selection }
  history.pushState(null, '', writeView(next) || location.pathname)
  await restore()
  const chain = chainOf(get().view)
  if (chain) say(`${capital(count(chain.length - 1, 'step'))} from ${chain.map(nameOf).join(' to ')}, in the picture.`)
}

/** A part of the view that is not there any more leaves the rest as it is. */
const keep = (loaded: Loaded) => (error: unknown): Loaded => {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  say(error instanceof Error ? error.message : String(error))
  return loaded
}

/** Changes the view and the address bar with it; `replace` for what the back button should not step through. */
export function go(change: Partial<ViewState>, how: 'push' | 'replace' = 'push', rest: Partial<Explorer> = {}): void {
  const view = { ...get().view, ...change }
  const address = writeView(view)
  if (address !== location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address || location.pathname)
  settle({ ...rest, view })
}

/** Picks a node or tie out; opens it when it is not on the screen yet. `focusPanel` moves the keyboard's focus to its card. */
export async function select(selection: Selection | null, focusPanel = false): Promise<void> {
  const { loaded, panelFocus } = get()
  const rest: Partial<Explorer> = { tab: 'details', panelFocus: panelFocus + (focusPanel ? 1 : 0) }
  if (selection?.kind === 'node' && loaded && !loaded.positions.has(selection.id)) await open(selection.id, { selection }, rest)
  else go({ selection }, 'push', rest)
}

/** Opens a node's neighbours, or the next page of them, and changes the view with it. */
export async function open(id: string, also: Partial<ViewState> = {}, rest: Partial<Explorer> = {}): Promise<void> {
  await run(async (signal) => {
    const { loaded, view } = get()
    if (!loaded) return
    const pages = (loaded.openings.find((o) => o.id === id)?.pages ?? 0) + 1
    const next = await loadOpening(loaded, id, pages, signal)
    const before = new Set(get().scene.nodes.map((node) => node.id))
    go({ opened: [...view.opened.filter((o) => o.id !== id), { id, pages }], closed: view.closed.filter((c) => c !== id), ...also }, 'push', { ...rest, loaded: next })
    const added = get().scene.nodes.filter((node) => !before.has(node.id)).length
    say(added > 0 ? `${count(added, 'node')} opened around ${nameOf(id)}.` : `Every neighbour of ${nameOf(id)} is on the screen.`)
  })
}

/** Closes a node: takes back what opening it brought; where it brought nothing, what hangs on it alone. */
export function close(id: string): void {
  const { loaded, view, scene } = get()
  if (!loaded) return
  const before = scene.nodes.length
  go({ opened: view.opened.filter((o) => o.id !== id), closed: broughtBy(id) > 0 ? view.closed : [...view.closed.filter((c) => c !== id), id] }, 'push', { loaded: dropOpening(loaded, id) })
  say(`${count(before - get().scene.nodes.length, 'node')} around ${nameOf(id)} closed.`)
}

/** Puts a node into the middle and lays the dossier out around it. */
export async function center(id: string): Promise<void> {
  await run(async () => {
    const { loaded } = get()
    if (!loaded || !loaded.base.includes(id)) return
    go({ focus: id === loaded.home ? null : id }, 'push', { loaded: await refocus(loaded, id) })
    say(`Laid out around ${nameOf(id)}.`)
  })
}

/** Changes what is left out. */
export function filter(change: (filters: Filters) => Filters): void {
  go({ filters: change(get().view.filters) })
  say(remaining())
}

/** Counts only what sources published by a day say; null: whenever they were. */
export function knowBy(day: string | null): void {
  go({ filters: { ...get().view.filters, knownBy: day } })
  say(`As known on ${day ? readDate(day) : 'any day'}: ${remaining()}`)
}

function remaining(): string {
  const { scene } = get()
  return `${count(scene.nodes.length, 'node')} and ${count(scene.ties.length, 'tie')} remain.`
}

export const clearFilters = () => filter(() => NO_FILTERS)

/** Takes back every filter and everything closed. */
export function showAll(): void {
  go({ filters: NO_FILTERS, closed: [] })
  say('Everything is shown again.')
}

export function hover(hovered: Selection | null): void {
  const before = get().hovered
  if (before?.id !== hovered?.id || before?.kind !== hovered?.kind) settle({ hovered })
}

export function say(announcement: string): void {
  set({ announcement })
}

/** Neighbours that closing this node would take off the screen. */
export function closable(id: string): number {
  const { scene, loaded, view } = get()
  return broughtBy(id) || hanging(id, scene.tiesOf, kept(view, loaded)).length
}

/** Nodes on the screen that opening this one brought. */
function broughtBy(id: string): number {
  const { scene, loaded } = get()
  return loaded?.openings.find((opening) => opening.id === id)?.nodes.filter((node) => node !== id && scene.tiesOf.has(node)).length ?? 0
}

/** Ties of a node that the store holds and the screen does not, as far as opening it would bring them; 0 when it would bring none. */
export function openable(id: string): number {
  const { loaded, view } = get()
  const node = loaded?.data.nodes.get(id)
  if (!loaded || !node) return 0
  const opening = loaded.openings.find((o) => o.id === id)
  const here = [...loaded.data.ties.values()].filter((tie) => (tie.source === id || tie.target === id) && loaded.positions.has(tie.source) && loaded.positions.has(tie.target)).length
  const unseen = Math.max(0, node.ties - here)
  return view.closed.includes(id) ? Math.max(1, unseen) : opening && !opening.more ? 0 : unseen
}

/** A double click: opens a node that has more to show, else closes it. */
export function toggle(id: string): void {
  if (openable(id) > 0) void open(id)
  else if (closable(id) > 0) close(id)
}

const nameOf = (id: string) => get().loaded?.data.nodes.get(id)?.name ?? id

function kept(view: ViewState, loaded: Loaded | null): Set<string> {
  const tie = view.selection?.kind === 'tie' ? loaded?.data.ties.get(view.selection.id) : undefined
  return new Set([loaded?.focus, view.selection?.kind === 'node' ? view.selection.id : undefined, tie?.source, tie?.target, ...view.opened.map((o) => o.id), ...view.closed, ...chainOf(view) ?? []].filter((id) => id != null))
}

/** Sets a change and works out what follows from it: the scene only when something it rests on changed. */
function settle(change: Partial<Explorer>): void {
  const before = get()
  const state = { ...before, ...change }
  const { view, loaded, hovered } = state
  if (!loaded) return set(change)
  const request: Request = { base: loaded.base, brought: loaded.openings.flatMap((o) => o.nodes), closed: view.closed, kept: kept(view, loaded), filters: view.filters, asOf: view.asOf }
  const scene = loaded === before.loaded && view === before.view ? before.scene : buildScene(loaded.data, request)
  set({ ...change, scene, picture: drawPicture(scene, loaded.positions, loaded.focus, standsOut(view), hovered) })
}

/** On the card that a chain was asked for it stands out as a whole. */
function standsOut(view: ViewState): Parameters<typeof drawPicture>[3] {
  const nodes = chainOf(view)
  return nodes && view.selection?.kind === 'node' && view.selection.id === view.paths?.from ? { kind: 'chain', nodes } : view.selection
}

/** Runs something that asks the server; a newer one takes over. */
async function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  running.abort()
  running = new AbortController()
  const { signal } = running
  set({ busy: true })
  try {
    await work(signal)
    set({ busy: false, problem: null })
  } catch (error) {
    if (signal.aborted) return
    const problem = error instanceof Error ? error.message : String(error)
    set({ busy: false, ...(get().loaded ? {} : { problem }) })
    say(problem)
  }
}
