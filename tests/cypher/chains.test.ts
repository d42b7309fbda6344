import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const CYPHER = new URL('../../cypher/', import.meta.url)
/** Two hops in one path; what stands in the brackets may be worked out. */
const CHAIN = /\)<?-(\[[^\]]*\])?-?>?\([^()]*\)<?-(\[[^\]]*\])?->?\(/

/** From one claim to those that it contradicts, which are few; OPTIONAL MATCH cannot be cut in two. */
const ANCHORED = /^OPTIONAL MATCH \(c\)-\[x:CONTRADICTS\]-/

/** The embedded engine breaks down where a chain meets more than 65,535 rows; statements from outside are taken apart by the dialect, the product's own are not. */
test('no statement of the product goes over two hops in one path', () => {
  const files = readdirSync(CYPHER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const chained = files.flatMap((name) =>
    readFileSync(new URL(name, CYPHER), 'utf8')
      .split('\n')
      .flatMap((line, i) => (CHAIN.test(line) && !ANCHORED.test(line) ? [`${name}:${i + 1}: ${line.trim()}`] : [])),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(chained).toEqual([])
})
