import { bare, callName } from '../infer'
import type { Rule } from '../rule'
import type { Statement } from '../statement'
import type { TreeNode } from '../tree'
import { TEMPORAL_KINDS, isNull, isOnly, mayBe, type Kind, type TemporalKind, type Type } from '../types'

/**
 * What the engine gets right of dates and times, measured against the TCK: whole ISO texts and maps of
 * whole units. It gives null for other texts and for dates that do not exist, takes no notice of map
 * entries it does not know (week, quarter, millisecond, date, …), and keeps microseconds, or milliseconds
 * of a localdatetime.
 */
const TEXTS: Readonly<Record<TemporalKind, RegExp>> = {
  date: /^(\d{4}-\d\d-\d\d)$/,
  localtime: /^\d\d:\d\d:\d\d(\.\d{1,9})?$/,
  time: /^\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
  localdatetime: /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d{1,3})?$/,
  datetime: /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/,
  duration: /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/,
}
const DATE_UNITS = ['year', 'month', 'day']
const TIME_UNITS = ['hour', 'minute', 'second']
/** The map entries the engine knows; each takes the ones before it for granted. */
const UNITS: Readonly<Record<TemporalKind, readonly string[]>> = {
  date: DATE_UNITS,
  localtime: TIME_UNITS,
  time: TIME_UNITS,
  localdatetime: [...DATE_UNITS, ...TIME_UNITS],
  datetime: [...DATE_UNITS, ...TIME_UNITS],
  duration: ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'],
}
/** What may be made from what. */
const FROM: Readonly<Record<TemporalKind, readonly Kind[]>> = {
  date: ['date', 'localdatetime', 'datetime'],
  localtime: ['localtime'],
  time: ['time', 'localtime'],
  localdatetime: ['localdatetime'],
  datetime: ['datetime'],
  duration: ['duration'],
}
const DATE_PARTS = ['year', 'quarter', 'month', 'week', 'weekYear', 'day', 'ordinalDay', 'dayOfWeek', 'dayOfQuarter']
const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond', 'microsecond']
/** The parts of a value that can be read. */
const PARTS: Readonly<Record<TemporalKind, readonly string[]>> = {
  date: DATE_PARTS,
  localtime: [...TIME_PARTS, 'nanosecond'],
  time: [...TIME_PARTS, 'nanosecond', 'timezone', 'offset', 'offsetMinutes', 'offsetSeconds'],
  localdatetime: [...DATE_PARTS, ...TIME_PARTS],
  datetime: [...DATE_PARTS, ...TIME_PARTS, 'offset', 'epochSeconds', 'epochMillis'],
  duration: ['years', 'quarters', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'],
}

const ADVICE =
  "Compare dates as ISO text ('2021-08-15' < c.date), which sorts as dates do, or write date('2021-08-15') or date({year: 2021, month: 8, day: 15})."

function isTemporalName(name: string): name is TemporalKind {
  return TEMPORAL_KINDS.has(name as Kind)
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isExactText(kind: TemporalKind, text: string): boolean {
  const match = TEXTS[kind].exec(text)
  if (!match) return false
  const [hour = 0, minute = 0, second = 0] = (/(\d\d):(\d\d):(\d\d)/.exec(text) ?? []).slice(1).map(Number)
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0]
  return hour < 24 && minute < 60 && second < 60 && (!day || isRealDate(day))
}

function isExactMap(kind: TemporalKind, entries: ReadonlyMap<string, Type>): boolean {
  const units = UNITS[kind]
  const keys = [...entries.keys()].filter((key) => key !== 'timezone' && key !== 'nanosecond')
  const known =
    keys.every((key) => units.includes(key)) &&
    (kind === 'duration' || keys.length === 0 || units.slice(0, keys.length).every((unit) => keys.includes(unit)))
  if (!known || keys.length === 0) return false
  for (const key of keys) {
    const type = entries.get(key)
    if (!type || !isOnly(type, 'integer', 'float') || type.nullable) return false
    const value = type.constant?.value
    if (value !== undefined && !(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9)) return false
    if (value === undefined && !isOnly(type, 'integer')) return false
  }
  const value = (key: string) => entries.get(key)?.constant?.value
  const zone = entries.get('timezone')
  if (zone && !((kind === 'time' || kind === 'datetime') && /^(Z|[+-]\d\d:\d\d)$/.test(String(value('timezone'))))) return false
  const nanos = entries.get('nanosecond')
  const finest = kind === 'localtime' || kind === 'time' ? 1 : kind === 'datetime' ? 1e3 : 1e6
  if (
    nanos &&
    !(
      kind !== 'date' &&
      kind !== 'duration' &&
      entries.has('second') &&
      typeof value('nanosecond') === 'number' &&
      Number(value('nanosecond')) % finest === 0
    )
  )
    return false
  if (kind === 'duration' || kind === 'localtime' || kind === 'time') return ranges(value, kind)
  if (typeof value('year') !== 'number') return true
  return (
    Number(value('year')) >= 1 &&
    Number(value('year')) <= 9999 &&
    ranges(value, kind) &&
    (typeof value('day') !== 'number' ||
      isRealDate([value('year'), value('month'), value('day')].map((part, i) => String(part ?? 1).padStart(i ? 2 : 4, '0')).join('-')))
  )
}

function ranges(value: (key: string) => unknown, kind: TemporalKind): boolean {
  const below = (key: string, limit: number) => typeof value(key) !== 'number' || Number(value(key)) < limit
  return kind === 'duration' || (below('hour', 24) && below('minute', 60) && below('second', 60) && below('month', 13))
}

const argumentOf = (node: TreeNode) => node.all('functionArgument').flatMap((argument) => argument.parts)

/** Whether the engine makes the value Neo4j would make. */
function isExact(node: TreeNode, kind: TemporalKind, s: Statement): boolean {
  const [argument, second] = argumentOf(node)
  if (!argument) return true
  const type = s.type(argument)
  if (second) return false
  if (isNull(type)) return true
  const value = type.constant?.value
  if (typeof value === 'string') return isExactText(kind, value)
  if (isOnly(type, 'map')) return type.entries !== undefined && bare(argument).rule !== 'parameter' && isExactMap(kind, type.entries)
  return isOnly(type, ...FROM[kind])
}

const constructors: Rule = {
  id: 'temporal-constructor',
  construct: 'date(), time(), datetime() and the like, of anything but a whole ISO text or a map of whole units',
  difference: 'it gives null or another moment',
  instead: ADVICE,
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node, s) => {
    const kind = callName(node).toLowerCase()
    return isTemporalName(kind) && !isExact(node, kind, s) && !isTextDate(node, kind, s)
  },
}

