import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'

const PATH = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why no browser can be started here, or null where one can. */
export const browserMissing = existsSync(PATH) ? null : `browser tests: no Chromium at ${PATH} (set CHROMIUM_PATH)`

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: PATH, args: FLAGS })

export interface Screen {
  width?: number
  height?: number
  dark?: boolean
}

/** The screens on which accessibility is looked at, each with its name. */
export const SCREENS: readonly [string, Screen][] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['on a phone', { width: 390, height: 844 }],
]

/** A page with nothing remembered, and what went wrong on it. */
export interface Visit {
  page: Page
  /** Opens an address of the explorer and waits until its picture and its controls stand. */
  go(path: string): Promise<void>
  /** Fails if the page said anything on its console, threw, or asked another host for something; `except` names what is meant to be said. */
  expectCalm(except?: RegExp): void
  close(): Promise<void>
}

export async function visit(browser: Browser, address: string, { width = 1440, height = 900, dark = false }: Screen = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    // Software drawing tells that reading a pixel under the pointer is slow; no page can change that.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall due to ReadPixels'))
      faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) faults.push(`asked another host: ${request.url()}`)
  })
  return {
    page,
    async go(path) {
      await page.goto(`${address}${path}`)
      await page.waitForFunction(() => performance.getEntriesByName('allegiance:graph-view').length > 0)
      await page.getByRole('combobox', { name: 'Search the graph' }).waitFor()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
    },
    expectCalm: (except) => expect(faults.filter((fault) => !except?.test(fault))).toEqual([]),
    close: () => context.close(),
  }
}

/** Serious and critical faults of accessibility, each as rule and element. */
export async function axeFaults(page: Page): Promise<string[]> {
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  // The page's policy lets no script in from outside; the browser's own tools may add one.
  await page.evaluate(readFileSync(source, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

/** Where the focus node stands: the middle of the pixels in its colour, as a reader sees it. Null when none is in sight. */
export async function focusOnScreen(page: Page): Promise<{ x: number; y: number } | null> {
  const graph = page.getByRole('application')
  const box = (await graph.boundingBox())!
  const image = (await page.screenshot({ clip: box })).toString('base64')
  const middle = await page.evaluate(
    async ({ image, color }) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${image}`
      await picture.decode()
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      let [x, y, n] = [0, 0, 0]
      for (let i = 0; i < data.length; i += 4) {
        if (Math.abs(data[i]! - color[0]!) + Math.abs(data[i + 1]! - color[1]!) + Math.abs(data[i + 2]! - color[2]!) > 6) continue
        x += (i / 4) % picture.width
        y += Math.floor(i / 4 / picture.width)
        n += 1
      }
      return n > 40 ? { x: x / n, y: y / n } : null
    },
    { image, color: await accent(page) },
  )
  return middle && { x: box.x + middle.x, y: box.y + middle.y }
}

/** Of two pictures of one size: how many pixels of the first are not its ground, which is the colour of its corner, and how many of the second clearly differ from the first. */
export function compare(page: Page, first: Buffer, second: Buffer): Promise<{ ink: number; differ: number }> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = (await Promise.all(
        pictures.map(async (data) => {
          const picture = new Image()
          picture.src = `data:image/png;base64,${data}`
          await picture.decode()
          const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
          context.drawImage(picture, 0, 0)
          return context.getImageData(0, 0, picture.width, picture.height).data
        }),
      )) as [Uint8ClampedArray, Uint8ClampedArray]
      const far = (x: Uint8ClampedArray, i: number, y: Uint8ClampedArray, j: number) =>
        Math.abs(x[i]! - y[j]!) + Math.abs(x[i + 1]! - y[j + 1]!) + Math.abs(x[i + 2]! - y[j + 2]!)
      let [ink, differ] = [0, 0]
      for (let i = 0; i < a.length; i += 4) {
        if (far(a, i, a, 0) > 100) ink++
        if (far(a, i, b, i) > 200) differ++
      }
      return { ink, differ }
    },
    [first.toString('base64'), second.toString('base64')],
  )
}

async function accent(page: Page): Promise<number[]> {
  const hex = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
