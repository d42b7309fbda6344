import { setImmediate as breathe } from 'node:timers/promises'
import type { Known } from './actors'
import { Evidence, type Likeness } from './evidence'
import { kindOf, kindsMeet } from './kinds'
import { formsOf, type NameForms } from './names'
import { SoftTfIdf } from './soft-tfidf'

/** Two actors that may be the same: places in the list given, how alike they are (0 to 1), and why in a few words each, the best reason first. */
export interface Match {
  a: number
  b: number
  score: number
  reasons: string[]
}

/** What is less alike is not told. */
const LEAST = 0.45
/** Candidates told of one actor. */
const MOST_PER_ACTOR = 5
/** A name or identifier of more actors than these tells none of them from the others. */
const MOST_SHARING = 60
/** Near names are looked for among those that share one of a name's two rarest words. */
const RAREST = 2
/** Milliseconds of work between two pauses in which others are served. */
const AT_A_TIME = 25

interface Form extends NameForms {
  owner: number
  weak: boolean
  own: boolean
}

/**
 * Pairs of actors that may be the same, the likeliest first: by identifiers, by names written alike, by the same words, by consonants across
 * transliterations, and by near names (SoftTFIDF). Both are of kinds that can be the same and came in by different ways; `among` says which ones
 * are asked about, by default all. Only what shares a form of a name, an identifier or a rare word is compared, so the time grows with the number of names.
 */
export async function match(actors: readonly Known[], among: (actor: Known) => boolean = () => true): Promise<Match[]> {
  const asked = actors.map(among)
  const kinds = actors.map(({ labels }) => kindOf(labels))
  const rest = pauses()
  const meet: Meet = (x, y) => (asked[x]! || asked[y]!) && actors[x]!.origin !== actors[y]!.origin && kindsMeet(kinds[x]!, kinds[y]!)
  const evidence = new Map<number, Evidence>()
  /** Notes likeness of two actors, the one that is asked about first. */
  const add: Add = (x, y, likeness) => {
    if (!meet(x, y)) return
    const [a, b] = asked[x] && asked[y] ? (x < y ? [x, y] : [y, x]) : asked[x] ? [x, y] : [y, x]
    const key = a * actors.length + b
    let found = evidence.get(key)
    if (!found) evidence.set(key, (found = new Evidence()))
    found.add(a === x ? likeness : { ...likeness, texts: [...likeness.texts].reverse() })
  }

  await byIdentifiers(actors, add, rest)
  const forms = actors.flatMap((actor, owner) => formsOfActor(actor, owner))
  await byForms(forms, actors, add, rest)
  await byNearNames(
    forms.filter((form) => !form.short && !form.weak && !form.aside),
    asked,
    meet,
    add,
    rest,
  )

  const matches: Match[] = []
  for (const [key, found] of evidence) {
    const [a, b] = [Math.floor(key / actors.length), key % actors.length]
    const { score, reasons } = found.judge(actors[a]!, actors[b]!)
    if (score >= LEAST) matches.push({ a, b, score, reasons })
  }
  matches.sort(
    (x, y) =>
      y.score - x.score ||
      y.reasons.length - x.reasons.length ||
      compare(actors[x.a]!.id, actors[y.a]!.id) ||
      compare(actors[x.b]!.id, actors[y.b]!.id),
  )
  return best(matches, asked)
}

/** Whether two actors are held against each other at all. */
type Meet = (x: number, y: number) => boolean
type Add = (x: number, y: number, likeness: Likeness) => void

function formsOfActor({ id, name, abbreviation, aliases, weakAliases }: Known, owner: number): Form[] {
  const forms = new Map<string, Form>()
  const take = (text: string, own: boolean, weak: boolean, kind?: 'abbreviation') => {
    for (const form of formsOf(text, kind)) if (!forms.has(form.folded)) forms.set(form.folded, { ...form, owner, own, weak })
  }
  take(name || id, true, false)
  if (abbreviation !== null) take(abbreviation, false, false, 'abbreviation')
  for (const alias of aliases) take(alias, false, false)
  for (const alias of weakAliases) take(alias, false, true)
  return [...forms.values()]
}

async function byIdentifiers(actors: readonly Known[], add: Add, rest: () => Promise<void>): Promise<void> {
  const holders = new Map<string, { owner: number; text: string }[]>()
  actors.forEach(({ identifiers }, owner) => {
    for (const text of new Set(identifiers)) group(holders, text.trim().toLowerCase(), { owner, text })
  })
  for (const sharing of holders.values()) {
    if (sharing.length > MOST_SHARING) continue
    for (const [x, y] of pairs(sharing)) add(x.owner, y.owner, { kind: 'identifier', level: 'same', value: 1, texts: [x.text, y.text] })
    await rest()
  }
}

/** How alike names are that share a form, before it is weighed by who else has it. */
const BY_LEVEL = { same: 0.95, spaces: 0.9, words: 0.88, sounds: 0.78 } as const

