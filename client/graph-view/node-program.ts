import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { SHAPES, type Shape } from '../../picture/look/encoding'

/** What a node carries into the program beside Sigma's own attributes. */
export interface NodeAttributes {
  shape: Shape
  fill: string
  stroke: string
  ring: string
  ringed: boolean
  opacity: number
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixel'] as const

/** Draws nodes as signed distance fields: a shape for each label, filled, outlined, and ringed when selected. */
export const ShapeProgram: NodeProgramType = class extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_look', size: 4, type: FLOAT },
        { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_stroke', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    }
  }

  processVisibleItem(index: number, start: number, data: NodeDisplayData) {
    const node = data as NodeDisplayData & NodeAttributes
    this.array.set(
      [
        node.x,
        node.y,
        node.size,
        SHAPES[node.shape],
        node.opacity,
        node.ringed ? 1 : 0,
        floatColor(node.fill),
        floatColor(node.stroke),
        floatColor(node.ring),
        index,
      ],
      start,
    )
  }

  setUniforms({ matrix, width, height, sizeRatio, pixelRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, matrix)
    gl.uniform2f(uniformLocations.u_viewport!, width, height)
    gl.uniform1f(uniformLocations.u_scale!, 1 / sizeRatio)
    // The picking pass draws no soft edges and so has no use for the size of a pixel.
    if (uniformLocations.u_pixel) gl.uniform1f(uniformLocations.u_pixel, 1 / pixelRatio)
  }
}

const VERTEX = /* glsl */ `
precision highp float;
attribute vec2 a_position, a_corner;
attribute vec4 a_look;  // radius, shape, opacity, ringed
attribute vec4 a_fill, a_stroke, a_ring, a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
varying vec4 v_fill, v_stroke, v_ring, v_id;
varying vec3 v_look;
varying vec2 v_at;
varying float v_radius;

void main() {
  v_radius = a_look.x * u_scale;
  v_at = a_corner * (v_radius * 1.45 + 6.0);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_at / (u_viewport * 0.5), 0.0, 1.0);
  v_look = a_look.yzw;
  v_fill = a_fill;
  v_stroke = a_stroke;
  v_ring = a_ring;
  v_id = vec4(a_id.rgb, a_id.a * 255.0 / 254.0);
}
`

// Distances to shapes after Inigo Quilez's collection of two-dimensional distance functions.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_fill, v_stroke, v_ring, v_id;
varying vec3 v_look;
varying vec2 v_at;
varying float v_radius;
uniform float u_pixel;

float box(vec2 p, vec2 b, float round) { vec2 q = abs(p) - b + round; return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round; }
float hexagon(vec2 p, float r) { p = abs(p.yx); return max(p.x * 0.866 + p.y * 0.5, p.y) - r; }
float triangle(vec2 p, float r) { p.x = abs(p.x); return max(p.x * 0.866 + p.y * 0.5, -p.y) - r; }
float house(vec2 p, float r) { p.x = abs(p.x); return max(max(p.x - r * 0.86, -p.y - r * 0.86), (p.x + p.y * 1.25) * 0.62 - r * 0.74); }
float star(vec2 p, float r) { p = abs(p); if (p.y > p.x) p = p.yx; return (p.x * 0.42 + p.y - r * 0.52) * 0.92; }
float pin(vec2 p, float r) {
  vec2 head = p - vec2(0.0, r * 0.25);
  float cone = max((abs(p.x) * 0.86 - (p.y + r * 1.15) * 0.5), p.y - r * 0.1);
  return min(length(head) - r * 0.85, cone);
}
float person(vec2 p, float r) {
  vec2 body = p + vec2(0.0, r * 0.95);
  return min(length(p - vec2(0.0, r * 0.5)) - r * 0.5, max(length(body * vec2(1.0, 1.05)) - r * 0.95, -body.y));
}

float shape(vec2 p, float r) {
  float k = v_look.x;
  if (k < 0.5) return length(p) - r;
  if (k < 1.5) return box(p, vec2(r * 0.9), 2.0);
  if (k < 2.5) return house(p, r);
  if (k < 3.5) return triangle(p + vec2(0.0, r * 0.12), r * 0.62);
  if (k < 4.5) return hexagon(p, r * 0.92);
  if (k < 5.5) return person(p, r);
  if (k < 6.5) return box(p, vec2(r * 0.92), r * 0.55);
  if (k < 7.5) return length(p) - r;
  if (k < 8.5) return pin(p, r);
  if (k < 9.5) return star(p, r * 1.25);
  if (k < 10.5) return box(p, vec2(r * 1.3, r * 0.66), r * 0.66);
  return (abs(p.x) + abs(p.y) - r * 1.15) * 0.707;
}

void main() {
#ifdef PICKING_MODE
  if (shape(v_at, v_radius) > 3.0) discard;
  gl_FragColor = v_id;
#else
  float d = shape(v_at, v_radius), soft = 0.6 * u_pixel;
  float inside = 1.0 - smoothstep(-soft, soft, d);
  float line = 1.0 - smoothstep(-soft, soft, abs(d + 0.8) - 0.8);
  // An unnamed collective has a broken outline.
  if (v_look.x > 6.5 && v_look.x < 7.5) line *= step(0.38, fract(atan(v_at.y, v_at.x) * 1.2732 + 0.2));
  vec4 color = mix(vec4(v_fill.rgb, 1.0), vec4(v_stroke.rgb, 1.0), line);
  float alpha = inside * v_look.y;
  float ring = v_look.z * (1.0 - smoothstep(-soft, soft, abs(d - 3.8) - 1.1));
  gl_FragColor = vec4(color.rgb * alpha, alpha) * (1.0 - ring) + vec4(v_ring.rgb, 1.0) * ring;
#endif
}
`
