import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { terms } from '../../model/words/english/terms'
import type { Catalogue } from '../../model/words/words'

/** The sentences and terms of English by subject. */
export async function englishCatalogues(): Promise<Record<string, Catalogue>> {
  const subjects = readdirSync('model/words/english').map((file) => file.replace(/\.ts$/, ''))
  const found = subjects
    .filter((subject) => subject !== 'terms')
    .map(async (subject) => {
      const exported = Object.values((await import(`../../model/words/english/${subject}.ts`)) as Record<string, { english?: Catalogue }>)
      return [subject, exported.find(({ english }) => english)!.english!] as const
    })
  return { ...Object.fromEntries(await Promise.all(found)), terms }
}

/** A catalogue that nobody speaks: longer, accented, each sentence in brackets, with the gaps of English. */
export function pseudo(english: Catalogue): Catalogue {
  const accented = (text: string) => text.replace(/(\{\{\w+\}\})|[aeiou]/g, (letter, gap) => gap ?? `${letter}\u0301`)
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, `⟦${accented(text)}⟧`]))
}

/** Texts of a page outside the brackets of the pseudo-language, those that only screen readers read among them; numbers and signs apart. */
export function bareTexts(page: Page): Promise<string[]> {
  return page.evaluate((elsewhere) => {
    const found: string[] = []
    const outside = (text: string, depth: number): [outside: string, depth: number] => {
      let kept = ''
      for (const letter of text) {
        if (letter === '⟦') depth++
        else if (letter === '⟧') depth--
        else if (depth === 0) kept += letter
      }
      return [kept, depth]
    }
    const keep = (text: string) => /\p{Script=Latin}{2}/u.test(text) && found.push(text.replace(/^[\s,;:·…()“”]+|[\s,;:·…()“”]+$/g, ''))
    let depth = 0
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        const [text, after] = outside(node.data, depth)
        depth = after
        keep(text)
      } else if (node instanceof Element) {
        if (node.matches(elsewhere) || !(node.matches('option, optgroup') || node.checkVisibility())) return
        for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'])
          keep(outside(node.getAttribute(name) ?? '', 0)[0])
        node.childNodes.forEach(walk)
      }
    }
    walk(document.querySelector('dialog[open], [role=dialog]') ?? document.body)
    return found
  }, NOT_WORDS)
}

/** What holds no words of the interface: code, cells of a result, the product's name; and the verbs of ties, which follow a grammar (`model/words/grammar.ts`). */
const NOT_WORDS = 'script, style, noscript, pre, code, .cm-editor, .brand, .query-name, .parameter-name, .table-row, .path-step'

/** What of a page is cut off at a side, sticks out of it, or is covered by something else. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate((scrolls) => {
    const faults: string[] = []
    // On a narrow screen the console covers the page.
    const within =
      document.querySelector(innerWidth < 860 ? 'dialog[open], [role=dialog], .console' : 'dialog[open], [role=dialog]') ?? document.body
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
    const all = [...within.querySelectorAll<HTMLElement>('*')]
    const shown = all.filter((element) => element.checkVisibility() && !element.closest(scrolls))
    // What a panel has scrolled out of sight is not covered.
    const isScrolledAway = (element: Element, y: number): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { top, bottom } = at.getBoundingClientRect()
        if (getComputedStyle(at).overflowY !== 'visible' && (y < top || y > bottom)) return true
      }
      return false
    }
    const speaks = (element: Element) => [...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
    const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible'
    for (const element of shown.filter((one) => clips(one) || speaks(one)))
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is cut off`)
    for (const element of shown.filter((one) => one.matches('button, input, select, a, summary, [role=tab]'))) {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      if (right - left < 2 || y < 0 || y > innerHeight) continue
      if (left < -1 || right > innerWidth + 1) faults.push(`${name(element)} sticks out of the page`)
      if (isScrolledAway(element, y)) continue
      const over = document.elementFromPoint(x, y)
      if (over && !element.contains(over) && !over.contains(element) && !over.closest('label')?.contains(element))
        faults.push(`${name(element)} is covered by ${name(over)}`)
    }
    return faults
  }, SCROLLS)
}

/** What may be wider than it shows: tables and code scroll, and what is cut with an ellipsis says so. */
const SCROLLS = '.hidden, .graph, .cm-editor, pre, .cut, select, input, [role=table], .mapping-table, .query-name, .result-panel, svg'
