/** Elements whose text is a label that a drawing shows: of yEd, and of yEd Live and other programs made with yFiles. */
const LABELS: ReadonlySet<string> = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text'])

/** What stands as elements within data of a node or edge: a drawing of yFiles, whose labels are read, or something else. */
export class Drawing {
  /** The labels that it shows, in their order, each once. */
  readonly labels: string[] = []
  /** Whether there is more than labels. */
  more = false
  #text: string | null = null
  #depth = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#text !== null) this.#depth++
    else if (LABELS.has(name)) this.#text = ''
    if (name === 'Label' && attributes.Text !== undefined) this.#add(attributes.Text)
    if (!LABELS.has(name) && name !== 'Label' && name !== 'List') this.more = true
  }

  text(text: string): void {
    if (this.#text !== null && this.#depth === 0) this.#text += text
  }

  close(): void {
    if (this.#text === null) return
    if (this.#depth > 0) this.#depth--
    else {
      this.#add(this.#text)
      this.#text = null
    }
  }

  #add(text: string): void {
    const label = (/^\s*<html>/i.test(text) ? text.replace(/<[^>]*>/g, ' ') : text).replace(/\s+/g, ' ').trim()
    if (label !== '' && !this.labels.includes(label)) this.labels.push(label)
  }
}
