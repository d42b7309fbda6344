import { readFileSync } from 'node:fs'

/** A fenced block of a page: the language it names, its text, and the paragraph before it. */
export interface Block {
  language: string
  text: string
  before: string
}

/** The fenced blocks of a page, in order. */
export function blocksOf(path: string): Block[] {
  const page = readFileSync(path, 'utf8')
  return [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map((match) => {
    const above = page.slice(0, match.index).trimEnd()
    return { language: match[1]!, text: match[2]!, before: above.slice(above.lastIndexOf('\n\n') + 2) }
  })
}
