import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importOptionsSchema } from '../../model/imports'
import { AppError } from '../../model/app-error'
import { fileInput } from '../../server/files/input'
import { readerOf } from '../../server/import/registry'
import { leftOut } from '../support/left-out'

const data = process.env.ALLEGIANCE_TEST_DATA
/** Files of others that are broken on purpose, and where each is said to be. */
const BROKEN: Record<string, RegExp> = {
  'graphml/apoc-unicode.graphml': /^Line \d+, column \d+: the XML is not well formed/,
  'graphml/igraph-invalid1.graphml': /^Line 9: the file is said to be in utf-8/i,
}

describe('real files', () => {
  if (!data) return leftOut('reading real files: ALLEGIANCE_TEST_DATA is not set')
  // The table of files has the counts that were measured by others.
  const rows = [
    ...readFileSync(`${data}/data/MANIFEST.md`, 'utf8').matchAll(/^\| ((?:gexf|graphml)\/\S+) \| \d+ \| (?:(\d+)n\/(\d+)e)?/gm),
  ].map(([, path, nodes, edges]) => ({ path: path!, nodes: Number(nodes), edges: Number(edges) }))
  test('are many', () => expect(rows.length).toBeGreaterThan(30))

  test.each(rows.filter(({ path, nodes }) => !BROKEN[path] && !Number.isNaN(nodes)))(
    '$path has $nodes nodes and $edges edges',
    async ({ path, nodes, edges }) => {
      expect(await counted(`${data}/data/${path}`)).toEqual({ nodes, edges })
    },
  )

  test.each(Object.entries(BROKEN))('%s is refused, with the place', async (path, message) => {
    const error = await counted(`${data}/data/${path}`).catch((fault: unknown) => fault)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toMatch(message)
  })

  test.each([
    ['csv/pole-Officer.csv', 1000, 0],
    ['csv/pole-Person.csv', 369, 0],
    ['csv/pole-rel-CALLED.csv', 0, 534],
  ])('%s has %i nodes and %i relationships', async (path, nodes, edges) => {
    expect(await counted(`${data}/data/${path}`)).toEqual({ nodes, edges })
  })

  test.each(['cypher/movies.cypher', 'cypher/kuzu-lsqb-schema.cypher', 'cypher/got-import.cypher'])(
    '%s, a script of others, is refused',
    async (path) => {
      await expect(counted(`${data}/data/${path}`)).rejects.toMatchObject({ code: 'unreadable-file' })
    },
  )
})

/** How many nodes and edges stand in a file: also those with something wrong about them. */
async function counted(path: string): Promise<{ nodes: number; edges: number }> {
  const input = await fileInput(path, basename(path))
  const { reader } = await readerOf(input, undefined)
  const count = { nodes: 0, edges: 0 }
  for await (const items of reader.read(input, importOptionsSchema.parse({}))) {
    for (const { kind } of items) {
      if (kind === 'node') count.nodes++
      if (kind === 'relationship') count.edges++
    }
  }
  return count
}
