import Graph from 'graphology'
import Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Picture, PictureNode, PictureTie } from '../../picture/scene/picture'
import type { Point } from '../../picture/layout/layout'
import { nodeColours, type Palette } from '../../picture/look/palette'
import { fitOf, homeBox, spareOf, type Box } from './home'
import { drawHulls } from './hulls-layer'
import { ShapeProgram, type NodeAttributes } from './node-program'
import { drawNames, type ScreenNode } from './names-layer'
import { tieProgram, type TieAttributes } from './tie-program'

/** What the reader does in the picture. */
export interface GraphEvents {
  node(id: string): void
  tie(id: string): void
  background(): void
  /** A double click on a node. */
  open(id: string): void
  /** The pointer comes upon something, or leaves it (null). */
  hover(on: { kind: 'node' | 'tie'; id: string } | null): void
  /** A picture with something in it stands on the screen. */
  drawn(): void
}

/** The picture on the screen. Nothing of the library that draws it is seen from outside. */
export interface GraphView {
  /** Shows a picture; what was on the screen and still is stays where it was. */
  show(picture: Picture): void
  paint(palette: Palette): void
  /** Fixes what "all of it" is: the camera's home. Positions are pixels at home. */
  frame(points: readonly Point[], middle: Point | null): void
  /** Takes the camera home: to the frame. */
  home(): void
  /** Moves the camera so that everything drawn is in sight, what lies beyond the frame too. */
  look(): void
  /** Moves the camera just so far that these points are in sight; away from the picture only where it would not hold them all. */
  reveal(points: readonly Point[]): void
  zoom(factor: number): void
  pan(dx: number, dy: number): void
  /** The picture as it stands, drawn at once on a canvas of its own. */
  still(): HTMLCanvasElement
  kill(): void
}

type DrawnNode = NodeAttributes & Point & { size: number; type: 'shape'; label: null }
type DrawnTie = TieAttributes & { color: string; size: number; type: 'straight' | 'bent' }

/** Milliseconds in which nodes move to a new layout, and how many are seen doing so at most. */
const GLIDE = 450
const MOST_MOVING = 1000

/** Whether the reader has asked for no movement. */
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