async function byForms(forms: readonly Form[], actors: readonly Known[], add: Add, rest: () => Promise<void>): Promise<void> {
  const person = (owner: number) => actors[owner]!.labels.includes('Person')
  for (const [level, keyOf] of [
    ['same', (form: Form) => form.folded],
    ['spaces', (form: Form) => (form.compact.length >= 5 ? form.compact : '')],
    ['words', (form: Form) => (form.words.length >= 2 ? form.words.join(' ') : '')],
    ['sounds', (form: Form) => (form.short || (person(form.owner) && !form.sounds.includes(' ')) ? '' : form.sounds)],
  ] as const) {
    const holders = new Map<string, Form[]>()
    for (const form of forms) {
      const key = keyOf(form)
      if (key !== '') group(holders, key, form)
    }
    for (const [key, sharing] of holders) {
      if (sharing.length < 2 || sharing.length > MOST_SHARING) continue
      const base = level === 'sounds' ? Math.min(BY_LEVEL.sounds, 0.5 + 0.035 * key.replaceAll(' ', '').length) : BY_LEVEL[level]
      const rivals = countBy(sharing, ({ owner }) => actors[owner]!.origin)
      for (const [x, y] of pairs(sharing)) {
        if (x.owner === y.owner) continue
        // Of several in one file that are called so, each is the less likely to be meant.
        const most = Math.max(rivals.get(actors[x.owner]!.origin)!, rivals.get(actors[y.owner]!.origin)!)
        const single = person(x.owner) && x.words.length === 1
        const value = Math.min(single ? 0.6 : 1, x.own && y.own ? base : base - 0.04) / Math.sqrt(most)
        const short = x.short || y.short || x.aside || y.aside
        add(x.owner, y.owner, {
          kind: x.weak || y.weak ? 'weak' : x.short || y.short ? 'abbreviation' : 'name',
          level,
          value: short ? Math.min(0.62, value) : value,
          texts: [x.text, y.text],
        })
      }
      await rest()
    }
  }
  await byInitials(
    forms.filter(({ owner }) => !person(owner)),
    add,
    rest,
  )
}

/** Abbreviations against the first letters of names. */
async function byInitials(forms: readonly Form[], add: Add, rest: () => Promise<void>): Promise<void> {
  const names = new Map<string, Form[]>()
  for (const form of forms) if (form.initials !== '' && !form.weak) group(names, form.initials, form)
  for (const form of forms) {
    const sharing = form.short && !form.weak ? (names.get(form.compact) ?? []) : []
    if (sharing.length > MOST_SHARING) continue
    for (const name of sharing)
      add(form.owner, name.owner, { kind: 'abbreviation', level: 'initials', value: 0.5, texts: [form.text, name.text] })
    await rest()
  }
}

/** How alike near names are at least, and what the least and the most of it is worth. */
const NEAR = { least: 0.8, from: 0.5, to: 0.74 } as const
/** A single word has to be this long and this alike. */
const SINGLE = { letters: 6, least: 0.92 } as const

async function byNearNames(
  forms: readonly Form[],
  asked: readonly boolean[],
  meet: Meet,
  add: Add,
  rest: () => Promise<void>,
): Promise<void> {
  const measure = new SoftTfIdf(forms.map(({ words }) => words))
  const holding = new Map<string, number[]>()
  forms.forEach(({ keys }, form) => keys.forEach((key) => group(holding, key, form)))
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!
    if (!asked[form.owner]) continue
    const rare = form.keys
      .map((key) => holding.get(key)!)
      .filter((sharing) => sharing.length > 1 && sharing.length <= MOST_SHARING)
      .sort((x, y) => x.length - y.length)
      .slice(0, RAREST)
    for (const j of new Set(rare.flat())) {
      const other = forms[j]!
      if ((asked[other.owner] && j < i) || !meet(form.owner, other.owner)) continue
      const single = form.words.length === 1 || other.words.length === 1
      if (single && (form.words.length !== other.words.length || Math.min(form.compact.length, other.compact.length) < SINGLE.letters))
        continue
      const least = single ? SINGLE.least : NEAR.least
      const alike = measure.similarity(i, j, least)
      if (alike < least) continue
      add(form.owner, other.owner, {
        kind: 'name',
        level: 'near',
        value: NEAR.from + ((NEAR.to - NEAR.from) * (alike - NEAR.least)) / (1 - NEAR.least),
        texts: [form.text, other.text],
      })
    }
    await rest()
  }
}

/** Of matches in order, those that are among the first few of one that is asked about. */
function best(matches: readonly Match[], asked: readonly boolean[]): Match[] {
  const told = new Map<number, number>()
  const room = (actor: number) => {
    const n = told.get(actor) ?? 0
    told.set(actor, n + 1)
    return asked[actor]! && n < MOST_PER_ACTOR
  }
  // Both are counted, whichever of them lets it in.
  return matches.filter(({ a, b }) => [room(a), room(b)].some(Boolean))
}

function group<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const found = groups.get(key)
  if (found) found.push(item)
  else groups.set(key, [item])
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) counts.set(keyOf(item), 1 + (counts.get(keyOf(item)) ?? 0))
  return counts
}

function* pairs<T>(items: readonly T[]): Generator<[T, T]> {
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) yield [items[i]!, items[j]!]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Lets others be served when enough has been done since the last time. */
function pauses(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < AT_A_TIME) return
    await breathe()
    last = performance.now()
  }
}
