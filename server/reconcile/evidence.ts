import type { Known } from './actors'

/** How alike two actors are in one respect, 0 to 1, with the texts that show it, of the first one first. */
export interface Likeness {
  kind: 'identifier' | 'name' | 'abbreviation' | 'weak'
  level: 'same' | 'spaces' | 'words' | 'sounds' | 'near' | 'initials'
  value: number
  texts: readonly string[]
}

/** Each further kind of likeness takes away this part of what is still missing. */
const FURTHER = 0.3
/** Two entries of one register are not likely the same, whatever they are called. */
const OTHER_ENTRY = 0.5

/** What speaks for two actors being the same: of each kind the best. */
export class Evidence {
  readonly #best = new Map<Likeness['kind'], Likeness>()

  add(likeness: Likeness): void {
    const before = this.#best.get(likeness.kind)
    if (!before || likeness.value > before.value) this.#best.set(likeness.kind, likeness)
  }

  /**
   * The likeness of the best kind, raised by each further one; halved where one register has the two under different identifiers. A weak alias only
   * raises what something else shows: alone it gives 0.
   */
  judge(one: Known, other: Known): { score: number; reasons: string[] } {
    const found = [...this.#best.values()].sort((a, b) => Number(a.kind === 'weak') - Number(b.kind === 'weak') || b.value - a.value)
    if (found.length === 0 || found[0]!.kind === 'weak') return { score: 0, reasons: [] }
    const reasons = found.map(wordsOf)
    let missing = 1 - found[0]!.value
    for (let i = 1; i < found.length; i++) missing *= 1 - FURTHER
    const apart = this.#best.has('identifier') ? null : differing(one.identifiers, other.identifiers)
    if (apart) reasons.push(`but ${apart[0]} and ${apart[1]} are two entries`)
    return { score: Math.round((1 - missing) * (apart ? OTHER_ENTRY : 1) * 1000) / 1000, reasons }
  }
}

function wordsOf({ kind, level, texts: [a = '', b = ''] }: Likeness): string {
  if (kind === 'identifier') return `same identifier ${b}`
  if (level === 'initials') return a.length <= b.length ? `“${a}” are the initials of “${b}”` : `“${b}” are the initials of “${a}”`
  const alike = {
    same: a === b ? `both are called “${a}”` : `“${a}” and “${b}” are written alike`,
    spaces: `“${a}” and “${b}” are written alike but for spaces`,
    words: `“${a}” and “${b}” are the same words`,
    sounds: `“${a}” and “${b}” are alike in another spelling or script`,
    near: `“${a}” and “${b}” are nearly alike`,
  }[level]
  if (kind === 'abbreviation') return level === 'same' && a === b ? `same abbreviation “${a}”` : alike
  return kind === 'weak' ? `${alike}, a weak alias` : alike
}

/** An identifier of each, of a scheme in which they have none in common. */
function differing(a: readonly string[], b: readonly string[]): [string, string] | null {
  for (const one of a) {
    const scheme = one.slice(0, one.indexOf(':') + 1)
    const other = scheme === '' ? undefined : b.find((text) => text.startsWith(scheme))
    if (other !== undefined) return [one, other]
  }
  return null
}