/** `date(n.day)`: right for whole ISO dates, which is what is usually there. */
function isTextDate(node: TreeNode, kind: TemporalKind, s: Statement): boolean {
  const [argument, second] = argumentOf(node)
  const type = s.type(argument)
  return (
    kind === 'date' && !second && argument !== undefined && type.constant === undefined && mayBe(type, 'string') && !isOnly(type, 'map')
  )
}

const dateOfText: Rule = {
  id: 'date-of-text',
  construct: 'date() of a property or other value only known at run time',
  difference:
    'it gives null for texts that are not whole dates (2015, 2015-07, 2015-W30) and for dates that do not exist, where Neo4j reads the first three and gives an error for the last',
  instead: 'Texts like 2015-07-21 are read as in Neo4j.',
  at: ['functionInvocation'],
  action: 'notified',
  detect: (node, s) => {
    const kind = callName(node).toLowerCase()
    return kind === 'date' && !isExact(node, kind, s) && isTextDate(node, kind, s)
  },
}

const namespaced: Rule = {
  id: 'temporal-function',
  construct: 'date.truncate(), duration.between(), datetime.fromEpoch() and other functions of that kind',
  difference: 'it does not have them',
  instead: ADVICE,
  at: ['functionInvocation'],
  action: 'refused',
  detect: (node) => {
    const [space, ...rest] = callName(node).toLowerCase().split('.')
    return rest.length > 0 && isTemporalName(space ?? '')
  },
}

