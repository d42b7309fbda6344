import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../server/cli/program'
import { textOf, trackedFiles } from '../support/files'
import { blocksOf } from '../support/markdown'

const files = trackedFiles()
const pages = files.filter((path) => /^(?:README|CONTRIBUTING|CHANGELOG|docs\/[^/]+)\.md$/.test(path))
const text = new Map(pages.map((path) => [path, readFileSync(path, 'utf8')]))
const everything = [...text.values()].join('\n')

/** What a help text says. */
async function help(...argv: string[]): Promise<string> {
  let said = ''
  const out = (more: string) => {
    said += more
  }
  await run(argv, {
    out: async (more) => out(String(more)),
    err: out,
    env: {},
    cwd: process.cwd(),
    input: process.stdin,
    stop: new AbortController().signal,
  })
  return said
}

/** Options by command, as the command line itself lists them. */
const commands = new Map<string, string[]>()
beforeAll(async () => {
  const names = [...(await help('--help')).matchAll(/^ {2}([a-z]+)\b/gm)].map((m) => m[1]!).filter((name) => name !== 'help')
  commands.set('help', [])
  const optionsIn = (text: string) => [...text.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map((m) => m[1]!)
  for (const name of names) {
    const text = await help('help', name)
    // Some have commands of their own.
    const parts = [...(/^Commands:\n((?: .*\n)*)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}([a-z]+)\b/gm)].map((m) => m[1]!)
    const own = await Promise.all(parts.filter((part) => part !== 'help').map((part) => help(name, part, '--help')))
    commands.set(name, [text, ...own].flatMap(optionsIn))
  }
})

test('links between pages lead somewhere, to the heading they name', () => {
  const broken = [...text].flatMap(([page, content]) =>
    [...content.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((m) => m[1]!)
      .filter((to) => !/^[a-z]+:/.test(to))
      .flatMap((to) => {
        const [path = '', heading] = to.split('#')
        const target = path === '' ? page : normalize(join(dirname(page), path))
        if (!existsSync(target)) return [`${page}: ${to}`]
        return heading && !headings(target).has(heading) ? [`${page}: ${to}`] : []
      }),
  )
  expect(broken).toEqual([])
})

test('every page can be reached from the README', () => {
  expect(pages.filter((page) => page !== 'README.md' && !text.get('README.md')!.includes(`(${page})`))).toEqual([])
})

test('the files that the pages for developers name are there', () => {
  const gone = ['CONTRIBUTING.md', 'docs/architecture.md'].flatMap((page) =>
    [...text.get(page)!.matchAll(/`((?:bin|client|cypher|docs|graph-seed|model|picture|scripts|server|tests)\/[\w./-]*)`/g)]
      .map((m) => m[1]!)
      .filter((path) => !existsSync(path))
      .map((path) => `${page}: ${path}`),
  )
  expect(gone).toEqual([])
})

test('the pages speak of every command and option', () => {
  expect(commands.size).toBeGreaterThan(3)
  const options = [...commands.values()].flat().filter((option) => option !== '--help')
  expect([...commands.keys()].filter((name) => !everything.includes(`allegiance ${name}`))).toEqual([])
  expect(options.filter((option) => !everything.includes(option))).toEqual([])
})

test('the pages speak of every environment variable that the product reads', () => {
  const product = files.filter((path) => /^(bin|server|cypher|graph-seed|model)\/.*\.(ts|js)$/.test(path))
  const read = new Set(product.flatMap((path) => [...textOf(path)!.matchAll(/\benv(?:\.|\(')([A-Z][A-Z0-9_]+)/g)].map((m) => m[1]!)))
  expect(read.size).toBeGreaterThan(5)
  expect([...read].filter((name) => !everything.includes(`\`${name}\``))).toEqual([])
})

test('the commands in the pages exist', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const unknown = pages.flatMap((page) =>
    commandLines(page).flatMap((line) => {
      const words = line.split(/\s+/)
      const at = words.indexOf('allegiance')
      if (at >= 0) {
        const options = words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0]!)
        return commands.has(words[at + 1]!) && options.every((o) => commands.get(words[at + 1]!)!.includes(o)) ? [] : [`${page}: ${line}`]
      }
      const script = /\bnpm (?:run (?:--silent )?)?([a-z]+)\b/.exec(line)?.[1]
      if (script && script !== 'ci') return script in manifest.scripts ? [] : [`${page}: ${line}`]
      const file = /\b(?:bash|node) ([\w./-]+)/.exec(line)?.[1]
      return file && !existsSync(file) ? [`${page}: ${line}`] : []
    }),
  )
  expect(unknown).toEqual([])
})

/** What a page says to type: the lines of its shell blocks, and code in its sentences that begins like a command. */
function commandLines(page: string): string[] {
  const blocks = blocksOf(page)
    .filter((b) => b.language === 'sh')
    .flatMap((b) => b.text.replaceAll('\\\n', ' ').split('\n'))
  const inline = [...text.get(page)!.matchAll(/`((?:npx allegiance|npm|bash|node) [^`\n]+)`/g)].map((m) => m[1]!)
  return [...blocks, ...inline]
    .flatMap((line) => line.split('&&'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The anchors of a page's headings, as GitHub makes them. */
function headings(page: string): Set<string> {
  return new Set(
    [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map((m) =>
      m[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )
}
