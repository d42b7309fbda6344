import { PALETTES } from '../../picture/look/palette'
import { drawing, SPREAD } from '../../picture/svg/drawing'
import type { Selection } from '../../picture/scene/selection'
import { count } from '../../picture/words'
import { theme } from '../state/theme'
import { graph, page, positions } from './data'
import { h, icon, iconButton, svg } from './dom'
import { camera, type Camera } from './camera'
import { clearFilters, hover, select, state } from './state'

/** Redrawing under the pointer is left out where it would be felt. */
const MOST_TIES_TO_HOVER = 900

/** The picture, and below it how much is in it, with the zoom buttons. */
export function stage(): { element: HTMLElement; start(): void } {
  const picture = svg('', { class: 'picture', 'aria-hidden': 'true' })
  const graphElement = h(
    'div',
    {
      class: 'graph',
      role: 'application',
      'aria-roledescription': 'graph',
      tabindex: 0,
      'aria-label':
        'Graph. Arrow keys move it, plus and minus zoom, 0 fits it to the window. The list in the panel holds the same nodes and ties.',
    },
    picture,
  )
  const tally = h('p', { class: 'tally' })
  const view = camera(picture, frame)
  const element = h(
    'main',
    { class: 'stage' },
    h('h1', { class: 'hidden' }, page.title),
    graphElement,
    h(
      'div',
      { class: 'foot-bar' },
      tally,
      h(
        'div',
        { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
        iconButton('Zoom in', () => view.zoom(1.4), '+'),
        iconButton('Zoom out', () => view.zoom(1 / 1.4), '−'),
        iconButton('Fit the picture to the window', () => view.fit(), icon('M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4', 16)),
      ),
    ),
  )

  const draw = () => {
    const { picture: what, scene } = state.getState()
    const { left, top, svg: markup } = drawing(what, new Map(), PALETTES[theme.getState().theme])
    picture.innerHTML = `<g transform="translate(${left} ${top})">${markup}</g>`
    const less = scene.nodes.length < scene.present.nodes || scene.ties.length < scene.present.ties
    tally.replaceChildren(
      less
        ? `${scene.nodes.length} of ${count(scene.present.nodes, 'node')}, ${scene.ties.length} of ${count(scene.present.ties, 'tie')}`
        : `${count(scene.nodes.length, 'node')}, ${count(scene.ties.length, 'tie')}`,
      ...(less ? [h('button', { type: 'button', class: 'link-button', click: clearFilters }, 'Show what is left out')] : []),
    )
  }
  listen(graphElement, view)
  return {
    element,
    start() {
      draw()
      view.fit()
      reveal(view, state.getState().view.selection)
      new ResizeObserver(() => view.resized()).observe(graphElement)
      state.subscribe((now, before) => {
        if (now.picture !== before.picture) draw()
        if (now.view.selection !== before.view.selection) reveal(view, now.view.selection)
      })
      theme.subscribe(draw)
    },
  }
}

/** The box that holds every node with its name, and the point in its middle that matters most. */
function frame() {
  const points = [...positions.values()]
  const xs = points.map(({ x }) => x * SPREAD)
  const ys = points.map(({ y }) => -y * SPREAD)
  const focus = page.focus === null ? undefined : positions.get(page.focus)
  return {
    left: Math.min(...xs, 0) - 70,
    right: Math.max(...xs, 0) + 70,
    top: Math.min(...ys, 0) - 34,
    bottom: Math.max(...ys, 0) + 48,
    middle: focus ? { x: focus.x * SPREAD, y: -focus.y * SPREAD } : null,
  }
}

function reveal(view: Camera, selection: Selection | null): void {
  const tie = selection?.kind === 'tie' ? graph.ties.get(selection.id) : undefined
  const ids = tie ? [tie.subject, tie.object] : selection ? [selection.id] : []
  const points = ids.flatMap((id) => positions.get(id) ?? []).map(({ x, y }) => ({ x: x * SPREAD, y: -y * SPREAD }))
  if (points.length > 0) view.reveal(points)
}

function listen(element: HTMLElement, view: Camera): void {
  const pointers = new Map<number, PointerEvent>()
  let moved = 0
  element.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, event)
    if (pointers.size === 1) moved = 0
    element.setPointerCapture(event.pointerId)
  })
  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) {
      if (graph.ties.size <= MOST_TIES_TO_HOVER && event.pointerType === 'mouse') hover(under(element, event.clientX, event.clientY))
      return
    }
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY]
    moved += Math.abs(dx) + Math.abs(dy)
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId)
    pointers.set(event.pointerId, event)
    if (other) {
      const apart = (p: PointerEvent) => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY)
      view.zoom(apart(event) / Math.max(1, apart(before)), {
        x: (event.clientX + other.clientX) / 2,
        y: (event.clientY + other.clientY) / 2,
      })
    }
    if (moved > 4) view.pan(dx / pointers.size, dy / pointers.size)
  })
  const up = (event: PointerEvent) => {
    const alone = pointers.size === 1
    pointers.delete(event.pointerId)
    if (event.type === 'pointerup' && alone && moved <= 4) {
      const found = under(element, event.clientX, event.clientY)
      if (found || state.getState().view.selection) select(found)
    }
  }
  element.addEventListener('pointerup', up)
  element.addEventListener('pointercancel', up)
  element.addEventListener('pointerleave', () => hover(null))
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      view.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), { x: event.clientX, y: event.clientY })
    },
    { passive: false },
  )
  element.addEventListener('keydown', (event) => {
    const acts: Record<string, () => void> = {
      '+': () => view.zoom(1.3),
      '=': () => view.zoom(1.3),
      '-': () => view.zoom(1 / 1.3),
      0: () => view.fit(),
      ArrowLeft: () => view.pan(60, 0),
      ArrowRight: () => view.pan(-60, 0),
      ArrowUp: () => view.pan(0, 60),
      ArrowDown: () => view.pan(0, -60),
      Escape: () => select(null),
    }
    const act = acts[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  })
}

/** Where to look around the pointer, since lines are thin: there, then a little and a little more off. */
const AROUND = [0, 4, 8].flatMap((far) =>
  far === 0
    ? [[0, 0]]
    : [
        [far, 0],
        [-far, 0],
        [0, far],
        [0, -far],
        [far * 0.7, far * 0.7],
        [-far * 0.7, far * 0.7],
        [far * 0.7, -far * 0.7],
        [-far * 0.7, -far * 0.7],
      ],
) as [number, number][]

/** What is drawn at a place of the window. */
function under(element: HTMLElement, x: number, y: number): Selection | null {
  for (const [dx, dy] of AROUND) {
    const hit = document.elementFromPoint(x + dx, y + dy)?.closest<SVGElement>('[data-node], [data-name], [data-tie]')
    if (!hit || !element.contains(hit)) continue
    const { node, name, tie } = hit.dataset
    return tie !== undefined ? { kind: 'tie', id: tie } : { kind: 'node', id: node ?? name! }
  }
  return null
}
