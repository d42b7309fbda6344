/** Pseudo-random numbers from 0 to 1 by a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NODES = 8
const RELATIONSHIPS = 13

/** The properties that nodes may have, with values of theirs; `m` is of one kind here and of another there. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  i: ['0', '1', '2', '3', '7', '-2'],
  f: ['2.5', '-1.5', '0.25', '3.75'],
  s: ["'a'", "'beta'", "'A b'", "''", "'3'", "'2.5'", "'Ärger'"],
  b: ['true', 'false'],
  d: ["date('2020-05-06')", "date('2019-12-31')", "date('2021-02-28')"],
  l: ['[1, 2]', '[3]', '[2, 2, 5]', '[]'],
  t: ["['a', 'b']", "['x y']", "['1', 'a']"],
  m: ['1', "'1'", "'b'", 'true', '[1, 2]', '2.5'],
}

/** The statements that make a graph: labels, loops, parallel ties, absent properties. */
export function graphOf(seed: number): string[] {
  const next = random(seed)
  const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  const map = (id: string, keys: readonly string[]) =>
    `{id: '${id}'${keys.flatMap((key) => (next() < 0.6 ? `, ${key}: ${one(VALUES[key]!)}` : [])).join('')}}`
  const nodes = Array.from({ length: NODES }, (_, i) => {
    const labels = [one(['A', 'B']), ...(next() < 0.3 ? ['C'] : [])].map((label) => `:${label}`).join('')
    return `(n${i}${labels} ${map(`n${i}`, Object.keys(VALUES))})`
  })
  const ties = Array.from({ length: RELATIONSHIPS }, (_, i) => {
    const end = () => `n${Math.floor(next() * NODES)}`
    return `(${end()})-[:${one(['T', 'U', 'V'])} ${map(`r${i}`, ['i', 's', 'm'])}]->(${end()})`
  })
  return [`CREATE ${[...nodes, ...ties].join(', ')}`]
}
