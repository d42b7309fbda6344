import { date, listAnd } from '../../model/words/locale'
import { NO_FILTERS, type Filters } from '../../picture/scene/lens'
import type { LayoutId } from '../../model/layouts'
import type { Selection } from '../../picture/scene/selection'
import { chainOf, FIRST_VIEW, readView, writeView, type Paths, type Result, type ViewState } from './url-state'
import { askFirst, firstOf, type DossierAnswer } from './ask-dossier'
import { chainId, dropOpening, firstKey, loadChain, loadDossier, loadOpening, layOut, loadResult, resultId, type Loaded } from './load'
import { broughtBy, closable, openable } from './openings'
import { neighboursOf } from '../../picture/scene/scene'
import { record, travel, undoable } from './undo-log'
import { withKnownSources } from './known-sources'
import { explorer, go, hiddenNow, nameOf, run, say, settle, type Explorer } from './store'

const { setState: set, getState: get } = explorer

/** Reads the address bar and shows what it asks for; called by the back button, and with a dossier that was asked for already, which takes the place of what is loaded. What was undone or redone (`travel`) is no step of its own. */
export async function restore(first?: Promise<DossierAnswer>, how: 'act' | 'travel' = 'act'): Promise<void> {
  let view = readView(location.search)
  const { loaded } = get()
  await run(async (signal) => {
    let next =
      !first && loaded?.asked === firstKey(view) ? loaded : await loadDossier(view, await (first ?? askFirst(firstOf(view), signal)))
    const focus = view.focus && next.data.nodes.has(view.focus) ? view.focus : next.home
    if (focus !== next.focus || view.layout !== next.layout) next = await layOut(next, focus, view.layout)
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
    const sources = await withKnownSources(view, next, signal).catch(() => ({ view, ignored: [] }))
    signal.throwIfAborted()
    if (!first && how === 'act') record(get().view, sources.view, 'push')
    settle({ view: sources.view, ignoredSources: sources.ignored, loaded: next, tab: view.selection ? 'details' : get().tab })
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
  const next: ViewState =
    how === 'replace'
      ? { ...FIRST_VIEW, results: [result], only: true }
      : { ...view, selection: null, results: [...view.results.filter((other) => resultId(other) !== resultId(result)), result] }
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

/** Asks for the paths from a node to another, on its card; null closes the question and removes the path drawn for it. */
export async function askPaths(paths: Paths | null): Promise<void> {
  const { view } = get()
  const next: ViewState = { ...view, paths, selection: paths ? { kind: 'node', id: paths.from } : view.selection }
  history.pushState(null, '', writeView(next) || location.pathname)
  await restore()
  const chain = chainOf(get().view)
  if (chain) say((t) => t('path', { count: chain.length - 1, nodes: listAnd(chain.map(nameOf)) }))
}

/** A part of the view that is not there any more leaves the rest as it is. */
const keep =
  (loaded: Loaded) =>
  (error: unknown): Loaded => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    say(error instanceof Error ? error.message : String(error))
    return loaded
  }

/** Picks a node or tie out; opens it when it is not on the screen yet, and shows it where it was hidden. `focusPanel` moves the keyboard's focus to its card. */
export async function select(selection: Selection | null, focusPanel = false): Promise<void> {
  const { loaded, panelFocus } = get()
  const rest: Partial<Explorer> = { tab: 'details', panelFocus: panelFocus + (focusPanel ? 1 : 0) }
  const { view } = get()
  if (selection?.kind === 'node' && loaded && hiddenNow(view, loaded).has(selection.id)) {
    const { id } = selection
    go({ selection, hidden: view.hidden.filter((other) => other !== id), keeping: view.keeping && [...view.keeping, id] }, 'push', rest)
  } else if (selection?.kind === 'node' && loaded && !loaded.positions.has(selection.id)) await open(selection.id, { selection }, rest)
  else go({ selection }, 'push', rest)
}

/** Expands a node by its neighbours, or by the next page of them, and changes the view with it. */
export async function open(id: string, also: Partial<ViewState> = {}, rest: Partial<Explorer> = {}): Promise<void> {
  await run(async (signal) => {
    const { loaded, view } = get()
    if (!loaded) return
    const pages = (loaded.openings.find((o) => o.id === id)?.pages ?? 0) + 1
    const next = await loadOpening(loaded, id, pages, signal)
    const before = new Set(get().scene.nodes.map((node) => node.id))
    go(
      { opened: [...view.opened.filter((o) => o.id !== id), { id, pages }], closed: view.closed.filter((c) => c !== id), ...also },
      'push',
      { ...rest, loaded: next },
    )
    const added = get().scene.nodes.filter((node) => !before.has(node.id)).length
    const name = nameOf(id)
    say((t) => (added > 0 ? t('expanded', { name, count: added }) : t('nothingToExpand', { name })))
  })
}

/** Collapses a node: removes what expanding it brought; where it brought nothing, what hangs on it alone. */
export function close(id: string): void {
  const { loaded, view, scene } = get()
  if (!loaded) return
  const before = scene.nodes.length
  go(
    {
      opened: view.opened.filter((o) => o.id !== id),
      closed: broughtBy(id) > 0 ? view.closed : [...view.closed.filter((c) => c !== id), id],
    },
    'push',
    { loaded: dropOpening(loaded, id) },
  )
  const removed = before - get().scene.nodes.length
  say((t) => t('collapsed', { name: nameOf(id), count: removed }))
}

/** Lays the dossier out around a node. */
export async function center(id: string): Promise<void> {
  await run(async () => {
    const { loaded } = get()
    if (!loaded || !loaded.base.includes(id)) return
    go({ focus: id === loaded.home ? null : id }, 'push', { loaded: await layOut(loaded, id, loaded.layout) })
    say((t) => t('centred', { name: nameOf(id) }))
  })
}

/** Places the nodes in another way. */
export async function chooseLayout(layout: LayoutId): Promise<void> {
  await run(async () => {
    const { loaded } = get()
    if (!loaded) return
    go({ layout }, 'push', { loaded: await layOut(loaded, loaded.focus, layout) })
    say((t) => t('laidOut'))
  })
}

/** Takes a node off the screen, with what had ties with it alone. */
export function hide(id: string): void {
  const { view, scene } = get()
  const before = scene.nodes.length
  go({ hidden: [...view.hidden.filter((other) => other !== id), id], selection: null })
  say((t) => t('hidden', { name: nameOf(id), count: before - get().scene.nodes.length }))
}

/** Leaves a node and its neighbours on the screen, and nothing else. */
export function keepOnly(id: string): void {
  const { view, scene, loaded } = get()
  if (!loaded) return
  const kept = neighboursOf(id, scene.tiesOf).add(id)
  const dossier = new Set(loaded.base)
  const others = scene.nodes.flatMap((node) => (kept.has(node.id) || dossier.has(node.id) ? [] : [node.id]))
  go({ keeping: [...kept].filter((node) => dossier.has(node)), hidden: [...new Set([...view.hidden, ...others])] })
  say((t) => t('keptOnly', { name: nameOf(id), count: get().scene.nodes.length - 1 }))
}

/** Shows what was hidden again. */
export function showHidden(): void {
  go({ hidden: [], keeping: null })
  say((t) => t('shownAgain'))
}

/** How many of the loaded nodes are hidden. */
export function hiddenCount(): number {
  const { view, loaded } = get()
  return loaded ? [...hiddenNow(view, loaded)].filter((id) => loaded.positions.has(id)).length : 0
}

/** Takes back the last act that changed what is seen, or does it again. What is picked out stays so, where it is of the dossier. */
export function undo(direction: 'undo' | 'redo'): Promise<void> {
  const to = travel(direction, undoable(readView(location.search)))
  if (to === null) return Promise.resolve()
  const { view, loaded } = get()
  const { selection } = view
  const stays = selection?.kind === 'node' && loaded?.base.includes(selection.id)
  history.pushState(null, '', writeView({ ...readView(to), selection: stays ? selection : null }) || location.pathname)
  say((t) => t(direction === 'undo' ? 'undone' : 'redone'))
  return restore(undefined, 'travel')
}

/** Changes what is left out. */
export function filter(change: (filters: Filters) => Filters): void {
  go({ filters: change(get().view.filters) })
  const { nodes, ties } = get().scene
  say((t, counts) => t('remain', { nodes: counts('nodes', { count: nodes.length }), ties: counts('ties', { count: ties.length }) }))
}

/** Counts only what sources published by a day say; null: whenever they were. */
export function knowBy(day: string | null): void {
  go({ filters: { ...get().view.filters, knownBy: day } })
  const { nodes, ties } = get().scene
  say((t, counts) => {
    const remaining = { nodes: counts('nodes', { count: nodes.length }), ties: counts('ties', { count: ties.length }) }
    return day ? t('remainKnownAsOf', { date: date(day), ...remaining }) : t('remainKnownAnyDate', remaining)
  })
}

export const clearFilters = () => filter(() => NO_FILTERS)

/** Takes back every filter, and everything closed or hidden. */
export function showAll(): void {
  go({ filters: NO_FILTERS, closed: [], hidden: [], keeping: null })
  say((t) => t('all'))
}

export function hover(hovered: Selection | null): void {
  const before = get().hovered
  if (before?.id !== hovered?.id || before?.kind !== hovered?.kind) settle({ hovered })
}

/** A double click: opens a node that has more to show, else closes it. */
export function toggle(id: string): void {
  if (openable(id) > 0) void open(id)
  else if (closable(id) > 0) close(id)
}
