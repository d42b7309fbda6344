import { SPREAD } from '../../picture/svg/drawing'
import type { Selection } from '../../picture/scene/selection'
import { createCamera, type Camera } from './camera'
import type { PageScreen, PageState } from './page-state'

/** Redrawing under the pointer is left out where it would be felt. */
const MOST_TIES_TO_HOVER = 900

export interface StageView {
  camera: Camera
  stop(): void
}

/** Moves the picture by pointer, wheel and keys, picks out what is clicked, and brings into sight what is picked out elsewhere. */
export function followPicture(element: HTMLElement, picture: SVGSVGElement, screen: PageScreen): StageView {
  const { store } = screen
  const camera = createCamera(picture, () => frameOf(store.getState().loaded))
  const stop = new AbortController()
  listen(element, camera, screen, stop.signal)
  camera.fit()
  reveal(camera, store.getState())
  const sized = new ResizeObserver(() => camera.resized())
  sized.observe(element)
  const unfollow = store.subscribe((now, before) => now.view.selection !== before.view.selection && reveal(camera, now))
  return {
    camera,
    stop() {
      stop.abort()
      sized.disconnect()
      unfollow()
    },
  }
}

/** The box that holds every node with its name, and the point in its middle that matters most. */
function frameOf({ positions, focus: middle }: PageState['loaded']) {
  const points = [...positions.values()]
  const xs = points.map(({ x }) => x * SPREAD)
  const ys = points.map(({ y }) => -y * SPREAD)
  const focus = middle === null ? undefined : positions.get(middle)
  return {
    left: Math.min(...xs, 0) - 70,
    right: Math.max(...xs, 0) + 70,
    top: Math.min(...ys, 0) - 34,
    bottom: Math.max(...ys, 0) + 48,
    middle: focus ? { x: focus.x * SPREAD, y: -focus.y * SPREAD } : null,
  }
}

function reveal(camera: Camera, { loaded: { data, positions }, view: { selection } }: PageState): void {
  const tie = selection?.kind === 'tie' ? data.ties.get(selection.id) : undefined
  const ids = tie ? [tie.subject, tie.object] : selection ? [selection.id] : []
  const points = ids.flatMap((id) => positions.get(id) ?? []).map(({ x, y }) => ({ x: x * SPREAD, y: -y * SPREAD }))
  if (points.length > 0) camera.reveal(points)
}

function listen(element: HTMLElement, view: Camera, { store, pick, hover }: PageScreen, signal: AbortSignal): void {
  const on = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void) =>
    element.addEventListener(type, heard, { signal })
  const pointers = new Map<number, PointerEvent>()
  let moved = 0
  on('pointerdown', (event) => {
    pointers.set(event.pointerId, event)
    if (pointers.size === 1) moved = 0
    element.setPointerCapture(event.pointerId)
  })
  on('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) {
      if (store.getState().loaded.data.ties.size <= MOST_TIES_TO_HOVER && event.pointerType === 'mouse')
        hover(under(element, event.clientX, event.clientY))
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
      if (found || store.getState().view.selection) pick(found)
    }
  }
  on('pointerup', up)
  on('pointercancel', up)
  on('pointerleave', () => hover(null))
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      view.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), { x: event.clientX, y: event.clientY })
    },
    { passive: false, signal },
  )
  on('keydown', (event) => {
    const keys: Record<string, () => void> = {
      '+': () => view.zoom(1.3),
      '=': () => view.zoom(1.3),
      '-': () => view.zoom(1 / 1.3),
      0: () => view.fit(),
      ArrowLeft: () => view.pan(60, 0),
      ArrowRight: () => view.pan(-60, 0),
      ArrowUp: () => view.pan(0, 60),
      ArrowDown: () => view.pan(0, -60),
      Escape: () => pick(null),
    }
    const act = keys[event.key]
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
