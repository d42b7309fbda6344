import { mappingSchema, type Mapping, type MappedType } from '../mapping'
import { decimalOf, factsOf, fits, missingOf, type ColumnFacts } from './columns'
import type { Delimiter, Row } from './delimited'
import { datesOf, lookAtColumns, type ColumnLook } from './look'
import { ASSOCIATED, CODE, labelOf, secondOf } from './headings'
import { columnNames } from './map-row'
import { apart, propertyName } from './property-names'
import { isSign, saysWhether, tiedValues, undirectedValues } from './recognise'
import { declare, saysRelation } from './relation-words'
import { hasHeader, LINKED, suggestMapping } from './suggest'

/** Headings of the two ends of a tie, as tables name them. */
const ENDS = [
  ['source', 'target'],
  ['from', 'to'],
  ['side_a', 'side_b'],
  ['sidea', 'sideb'],
  ['subject', 'object'],
  ['attacker', 'target'],
  ['attacker', 'defender'],
  ['perpetrator', 'victim'],
  ['perpetrator', 'target'],
  ['sender', 'receiver'],
  ['originator', 'beneficiary'],
  ['donor', 'recipient'],
  ['supporter', 'supported'],
  ['filer', 'entity'],
  ['who', 'whom'],
  ['ego', 'alter'],
  ['parent', 'child'],
  ['member', 'organisation'],
  ['member', 'organization'],
  ['leader', 'group'],
] as const
const ASIDE = /2nd|second|component|fulltext|mothertongue|country|iso|type|prec|date|year/

/** A mapping for a person to go on from, by the headings and the first rows: which columns are ends, types, dates, sources, aliases and places. `header`: whether the first row names the columns, by default what it looks like; `read`: what is known of the columns where more than these rows was read. */
export function proposeMapping(
  rows: readonly Row[],
  delimiter: Delimiter,
  symmetric = false,
  header = hasHeader(rows),
  read?: readonly ColumnFacts[],
): { mapping: Mapping; columns: string[] } {
  const columns = columnNames(rows[0]?.cells ?? [], header)
  const body = (header ? rows.slice(1) : rows).filter((row) => fits(row, columns.length))
  const facts = read ?? factsOf(columns.length, body)
  const missing = missingOf(facts, delimiter)
  const looks = lookAtColumns(columns, body, missing, delimiter, facts)
  const base = { mapping: 1 as const, table: { delimiter, header, decimal: decimalOf(facts, delimiter) }, missing }
  const suggested = header === hasHeader(rows) ? suggestMapping(rows, delimiter, symmetric, facts) : null
  const ends = header ? endsOf(looks) : null
  // Two sides of a conflict stand against each other; of other ends nothing is known but that they are joined.
  if (ends)
    return {
      mapping: mappingSchema.parse({
        ...base,
        ...tied(ends, looks, body, symmetric, ends.every(({ key }) => /^side ?[ab]/i.test(key)) ? 'FIGHTS' : LINKED.type),
      }),
      columns,
    }
  const part = header ? partsOf(looks) : null
  if (part) return { mapping: mappingSchema.parse({ ...base, ...tied(part, looks, body, symmetric, 'TOOK_PART_IN') }), columns }
  if (suggested && !header && columns.length > 1) return { mapping: mappingSchema.parse({ ...suggested.mapping, missing }), columns }
  return { mapping: mappingSchema.parse({ ...base, ...named(looks, header) }), columns }
}

interface End {
  key: string
  columns: string[]
  id: string | null
  label: string
}

function endsOf(looks: readonly ColumnLook[]): [End, End] | null {
  const of = (marker: string) =>
    looks.filter(({ words }) => words === marker || words.startsWith(`${marker}_`) || new RegExp(`^${marker}\\d`).test(words))
  // Beside a column of types, the first two that name somebody are its ends.
  const beside = looks.some(({ words, numeric }) => saysRelation(words) && !numeric)
    ? looks
        .filter(({ words, numeric, order }) => !numeric && order === null && !saysRelation(words) && labelOf(words) !== 'Thing')
        .map(({ words }) => words)
    : []
  const named = ENDS.map((pair) => pair.map(of))
  for (const [a, b] of [...named, ...numberedPairs(looks), ...(beside.length > 1 ? [beside.slice(0, 2).map(of)] : [])]) {
    if (!a!.length || !b!.length) continue
    const [one, other] = [best(a!), best(b!)]
    if (!one || !other || one === other) continue
    const ids = [a!, b!].map(
      (own) => own.find(({ words, name }) => CODE.test(words) && /(^|_)id/.test(words) && name !== one.name && name !== other.name)?.name,
    )
    const both = ids.every((id) => id !== undefined)
    const end = (look: ColumnLook, i: number): End => ({
      key: keyOf(look.name),
      columns: alike(look, looks, i === 0 ? other : one),
      id: both ? ids[i]! : null,
      label: labelOf(look.words),
    })
    const made: [End, End] = [end(one, 0), end(other, 1)]
    return made[0].key === made[1].key ? [made[0], { ...made[1], key: `${made[1].key} 2` }] : made
  }
  return null
}