/** Puts a graph view into an element that has a size. */
export function createGraphView(element: HTMLElement, events: GraphEvents, palette: Palette): GraphView {
  const graph = new Graph({ multi: true, type: 'directed' })
  let colors = palette
  let picture: Picture = { nodes: [], ties: [], hulls: [] }
  let home: Box | null = null
  /** Pixels of the screen for a pixel of a node's radius at home. */
  let fit = 1
  let toReveal: readonly Point[] = []
  /** Where the drawn nodes stood on the screen before home was fixed anew; they move from there. */
  let stood: ReadonlyMap<string, Point> | null = null
  let moving = 0
  /** Whether all is to be drawn anew at the next frame: till then Sigma has no place for what changes besides. */
  let pending = false
  const sigma = new Sigma(graph, element, {
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { straight: tieProgram(false), bent: tieProgram(true) },
    defaultNodeType: 'shape',
    defaultEdgeType: 'straight',
    renderLabels: false,
    enableEdgeEvents: true,
    allowInvalidContainer: true,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / fit,
    stagePadding: 0,
    minCameraRatio: 0.08,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    defaultDrawNodeHover: () => {},
    zIndex: false,
  })
  const names = (sigma.getCanvases()['labels'] as HTMLCanvasElement).getContext('2d')!
  const belowTies = { style: {}, beforeLayer: 'edges' }
  sigma.createCanvasContext('hulls', belowTies).resize(true)
  const hulls = (sigma.getCanvases()['hulls'] as HTMLCanvasElement).getContext('2d')!

  const refit = () => {
    if (!home) return
    const { width, height } = sigma.getDimensions()
    fit = fitOf(spareOf(home, width, height))
  }
  sigma.on('resize', refit)
  // Sigma hears of the window's size only; the panels change the picture's too.
  const resizing = new ResizeObserver(() => sigma.scheduleRender())
  resizing.observe(element)
  sigma.on('afterRender', () => {
    pending = false
    if (toReveal.length > 0) {
      const points = toReveal
      toReveal = []
      bringInSight(points)
    }
    const scale = sigma.scaleSize(1)
    const nodes = new Map<string, ScreenNode>()
    for (const node of picture.nodes) {
      const at = sigma.graphToViewport(node)
      nodes.set(node.id, { node, x: at.x, y: at.y, radius: node.radius * scale })
    }
    const { width, height } = sigma.getDimensions()
    hulls.clearRect(0, 0, width, height)
    drawHulls(hulls, picture.hulls, nodes, scale, colors)
    drawNames(names, nodes, picture.ties, scale, colors, width, height)
    if (nodes.size > 0) events.drawn()
  })
  // Sigma takes any two quick clicks for a double click, wherever they fall: only two on the same node are one here.
  let last: string | null = null
  const pick = (kind: 'node' | 'tie', id: string) => {
    last = id
    events[kind](id)
  }
  const clear = () => {
    last = null
    events.background()
  }
  sigma.on('clickNode', ({ node }) => pick('node', node))
  sigma.on('clickEdge', ({ edge }) => pick('tie', edge))
  sigma.on('clickStage', clear)
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    if (node === last) events.open(node)
    else pick('node', node)
  })
  sigma.on('doubleClickEdge', ({ edge, preventSigmaDefault }) => {
    preventSigmaDefault()
    if (edge !== last) pick('tie', edge)
  })
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => {
    preventSigmaDefault()
    clear()
  })
  const pointer = (on: Parameters<GraphEvents['hover']>[0]) => {
    element.style.cursor = on ? 'pointer' : ''
    events.hover(on)
  }
  sigma.on('enterNode', ({ node }) => pointer({ kind: 'node', id: node }))
  sigma.on('leaveNode', () => pointer(null))
  sigma.on('enterEdge', ({ edge }) => pointer({ kind: 'tie', id: edge }))
  sigma.on('leaveEdge', () => pointer(null))

  const drawnNode = (node: PictureNode): DrawnNode => ({
    x: node.x,
    y: node.y,
    size: node.radius,
    type: 'shape',
    label: null,
    shape: node.shape,
    ...nodeColours(node, colors),
    ring: colors.accent,
    ringed: node.selected || node.emphasis === 'strong',
    opacity: node.emphasis === 'faded' ? 0.25 : 1,
  })
  const drawnTie = (tie: PictureTie): DrawnTie => ({
    type: tie.bend === 0 ? 'straight' : 'bent',
    size: 1,
    color: colors.family[tie.family],
    bend: tie.bend,
    family: tie.family,
    directed: tie.directed,
    hollow: tie.hollow,
    thin: tie.thin,
    opacity: tie.opacity,
    strong: tie.emphasis === 'strong',
  })

  /** Brings the graph to the picture and draws once: all anew when something came or went, else only what changed. */
  const sync = () => {
    const nodes = new Map(picture.nodes.map((node) => [node.id, drawnNode(node)]))
    const ties = new Map(picture.ties.map((tie) => [tie.id, tie]))
    const changed = { nodes: [] as string[], edges: [] as string[] }
    const before = graph.order + graph.size
    for (const id of graph.edges()) if (!ties.has(id)) graph.dropEdge(id)
    for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id)
    let anew = pending || graph.order + graph.size < before
    for (const [id, drawn] of nodes) {
      if (!graph.hasNode(id)) {
        graph.addNode(id, drawn)
        anew = true
        continue
      }
      const there = graph.getNodeAttributes(id)
      if (there.x !== drawn.x || there.y !== drawn.y) anew = true
      if (assign(there, drawn)) changed.nodes.push(id)
    }
    for (const [id, tie] of ties) {
      const drawn = drawnTie(tie)
      if (!graph.hasEdge(id)) {
        graph.addDirectedEdgeWithKey(id, tie.subject, tie.object, drawn)
        anew = true
        continue
      }
      const there = graph.getEdgeAttributes(id)
      if (there.type !== drawn.type) anew = true
      if (assign(there, drawn)) changed.edges.push(id)
    }
    pending = anew
    // Where nothing stands, nothing is to be gathered before the next frame.
    if (anew) sigma.refresh({ schedule: before > 0 })
    else sigma.refresh({ partialGraph: changed, skipIndexation: true, schedule: true })
  }

  /** Where nodes stand on the screen, for those that will be moved from there; null where nothing is to be seen moving. */
  const standing = (): ReadonlyMap<string, Point> | null =>
    !home || pending || graph.order === 0 || graph.order > MOST_MOVING || isStill()
      ? null
      : new Map(graph.mapNodes((id, { x, y }) => [id, sigma.graphToViewport({ x: x as number, y: y as number })]))
  /** The same places in the new home's own pixels; null unless a node stays that stands elsewhere there. */
  const startsOf = (places: ReadonlyMap<string, Point>, next: Picture): ReadonlyMap<string, Point> | null => {
    if (!home) return null
    const { width, height } = sigma.getDimensions()
    const spare = spareOf(home, width, height)
    const middle = { x: (home.x[0] + home.x[1]) / 2, y: (home.y[0] + home.y[1]) / 2 }
    const starts = new Map(
      [...places].map(([id, { x, y }]) => [id, { x: middle.x + (x - width / 2) / spare, y: middle.y - (y - height / 2) / spare }]),
    )
    return next.nodes.some(({ id, x, y }) => starts.has(id) && Math.hypot(starts.get(id)!.x - x, starts.get(id)!.y - y) > 1) ? starts : null
  }
  /** Moves what stays from where it stood to where the picture has it. */
  const glide = (from: ReadonlyMap<string, Point>, to: Picture) => {
    const begun = performance.now()
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - begun) / GLIDE))
      const eased = part * part * (3 - 2 * part)
      picture =
        part === 1
          ? to
          : {
              ...to,
              nodes: to.nodes.map((node) => {
                const start = from.get(node.id)
                return start ? { ...node, x: start.x + (node.x - start.x) * eased, y: start.y + (node.y - start.y) * eased } : node
              }),
            }
      sync()
      if (part < 1) moving = requestAnimationFrame(step)
    }
    step(begun)
  }
  const move = (state: Partial<CameraState>, smoothly = true) => {
    if (!smoothly || isStill()) sigma.getCamera().setState(state)
    else void sigma.getCamera().animate(state, { duration: 300 })
  }
  const pan = (dx: number, dy: number, smoothly: boolean) => {
    const camera = sigma.getCamera()
    const from = sigma.viewportToFramedGraph({ x: 0, y: 0 })
    const to = sigma.viewportToFramedGraph({ x: dx, y: dy })
    move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y }, smoothly)
  }

  /** The camera's state that has home and every node in sight. */
  const everything = (): Partial<CameraState> => {
    if (!home || picture.nodes.length === 0) return HOME
    const all = homeBox(picture.nodes, null)
    const box = {
      x: [Math.min(home.x[0], all.x[0]), Math.max(home.x[1], all.x[1])],
      y: [Math.min(home.y[0], all.y[0]), Math.max(home.y[1], all.y[1])],
    } as const
    const framed = (x: number, y: number) => sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }))
    const [from, to, a, b] = [
      framed(box.x[0], box.y[0]),
      framed(box.x[1], box.y[1]),
      framed(home.x[0], home.y[0]),
      framed(home.x[1], home.y[1]),
    ]
    const { width, height } = sigma.getDimensions()
    // At home the frame just fits the narrower side; along the other there is room to spare.
    const spare = spareOf(home, width, height)
    const ratio = Math.max(
      1,
      (((to.x - from.x) / (b.x - a.x)) * (home.x[1] - home.x[0]) * spare) / width,
      (((to.y - from.y) / (b.y - a.y)) * (home.y[1] - home.y[0]) * spare) / height,
    )
    return ratio === 1 ? HOME : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, ratio, angle: 0 }
  }
  const bringInSight = (points: readonly Point[]) => {
    const { width, height } = sigma.getDimensions()
    const seen = points.map((point) => sigma.graphToViewport(point))
    const [left, right, top, bottom] = [
      Math.min(...seen.map(({ x }) => x)),
      Math.max(...seen.map(({ x }) => x)),
      Math.min(...seen.map(({ y }) => y)),
      Math.max(...seen.map(({ y }) => y)),
    ]
    const tooWide = Math.max((right - left) / (width - 2 * marginOf(width)), (bottom - top) / (height - 2 * marginOf(height)))
    if (tooWide > 1) {
      const camera = sigma.getCamera()
      return move({
        ...sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 }),
        ratio: camera.getBoundedRatio(camera.ratio * tooWide),
      })
    }
    const shift = { x: 0, y: 0 }
    for (const point of points) {
      const { x, y } = sigma.graphToViewport(point)
      shift.x += beyond(x - shift.x, width)
      shift.y += beyond(y - shift.y, height)
    }
    if (shift.x !== 0 || shift.y !== 0) pan(shift.x, shift.y, true)
  }

  return {
    show(next) {
      cancelAnimationFrame(moving)
      const from = stood && startsOf(stood, next)
      stood = null
      if (from) return glide(from, next)
      picture = next
      sync()
    },
    paint(next) {
      colors = next
      sync()
    },
    frame(points, middle) {
      if (points.length === 0) return
      stood = standing()
      home = homeBox(points, middle)
      refit()
      sigma.setCustomBBox(home)
    },
    home: () => move(HOME, stood === null),
    look: () => move(everything()),
    reveal(points) {
      // Only a drawn picture says where on the screen a point is.
      toReveal = points
      sigma.scheduleRender()
    },
    zoom: (factor) => move({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio / factor) }),
    pan: (dx, dy) => pan(dx, dy, false),
    still() {
      // What the layers hold lasts only as long as the task that drew them.
      sigma.refresh({ partialGraph: {}, skipIndexation: true })
      const still = document.createElement('canvas')
      const layers = [...element.querySelectorAll<HTMLCanvasElement>('canvas')].filter((layer) =>
        Object.values(sigma.getCanvases()).includes(layer),
      )
      still.width = Math.max(...layers.map(({ width }) => width))
      still.height = Math.max(...layers.map(({ height }) => height))
      for (const layer of layers) still.getContext('2d')!.drawImage(layer, 0, 0, still.width, still.height)
      return still
    },
    kill() {
      cancelAnimationFrame(moving)
      resizing.disconnect()
      sigma.kill()
    },
  }
}

/** Copies what differs; says whether anything did. Sigma is told once, for all changes together. */
function assign<T extends object>(target: T, source: T): boolean {
  let changed = false
  for (const key of Object.keys(source) as (keyof T)[]) {
    if (target[key] === source[key]) continue
    target[key] = source[key]
    changed = true
  }
  return changed
}

/** Pixels along a side where a point is not well in sight. */
const marginOf = (size: number) => Math.min(70, size / 6)

/** How far a coordinate lies beyond the middle of a side, less a margin; 0 when it is well in sight. */
function beyond(at: number, size: number): number {
  const margin = marginOf(size)
  return at < margin ? at - margin : at > size - margin ? at - (size - margin) : 0
}
