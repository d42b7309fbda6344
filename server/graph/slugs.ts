import { createHash } from 'node:crypto'
import { idSchema } from '../../model/values'
import { SAFE_NAME } from '../../model/ontology'
import { wordName } from '../../model/tables/property-names'

/** Ids longer than this end in a digest instead: the engines' indexes have bounds. */
const LONGEST = 160

/** A short digest of a text, for telling apart what reads alike. */
export function digest8(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** A slug that reads like the text: small Latin letters, digits, `.`, `_`, `-`. Texts that have none of these become a digest. */
export function slug(text: string): string {
  const plain = text.length > 4 * LONGEST ? text.slice(0, 4 * LONGEST) : text
  const folded = plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
  if (folded === '') return `x-${digest8(text)}`
  return folded.length > LONGEST ? `${folded.slice(0, LONGEST - 9)}-${digest8(text)}` : folded
}

/** Slugs for ids from outside: the same id gives the same slug, and no two ids share one. */
export class Slugs {
  readonly #taken: Set<string>

  /** `prefix` goes before every slug, with a point between; ids of `taken` are not given. */
  constructor(
    private readonly prefix: string,
    taken: Iterable<string> = [],
  ) {
    this.#taken = new Set(taken)
  }

  /** The slug of an id that has none yet; `collided` where its first choice was taken. */
  take(original: string): { id: string; collided: boolean } {
    const head = this.prefix === '' ? '' : `${this.prefix}.`
    const first = head + (original.length <= LONGEST && idSchema.safeParse(original).success ? original : slug(original))
    const collided = this.#taken.has(first)
    let id = first
    for (let n = 0; this.#taken.has(id); n++) id = `${first}-${digest8(n === 0 ? original : `${n}|${original}`)}`
    this.#taken.add(id)
    return { id, collided }
  }
}

/** A name of letters of any script, digits and `_` that reads like the text; what is one already stays. What has none becomes a digest. */
export function safeName(text: string): string {
  if (SAFE_NAME.test(text) && text.length <= LONGEST) return text
  const name = wordName(text).slice(0, LONGEST).toWellFormed().replaceAll('\ufffd', '')
  if (name === '') return `X_${digest8(text)}`
  return SAFE_NAME.test(name) ? name : `X_${name}`
}
