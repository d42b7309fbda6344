interface Point {
  x: number
  y: number
}

export interface Camera {
  /** Shows everything, or as much around the middle as stays readable. */
  fit(): void
  /** Zooms around a place of the window; by default around the middle. */
  zoom(factor: number, at?: Point): void
  /** Moves the picture by pixels of the window. */
  pan(dx: number, dy: number): void
  /** Moves just so far that these points of the picture are in sight. */
  reveal(points: readonly Point[]): void
  /** Keeps what is in the middle there when the window has another size. */
  resized(): void
}

/** Pixels of the window that a pixel of the picture may have: below the first, names cannot be read. */
const SCALE = { readable: 0.75, most: 4, least: 0.15, fitMost: 1.25 }
const EDGE = 50

/** What part of a picture an SVG element shows. */
export function createCamera(
  element: SVGSVGElement,
  frame: () => { left: number; right: number; top: number; bottom: number; middle: Point | null },
): Camera {
  let centre: Point = { x: 0, y: 0 }
  let scale = 1
  const size = () => {
    const { width, height } = element.getBoundingClientRect()
    return { width: Math.max(width, 1), height: Math.max(height, 1) }
  }
  const apply = () => {
    const { width, height } = size()
    element.setAttribute('viewBox', `${centre.x - width / 2 / scale} ${centre.y - height / 2 / scale} ${width / scale} ${height / scale}`)
  }
  const made: Camera = {
    fit() {
      const { width, height } = size()
      const { left, right, top, bottom, middle } = frame()
      const whole = Math.min(width / (right - left), height / (bottom - top), SCALE.fitMost)
      scale = Math.max(whole, SCALE.readable)
      centre = whole < SCALE.readable && middle ? middle : { x: (left + right) / 2, y: (top + bottom) / 2 }
      apply()
    },
    zoom(factor, at) {
      const box = element.getBoundingClientRect()
      const next = Math.min(SCALE.most, Math.max(SCALE.least, scale * factor))
      const off = at ? { x: at.x - box.left - box.width / 2, y: at.y - box.top - box.height / 2 } : { x: 0, y: 0 }
      centre = { x: centre.x + off.x / scale - off.x / next, y: centre.y + off.y / scale - off.y / next }
      scale = next
      apply()
    },
    pan(dx, dy) {
      centre = { x: centre.x - dx / scale, y: centre.y - dy / scale }
      apply()
    },
    reveal(points) {
      const { width, height } = size()
      const half = { x: Math.max(0, width / 2 - EDGE) / scale, y: Math.max(0, height / 2 - EDGE) / scale }
      const shift = (axis: 'x' | 'y') => {
        const least = Math.min(...points.map((point) => point[axis]))
        const most = Math.max(...points.map((point) => point[axis]))
        if (most - least > 2 * half[axis]) return (least + most) / 2 - centre[axis]
        return Math.min(0, least - (centre[axis] - half[axis])) + Math.max(0, most - (centre[axis] + half[axis]))
      }
      centre = { x: centre.x + shift('x'), y: centre.y + shift('y') }
      apply()
    },
    resized: apply,
  }
  return made
}
