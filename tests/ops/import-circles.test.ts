import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { textOf, trackedFiles } from '../support/files'

const PRODUCT = /^(model|cypher|graph-seed|picture|server|client)\/.*\.tsx?$/

type Imports = ReadonlyMap<string, readonly string[]>

/** What each of these files imports of the project, when it is loaded or later; what it imports for types alone, which is gone when it runs, only if `types` says so. */
function importsOf(files: RegExp, types: boolean): Imports {
  return new Map(
    trackedFiles()
      .filter((path) => files.test(path) && existsSync(path))
      .map((path) => {
        const text = types ? textOf(path)! : textOf(path)!.replace(/^import type [^']*'[^']*'/gm, '')
        const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
        return [path, named.filter((name) => name.startsWith('.')).flatMap((name) => fileOf(join(dirname(path), name)) ?? [])] as const
      }),
  )
}

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => PRODUCT.test(candidate) && existsSync(candidate))
}

/** Every circle that leads back to a file on the way through what it imports, each once. */
function circles(imports: Imports): string[][] {
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
  const imports = importsOf(PRODUCT, false)
  expect(imports.size).toBeGreaterThan(400)
  expect(circles(imports)).toEqual([])
})

test('in the model no file imports itself by way of others, for types neither', () => {
  expect(circles(importsOf(/^model\/.*\.ts$/, true))).toEqual([])
})