/** Of the columns of one end, the one that names it. */
function best(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const rank = ({ words, numeric, filled }: ColumnLook) =>
    (numeric ? 0 : 4) +
    (CODE.test(words) ? 0 : 2) +
    (ASIDE.test(words) ? 0 : 2) +
    (/name$/.test(words) ? 1 : 0) +
    (filled.length > 0 ? 1 : -4)
  return [...looks].sort((a, b) => rank(b) - rank(a))[0]
}

/** Headings that are the same but for a 1 and a 2, or an a and a b: `actor1` and `actor2`, `Name_A` and `Name_B`, `1st party` and `2nd party`. */
function numberedPairs(looks: readonly ColumnLook[]): [ColumnLook[], ColumnLook[]][] {
  const pairs: { one: ColumnLook; other: ColumnLook; rank: number }[] = []
  for (const one of looks) {
    const other = looks.find(({ words }) => words === secondOf(one.words))
    if (!other || one.filled.length === 0 || one.numeric !== other.numeric || one.order !== null) continue
    const names = labelOf(one.words) !== 'Thing' || /name|node|entity|party|side|who|end/.test(one.words)
    pairs.push({
      one,
      other,
      rank: (one.numeric ? 0 : 2) + (CODE.test(one.words) || ASSOCIATED.test(one.words) ? 0 : 4) + (names ? 1 : -3),
    })
  }
  // Of numbers or dates in two columns nobody is named.
  return pairs
    .filter(({ rank }) => rank > 2)
    .sort((a, b) => b.rank - a.rank)
    .map(({ one, other }) => [[one], [other]])
}

/** Columns of the same heading but for a number, such as `SideB1`, `SideB2`, unless the other end is one of them. */
function alike(look: ColumnLook, looks: readonly ColumnLook[], other: ColumnLook): string[] {
  const stem = /^(.*?)_?\d$/.exec(look.words)?.[1]
  if (!stem) return [look.name]
  const numbered = new RegExp(`^${stem}_?\\d$`)
  if (numbered.test(other.words)) return [look.name]
  return looks
    .filter(({ words, filled, name }) => name === look.name || (filled.length > 0 && numbered.test(words)))
    .map(({ name }) => name)
}

/** Who took part in what: a column of actors and one of events' numbers, both of which come again. */
function partsOf(looks: readonly ColumnLook[]): [End, End] | null {
  const again = looks.filter(({ values, filled, order }) => order === null && values.size > 1 && values.size < filled.length)
  const event = again.find(({ words }) => labelOf(words) === 'Event' && /(id|num|no|nr|code)$/.test(words))
  const actor = again.find(({ words, numeric }) => !numeric && ['Actor', 'ArmedGroup', 'State', 'Organisation'].includes(labelOf(words)))
  return event && actor
    ? [
        { key: keyOf(actor.name), columns: [actor.name], id: null, label: labelOf(actor.words) },
        { key: keyOf(event.name), columns: [event.name], id: null, label: 'Event' },
      ]
    : null
}

function tied(ends: [End, End], looks: readonly ColumnLook[], rows: readonly Row[], symmetric: boolean, type: string) {
  const taken = new Set(ends.flatMap(({ columns, id }) => [...columns, ...(id !== null ? [id] : [])]))
  const free = looks.filter(({ name }) => !taken.has(name))
  const dates = datesOf(free)
  for (const date of [dates.validFrom, dates.validTo])
    if (date) for (const part of 'year' in date ? [date.year, date.month, date.day] : [date.column]) if (part !== undefined) taken.add(part)
  const direction = free
    .map(({ name, words, values }) => ({ name, values: undirectedValues(words, values) }))
    .find(({ values }) => values !== null)
  const whether = free.find(({ words, values }) => saysWhether(words, values))
  const kind = kindOf(free.filter(({ name }) => name !== direction?.name && name !== whether?.name))
  const sign = free.find(({ words, signed }) => isSign(words, signed))
  const url = free.find(({ words, filled }) => /(^|_)(url|link|href)$/.test(words) && filled.some((cell) => cell.startsWith('http')))
  const source = free.find(({ words, numeric }) => /(^|_)(sources?|citation|cite|references?|ref)(_text)?$/.test(words) && !numeric) ?? url
  for (const look of [kind, source, url, direction, whether]) if (look) taken.add(look.name)
  const own = ends.map((end) =>
    ownOf(
      end,
      looks.filter(({ name, filled }) => !taken.has(name) && filled.length > 0),
      looks,
      rows,
    ),
  )
  for (const { column } of own.flat()) taken.add(column)
  const types: Partial<MappedType>[] = []
  const typed = kind
    ? {
        typeBy: {
          column: kind.name,
          values: Object.fromEntries([
            ...[...kind.values.keys()].map((value) => [value, declare(value, types, symmetric)] as const),
            ...(kind.filled.length < rows.length ? [['', LINKED.type] as const] : []),
          ]),
        },
      }
    : sign
      ? {
          signBy: {
            column: sign.name,
            positive: declare('positive tie to', types, symmetric),
            negative: declare('negative tie to', types, symmetric),
            zero: declare('neutral tie to', types, symmetric),
            missing: LINKED.type,
          },
        }
      : { type }
  if (('type' in typed && type === LINKED.type) || 'signBy' in typed || (typed.typeBy && '' in typed.typeBy.values))
    types.push({ ...LINKED, symmetric })
  return {
    nodes: ends.map(({ key, columns, id, label }, i) => ({
      key,
      columns,
      label,
      ...(id !== null && { id: `{${id}}` }),
      properties: apart(own[i]!),
    })),
    ties: [
      {
        from: ends[0].key,
        to: ends[1].key,
        ...typed,
        ...(direction?.values?.length && { undirected: { column: direction.name, values: direction.values } }),
        ...(whether && { when: { column: whether.name, values: tiedValues(whether.values) } }),
        ...dates,
        ...(source && { cites: { column: source.name, ...(url && url !== source && { url: url.name }) } }),
        properties: apart(looks.filter(({ name, filled }) => !taken.has(name) && filled.length > 0).map(propertyOf)),
      },
    ],
    types,
  }
}

