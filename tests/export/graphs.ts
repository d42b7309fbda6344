import fc from 'fast-check'
import type { ExportGraph } from '../../server/formats/writing/writer'
import { memoryGraph } from '../../server/formats/writing/memory-graph'
import { jsonText } from '../../server/store/json-text'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'

export interface Elements {
  nodes: GraphNode[]
  relationships: GraphRelationship[]
}

const AWKWARD = [
  '',
  ' ',
  ' lead and trail ',
  '\n',
  'two\r\nlines\ttabbed',
  ']]>',
  '<a href="x">&amp;</a>',
  '"quoted"',
  "'",
  '`',
  '\\',
  '\\u0027',
  '\\n',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '|',
  'a|b;c,d',
  'null',
  'true',
  '1',
  '1.0',
  '[]',
  '{"$integer":"1"}',
  '\u0000',
  '\b\f\v',
  '\u0001\u001f',
  '\u007f\u0085',
  '\u2028\u2029',
  '\ufffe\uffff',
  '\ufeff',
  '𐀀👩‍👩‍👧',
  'داعش خراسان',
  '{{x}}',
  '$x',
  '//',
  '/*',
  ';',
  '#{x}',
]
const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const whole = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(0, -1, 2 ** 53 - 1, -(2 ** 53 - 1)))
const fraction = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, -0, 1e21, -1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53 + 2),
)
const big = fc.bigInt({ min: 2n ** 53n + 1n, max: 2n ** 63n - 1n }).chain((n) => fc.constantFrom(n, -n, -(2n ** 63n)))

/** Values that both stores can keep. */
const stored: fc.Arbitrary<Value> = fc.oneof(
  text,
  whole,
  fraction,
  big,
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.array(whole, { maxLength: 3 }),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  fc.array(fraction, { minLength: 1, maxLength: 3 }),
)
/** Values that no store keeps but that come from a query or another program. */
const strange: fc.Arbitrary<Value> = fc.oneof(
  stored,
  fc.constantFrom<Value>(
    NaN,
    Infinity,
    -Infinity,
    2n ** 64n,
    '\ud800',
    'a\udc00b',
    [null],
    ['a', 1],
    [[1], []],
    [2n ** 70n],
    [NaN, -0],
    {},
    { $integer: '1' },
    { a: { $map: 1 } },
  ),
)
const key = fc.constantFrom(
  'name',
  'weight',
  'latitude',
  'aliases',
  'labels',
  'label',
  'type',
  'symmetric',
  'x',
  'source',
  'parent',
  'with space',
  'with:colon',
  'with "quotes" & <signs>',
  'json',
  'plain[json]',
  'ключ',
  '_',
  'labels_',
  'constructor',
)
const properties = (value: fc.Arbitrary<Value>) =>
  fc
    .dictionary(key, fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), { maxKeys: 6 })
    .map((given) => ({ ...given }))

function elements(value: fc.Arbitrary<Value>): fc.Arbitrary<Elements> {
  const slug = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,6}$/)
  const labels = fc.constantFrom<string[]>(['Actor'], ['Actor', 'State'], ['Place'], ['Theme'], ['Source'], ['Own_Label', 'Thing'])
  return fc.uniqueArray(slug, { minLength: 1, maxLength: 6 }).chain((ids) =>
    fc
      .record({
        nodes: fc.tuple(
          ...ids.map((id) => fc.tuple(labels, properties(value)).map(([l, p]): GraphNode => ({ id, labels: l, properties: { ...p, id } }))),
        ),
        relationships: fc
          .array(
            fc.record({
              start: fc.constantFrom(...ids),
              end: fc.constantFrom(...ids),
              type: fc.constantFrom('FIGHTS', 'RIVAL_OF', 'own_Type'),
              given: properties(value),
              tail: fc.oneof(
                fc.constantFrom('', '|qualifier'),
                text.map((t) => `|${t}`),
              ),
            }),
            { maxLength: 8 },
          )
          .map((rows) =>
            rows.map(({ start, end, type, given, tail }, i): GraphRelationship => {
              const id = `${start}|${type}|${end}${tail}#${i}`
              return { id, type, start, end, properties: { ...given, id } }
            }),
          ),
        // What joins claims has no id of its own.
        links: fc
          .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 3, selector: (pair) => pair.join() })
          .chain((pairs) =>
            fc.tuple(
              ...pairs.map(([start, end]) =>
                properties(value).map((p): GraphRelationship => ({
                  id: `${start}|ABOUT|${end}`,
                  type: 'ABOUT',
                  start,
                  end,
                  properties: p,
                })),
              ),
            ),
          ),
      })
      .map(({ nodes, relationships, links }) => ({ nodes, relationships: [...relationships, ...links] })),
  )
}

/** Graphs with everything awkward that a store can hold. */
export const storedGraphs = elements(stored)
/** Graphs with what no store can hold, too. */
export const strangeGraphs = elements(strange)

/** `n` of them, the same in every run of a seed (tests/support/random.ts). */
export function samples(of: fc.Arbitrary<Elements>, n: number): Elements[] {
  return fc.sample(of, n)
}

export function exportGraph({ nodes, relationships }: Elements, parts: Partial<ExportGraph> = {}): ExportGraph {
  return memoryGraph({ title: 'A graph & "its" title\n', symmetricTypes: new Set(['RIVAL_OF']), ...parts }, nodes, relationships)
}

/** Graphs as text that is equal when they are: in order, nulls left out. */
export function canonical({
  nodes,
  relationships,
}: {
  nodes: readonly GraphNode[]
  relationships: readonly Omit<GraphRelationship, 'id'>[]
}): string[] {
  const present = (given: Record<string, Value>) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
  return [
    ...nodes.map(({ id, labels, properties: p }) => jsonText(['node', id, [...labels].sort(), present(p)])).sort(),
    ...relationships.map(({ type, start, end, properties: p }) => jsonText(['relationship', start, type, end, present(p)])).sort(),
  ]
}
