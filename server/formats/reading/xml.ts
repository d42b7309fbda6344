import { SaxesParser } from 'saxes'
import { markedEncoding } from '../../../model/tables/encoding'
import { unreadable, type ImportItem } from './reader'
import type { InputFile } from '../../files/input'
import { textOf } from './text'

/** What takes the elements of an XML file as they come. Names are without their prefix. */
export interface XmlHandler {
  /** `line` is where the element begins. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: () => number): void
  close(name: string): void
  text(text: string): void
  /** What has been made of the elements so far; each item once. */
  take(): ImportItem[]
}

/** Elements within elements, at most. */
const DEEPEST = 500
/** Characters without any element among them, at most. */
const LONGEST = 32 << 20
/** Characters of one item, and of what stands before the first, at most. */
const LARGEST = 64 << 20
/** Items handed on at a time, about, and characters of them. */
const BATCH = 1000
const MOST_AT_ONCE = 4 << 20

/**
 * Reads an XML file with bounded memory. Entities that a file declares are not expanded, and nothing outside the file is read:
 * a file that declares some is refused. Throws `unreadable-file` with line and column where the XML is not well formed.
 */
export async function* readXml(input: InputFile, handler: XmlHandler): AsyncIterable<ImportItem[]> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const here = () => parser.line
  let depth = 0
  let events = 0
  parser.on('error', (error) => {
    throw unreadable(
      `line ${parser.line}, column ${parser.column}`,
      `the XML is not well formed: ${error.message.replace(/^\d+:\d+:\s*/, '')}`,
    )
  })
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text))
      throw unreadable(
        `line ${parser.line}`,
        'the file declares entities, which are not expanded here: they can blow a small file up beyond all memory. Write them out.',
      )
  })
  parser.on('opentag', ({ name, attributes }) => {
    events++
    if (++depth > DEEPEST) throw unreadable(`line ${parser.line}`, `elements stand more than ${DEEPEST} deep within each other.`)
    handler.open(local(name), attributes as Record<string, string>, here)
  })
  parser.on('closetag', ({ name }) => {
    events++
    depth--
    handler.close(local(name))
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))

  let quiet = 0
  let itemless = 0
  let read = 0
  let items: ImportItem[] = []
  for await (const piece of textOf(input, await declaredEncoding(input), false)) {
    const before = events
    parser.write(piece)
    quiet = events > before ? 0 : quiet + piece.length
    if (quiet > LONGEST) throw unreadable(`line ${parser.line}`, `there is no element in ${LONGEST >> 20} million characters.`)
    const made = handler.take()
    itemless = made.length > 0 ? 0 : itemless + piece.length
    if (itemless > LARGEST) throw unreadable(`line ${parser.line}`, `one element holds more than ${LARGEST >> 20} million characters.`)
    items = items.length === 0 ? made : [...items, ...made]
    read += piece.length
    if (items.length < BATCH && read < MOST_AT_ONCE) continue
    yield items
    items = []
    read = 0
  }
  parser.close()
  yield [...items, ...handler.take()]
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

async function declaredEncoding(input: InputFile): Promise<string | undefined> {
  for await (const piece of input.open()) {
    if (markedEncoding(piece)) return undefined
    return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(Buffer.from(piece.subarray(0, 200)).toString('latin1'))?.[1]
  }
  return undefined
}
