import { isDate } from '../../../model/dates'
import type { Value } from '../../store/contract'
import { LeftOut } from '../reading/left-out'
import { unreadable, type ImportFormat, type ImportItem } from '../reading/reader'
import { readXml, type XmlHandler } from '../reading/xml'
import { own } from '../../../model/own'

/** The node that the listings of the Council come from; the dossiers know it by the same id. */
export const COUNCIL = 'united-nations-security-council'

const TITLE = 'United Nations Security Council Consolidated List'

/** The committees by the resolutions that they go by; keys as the list writes them. */
const COMMITTEES: Record<string, string> = {
  'al-qaida': '1267',
  taliban: '1988',
  dprk: '1718',
  iraq: '1518',
  drc: '1533',
  libya: '1970',
  somalia: '751',
  car: '2127',
  yemen: '2140',
  gb: '2048',
  southsudan: '2206',
  haiti: '2653',
  sudan: '1591',
  mali: '2374',
  lebanon: '1636',
  iran: '2231',
}
/** Elements of an entry that are read: the comments only on what is no person. */
const TAKEN: ReadonlySet<string> = new Set([
  'FIRST_NAME',
  'SECOND_NAME',
  'THIRD_NAME',
  'FOURTH_NAME',
  'UN_LIST_TYPE',
  'REFERENCE_NUMBER',
  'LISTED_ON',
  'NAME_ORIGINAL_SCRIPT',
  'DESIGNATION',
  'INDIVIDUAL_ALIAS',
  'ENTITY_ALIAS',
])

/** How many elements an entry stands in: the list, and its persons or entities. */
const ENTRY_DEPTH = 2
/** The longest text of one element. */
const LONGEST_TEXT = 100_000

/** Elements in one entry: the longest of the real list has 187. */
const MOST_ELEMENTS = 10_000

/** An element with what stands in it; only one entry of the list is held at a time. */
interface Element {
  name: string
  line: number
  text: string
  children: Element[]
}

/**
 * The consolidated list of the UN Security Council. Of persons only name, aliases with their quality, listing and office
 * are taken; what the comments say of ties to other entries is not read into ties.
 */
export const unList: ImportFormat = {
  detect: (head) => (/<CONSOLIDATED_LIST\b/.test(head) ? 1 : 0),
  read: (input) => readXml(input, new Reading()),
}

class Reading implements XmlHandler {
  readonly #open: Element[] = []
  readonly #seen = new Map<string, number>()
  readonly #left = new LeftOut()
  #items: ImportItem[] = []
  /** Elements of the entry that is open. */
  #elements = 0

