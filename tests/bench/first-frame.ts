import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import type { GraphColumns } from '../../model/columns'
import { fraction } from '../../picture/layout/hash'
import { browserMissing, startBrowser } from '../support/browser'
import { startServer } from '../support/server'
import { percentile, spreadOf, type Benchmark } from './benchmark'

const RUNS = 11
/** The explorer's first picture beside the bare page's, as promised. */
const AT_MOST = 1.3
const MARK = 'allegiance:first-picture'
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

/** A page with nothing but Sigma's own programs, which draws a file that already has positions. */
const BARE = {
  'index.html':
    '<!doctype html><meta charset="utf-8"><style>html,body,#g{height:100%;margin:0}</style><div id="g"></div><script type="module" src="./main.js"></script>',
  'main.js': `import Graph from 'graphology'
import Sigma from 'sigma'
const graph = Graph.from(await (await fetch('/graph.json')).json())
new Sigma(graph, document.getElementById('g'), { enableEdgeEvents: true })
requestAnimationFrame(() => setTimeout(() => performance.mark('${MARK}')))`,
}

export const firstFrame: Benchmark = {
  name: 'first-frame',
  about:
    'from the address to the first drawn picture of the dossier, layout included; beside a bare Sigma page that draws the same graph from a file with positions.',
  async run(log) {
    if (browserMissing) throw new Error(browserMissing)
    // Inside the checkout, so that the bare page finds the libraries the explorer uses.
    const folder = mkdtempSync(join(fileURLToPath(new URL('../..', import.meta.url)), 'node_modules', '.bare-sigma-'))
    const explorer = await startServer()
    const browser = await startBrowser()
    let bare: Server | null = null
    try {
      const columns = (await (await fetch(`${explorer.address}/api/subgraph?dossier=iskp-region`)).json()) as GraphColumns
      bare = await serveBare(folder, columns)
      const bareAddress = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`
      const samples = { explorer: [] as number[], bare: [] as number[] }
      for (let run = 0; run <= RUNS; run++) {
        const [a, b] = [await firstPicture(browser, `${bareAddress}/`), await firstPicture(browser, `${explorer.address}/`)]
        // The first run warms the server's and the browser's caches.
        if (run > 0)
          [samples.bare, samples.explorer] = [
            [...samples.bare, a],
            [...samples.explorer, b],
          ]
      }
      log(`  ${columns.nodes.id.length} nodes, ${columns.relationships.id.length} ties, ${RUNS} runs each, by turns`)
      return [
        {
          what: 'explorer, to its first picture',
          value: percentile(samples.explorer, 0.5),
          unit: 'ms',
          spread: spreadOf(samples.explorer),
        },
        { what: 'bare Sigma page', value: percentile(samples.bare, 0.5), unit: 'ms', spread: spreadOf(samples.bare) },
        {
          what: 'explorer over bare',
          value: percentile(samples.explorer, 0.5) / percentile(samples.bare, 0.5),
          unit: '×',
          atMost: AT_MOST,
        },
      ]
    } finally {
      bare?.close()
      await browser.close()
      await explorer.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function firstPicture(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, MARK)
    return await page.evaluate((mark) => performance.getEntriesByName(mark)[0]!.startTime, MARK)
  } finally {
    await context.close()
  }
}

/** Builds the bare page as a product would be, and serves it from memory. */
async function serveBare(folder: string, { nodes, relationships }: GraphColumns): Promise<Server> {
  for (const [name, text] of Object.entries(BARE)) writeFileSync(join(folder, name), text)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 1000 },
  })
  const graph = JSON.stringify({
    options: { type: 'directed', multi: true },
    attributes: {},
    nodes: nodes.id.map((id, i) => ({
      key: id,
      attributes: { label: nodes.name[i], x: fraction(id), y: fraction(`${id}.`), size: 6, color: '#334455' },
    })),
    edges: relationships.id.map((id, i) => ({
      key: id,
      source: nodes.id[relationships.subject[i]!],
      target: nodes.id[relationships.object[i]!],
      attributes: { color: '#888888', size: 1, type: 'arrow' },
    })),
  })
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url!
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
    if (path === '/graph.json') return response.end(graph)
    try {
      response.end(readFileSync(join(folder, 'dist', path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}
