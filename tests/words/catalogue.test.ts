import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { textOf, trackedFiles } from '../support/files'

const ENGLISH = 'model/words/english/'
/** `export const name = words('subject', …` of each catalogue, with the keys it holds. */
const catalogues = readdirSync(ENGLISH).map((file) => {
  const text = readFileSync(ENGLISH + file, 'utf8')
  const [, name = '', subject = ''] = /export const (\w+) = words\('([\w-]+)', \{/.exec(text) ?? []
  const keys = [...text.matchAll(/^ {2}'?([\w.-]+?)'?(?:_(?:zero|one|two|few|many|other))?:/gm)].map(([, key]) => key!)
  return { file, name, subject, keys: new Set(keys) }
})
const sources = trackedFiles()
  .filter((path) => /^(client|picture|model|server)\/.*\.tsx?$/.test(path) && !path.startsWith(ENGLISH))
  .map((path) => ({ path, text: textOf(path) ?? '' }))

test.each(catalogues)('$file has the subject it is named for', ({ file, name, subject }) => {
  expect({ subject, exports: name !== '' }).toEqual({ subject: file.replace(/\.ts$/, ''), exports: true })
})

test.each(catalogues)('no sentence of $file is left unused', ({ file, name, keys }) => {
  const users = sources.filter(({ text }) => text.includes(`english/${file.replace(/\.ts$/, '')}'`))
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
  expect([...reached].filter((name) => /^(react|zod|i18next)\b|^model\/words\/(words|english)/.test(name))).toEqual([])
})
