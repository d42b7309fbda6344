type Child = Node | string | null | false | undefined | readonly Child[]
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>

/** An element with its attributes and children. Functions listen to the event they are named after; text stays text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as (event: Event) => void)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value != null) element.setAttribute(name, String(value))
  }
  append(element, children)
  return element
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child)
    else if (child instanceof Node || (typeof child === 'string' && child !== '')) element.append(child as Node | string)
  }
}

/** Text of SVG as elements. Whoever makes the text has escaped what is in it (picture/svg/text.ts). */
export function svg(markup: string, attributes: Record<string, string | number>): SVGSVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.innerHTML = markup
  return element
}

/** A button. */
export const button = (name: string, click: () => void, attributes: Attributes = {}, ...children: Child[]) =>
  h('button', { type: 'button', class: 'button', click, ...attributes }, ...(children.length > 0 ? children : [name]))

/** A button with a picture instead of words. */
export const iconButton = (label: string, click: () => void, ...children: Child[]) =>
  h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, click }, ...children)

/** A line of an icon. */
export const icon = (path: string, size = 18) =>
  svg(`<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`, {
    viewBox: '0 0 20 20',
    width: size,
    height: size,
    'aria-hidden': 'true',
  })
