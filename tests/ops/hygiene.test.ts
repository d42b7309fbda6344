import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { textOf, trackedFiles } from '../support/files'
import { leftOut } from '../support/left-out'

const texts = new Map(
  trackedFiles().flatMap((path) => {
    const text = textOf(path)
    return text === null ? [] : [[path, text] as const]
  }),
)
const code = [...texts].filter(([path]) => /\.(ts|tsx|js)$/.test(path))

test('the lock file does not record where packages were fetched from', () => {
  expect(texts.get('package-lock.json')).not.toContain('"resolved"')
  expect(texts.get('.npmrc')).not.toMatch(/registry\s*=/)
})

test('every dependency is pinned to one version', () => {
  const versions = z.record(z.string(), z.string())
  const manifest = z.object({ dependencies: versions, devDependencies: versions }).parse(JSON.parse(texts.get('package.json')!))
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test("no file names a place on somebody's machine", () => {
  const places = [dirname(process.cwd()), homedir()].filter((place) => place.length > 1).map((place) => `${place}/`)
  const likely = /(?<![\w.:/~-])\/(root|work|home\/[a-z]\w*|Users\/[A-Za-z]\w*)\//
  const found = [...texts].flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        likely.test(line) || places.some((place) => line.includes(place)) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  )
  expect(found).toEqual([])
})

/** What a tool loads by path and looks for a default export in. */
const DEFAULT_EXPORTS = [/(^|\/)[\w.]+\.config\.(ts|js)$/, /^tests\/support\/left-out-reporter\.ts$/]

test('nothing is exported by default but what a tool looks for', () => {
  const found = code.filter(
    ([path, text]) => /^export (default\b|\{[^}]*\bas default\b)/m.test(text) && !DEFAULT_EXPORTS.some((allowed) => allowed.test(path)),
  )
  expect(found.map(([path]) => path)).toEqual([])
})

test('no code is left switched off or marked as unfinished', () => {
  const marks = new RegExp(
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b|\\b(test|it|describe)\\.only\\(|@ts-ignore|eslint-disable(?!-next-line)`,
  )
  const found = [...texts]
    .filter(([path]) => !path.endsWith('package-lock.json'))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          marks.test(line) && path !== 'tests/ops/hygiene.test.ts' ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [],
        ),
    )
  expect(found).toEqual([])
})

const article = process.env.ALLEGIANCE_TEST_DATA && `${process.env.ALLEGIANCE_TEST_DATA}/sources/abbas-2022.txt`
if (article && existsSync(article)) {
  test('no file repeats eight words of the article in a row', () => {
    const RUN = 8
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[a-z0-9']+/g) ?? []
    const runs = (list: string[]) => list.slice(0, Math.max(0, list.length - RUN + 1)).map((_, i) => list.slice(i, i + RUN).join(' '))
    const whole = readFileSync(article, 'utf8')
    // The copy begins and ends with lines about where it was published.
    const theirs = new Set(runs(words(whole.slice(whole.indexOf('The change in US'), whole.indexOf('The article appeared')))))
    expect(theirs.size).toBeGreaterThan(1000)
    const found = [...texts]
      .filter(([path]) => !path.endsWith('package-lock.json'))
      .flatMap(([path, text]) => {
        const run = runs(words(text)).find((r) => theirs.has(r))
        return run ? [`${path}: "${run}"`] : []
      })
    expect(found).toEqual([])
  })
} else leftOut('the check that no sentence of the article is repeated: no sources/abbas-2022.txt in ALLEGIANCE_TEST_DATA')
