import { createHash } from 'node:crypto'
import { sourceLocators } from '../cypher/sources/source-locators'
import { AppError } from '../model/app-error'
import { Findings, type CheckedStore, type CheckResult } from './findings'

export interface SourceCheck extends CheckResult {
  source: string
  /** Whether the text given is the very one that the locators were taken from. */
  sameText: boolean
  /** How many claims say where they stand. */
  checked: number
  /** Claims whose passage stands elsewhere in this text. Offsets are UTF-16 code units. */
  moved: { claim: string; from: number; to: number }[]
}

interface Locator {
  claim: string
  start: number
  length: number
  sha256: string
}

/**
 * Checks that each claim of a source still points at the passage its digest was taken from. In the
 * very text the offsets must be exact; in another one (an edition, another encoding of line ends)
 * the passage is looked for everywhere. Throws `not-found` for an unknown source.
 */
export async function checkSource(store: CheckedStore, id: string, text: string): Promise<SourceCheck> {
  const rows = await store.read(sourceLocators, { id })
  if (rows.length === 0) throw new AppError('not-found', `There is no source ${id} in this store.`)
  const sameText = digest(text) === rows[0]!.sha256
  const locators = rows
    .filter((r) => r.claim !== null)
    .map((r): Locator => ({ claim: r.claim!, start: r.startOffset!, length: r.endOffset! - r.startOffset!, sha256: r.passageSha256! }))
  const findings = new Findings()
  const moved: SourceCheck['moved'] = []
  const elsewhere: Locator[] = []
  for (const locator of locators) {
    if (holds(text, locator.start, locator)) continue
    if (sameText)
      findings.add(
        'locator',
        `claim ${locator.claim}`,
        `the text from ${locator.start} to ${locator.start + locator.length} is not the passage of its digest`,
      )
    else elsewhere.push(locator)
  }
  for (const [locator, to] of find(text, elsewhere)) {
    if (to === null) findings.add('locator', `claim ${locator.claim}`, 'its passage is nowhere in this text')
    else moved.push({ claim: locator.claim, from: locator.start, to })
  }
  return { ok: findings.sorted.length === 0, findings: findings.sorted, source: id, sameText, checked: locators.length, moved }
}

/** Where passages stand: first as far from their offsets as others have moved, then anywhere, by a window of their length. */
function find(text: string, locators: readonly Locator[]): Map<Locator, number | null> {
  const found = new Map<Locator, number | null>()
  const shifts = new Set<number>()
  for (const locator of locators) {
    const shift = [...shifts].find((s) => holds(text, locator.start + s, locator))
    const at = shift === undefined ? search(text, locator) : locator.start + shift
    if (at !== null) shifts.add(at - locator.start)
    found.set(locator, at)
  }
  return found
}

function search(text: string, locator: Locator): number | null {
  for (let at = 0; at + locator.length <= text.length; at++) if (holds(text, at, locator)) return at
  return null
}

function holds(text: string, at: number, { length, sha256 }: Locator): boolean {
  return at >= 0 && at + length <= text.length && digest(text.slice(at, at + length)) === sha256
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