const parts: Rule = {
  id: 'temporal-part',
  construct: 'A part of a date, time or duration that the engine does not know',
  difference: 'it gives null',
  instead: `Of a date these can be read: ${PARTS.date.join(', ')}.`,
  at: ['postFix'],
  action: 'refused',
  detect: (node, s) => {
    const key = node.child('property')?.child('propertyKeyName')?.name
    const type = s.type(node)
    const kinds = [...type.kinds].filter((kind): kind is TemporalKind => TEMPORAL_KINDS.has(kind))
    if (!key || kinds.length === 0 || kinds.length < type.kinds.size) return false
    return kinds.some((kind) => !PARTS[kind].includes(key === 'weekDay' ? 'dayOfWeek' : key))
  },
}

const weekDay: Rule = {
  id: 'temporal-weekday',
  construct: 'date.weekDay',
  difference: 'it knows it as dayOfWeek only',
  instead: 'It is run as dayOfWeek.',
  at: ['postFix'],
  action: 'rewritten',
  fix: (node, s) =>
    node.child('property')?.child('propertyKeyName')?.name === 'weekDay' &&
    mayBe(s.type(node), 'date', 'datetime', 'localdatetime') &&
    !mayBe(s.type(node), 'node', 'relationship', 'map')
      ? () => '.dayOfWeek'
      : undefined,
}

/** Kinds that the engine reads back in another form: seconds that are 0, the zone. */
const OTHER_TEXT: readonly Kind[] = ['localtime', 'time', 'localdatetime', 'datetime']

const text: Rule = {
  id: 'temporal-text',
  construct: 'A text + a time, or a date and time',
  difference: 'it gives null, where Cypher gives an error',
  instead: 'Write toString() around the time.',
  at: ['expression6'],
  action: 'refused',
  detect: (node, s) =>
    node.parts.some((part) => isOnly(s.type(part), 'string')) && node.parts.some((part) => isOnly(s.type(part), ...OTHER_TEXT)),
}

const stored: Rule = {
  id: 'temporal-stored',
  construct: 'Storing a time, or a date and time',
  difference: 'it reads them back in another form: seconds of 0 written out, a local date and time with a zone',
  instead: 'Store ISO text.',
  at: ['map', 'setItem'],
  action: 'refused',
  detect: (node, s) => {
    const writes = node.above('createClause', 'mergeClause', 'setClause')
    if (!writes) return false
    const values = node.rule === 'map' ? node.parts.filter((_, i) => i % 2 === 1) : node.parts.slice(1)
    const isOther = (type: Type): boolean =>
      isOnly(type, ...OTHER_TEXT) || (isOnly(type, 'list') && type.item !== undefined && isOnly(type.item, ...OTHER_TEXT))
    return values.some((value) => isOther(s.type(value)))
  },
}

const arithmetic: Rule = {
  id: 'temporal-arithmetic',
  construct: 'Arithmetic with dates, times and durations other than adding a duration to or taking it from a date or time',
  difference: 'it takes dates from one another, and rounds parts of a duration differently',
  instead: "Add durations of whole units: date('2021-08-15') + duration({days: 30}).",
  at: ['expression5', 'expression6'],
  action: 'refused',
  detect: (node, s) => {
    const types = node.parts.map((part) => s.type(part))
    const temporal = (type: Type) => type.kinds.size > 0 && [...type.kinds].every((kind) => TEMPORAL_KINDS.has(kind))
    if (!types.some(temporal)) return false
    if (node.rule === 'expression5') return true
    if (types.some((type) => isOnly(type, 'string', 'list'))) return false
    const [left, ...rights] = types
    const isDate = left !== undefined && isOnly(left, 'date')
    const hours = isDate && node.parts.slice(1).some((part) => isOnly(s.type(part), 'duration') && !hasWholeDays(part, s))
    return (
      hours ||
      rights.some((type) => temporal(type) && !isOnly(type, 'duration')) ||
      (left !== undefined && isOnly(left, 'duration') && node.has('-'))
    )
  },
}

/** Whether a duration is written out in units of days and more: hours are lost when added to a date. */
function hasWholeDays(node: TreeNode, s: Statement): boolean {
  const [argument] = argumentOf(bare(node))
  const type = s.type(argument)
  const value = type.constant?.value
  if (typeof value === 'string') return !value.includes('T')
  return type.entries !== undefined && [...type.entries.keys()].every((key) => ['years', 'months', 'weeks', 'days'].includes(key))
}

export const TEMPORAL: readonly Rule[] = [constructors, dateOfText, namespaced, parts, weekDay, text, stored, arithmetic]
