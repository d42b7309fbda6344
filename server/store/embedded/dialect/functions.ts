import {
  ANYTHING,
  BOOLEAN,
  FLOAT,
  INTEGER,
  MAP,
  NODE,
  NULL,
  NUMBER,
  PROPERTY,
  RELATIONSHIP,
  STORED,
  STRING,
  VALUE,
  isNull,
  join,
  joinAll,
  listOf,
  mayBe,
  nullable,
  of,
  passed,
  type Type,
} from './types'

interface FunctionType {
  /** The result for arguments that are not null. */
  result: (args: readonly Type[]) => Type
  /** Whether it may be null though no argument is. */
  mayFail?: true
  /** Whether it has a value though an argument is null. */
  takesNull?: true
}

const given = (type: Type) => ({ result: () => type })
const failing = (type: Type) => ({ result: () => type, mayFail: true as const })
const itemOf = (type: Type | undefined): Type => type?.item ?? ANYTHING
const first = ([type]: readonly Type[]): Type => (type ? nullable(type, false) : ANYTHING)

/** What each function gives, by its name in lower case. What is not here may give anything. */
const FUNCTIONS: Readonly<Record<string, FunctionType>> = {
  id: given(INTEGER),
  elementid: given(STRING),
  type: given(STRING),
  labels: given(listOf(STRING)),
  keys: given(listOf(STRING)),
  properties: { result: ([type]) => (type?.entries ? type : { ...MAP, item: STORED }) },
  startnode: given(NODE),
  endnode: given(NODE),
  nodes: given(listOf(NODE)),
  relationships: given(listOf(RELATIONSHIP)),
  length: given(INTEGER),
  size: given(INTEGER),
  char_length: given(INTEGER),
  character_length: given(INTEGER),
  head: { result: ([type]) => nullable(type?.items?.[0] ?? itemOf(type)), mayFail: true },
  last: { result: ([type]) => nullable(type?.items?.at(-1) ?? itemOf(type)), mayFail: true },
  tail: { result: ([type]) => listOf(itemOf(type)) },
  reverse: {
    result: ([type]) =>
      type && mayBe(type, 'list') ? (mayBe(type, 'string') ? join(STRING, listOf(itemOf(type))) : listOf(itemOf(type))) : STRING,
  },
  range: given(listOf(INTEGER)),
  isempty: given(BOOLEAN),
  exists: { result: () => BOOLEAN, takesNull: true },
  coalesce: {
    result: (args) =>
      nullable(
        joinAll(args),
        args.every((arg) => arg.nullable),
      ),
    takesNull: true,
  },
  abs: { result: first },
  sign: given(INTEGER),
  ceil: given(FLOAT),
  floor: given(FLOAT),
  round: given(FLOAT),
  sqrt: given(FLOAT),
  exp: given(FLOAT),
  log: given(FLOAT),
  log10: given(FLOAT),
  sin: given(FLOAT),
  cos: given(FLOAT),
  tan: given(FLOAT),
  cot: given(FLOAT),
  asin: given(FLOAT),
  acos: given(FLOAT),
  atan: given(FLOAT),
  atan2: given(FLOAT),
  degrees: given(FLOAT),
  radians: given(FLOAT),
  haversin: given(FLOAT),
  pi: given(FLOAT),
  e: given(FLOAT),
  rand: given(FLOAT),
  isnan: given(BOOLEAN),
  tointeger: failing(INTEGER),
  tofloat: failing(FLOAT),
  toboolean: failing(BOOLEAN),
  tostring: given(STRING),
  tointegerornull: failing(INTEGER),
  tofloatornull: failing(FLOAT),
  tobooleanornull: failing(BOOLEAN),
  tostringornull: failing(STRING),
  tointegerlist: given(listOf(nullable(INTEGER))),
  tofloatlist: given(listOf(nullable(FLOAT))),
  tobooleanlist: given(listOf(nullable(BOOLEAN))),
  tostringlist: given(listOf(nullable(STRING))),
  toupper: given(STRING),
  tolower: given(STRING),
  upper: given(STRING),
  lower: given(STRING),
  trim: given(STRING),
  ltrim: given(STRING),
  rtrim: given(STRING),
  btrim: given(STRING),
  replace: given(STRING),
  substring: given(STRING),
  left: given(STRING),
  right: given(STRING),
  split: given(listOf(STRING)),
  normalize: given(STRING),
  timestamp: given(INTEGER),
  randomuuid: given(STRING),
  date: failing(of('date')),
  localtime: failing(of('localtime')),
  time: failing(of('time')),
  localdatetime: failing(of('localdatetime')),
  datetime: failing(of('datetime')),
  duration: failing(of('duration')),
  point: failing(of('point')),
}

/** What each aggregate gives. All but count, collect and sum are null of nothing. */
const AGGREGATES: Readonly<Record<string, (arg: Type) => Type>> = {
  count: () => INTEGER,
  collect: (arg) => listOf(nullable(arg, false)),
  sum: () => NUMBER,
  avg: () => nullable(NUMBER),
  min: (arg) => nullable(passed(arg)),
  max: (arg) => nullable(passed(arg)),
  stdev: () => FLOAT,
  stdevp: () => FLOAT,
  percentilecont: () => nullable(NUMBER),
  percentiledisc: () => nullable(NUMBER),
}

export function isAggregate(name: string): boolean {
  return Object.hasOwn(AGGREGATES, name.toLowerCase())
}

/** The type of a call. */
export function typeOfCall(name: string, args: readonly Type[]): Type {
  const lower = name.toLowerCase()
  const aggregate = Object.hasOwn(AGGREGATES, lower) ? AGGREGATES[lower] : undefined
  if (aggregate) return aggregate(args[0] ?? ANYTHING)
  const known = Object.hasOwn(FUNCTIONS, lower) ? FUNCTIONS[lower] : undefined
  if (!known) return VALUE
  if (known.takesNull) return known.result(args)
  if (args.some(isNull)) return NULL
  return nullable(known.result(args), known.mayFail === true || args.some((arg) => arg.nullable))
}

/** The type of `value.key`. */
export function typeOfProperty(of: Type, key: string): Type {
  if (isNull(of)) return NULL
  const found: Type[] = []
  if (mayBe(of, 'node', 'relationship')) found.push(PROPERTY)
  if (mayBe(of, 'map')) found.push(of.entries ? (of.entries.get(key) ?? NULL) : of.item && !mayBe(of, 'list') ? nullable(of.item) : VALUE)
  if (mayBe(of, 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point')) found.push(PROPERTY)
  const type = found.length ? joinAll(found) : VALUE
  return nullable(type, type.nullable || of.nullable)
}