/** The column whose words are kinds of ties: what is called a relation before what is called a kind of event. */
function kindOf(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const rank = ({ words }: ColumnLook) =>
    /relation|tie|stance|^how$/.test(words) ? 4 : /^event_type$/.test(words) ? 3 : /sub|disorder|source|actor|side/.test(words) ? 1 : 2
  return looks
    .filter(({ words, numeric, values }) => saysRelation(words) && !numeric && values.size > 0 && values.size <= 40)
    .sort((a, b) => rank(b) - rank(a))[0]
}

/** What columns say of an end alone: they begin like its own, and say the same wherever it comes again. */
function ownOf({ columns: [column], id }: End, free: readonly ColumnLook[], looks: readonly ColumnLook[], rows: readonly Row[]) {
  const stem = `${looks.find(({ name }) => name === column)!.words.replace(/_(name|id)$/, '')}_`
  const at = (name: string) => looks.findIndex((look) => look.name === name)
  const key = at(id ?? column!)
  return free
    .filter(({ words, name }) => {
      const said = new Map<string, string>()
      return (
        words.startsWith(stem) &&
        rows.every(({ cells }) => {
          const [node, value] = [cells[key] ?? '', cells[at(name)] ?? '']
          if (!said.has(node)) said.set(node, value)
          return said.get(node) === value
        })
      )
    })
    .map((look) => ({ ...propertyOf(look), as: propertyName(look.words.slice(stem.length)) }))
}

function named(looks: readonly ColumnLook[], header: boolean) {
  const text = looks.filter(({ numeric, order, filled }) => !numeric && order === null && filled.length > 0)
  const name =
    text.find(({ words }) => /^(name|label|title|node|full_?name)$/.test(words)) ??
    text.find(({ words }) => /name$/.test(words)) ??
    text.find(({ words, filled, values }) => !CODE.test(words) && values.size > filled.length / 2) ??
    text[0] ??
    looks[0]!
  const id = looks.find(
    ({ words, filled, values, name: own }) => own !== name.name && CODE.test(words) && filled.length > 0 && values.size === filled.length,
  )
  const rest = looks.filter(({ name: own, filled }) => own !== name.name && own !== id?.name && filled.length > 0)
  return {
    nodes: [
      {
        key: header ? keyOf(name.name) : 'node',
        columns: [name.name],
        label: labelOf(name.words),
        ...(id && { id: `{${id.name}}` }),
        properties: apart(rest.map(propertyOf)),
      },
    ],
  }
}

/** Headings of what is said about a name, and is none: its language, its quality, whose it is. */
const ABOUT_NAMES =
  /(^|_)(lang|language|quality|type|kind|function|title|gender|(first|middle|last)_name|id|ids|code|no|num|number|date|regulation|url|strong|script|remark|note)s?$/

/** A column as a property, of the model where its heading says so. */
export function propertyOf({ name, words, numeric, order, days, filled }: ColumnLook) {
  if (/alias|(^|_)aka(_|$)|a_k_a|synonym|also_known/.test(words) && !ABOUT_NAMES.test(words) && !numeric)
    return {
      column: name,
      as: 'aliases',
      type: 'list' as const,
      split: [';', '|', ','].find((mark) => filled.some((cell) => cell.includes(mark))) ?? ';',
    }
  if (/^(lat|latitude)$/.test(words) && numeric) return { column: name, as: 'latitude', type: 'number' as const }
  if (/^(lon|lng|long|longitude)$/.test(words) && numeric) return { column: name, as: 'longitude', type: 'number' as const }
  return {
    column: name,
    as: propertyName(name),
    // A date that is a property has no precision beside it, so that what is no day would become one.
    type: numeric ? ('number' as const) : order === 'ymd' && days ? ('date' as const) : ('text' as const),
  }
}

/** What ties call the nodes of a column. */
function keyOf(column: string): string {
  return (
    column
      .replace(/[_\s]+/g, ' ')
      .replace(/\s(name|names)$/i, '')
      .trim()
      .slice(0, 100) || column
  )
}
