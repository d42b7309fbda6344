import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { textOf, trackedFiles } from '../support/files'

const ENGLISH = 'model/words/english/'
/** `export const name = words('subject', …`, or `plain`, of each catalogue, with the keys it holds. */
const catalogues = readdirSync(ENGLISH)
  .filter((file) => file !== 'terms.ts')
  .map((file) => {
    const text = readFileSync(ENGLISH + file, 'utf8')
    const [, name = '', subject = ''] = /export const (\w+) = (?:words|plain)\('([\w-]+)', \{/.exec(text) ?? []
    const keys = [...text.matchAll(/^ {2}'?([\w.-]+?)(?:_(?:zero|one|two|few|many|other))?'?:/gm)].map(([, key]) => key!)
    return { file, name, subject, keys: new Set(keys) }
  })
const sources = trackedFiles()
  .filter((path) => /^(client|picture|model|server)\/.*\.tsx?$/.test(path) && !path.startsWith('model/words/'))
  .map((path) => ({ path, text: textOf(path) ?? '' }))

test.each(catalogues)('$file has the subject it is named for', ({ file, name, subject }) => {
  expect({ subject, exports: name !== '' }).toEqual({ subject: file.replace(/\.ts$/, ''), exports: true })
})

test.each(catalogues)('no sentence of $file is left unused', ({ file, name, keys }) => {
  const imports = `english/${file.replace(/\.ts$/, '')}'`
  // What takes a catalogue for its type only hands it to those that it calls.
  const handing = sources
    .filter(({ text }) => new RegExp(`import type .*${imports}`).test(text))
    .map(({ path }) => `/${basename(path, '.ts')}'`)
  const users = sources.filter(({ text }) => [imports, ...handing].some((name) => text.includes(name)))
  const used = (key: string) => users.some(({ text }) => new RegExp(`['"\`.]${key}['"\`]`).test(text) || ofPrefix(text, key))
  // A key put together, t(`state.${name}`), uses all that begin so.
  const ofPrefix = (text: string, key: string) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:\\.parts)?\\(\`([\\w.-]+)\\$\\{`, 'g'))].some(([, prefix]) => key.startsWith(prefix!))
  expect([...keys].filter((key) => !used(key))).toEqual([])
})

test('what draws the first picture needs neither React, nor schemas, nor the catalogue', () => {
  const reached = new Set<string>()
  const reach = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const [, name] of (textOf(path) ?? '').matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s+)?'([^']+)'/gm)) {
      if (!name!.startsWith('.')) reached.add(name!)
      else reach(pathOf(path, name!))
    }
  }
  const pathOf = (from: string, name: string) => {
    const base = join(dirname(from), name)
    return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => existsSync(path)) ?? base
  }
  reach('client/shell/start.ts')
  expect(reached.size).toBeGreaterThan(20)
  expect([...reached].filter((name) => /^(react|zod|i18next)\b|^model\/words\/(words|english\/(?!problems|dates))/.test(name))).toEqual([])
})