  open(name: string, attributes: Readonly<Record<string, string>>, line: () => number): void {
    if (this.#open.length === 0) {
      if (name !== 'CONSOLIDATED_LIST') throw unreadable(`line ${line()}`, `this is no consolidated list: it begins with <${name}>.`)
      this.#items.push(...preamble(attributes.dateGenerated?.slice(0, 10)))
    }
    if (this.#open.length <= ENTRY_DEPTH) this.#elements = 0
    else if (++this.#elements > MOST_ELEMENTS)
      throw unreadable(
        `line ${this.#open[ENTRY_DEPTH]!.line}`,
        `the entry holds more than ${MOST_ELEMENTS} elements, so the file is no list of the Council.`,
      )
    this.#open.push({ name, line: line(), text: '', children: [] })
  }

  text(text: string): void {
    const element = this.#open.at(-1)
    if (!element) return
    if (element.text.length + text.length > LONGEST_TEXT)
      throw unreadable(`line ${element.line}`, `the text of <${element.name}> is longer than ${LONGEST_TEXT} characters.`)
    element.text += text
  }

  close(): void {
    const element = this.#open.pop()!
    if (element.name === 'INDIVIDUAL' || element.name === 'ENTITY') {
      this.#items.push(...entry(element, this.#seen))
      this.#untaken(element)
    }
    // Of what stands above the entries nothing is kept: the list may be of any length.
    else if (this.#open.length > ENTRY_DEPTH) this.#open.at(-1)!.children.push(element)
    if (this.#open.length === 0) this.#items.push(...this.#left.items())
  }

  /** Counts what of an entry is not taken. */
  #untaken({ name, line, children }: Element): void {
    for (const child of children)
      if (!(TAKEN.has(child.name) || (name === 'ENTITY' && child.name === 'COMMENTS1')) && hasText(child))
        this.#left.add(`<${child.name}> of <${name}> is not taken`, `line ${line}`)
  }

  take(): ImportItem[] {
    const items = this.#items
    this.#items = []
    return items
  }
}

function preamble(generated: string | undefined): ImportItem[] {
  const publishedAt = generated !== undefined && isDate(generated) ? generated : undefined
  return [
    {
      kind: 'about',
      ids: 'global',
      title: publishedAt === undefined ? TITLE : `${TITLE}, ${publishedAt}`,
      source: { kind: 'sanctions-list', title: TITLE, publisher: 'United Nations Security Council', ...(publishedAt && { publishedAt }) },
    },
    {
      kind: 'node',
      id: COUNCIL,
      labels: ['Actor', 'Organisation'],
      name: 'United Nations Security Council',
      properties: { abbreviation: 'UNSC' },
      place: 'the list itself',
      mention: true,
    },
  ]
}

function entry(element: Element, seen: Map<string, number>): ImportItem[] {
  const text = (name: string) => textOf(element.children.find((child) => child.name === name))
  const id = text('REFERENCE_NUMBER')
  const place = `line ${element.line}`
  const fault = (message: string): ImportItem => ({
    kind: 'problem',
    severity: 'unreadable',
    place: id ? `${id} (${place})` : place,
    message,
  })
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
    .map(text)
    .filter((part) => part !== '')
    .join(' ')
  if (id === '') return [fault('the entry has no reference number')]
  if (name === '') return [fault('the entry has no name')]
  if (seen.has(id)) return [fault(`the reference number stands a second time; first on line ${seen.get(id)}`)]
  seen.set(id, element.line)
  const listed = text('LISTED_ON').slice(0, 10)
  const problems: ImportItem[] = isDate(listed)
    ? []
    : [{ kind: 'problem', severity: 'note', place: `${id} (${place})`, message: `LISTED_ON is not a date: ${JSON.stringify(listed)}` }]
  const person = element.name === 'INDIVIDUAL'
  return [
    ...problems,
    {
      kind: 'node',
      id,
      labels: ['Actor', person ? 'Person' : 'Organisation'],
      name,
      properties: person ? personProperties(element, id, name) : entityProperties(element, id, name),
      place: id,
    },
    {
      kind: 'relationship',
      type: 'DESIGNATED',
      start: COUNCIL,
      end: id,
      place: id,
      qualifier: `UN ${own(COMMITTEES, text('UN_LIST_TYPE').toLowerCase()) ?? text('UN_LIST_TYPE')}`,
      dates: [{ ...(isDate(listed) && { validFrom: listed }), validTo: '..' }],
      properties: {},
    },
  ]
}

function personProperties(element: Element, id: string, name: string): Record<string, Value> {
  const offices = element.children
    .filter((child) => child.name === 'DESIGNATION')
    .flatMap((child) => child.children.map(textOf))
    .filter((office) => office !== '')
  return {
    basis: `listing: ${id}`,
    identifiers: [`un:${id}`],
    ...aliasesOf(element, 'INDIVIDUAL_ALIAS', name),
    ...(offices.length > 0 && { offices }),
  }
}

function entityProperties(element: Element, id: string, name: string): Record<string, Value> {
  const abbreviation = /[(/]\s*([A-Z][A-Z0-9-]{1,11})\)?\s*$/.exec(name)?.[1]
  const description = textOf(element.children.find((child) => child.name === 'COMMENTS1'))
  return {
    identifiers: [`un:${id}`],
    ...(abbreviation && { abbreviation }),
    ...(description !== '' && { description }),
    ...aliasesOf(element, 'ENTITY_ALIAS', name),
  }
}

/** Aliases, and apart from them those that the list calls of low quality. */
function aliasesOf(element: Element, tag: string, name: string): Record<string, Value> {
  const original = textOf(element.children.find((child) => child.name === 'NAME_ORIGINAL_SCRIPT'))
  const good = new Set(original === '' ? [] : [original])
  const low = new Set<string>()
  for (const alias of element.children.filter((child) => child.name === tag)) {
    const part = (key: string) => textOf(alias.children.find((child) => child.name === key))
    const spelling = part('ALIAS_NAME')
    if (spelling !== '' && spelling !== name) (part('QUALITY').toLowerCase() === 'low' ? low : good).add(spelling)
  }
  return {
    ...(good.size > 0 && { aliases: [...good] }),
    ...(low.size > 0 && { weakAliases: [...low].filter((alias) => !good.has(alias)) }),
  }
}

function textOf(element: Element | undefined): string {
  return element?.text.replace(/\s+/g, ' ').trim() ?? ''
}

function hasText({ text, children }: Element): boolean {
  return text.trim() !== '' || children.some(hasText)
}
