import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { FAMILIES } from '../../model/ontology'
import { EXTRA_SPACING, LINES, type Line } from '../../picture/look/encoding'
import type { PictureTie } from '../../picture/scene/picture'

/** What a tie carries into the program beside Sigma's own attributes. */
export type TieAttributes = Pick<PictureTie, 'bend' | 'family' | 'directed' | 'hollow' | 'thin' | 'opacity'> & { strong: boolean }

/** Half the width of the strip a line is drawn in, and of the strip a pointer hits; pixels. */
const STRIP = 7
const HIT = 6
/** How a line ends, as the shader knows it: an arrow, a bar, a bar at either end, or nothing. */
const ENDS = { arrow: { directed: 1, symmetric: 0 }, bar: { directed: 2, symmetric: 3 } }
/** Pieces of a bent line. */
const PIECES = 18

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixel'] as const

/**
 * A program that draws ties: a strip from node to node, in one piece when straight and in several
 * when bent (four to five times dearer, so only parallel ties bend). The fragment shader draws the
 * family's pattern along the way, outlined when the tie is no assertion, and the arrow head.
 */
export function tieProgram(bent: boolean): EdgeProgramType {
  const pieces = bent ? PIECES : 1
  return class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 2 * (pieces + 1),
        VERTEX_SHADER_SOURCE: `${bent ? '#define BENT\n' : ''}${VERTEX}`,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_look', size: 3, type: FLOAT },
          { name: 'a_style', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_t', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: Array.from({ length: 2 * (pieces + 1) }, (_, i) => [Math.floor(i / 2) / pieces, i % 2 === 0 ? -1 : 1]),
      }
    }

    processVisibleItem(index: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData) {
      const tie = data as EdgeDisplayData & TieAttributes
      this.array.set(
        [
          source.x,
          source.y,
          target.x,
          target.y,
          source.size,
          target.size,
          tie.bend,
          FAMILIES.indexOf(tie.family),
          tie.opacity,
          tie.hollow ? 1 : 0,
          (tie.thin ? 1.2 : 2) + (tie.strong ? 1 : 0),
          ENDS[LINES[tie.family].head][tie.directed ? 'directed' : 'symmetric'],
          floatColor(tie.color),
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
}

const VERTEX = /* glsl */ `
precision highp float;
attribute vec2 a_source, a_target, a_radii;
attribute vec3 a_look;   // bend, line, opacity
attribute vec3 a_style;  // hollow, width, end
attribute vec4 a_color, a_id;
attribute float a_t, a_side;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
varying vec4 v_color;
varying vec3 v_style;
varying float v_line, v_across, v_along, v_length;

vec2 pixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_viewport * 0.5; }

void main() {
  vec2 s = pixels(a_source), t = pixels(a_target), d = t - s;
  float chord = max(length(d), 0.001);
  vec2 unit = d / chord, left = vec2(-unit.y, unit.x);
  float from = (a_radii.x * u_scale + 2.0) / chord, to = 1.0 - (a_radii.y * u_scale + 3.0) / chord;
  to = max(from, to);
  float at = mix(from, to, a_t);
  vec2 point, way;
#ifdef BENT
  vec2 c = (s + t) * 0.5 + left * a_look.x * u_scale * 2.0;
  point = mix(mix(s, c, at), mix(c, t, at), at);
  way = normalize(mix(c - s, t - c, at));
  float gone = 0.0, whole = 0.0;
  vec2 last = mix(mix(s, c, from), mix(c, t, from), from);
  for (int i = 1; i <= 12; i++) {
    float u = mix(from, to, float(i) / 12.0);
    vec2 next = mix(mix(s, c, u), mix(c, t, u), u);
    float step = distance(last, next);
    whole += step;
    gone += step * clamp((at - mix(from, to, float(i - 1) / 12.0)) / max((to - from) / 12.0, 0.0001), 0.0, 1.0);
    last = next;
  }
  v_along = gone;
  v_length = whole;
#else
  point = mix(s, t, at);
  way = unit;
  v_along = (at - from) * chord;
  v_length = (to - from) * chord;
#endif
  v_across = a_side * ${STRIP.toFixed(1)};
  vec2 place = point + vec2(-way.y, way.x) * v_across;
  gl_Position = vec4(place / (u_viewport * 0.5), 0.0, 1.0);
  v_line = a_look.y;
  v_style = a_style;
#ifdef PICKING_MODE
  v_color = vec4(a_id.rgb, a_id.a * 255.0 / 254.0);
#else
  v_color = vec4(a_color.rgb, a_color.a * 255.0 / 254.0 * a_look.z);
#endif
}
`

/** GLSL for one family's line: the distance from the point (x along, d across) to its ink of half-width r. */
function lineSource({ dashes, extra }: Line): string {
  const gap = EXTRA_SPACING.toFixed(1)
  const line = 'abs(d) - r'
  if (extra === 'ticks') return `float m = abs(mod(x, ${gap}) - ${gap} * 0.5); return min(${line}, max(m - 0.6, abs(d) - 3.8));`
  if (extra === 'beads') return `float m = mod(x, ${gap}) - ${gap} * 0.5; return min(${line} * 1.0, length(vec2(m, d)) - 2.0 - r * 0.5);`
  if (dashes.length === 0) return `return ${line};`
  const period = dashes.reduce((sum, part) => sum + part, 0)
  const starts = dashes.map((_, i) => dashes.slice(0, i).reduce((sum, part) => sum + part, 0))
  const caps = dashes.flatMap((length, i) => (i % 2 === 0 ? [[starts[i]!, length] as const] : [])).concat([[period, dashes[0]!]])
  const distance = caps
    .map(([start, length]) => `length(vec2(m - clamp(m, ${start.toFixed(1)}, ${(start + length).toFixed(1)}), d))`)
    .reduce((a, b) => `min(${a}, ${b})`)
  return `float m = mod(x, ${period.toFixed(1)}); return ${distance} - r;`
}

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_style;
varying float v_line, v_across, v_along, v_length;
uniform float u_pixel;

float ink(float x, float d, float r) {
${FAMILIES.map((family, i) => `  if (v_line < ${i}.5) { ${lineSource(LINES[family])} }`).join('\n')}
  return abs(d) - r;
}

void main() {
#ifdef PICKING_MODE
  if (abs(v_across) > ${HIT.toFixed(1)}) discard;
  gl_FragColor = v_color;
#else
  float hollow = v_style.x, r = v_style.y * 0.5 + hollow * 1.2, end = v_style.z;
  float head = end > 0.5 && end < 1.5 ? 7.5 + v_style.y : 0.0, left = v_length - v_along;
  float line = max(ink(v_along, v_across, r), head * 0.8 - left);
  float arrow = 1000.0;
  if (head > 0.0) arrow = max(left - head, (abs(v_across) - left * 0.42) * 0.92);
  // A bar stands across the line's end; of a symmetric tie, across both.
  else if (end > 1.5) arrow = max(abs((end > 2.5 ? min(left, v_along) : left) - 2.5) - 1.0 - hollow * 0.6, abs(v_across) - 5.5);
  float shape = min(line, arrow);
  if (hollow > 0.5) shape = abs(shape + 0.55) - 0.55;
  float alpha = v_color.a * (1.0 - smoothstep(-0.55 * u_pixel, 0.55 * u_pixel, shape));
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
#endif
}
`
