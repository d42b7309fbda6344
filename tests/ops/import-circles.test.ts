import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { textOf, trackedFiles } from '../support/files'

const PRODUCT = /^(model|cypher|graph-seed|picture|server|client)\/.*\.tsx?$/

/** What each product file imports of the project, when it is loaded or later; not what it imports for types alone, which is gone when it runs. */
const imports = new Map(
  trackedFiles()
    .filter((path) => PRODUCT.test(path) && existsSync(path))
    .map((path) => {
      const named = ts
        .preProcessFile(textOf(path)!.replace(/^import type [^']*'[^']*'/gm, ''), true, true)
        .importedFiles.map(({ fileName }) => fileName)
      return [path, named.filter((name) => name.startsWith('.')).flatMap((name) => fileOf(join(dirname(path), name)) ?? [])] as const
    }),
)

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => PRODUCT.test(candidate) && existsSync(candidate))
}

/** Every circle that leads back to a file on the way through what it imports, each once. */
function circles(): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

test('no product file imports itself by way of others', () => {
  expect(imports.size).toBeGreaterThan(400)
  expect(circles()).toEqual([])
})
